import type { Edge } from '../explore/space.ts';
import type { FlowPromise } from '../model.ts';
import type { Condition } from '../vocabulary.ts';
import { pathOfEdge, type Invariant, type Violation } from './invariant.ts';
import type { Proof, Send } from './proof.ts';
import { pendingAfter } from './pending-promise.ts';
import { search, shortestPaths } from './search.ts';

/** Every value that a message names is known on every way to it. */
export const unsetPlaceholder: Invariant = {
  id: 'I22',
  code: 'flow/unset-placeholder',
  title: 'Every placeholder has a value on every way to its message',
  check(proof) {
    const violations = [...unknownNames(proof)];
    let combinations = 0;
    for (const [name, datum] of Object.entries(proof.compiled.data)) {
      if (datum.given.some((terms) => Object.keys(terms).length === 0)) continue;
      const found = follow(proof, name, datum.given);
      combinations += found.combinations;
      violations.push(...found.violations);
    }
    return { combinations, violations };
  },
};

/** Placeholders that nobody declared, and values that only this message's own window could know. */
function unknownNames(proof: Proof): Violation[] {
  const { talk, window, compiled } = proof;
  const wayTo = shortestPaths(talk);
  const violations = new Map<string, Violation>();
  for (const edge of [...talk.edges, ...window.edges]) {
    const inTalk = compiled.states[edge.from.state]?.region === 'talk';
    for (const send of proof.sends(edge)) {
      for (const { row } of proof.rows(edge, send)) {
        const names = row.send === null ? [] : namesIn(proof, row.send);
        const unknown = names.find((name) => compiled.data[name] === undefined || (!inTalk && !isAlways(compiled.data[name]?.given ?? [])));
        if (row.send === null || unknown === undefined || violations.has(row.send)) continue;
        const message = `"${row.send}" names {${unknown}}, and nothing provides it`;
        const way = inTalk ? [...wayTo(edge.from), edge] : [];
        violations.set(row.send, {
          message,
          help: `Add "${unknown}" under "data", or to what an event provides`,
          path: `data/${unknown}`,
          way,
          messageId: row.send,
        });
      }
    }
  }
  return [...violations.values()];
}

function isAlways(given: Condition): boolean {
  return given.some((terms) => Object.keys(terms).length === 0);
}

/** Follows one value: set by events and effects, or given by the facts at the moment of the message. */
function follow(proof: Proof, name: string, given: Condition): { combinations: number; violations: Violation[] } {
  const question: readonly Condition[] = [given];
  const users = new Set([...proof.texts.messages.keys()].filter((message) => namesIn(proof, message).includes(name)));
  const slots = new Set(
    Object.entries(proof.compiled.slots).flatMap(([id, { rows }]) =>
      rows.some(({ send }) => send !== null && users.has(send)) ? [id] : [],
    ),
  );
  const promises = promisesThatMatter(proof, slots);
  const { caught, visited } = search<readonly [Edge, string]>(proof.talk, {
    // The lowest bit: the value is set. The bits above: which of the promises may be pending.
    memories: 2 ** (promises.length + 1),
    notice(memory, edge) {
      const pending = (i: number): boolean => (memory & (2 << i)) !== 0;
      // A promise's timer rings only while the promise is open.
      const rings = promises.findIndex(({ timer }) => edge.event === `timer.${timer}`);
      if (rings >= 0 && !pending(rings)) return memory;
      const after = promises.reduce((bits, promise, i) => (pendingAfter(proof, edge, promise, pending(i)) ? bits | (2 << i) : bits), 0);
      const event = proof.compiled.events[edge.event];
      let set = event?.clears.includes(name) !== true && ((memory & 1) !== 0 || event?.provides.includes(name) === true);
      const brought = event?.brings.includes(name) === true;
      for (const { type, params, own } of edge.asked) {
        if (type === 'effect') {
          const effect = proof.compiled.effects[params['effect'] ?? ''];
          if (effect?.provides.includes(name)) set = true;
          if (effect?.clears.includes(name)) set = false;
        }
        const slot = params['slot'] ?? '';
        if (type !== 'send' || set || brought || !slots.has(slot)) continue;
        const message = unsetIn(proof, edge, { slot, own }, users, question);
        if (message !== null) return { caught: [edge, message], key: `${message} ${edge.from.state} ${edge.event}` };
      }
      return after | (set ? 1 : 0);
    },
  });
  return {
    combinations: visited,
    violations: caught.map(({ path, detail: [edge, message] }) => ({
      message: `"${message}" names {${name}}, which has no value after "${edge.event}" in "${edge.from.state}"`,
      help: `Choose another message there, or say what provides "${name}"`,
      path: pathOfEdge(proof, edge),
      way: path,
      messageId: message,
    })),
  };
}

/** Promises whose timers send a message with the value. */
function promisesThatMatter({ flow, talk, sends }: Proof, slots: ReadonlySet<string>): FlowPromise[] {
  return [...flow.promises.values()].filter(({ timer }) =>
    talk.edges.some((edge) => edge.event === `timer.${timer}` && sends(edge).some(({ slot }) => slots.has(slot))),
  );
}

function unsetIn(proof: Proof, edge: Edge, send: Send, users: ReadonlySet<string>, question: readonly Condition[]): string | null {
  const found = proof
    .rowsWith(edge, send, question)
    .find(({ row, truth }) => truth[0] !== true && row?.send != null && users.has(row.send));
  return found?.row?.send ?? null;
}

const names = new WeakMap<object, readonly string[]>();

/** Placeholders of the message itself and of its forms for people. */
function namesIn(proof: Proof, message: string): readonly string[] {
  const about = proof.message(message);
  if (about === undefined) return [];
  let known = names.get(about);
  if (known === undefined) {
    const forms = [...about.others].filter(([part]) => part !== 'form.agent').flatMap(([, { placeholders }]) => placeholders);
    known = [...new Set([...about.source.placeholders, ...forms])];
    names.set(about, known);
  }
  return known;
}
