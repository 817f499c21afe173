import { eachOutcome } from '../explore/combinations.ts';
import type { CompiledEvent } from '../compiled.ts';
import type { Edge } from '../explore/space.ts';
import type { FlowPromise } from '../model.ts';
import type { Condition } from '../vocabulary.ts';
import { pathOfEdge, type Invariant, type Violation } from './invariant.ts';
import type { Proof, Send } from './proof.ts';
import { promiseTurns } from './pending-promise.ts';
import { search, shortestPaths } from './search.ts';
import { stepIndex } from './step-index.ts';

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
    for (const send of edge.sends) {
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

/** What a step does to one value. */
const SETS = 1;
const CLEARS = 2;
const USES = 4;

interface Value {
  readonly name: string;
  /** Messages that name it. */
  readonly users: ReadonlySet<string>;
  /** Slots that send such messages. */
  readonly slots: ReadonlySet<string>;
  /** When the facts give it. */
  readonly question: readonly Condition[];
}

/** Follows one value: set by events and effects, or given by the facts at the moment of the message. */
function follow(proof: Proof, name: string, given: Condition): { combinations: number; violations: Violation[] } {
  const question: readonly Condition[] = [given];
  const users = new Set([...proof.texts.messages.keys()].filter((message) => namesIn(proof, message).includes(name)));
  const slots = slotsInDoubt(proof, users, given);
  if (slots.size === 0) return { combinations: users.size, violations: [] };
  const codes = codesOf(proof, name, slots);
  const using = sending(proof, slots);
  // Where the facts give the value at every message, nobody has to remember it.
  if (using.every((edge) => unsetAt(proof, edge, { name, slots, users, question }, false) === null))
    return { combinations: using.length, violations: [] };
  const promises = promisesThatMatter(proof, slots);
  const turns = promises.map((promise) => promiseTurns(proof, promise));
  const rings = promises.map(({ timer }) => `timer.${timer}`);
  const { caught, visited } = search<readonly [Edge, string]>(proof.talk, {
    // The lowest bit: the value is set. The bits above: which of the promises may be pending.
    memories: 2 ** (promises.length + 1),
    notice(memory, edge) {
      // A promise's timer rings only while the promise is open.
      if (rings.some((event, i) => event === edge.event && (memory & (2 << i)) === 0)) return memory;
      const code = codes[edge.id] as number;
      const set = (memory & 1) !== 0;
      if ((code & USES) !== 0) {
        const message = unsetAt(proof, edge, { name, slots, users, question }, set);
        if (message !== null) return { caught: [edge, message], key: `${message} ${edge.from.state} ${edge.event}` };
      }
      let next = (code & SETS) !== 0 || (set && (code & CLEARS) === 0) ? 1 : 0;
      for (let i = 0; i < turns.length; i += 1) if (turns[i]?.pendingAfter(edge, (memory & (2 << i)) !== 0)) next |= 2 << i;
      return next;
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

/** Slots that can choose such a message while the facts do not give the value, as far as the slot alone can tell. */
function slotsInDoubt(proof: Proof, users: ReadonlySet<string>, given: Condition): ReadonlySet<string> {
  const { facts } = proof.talk;
  const doubtful = Object.entries(proof.compiled.slots).filter(([, { rows }]) => {
    const naming = rows.filter(({ send }) => send !== null && users.has(send)).map(({ when }) => when);
    if (naming.length === 0) return false;
    const names = [...new Set([...naming, given].flatMap((condition) => facts.basesOf(condition)))];
    let doubt = false;
    eachOutcome(facts, names, [given, ...naming], (_, [gives, ...chosen]) => {
      doubt ||= gives !== true && chosen.includes(true);
    });
    return doubt;
  });
  return new Set(doubtful.map(([id]) => id));
}

/** What each step does to the value; most do nothing. */
function codesOf(proof: Proof, name: string, slots: ReadonlySet<string>): Uint8Array {
  const { edges } = proof.talk;
  const { byEvent, byEffect } = stepIndex(proof);
  const codes = new Uint8Array(edges.length);
  const touches = ({ provides, clears }: Pick<CompiledEvent, 'provides' | 'clears'>): boolean =>
    provides.includes(name) || clears.includes(name);
  const mark = (
    table: Readonly<Record<string, Pick<CompiledEvent, 'provides' | 'clears'>>>,
    index: ReadonlyMap<string, readonly Edge[]>,
  ): void => {
    for (const [id, about] of Object.entries(table)) {
      if (touches(about)) for (const edge of index.get(id) ?? []) codes[edge.id] = codeOf(proof, edge, name);
    }
  };
  mark(proof.compiled.events, byEvent);
  mark(proof.compiled.effects, byEffect);
  for (const { id } of sending(proof, slots)) codes[id] = (codes[id] as number) | USES;
  return codes;
}

/** Steps that send something from one of these slots. */
function sending(proof: Proof, slots: ReadonlySet<string>): Edge[] {
  const { bySlot } = stepIndex(proof);
  return [...new Set([...slots].flatMap((slot) => bySlot.get(slot) ?? []))];
}

/** Whether a step leaves the value set or cleared; the last word counts. */
function codeOf(proof: Proof, edge: Edge, name: string): number {
  const event = proof.compiled.events[edge.event];
  let code = event?.provides.includes(name) === true ? SETS : event?.clears.includes(name) === true ? CLEARS : 0;
  for (const { type, params } of edge.asked) {
    const effect = type === 'effect' ? proof.compiled.effects[params['effect'] ?? ''] : undefined;
    if (effect?.provides.includes(name)) code = SETS;
    if (effect?.clears.includes(name)) code = CLEARS;
  }
  return code;
}

/** The first message of a step that names the value before it is known. */
function unsetAt(proof: Proof, edge: Edge, { name, slots, users, question }: Value, before: boolean): string | null {
  const event = proof.compiled.events[edge.event];
  if (event?.brings.includes(name)) return null;
  let set = event?.clears.includes(name) !== true && (before || event?.provides.includes(name) === true);
  for (const { type, params, own } of edge.asked) {
    if (type === 'effect') {
      const effect = proof.compiled.effects[params['effect'] ?? ''];
      if (effect?.provides.includes(name)) set = true;
      if (effect?.clears.includes(name)) set = false;
    }
    const slot = params['slot'] ?? '';
    if (type !== 'send' || set || !slots.has(slot)) continue;
    const message = unsetIn(proof, edge, { slot, own }, users, question);
    if (message !== null) return message;
  }
  return null;
}

/** Promises whose timers send a message with the value. */
function promisesThatMatter(proof: Proof, slots: ReadonlySet<string>): FlowPromise[] {
  const events = new Set(sending(proof, slots).map(({ event }) => event));
  return [...proof.flow.promises.values()].filter(({ timer }) => events.has(`timer.${timer}`));
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
