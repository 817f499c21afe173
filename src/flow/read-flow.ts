import type { Tree } from '../syntax/tree.ts';
import type { Place } from '../text/source.ts';
import { REGIONS, type Flow, type Guard, type Places, type Region } from './model.ts';
import { indexPlaces } from './read/index-places.ts';
import {
  readCallTalk,
  readDatum,
  readEffect,
  readEvent,
  readImplied,
  readMention,
  readPromise,
  readTimer,
  timerEvent,
  type ImpliedByKind,
} from './read/read-parts.ts';
import { readGlobalAtOnce, readHandlers, readState, type StateContext } from './read/read-states.ts';
import { readDelivery, readDerived, readFact, readGuard, readSignals, readSlot, readTriage } from './read/read-tables.ts';
import { child, entriesOf, itemsAt, mapEntries, textAt } from './read/read-value.ts';
import type { Entry } from '../syntax/tree.ts';

/** A parsed file of `content/flow/`. */
export interface FlowFile {
  readonly file: string;
  readonly tree: Tree;
}

export interface ReadFlow {
  readonly flow: Flow;
  readonly places: Places;
}

/** The interaction model of all files together. Each file holds some of the sections; the first to name a part defines it. */
export function readFlow(files: readonly FlowFile[]): ReadFlow {
  const places = new Map<string, Place>();
  for (const { file, tree } of files) indexPlaces(places, '', tree, file);
  const section = (name: string): readonly Entry[] => files.flatMap(({ tree }) => entriesOf(child(tree, name)));
  const tree = (name: string): Tree | undefined => files.map((one) => child(one.tree, name)).find((one) => one !== undefined);

  const facts = mapEntries(section('facts'), readFact);
  const domains = new Map<string, readonly string[]>([...facts].map(([id, fact]) => [id, fact.values]));
  for (const [id, signal] of readSignals(tree('triage'))) domains.set(id, signal.values);
  for (const { key } of section('derived')) domains.set(String(key.value), ['yes', 'no']);

  const guards = mapEntries(section('guards'), (name, one) => readGuard(name, one, domains)) as Map<string, Guard>;
  const routines = new Map(section('routines').map(({ key, value }) => [String(key.value), value]));
  const context: StateContext = { domains, routines, guards };
  const kinds: ImpliedByKind = new Map(section('kinds').map(({ key, value }) => [String(key.value), readImplied(value)]));
  const timers = mapEntries(section('timers'), readTimer);
  const events = mapEntries(section('events'), (id, one) => readEvent(id, one, kinds));
  for (const timer of timers.values()) events.set(timerEvent(timer).id, timerEvent(timer));
  const mentions = files.flatMap((one) => itemsAt(one.tree, 'mentions').map(readMention));

  const flow: Flow = {
    facts,
    derived: mapEntries(section('derived'), (id, one) => readDerived(id, one, domains)),
    guards,
    triage: readTriage(tree('triage'), domains),
    events,
    timers,
    promises: mapEntries(section('promises'), readPromise),
    mentions,
    callTalk: readCallTalk(tree('callTalk')),
    effects: mapEntries(section('effects'), readEffect),
    data: mapEntries(section('data'), (id, one) => readDatum(id, one, domains)),
    delivery: readDelivery(tree('delivery'), domains),
    slots: mapEntries(section('slots'), (id, one) => readSlot(id, one, domains)),
    globals: new Map(files.flatMap((one) => [...readHandlers(child(one.tree, 'globals'), 'globals', context)])),
    globalAtOnce: readGlobalAtOnce(
      files.flatMap((one) => itemsAt(one.tree, 'atOnce')),
      context,
    ),
    states: mapEntries(section('states'), (id, one) => readState(id, one, context)),
    initial: Object.fromEntries(REGIONS.map((region) => [region, textAt(tree('start'), region)])) as Record<Region, string>,
  };
  return { flow, places };
}
