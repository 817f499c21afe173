import { eachCombination } from '../explore/combinations.ts';
import { matchRow } from '../select-message.ts';
import type { Surface } from '../../model/message.ts';
import type { Condition, Facts } from '../vocabulary.ts';
import type { CompiledSlot } from '../compiled.ts';
import { pathOfEdge, type Invariant, type Violation } from './invariant.ts';
import type { Proof } from './proof.ts';
import { shortestPaths } from './search.ts';

/** Surfaces on which people read; agents see in their tool what the person saw. */
const READ_ON: readonly Surface[] = ['messenger', 'mobile-web'];
const ON_SURFACE: readonly Condition[] = READ_ON.map((surface) => [{ surface: [surface] }]);

/** The same situation says the same on every surface; only the form may differ. */
export const surfaceDisparity: Invariant = {
  id: 'I18',
  code: 'flow/surface-disparity',
  title: 'The same situation has the same intent on all surfaces',
  check(proof) {
    const slots = differingSlots(proof);
    const texts = missingOnSurface(proof);
    return { combinations: slots.combinations + texts.combinations, violations: [...slots.violations, ...texts.violations] };
  },
};

/** Slots whose choice turns on the surface alone: the purposes must agree. */
function differingSlots(proof: Proof): { combinations: number; violations: Violation[] } {
  const { facts } = proof.talk;
  const violations: Violation[] = [];
  let combinations = 0;
  for (const [id, slot] of Object.entries(proof.compiled.slots)) {
    if (!slot.facts.includes('surface')) continue;
    const byRest = new Map<string, readonly [string, Facts]>();
    let found: Facts | null = null;
    eachCombination(facts, slot.facts, (combination) => {
      combinations += 1;
      const rest = JSON.stringify({ ...combination, surface: '' });
      const intent = intentOf(proof, slot, facts.derive(combination));
      const before = byRest.get(rest);
      if (before === undefined) byRest.set(rest, [intent, { ...combination }]);
      else if (before[0] !== intent) found ??= { ...combination };
    });
    if (found !== null)
      violations.push({
        message: `slot "${id}" says something else on another surface`,
        help: 'Send one message, with "forms" for the surfaces',
        path: `slots/${id}/rows`,
        way: [],
        facts: found,
      });
  }
  return { combinations, violations };
}

function intentOf(proof: Proof, slot: CompiledSlot, facts: Facts): string {
  const send = matchRow(slot, facts)?.send ?? null;
  return send === null ? 'silence' : (proof.message(send)?.purpose ?? send);
}

/** Each message that can be sent on a surface is written for it. */
function missingOnSurface(proof: Proof): { combinations: number; violations: Violation[] } {
  const { talk } = proof;
  const wayTo = shortestPaths(talk);
  const violations = new Map<string, Violation>();
  let combinations = 0;
  for (const edge of talk.edges) {
    for (const send of edge.sends) {
      if (!proof.rows(edge, send).some(({ row }) => row.send !== null && lacks(proof, row.send).length > 0)) continue;
      for (const { row, truth } of proof.rowsWith(edge, send, ON_SURFACE)) {
        combinations += 1;
        const missing = row?.send == null ? [] : lacks(proof, row.send).filter((surface) => truth[READ_ON.indexOf(surface)]);
        if (row?.send == null || missing[0] === undefined || violations.has(row.send)) continue;
        violations.set(row.send, {
          message: `"${row.send}" can be sent on ${missing[0]} and is not written for it`,
          help: `Add "${missing[0]}" to its surfaces, with a form of its own if the words differ`,
          path: pathOfEdge(proof, edge),
          way: [...wayTo(edge.from), edge],
          messageId: row.send,
        });
      }
    }
  }
  return { combinations, violations: [...violations.values()] };
}

function lacks(proof: Proof, message: string): readonly Surface[] {
  const surfaces = proof.message(message)?.surfaces ?? READ_ON;
  return READ_ON.filter((surface) => !surfaces.includes(surface));
}
