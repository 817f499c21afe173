import { FLOW_SCHEMA_VERSION, type CompiledFlow, type CompiledRow } from './compiled.ts';
import type { Flow, Slot } from './model.ts';
import { toMachine } from './to-machine.ts';

/** Placeholders that a message uses, by message id. */
export type PlaceholdersOf = (message: string) => readonly string[];

/** The flow as `flow.json` carries it. Same flow, same bytes. With `trace`, every transition says that it was taken. */
export function compileFlow(flow: Flow, placeholdersOf: PlaceholdersOf, options: { readonly trace?: boolean } = {}): CompiledFlow {
  const { delivery, triage } = flow;
  return {
    schemaVersion: FLOW_SCHEMA_VERSION,
    machine: toMachine(flow, options.trace),
    facts: bare(flow.facts, ({ title: _, because: __, ...fact }) => fact),
    derived: bare(flow.derived, ({ id, when }) => ({ id, when })),
    guards: bare(flow.guards, ({ when }) => when),
    slots: bare(flow.slots, (slot) => ({
      ...tableOf(slot),
      rows: compiledRows(flow, slot, placeholdersOf),
      marks: slot.marks,
      situations: slot.situations,
    })),
    delivery: tableOf(delivery),
    triage: { ...tableOf(triage), signals: bare(triage.signals, ({ title: _, ...signal }) => signal), score: triage.score },
    states: bare(flow.states, ({ title, kind, region, owner, call, situations, shows }) => ({
      title,
      kind,
      region,
      owner,
      call,
      situations,
      shows,
    })),
    events: bare(flow.events, ({ id: _, title: __, hears: ___, situations: ____, ...event }) => event),
    timers: bare(flow.timers, ({ afterMs, at }) => ({ afterMs, at })),
    promises: bare(flow.promises, ({ says, timer, kept }) => ({ says, timer, kept })),
    effects: bare(flow.effects, ({ marks, provides, clears, shows }) => ({ marks, provides, clears, shows })),
    data: bare(flow.data, ({ holds, given }) => ({ holds, given })),
  };
}

/** The promises that a message makes. */
export function promisesOf(flow: Flow, message: string, placeholdersOf: PlaceholdersOf): string[] {
  const promises = [...flow.promises.values()];
  const claimed = promises.filter(({ only }) => only?.includes(message));
  if (claimed.length > 0) return claimed.map(({ id }) => id);
  const mentioned = flow.mentions.filter(({ messages }) => messages.includes(message)).flatMap(({ says }) => says);
  const said = placeholdersOf(message).filter((one) => !mentioned.includes(one));
  return promises.filter(({ only, says }) => only === null && says.some((one) => said.includes(one))).map(({ id }) => id);
}

function compiledRows(flow: Flow, slot: Slot, placeholdersOf: PlaceholdersOf): CompiledRow[] {
  return slot.rows.map((row) => ({ ...row, promises: row.send === null ? [] : promisesOf(flow, row.send, placeholdersOf) }));
}

function tableOf<T extends Pick<Slot, 'facts' | 'order' | 'impossible'> & { readonly rows: unknown }>(
  table: T,
): Pick<T, 'facts' | 'order' | 'rows' | 'impossible'> {
  const { facts, order, rows, impossible } = table;
  return { facts, order, rows, impossible };
}

function bare<T, U>(map: ReadonlyMap<string, T>, keep: (one: T) => U): Record<string, U> {
  return Object.fromEntries([...map].map(([id, one]) => [id, keep(one)]));
}
