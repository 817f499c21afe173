/** Readers of events, timers, promises, effects and data. */
import type { Tree } from '../../syntax/tree.ts';
import {
  EFFECT_MARKS,
  EVENT_MARKS,
  type CallTalk,
  type Datum,
  type Effect,
  type FlowEvent,
  type FlowPromise,
  type Implied,
  type Mention,
  type Timer,
} from '../model.ts';
import { PLACEHOLDER_KINDS, type EventKind } from '../vocabulary.ts';
import { readCondition, type Domains } from './read-condition.ts';
import { child, choiceAt, choicesAt, durationAt, itemsAt, numberAt, numbersAt, textAt, wordOf, wordsAt } from './read-value.ts';

/** Prefix of the events that timers raise. */
export const TIMER_EVENT = 'timer.';

/** What all events of a kind make certain. */
export type ImpliedByKind = ReadonlyMap<string, readonly Implied[]>;

export function readImplied(tree: Tree | undefined): Implied[] {
  return itemsAt(tree, 'implies').map((one) => ({
    fact: textAt(one, 'fact'),
    value: wordOf(child(one, 'value')) ?? '',
    because: textAt(one, 'because'),
  }));
}

export function readEvent(id: string, tree: Tree, kinds: ImpliedByKind): FlowEvent {
  const kind = choiceAt<EventKind>(tree, 'from', ['person', 'world'], 'world');
  return {
    id,
    title: textAt(tree, 'title'),
    kind,
    priority: numberAt(tree, 'priority'),
    chips: wordsAt(tree, 'chips'),
    hears: wordsAt(tree, 'hears'),
    brings: wordsAt(tree, 'brings'),
    provides: wordsAt(tree, 'provides'),
    clears: wordsAt(tree, 'clears'),
    implies: [...(kinds.get(kind) ?? []), ...readImplied(tree)],
    carries: wordsAt(tree, 'carries'),
    marks: choicesAt(tree, 'marks', EVENT_MARKS),
    situations: numbersAt(tree, 'situations'),
  };
}

/** The event that a timer raises when it rings. */
export function timerEvent(timer: Timer): FlowEvent {
  const none = { chips: [], hears: [], brings: [], provides: [], clears: [], implies: [], carries: [], marks: [], situations: [] };
  return { ...none, id: TIMER_EVENT + timer.id, title: timer.title, kind: 'timer', priority: null };
}

export function readTimer(id: string, tree: Tree): Timer {
  return { id, title: textAt(tree, 'title'), afterMs: durationAt(tree, 'after'), at: wordOf(child(tree, 'at')) };
}

export function readPromise(id: string, tree: Tree): FlowPromise {
  const lapses = child(tree, 'lapses');
  return {
    id,
    title: textAt(tree, 'title'),
    says: wordsAt(tree, 'says'),
    only: child(tree, 'only') === undefined ? null : wordsAt(tree, 'only'),
    timer: textAt(tree, 'timer'),
    kept: wordsAt(tree, 'kept'),
    undone: wordsAt(tree, 'undone'),
    broken: wordsAt(tree, 'broken'),
    lapses: { states: wordsAt(lapses, 'states'), because: textAt(lapses, 'because') },
  };
}

export function readMention(tree: Tree): Mention {
  return { says: wordsAt(tree, 'says'), messages: wordsAt(tree, 'messages'), because: textAt(tree, 'because') };
}

export function readEffect(id: string, tree: Tree): Effect {
  return {
    id,
    title: textAt(tree, 'title'),
    marks: choicesAt(tree, 'marks', EFFECT_MARKS),
    provides: wordsAt(tree, 'provides'),
    clears: wordsAt(tree, 'clears'),
    shows: wordsAt(tree, 'shows'),
  };
}

/** A value that no condition is written for comes only from the events and effects that provide it. */
export function readDatum(id: string, tree: Tree, domains: Domains): Datum {
  const given = child(tree, 'given');
  return {
    id,
    title: textAt(tree, 'title'),
    holds: choiceAt(tree, 'holds', PLACEHOLDER_KINDS, 'plain'),
    given: given === undefined ? [] : wordOf(given) === 'always' ? [{}] : readCondition(given, domains),
  };
}

export function readCallTalk(tree: Tree | undefined): CallTalk {
  const except = itemsAt(tree, 'except').map((one) => ({ messages: wordsAt(one, 'messages'), because: textAt(one, 'because') }));
  return { words: wordsAt(tree, 'words'), except };
}
