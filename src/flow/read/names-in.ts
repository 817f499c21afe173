import type { Action, Flow, Guard, State, Transition } from '../model.ts';
import type { Condition } from '../vocabulary.ts';

export type NameKind = 'fact' | 'value' | 'state' | 'event' | 'slot' | 'timer' | 'effect' | 'guard' | 'datum' | 'message' | 'routine';

/** One use of a name: what it should be, and where it stands, as a path into the flow. */
export interface NameUse {
  readonly kind: NameKind;
  readonly name: string;
  readonly path: string;
  /** The fact that a value belongs to. */
  readonly of?: string;
}

/** Every use of a name in a flow. */
export function namesIn(flow: Flow): NameUse[] {
  return [
    ...factNames(flow),
    ...tableNames(flow),
    ...eventNames(flow),
    ...promiseNames(flow),
    ...[...flow.effects].flatMap(([id, { provides, clears, shows }]) => [
      ...named('datum', [...provides, ...clears], `effects/${id}`),
      ...named('message', shows, `effects/${id}/shows`),
    ]),
    ...[...flow.data].flatMap(([id, { given }]) => conditionNames(given, `data/${id}/given`)),
    ...[...flow.globals].flatMap(([event, list]) => [
      ...named('event', [event], `globals/${event}`),
      ...list.flatMap((one) => transitionNames(flow, one)),
    ]),
    ...flow.globalAtOnce.flatMap(({ transition, except }, i) => [
      ...transitionNames(flow, transition),
      ...named('state', except, `atOnce/${i}/except`),
    ]),
    ...[...flow.states.values()].flatMap((state) => stateNames(flow, state)),
    ...Object.entries(flow.initial).map(([region, name]): NameUse => ({ kind: 'state', name, path: `start/${region}` })),
  ];
}

function named(kind: NameKind, names: readonly string[], path: string): NameUse[] {
  return names.map((name) => ({ kind, name, path }));
}

function conditionNames(condition: Condition, path: string): NameUse[] {
  return condition.flatMap((terms) =>
    Object.entries(terms).flatMap(([fact, values]): NameUse[] => [
      { kind: 'fact', name: fact, path: `${path}/${fact}` },
      ...values.map((name): NameUse => ({ kind: 'value', name, of: fact, path: `${path}/${fact}` })),
    ]),
  );
}

function factNames(flow: Flow): NameUse[] {
  return [
    ...[...flow.facts].map(([id, fact]): NameUse => ({
      kind: 'value',
      name: fact.default,
      of: id,
      path: `facts/${id}/${fact.owner === 'flow' ? 'starts' : 'unknown'}`,
    })),
    ...[...flow.derived].flatMap(([id, { when }]) => conditionNames(when, `derived/${id}/when`)),
    ...[...flow.guards].flatMap(([id, guard]) => (spelledOut(guard) ? [] : conditionNames(guard.when, `guards/${id}/when`))),
  ];
}

function tableNames(flow: Flow): NameUse[] {
  const tables = [
    ...[...flow.slots].map(([id, slot]) => [`slots/${id}`, slot] as const),
    ['triage', flow.triage] as const,
    ['delivery', flow.delivery] as const,
  ];
  const messages = [...flow.slots].flatMap(([id, { rows }]) =>
    rows.flatMap(({ send }, i) => (send === null ? [] : named('message', [send], `slots/${id}/rows/${i}/send`))),
  );
  return [
    ...messages,
    ...tables.flatMap(([path, { facts, rows, impossible }]) => [
      ...named('fact', facts, `${path}/facts`),
      ...rows.flatMap(({ when }, i) => conditionNames(when, `${path}/rows/${i}/when`)),
      ...impossible.flatMap(({ when }, i) => conditionNames(when, `${path}/impossible/${i}/when`)),
    ]),
    ...flow.triage.score.points.flatMap(({ when }, i) => conditionNames(when, `triage/score/points/${i}/when`)),
  ];
}

function eventNames(flow: Flow): NameUse[] {
  return [...flow.events].flatMap(([id, { brings, provides, clears, carries, implies }]) => [
    ...named('datum', [...brings, ...provides, ...clears], `events/${id}`),
    ...named('fact', [...carries, ...implies.map(({ fact }) => fact)], `events/${id}`),
    ...implies.map(({ fact, value }): NameUse => ({ kind: 'value', name: value, of: fact, path: `events/${id}/implies` })),
  ]);
}

function promiseNames(flow: Flow): NameUse[] {
  return [
    ...[...flow.promises].flatMap(([id, promise]) => [
      ...named('datum', promise.says, `promises/${id}/says`),
      ...named('message', promise.only ?? [], `promises/${id}/only`),
      ...named('timer', [promise.timer], `promises/${id}/timer`),
      ...named('event', promise.kept, `promises/${id}/kept`),
      ...named('effect', promise.undone, `promises/${id}/undone`),
      ...named('slot', promise.broken, `promises/${id}/broken`),
      ...named('state', promise.lapses.states, `promises/${id}/lapses/states`),
    ]),
    ...flow.mentions.flatMap(({ says, messages }, i) => [
      ...named('datum', says, `mentions/${i}/says`),
      ...named('message', messages, `mentions/${i}/messages`),
    ]),
    ...flow.callTalk.except.flatMap(({ messages }, i) => named('message', messages, `callTalk/except/${i}/messages`)),
    ...[...flow.timers].flatMap(([id, { at }]) => (at === null ? [] : named('datum', [at], `timers/${id}/at`))),
  ];
}

function stateNames(flow: Flow, state: State): NameUse[] {
  const path = `states/${state.id}`;
  return [
    ...named('timer', state.timers, `${path}/timers`),
    ...named('message', state.shows, `${path}/shows`),
    ...named('event', [...state.on.keys()], `${path}/on`).map((use) => ({ ...use, path: `${path}/on/${use.name}` })),
    ...[...state.enter, ...state.leave].flatMap((action) => actionNames(action, path)),
    ...[...[...state.on.values()].flat(), ...state.atOnce].flatMap((one) => transitionNames(flow, one)),
  ];
}

/** A condition that stands at a transition goes by its own wording. */
function spelledOut({ name, title }: Guard): boolean {
  return name === title;
}

function transitionNames(flow: Flow, { guard, go, actions, path }: Transition): NameUse[] {
  const condition = guard === null ? undefined : flow.guards.get(guard);
  return [
    ...(guard === null ? [] : named('guard', [guard], `${path}/when`)),
    ...(condition !== undefined && spelledOut(condition) ? conditionNames(condition.when, `${path}/when`) : []),
    ...(go === null ? [] : named('state', [go], `${path}/go`)),
    ...actions.flatMap((action) => actionNames(action, `${path}/do`)),
  ];
}

function actionNames(action: Action, path: string): NameUse[] {
  switch (action.do) {
    case 'send':
      return named('slot', [action.slot], path);
    case 'set':
      return [...named('fact', [action.fact], path), { kind: 'value', name: action.value, of: action.fact, path }];
    case 'next':
      return named('fact', [action.fact], path);
    case 'effect':
      return named('effect', [action.effect], path);
    case 'start':
    case 'stop':
      return named('timer', [action.timer], path);
    case 'missing':
      return named('routine', [action.routine], path);
  }
}
