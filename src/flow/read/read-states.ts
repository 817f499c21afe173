/** Readers of states and of what they do on events. */
import type { Tree } from '../../syntax/tree.ts';
import {
  STATE_KINDS,
  STATE_OWNERS,
  STATE_SORTS,
  type Action,
  type GlobalAtOnce,
  type Guard,
  type State,
  type Transition,
} from '../model.ts';
import type { Condition } from '../vocabulary.ts';
import { conditionWords, readCondition, type Domains } from './read-condition.ts';
import { child, choiceAt, entriesOf, flagAt, mapEntries, numbersAt, textAt, wordOf, wordsAt } from './read-value.ts';

/** What readers of states need, and the guards that they find on the way. */
export interface StateContext {
  readonly domains: Domains;
  /** Lists of steps with a name, by name. */
  readonly routines: ReadonlyMap<string, Tree>;
  readonly guards: Map<string, Guard>;
}

export function readState(id: string, tree: Tree, context: StateContext): State {
  const path = `states/${id}`;
  return {
    id,
    title: textAt(tree, 'title'),
    kind: choiceAt(tree, 'kind', STATE_KINDS, 'waiting'),
    region: textAt(tree, 'region') === 'window' ? 'window' : 'talk',
    owner: choiceAt(tree, 'owner', STATE_OWNERS, 'bot'),
    call: flagAt(tree, 'call'),
    globals: textAt(tree, 'globals') === 'none' ? 'none' : 'all',
    shows: wordsAt(tree, 'shows'),
    timers: wordsAt(tree, 'timers'),
    enter: readActions(child(tree, 'enter'), context),
    leave: readActions(child(tree, 'leave'), context),
    on: readHandlers(child(tree, 'on'), `${path}/on`, context),
    atOnce: readTransitions(child(tree, 'atOnce'), `${path}/atOnce`, context),
    situations: numbersAt(tree, 'situations'),
  };
}

export function readHandlers(tree: Tree | undefined, path: string, context: StateContext): Map<string, readonly Transition[]> {
  return mapEntries(entriesOf(tree), (event, value) => readTransitions(value, `${path}/${event}`, context));
}

function readTransitions(tree: Tree | undefined, path: string, context: StateContext): Transition[] {
  if (tree === undefined) return [];
  if (tree.kind === 'seq') return tree.items.map((item, index) => readTransition(item, `${path}/${index}`, context));
  return [readTransition(tree, path, context)];
}

function readTransition(tree: Tree, path: string, context: StateContext): Transition {
  return {
    guard: guardOf(child(tree, 'when'), context),
    go: wordOf(child(tree, 'go')),
    actions: readActions(child(tree, 'do'), context),
    situations: numbersAt(tree, 'situations'),
    path,
  };
}

export function readGlobalAtOnce(items: readonly Tree[], context: StateContext): GlobalAtOnce[] {
  return items.map((item, index) => ({
    sort: choiceAt(item, 'in', STATE_SORTS, 'waiting'),
    except: wordsAt(item, 'except'),
    transition: readTransition(item, `atOnce/${index}`, context),
  }));
}

/** The name of a transition's guard: one that is defined by name, or the condition's own wording. */
function guardOf(tree: Tree | undefined, context: StateContext): string | null {
  if (tree === undefined) return null;
  const named = wordOf(tree);
  if (named !== null) return named;
  const when: Condition = readCondition(tree, context.domains);
  const name = conditionWords(when);
  if (!context.guards.has(name)) context.guards.set(name, { name, title: name, when });
  return name;
}

/** How deep routines may name routines. */
const MAX_DEPTH = 4;

export function readActions(tree: Tree | undefined, context: StateContext, depth = 0): Action[] {
  const items = tree?.kind === 'seq' ? tree.items : [];
  return items.flatMap((item) => entriesOf(item).flatMap(({ key, value }) => readStep(String(key.value), value, context, depth)));
}

function readStep(name: string, value: Tree, context: StateContext, depth: number): Action[] {
  const word = wordOf(value) ?? '';
  switch (name) {
    case 'send':
      return [{ do: 'send', slot: word }];
    case 'effect':
      return [{ do: 'effect', effect: word }];
    case 'next':
      return [{ do: 'next', fact: word }];
    case 'start':
      return [{ do: 'start', timer: word }];
    case 'stop':
      return [{ do: 'stop', timer: word }];
    case 'set':
      return entriesOf(value).map(({ key, value: own }) => ({ do: 'set', fact: String(key.value), value: wordOf(own) ?? '' }));
    case 'routine':
      return depth < MAX_DEPTH && context.routines.has(word)
        ? readActions(context.routines.get(word), context, depth + 1)
        : [{ do: 'missing', routine: word }];
    default:
      return [];
  }
}
