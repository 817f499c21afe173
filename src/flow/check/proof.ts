import { selectDelivery } from '../select-message.ts';
import type { CompiledFlow, CompiledRow } from '../compiled.ts';
import { solverOf, type Answer, type Solver } from '../explore/solve.ts';
import { explore, type Edge, type Send, type Space } from '../explore/space.ts';
import type { Delivery, EffectMark, EventMark, Flow, Places, SlotMark } from '../model.ts';
import { callTalkers, callWords } from './call-talk.ts';
import type { FlowMessage, FlowTexts } from '../texts.ts';
import type { Condition, Facts } from '../vocabulary.ts';
import { compileFlow } from '../compile-flow.ts';

export type { Send } from '../explore/space.ts';

/** The state in which people wait in chat: every way out of a call leads there. */
export const CHAT = 'chat-waiting';

/** A row of a slot that can decide there, with facts that show it. */
export interface Possible {
  readonly row: CompiledRow;
  readonly index: number;
  readonly shown: Facts;
}

/** Everything that proofs look at; parts are worked out when first asked for. */
export interface Proof {
  readonly flow: Flow;
  readonly compiled: CompiledFlow;
  readonly places: Places;
  readonly texts: FlowTexts;
  readonly talk: Space;
  readonly window: Space;
  readonly solver: Solver;
  message(id: string): FlowMessage | undefined;
  /** The rows of the slot that can decide at an edge, in the order of the slot. */
  rows(edge: Edge, send: Send): readonly Possible[];
  /** How conditions can turn out together with the rows of the slot: the row (or none) and the truth of each condition. */
  rowsWith(edge: Edge, send: Send, conditions: readonly Condition[]): readonly RowAnswer[];
  /** The ways in which a message can go out at an edge. */
  deliveries(edge: Edge): ReadonlySet<Delivery>;
  effectHas(effect: string, mark: EffectMark): boolean;
  eventHas(event: string, mark: EventMark): boolean;
  slotHas(slot: string, mark: SlotMark): boolean;
  /** Whether a message talks about phone calls. */
  talksOfCalls(message: string): boolean;
  /** Whether a text in the source language talks about phone calls. */
  talksIn(text: string): boolean;
}

/** The explored regions of a flow, for another flow with the same machine. */
export interface Explored {
  readonly machine: string;
  readonly talk: Space;
  readonly window: Space;
}

export function prove(flow: Flow, places: Places, texts: FlowTexts, before?: Explored): Proof {
  const compiled = compileFlow(flow, (id) => texts.messages.get(id)?.source.placeholders ?? []);
  const known = before !== undefined && machineKey(compiled) === before.machine ? before : undefined;
  const talk = once(() => known?.talk ?? explore(compiled, 'talk'));
  const window = once(() => known?.window ?? explore(compiled, 'window'));
  const solver = once(() => solverOf(talk().facts));
  const ask = askRows(compiled, solver);
  const callTalk = once(() => callTalkers(flow, texts));
  return {
    flow,
    compiled,
    places,
    texts,
    get talk() {
      return talk();
    },
    get window() {
      return window();
    },
    get solver() {
      return solver();
    },
    message: (id) => texts.messages.get(id),
    rowsWith: ask,
    rows: possibleRows(ask),
    deliveries: askDeliveries(compiled, solver),
    effectHas: (effect, mark) => compiled.effects[effect]?.marks.includes(mark) === true,
    eventHas: (event, mark) => compiled.events[event]?.marks.includes(mark) === true,
    slotHas: (slot, mark) => compiled.slots[slot]?.marks.includes(mark) === true,
    talksOfCalls: (message) => callTalk().has(message),
    talksIn: (text) => callWords(flow)?.test(text) === true,
  };
}

export function explored({ compiled, talk, window }: Proof): Explored {
  return { machine: machineKey(compiled), talk, window };
}

/** Everything that exploration depends on. */
function machineKey({ machine, guards, facts, derived, events, triage }: CompiledFlow): string {
  const seen = Object.entries(events).map(([id, { implies, carries }]) => [id, implies, carries]);
  return JSON.stringify([machine, guards, facts, derived, seen, triage.signals]);
}

function once<T>(compute: () => T): () => T {
  let value: { readonly of: T } | undefined;
  return () => (value ??= { of: compute() }).of;
}

/** A way in which conditions turn out, with the row of the slot that decides then. */
export type RowAnswer = Answer & { readonly row: CompiledRow | undefined };
type AskRows = (edge: Edge, send: Send, conditions: readonly Condition[]) => readonly RowAnswer[];

/** Answers are the same array for the same question, so what is made of them is remembered beside them. */
function remembering<T>(compute: (answers: readonly Answer[], slot: string, asked: number) => T): typeof compute {
  const known = new WeakMap<readonly Answer[], T>();
  return (answers, slot, asked) => {
    let value = known.get(answers);
    if (value === undefined) known.set(answers, (value = compute(answers, slot, asked)));
    return value;
  };
}

function askRows(compiled: CompiledFlow, solver: () => Solver): AskRows {
  const questions = new Map<readonly Condition[], Map<string, readonly Condition[]>>();
  const withRows = remembering((answers, slot, asked): readonly RowAnswer[] => {
    const rows = compiled.slots[slot]?.rows ?? [];
    return answers.map((answer) => ({ ...answer, row: rows[answer.truth.indexOf(true, asked) - asked] }));
  });
  return (edge, send, conditions) => {
    let bySlot = questions.get(conditions);
    if (bySlot === undefined) questions.set(conditions, (bySlot = new Map()));
    let question = bySlot.get(send.slot);
    if (question === undefined) {
      question = [...conditions, ...(compiled.slots[send.slot]?.rows ?? []).map(({ when }) => when)];
      bySlot.set(send.slot, question);
    }
    return withRows(solver().answers(edge.region, edge.from.own, send.own, question), send.slot, conditions.length);
  };
}

const NOTHING_ELSE: readonly Condition[] = [];

function possibleRows(ask: AskRows): Proof['rows'] {
  const known = new WeakMap<readonly RowAnswer[], readonly Possible[]>();
  return (edge, send) => {
    const answers = ask(edge, send, NOTHING_ELSE);
    let rows = known.get(answers);
    if (rows === undefined) known.set(answers, (rows = distinctRows(answers)));
    return rows;
  };
}

function distinctRows(answers: readonly RowAnswer[]): Possible[] {
  const rows = new Map<CompiledRow, Possible>();
  for (const { row, shown, truth } of answers) {
    if (row !== undefined && !rows.has(row)) rows.set(row, { row, index: truth.indexOf(true), shown });
  }
  return [...rows.values()];
}

function askDeliveries(compiled: CompiledFlow, solver: () => Solver): Proof['deliveries'] {
  const question = compiled.delivery.rows.map(({ when }) => when);
  const ways = remembering((answers) => new Set(answers.map(({ shown }) => selectDelivery(compiled.delivery, shown))));
  return (edge) => ways(solver().answers(edge.region, edge.from.own, edge.from.own, question), '', 0);
}
