/** Readers of facts and of the tables that decide by them. */
import type { Tree } from '../../syntax/tree.ts';
import {
  DELIVERIES,
  FACT_OWNERS,
  ROUTES,
  SLOT_MARKS,
  type Delivery,
  type DeliveryRow,
  type Guard,
  type Slot,
  type SlotRow,
  type Triage,
  type TriageRow,
} from '../model.ts';
import type { Condition, DecisionTable, Derived, Fact, Impossible, Score, Signal } from '../vocabulary.ts';
import { readCondition, type Domains } from './read-condition.ts';
import {
  child,
  choiceAt,
  choicesAt,
  durationAt,
  entriesOf,
  flagAt,
  itemsAt,
  mapEntries,
  numberAt,
  numbersAt,
  textAt,
  wordOf,
  wordsAt,
} from './read-value.ts';

export function readFact(id: string, tree: Tree): Fact {
  const owner = choiceAt(tree, 'owner', FACT_OWNERS, 'world');
  const values = wordsAt(tree, 'values');
  return {
    id,
    title: textAt(tree, 'title'),
    owner,
    values,
    default: wordOf(child(tree, owner === 'flow' ? 'starts' : 'unknown')) ?? values[0] ?? '',
    because: textAt(tree, 'because'),
    freshForMs: durationAt(tree, 'freshFor'),
    resets: flagAt(tree, 'resets'),
  };
}

export function readDerived(id: string, tree: Tree, domains: Domains): Derived {
  return { id, title: textAt(tree, 'title'), when: readCondition(child(tree, 'when'), domains) };
}

export function readGuard(name: string, tree: Tree, domains: Domains): Guard {
  return { name, title: textAt(tree, 'title'), when: readCondition(child(tree, 'when'), domains) };
}

function readTable<Row extends { readonly when: Condition }>(
  tree: Tree | undefined,
  domains: Domains,
  readRow: (row: Tree, when: Condition) => Row,
): DecisionTable<Row> {
  return {
    facts: wordsAt(tree, 'facts'),
    order: textAt(tree, 'order') === 'first' ? 'first' : 'one',
    rows: itemsAt(tree, 'rows').map((row) => readRow(row, readCondition(child(row, 'when'), domains))),
    impossible: itemsAt(tree, 'impossible').map((one): Impossible => ({
      when: readCondition(child(one, 'when'), domains),
      because: textAt(one, 'because'),
    })),
  };
}

/** A slot; one that always says the same may name its message in short, as `send:`. */
export function readSlot(id: string, tree: Tree, domains: Domains): Slot {
  const short = wordOf(child(tree, 'send'));
  const table = readTable(tree, domains, readSlotRow);
  return {
    ...table,
    ...(short === null ? {} : { rows: [{ when: [{}], send: short, silent: '', situations: [] }] }),
    id,
    title: textAt(tree, 'title'),
    marks: choicesAt(tree, 'marks', SLOT_MARKS),
    situations: numbersAt(tree, 'situations'),
  };
}

function readSlotRow(row: Tree, when: Condition): SlotRow {
  return { when, send: wordOf(child(row, 'send')), silent: textAt(row, 'silent'), situations: numbersAt(row, 'situations') };
}

export function readDelivery(tree: Tree | undefined, domains: Domains): DecisionTable<DeliveryRow> {
  return readTable(tree, domains, (row, when) => ({
    when,
    as: choiceAt<Delivery>(row, 'as', DELIVERIES, 'held'),
    title: textAt(row, 'title'),
  }));
}

export function readTriage(tree: Tree | undefined, domains: Domains): Triage {
  const table = readTable(tree, domains, (row, when): TriageRow => ({
    when,
    route: choiceAt(row, 'route', ROUTES, 'chat'),
    because: textAt(row, 'because'),
  }));
  return { ...table, signals: readSignals(tree), score: readScore(child(tree, 'score'), domains) };
}

export function readSignals(tree: Tree | undefined): Map<string, Signal> {
  return mapEntries(entriesOf(child(tree, 'signals')), (id, own) => ({
    id,
    title: textAt(own, 'title'),
    values: wordsAt(own, 'values'),
    default: wordOf(child(own, 'unknown')) ?? '',
    from: child(own, 'from') === undefined ? null : numbersAt(own, 'from'),
  }));
}

function readScore(tree: Tree | undefined, domains: Domains): Score {
  return {
    signal: textAt(tree, 'signal'),
    base: numberAt(tree, 'base') ?? 0,
    points: itemsAt(tree, 'points').map((one) => ({
      when: readCondition(child(one, 'when'), domains),
      add: numberAt(one, 'add') ?? 0,
      because: textAt(one, 'because'),
    })),
  };
}
