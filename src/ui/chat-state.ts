import type { Scene, SceneJourney } from '../commands/preview-scene.ts';
import type { Action } from '../web/rehearse.ts';
import type { Surface } from '../model/message.ts';

/** What the terminal preview shows and in what world. Plain data: it outlives the editor that is opened in between. */
export interface ChatState {
  readonly locale: string;
  readonly surface: Surface;
  /** A message that is looked at alone; null while a conversation is played. */
  readonly alone: string | null;
  readonly journey: string;
  /** The world at the start. */
  readonly start: Readonly<Record<string, string>>;
  /** The world as it was told last. */
  readonly facts: Readonly<Record<string, string>>;
  readonly actions: readonly Action[];
  /** Of the shown message's branches, the number of the one that is wanted; null for whichever the examples give. */
  readonly branch: number | null;
  readonly input: string;
  readonly menu: Menu | null;
}

/** A list to choose from; letters narrow it. */
export interface Menu {
  readonly kind: 'locale' | 'surface' | 'facts' | 'happening' | 'place';
  readonly title: string;
  readonly typed: string;
  readonly at: number;
}

/** One line of a menu. */
export interface Choice {
  readonly title: string;
  /** A word at the end of the line: a value, a kind. */
  readonly mark: string;
  readonly apply: (state: ChatState) => ChatState;
}

/** Journeys that are looked at for a good beginning. */
const CANDIDATES = 8;

/** Where a preview begins: of the journeys that most others go on from, one at whose end `asks` holds; without a flow the first message. */
export function firstState(scene: Scene, locale: string, asks: (state: ChatState) => boolean): ChatState {
  const base: ChatState = {
    locale,
    surface: scene.surfaces[0]?.name ?? 'messenger',
    alone: null,
    journey: '',
    start: {},
    facts: {},
    actions: [],
    branch: null,
    input: '',
    menu: null,
  };
  const journeys = [...(scene.talk?.journeys ?? [])].sort((one, other) => other.followers - one.followers).slice(0, CANDIDATES);
  const beginnings = journeys.map((journey) => beginJourney(base, journey));
  const first = beginnings.find(asks) ?? beginnings[0];
  if (first !== undefined) return first;
  return scene.talk === null ? { ...base, alone: scene.messages[0]?.id ?? null } : base;
}

export function beginJourney(state: ChatState, { id, facts, actions }: SceneJourney): ChatState {
  return {
    ...state,
    alone: null,
    journey: id,
    start: facts,
    facts: worldAfter(facts, actions),
    actions,
    branch: null,
    menu: null,
    input: '',
  };
}

function worldAfter(start: ChatState['facts'], actions: readonly Action[]): ChatState['facts'] {
  return Object.assign({}, start, ...actions.map((action) => (action.kind === 'facts' ? action.facts : {}))) as ChatState['facts'];
}

export function act(state: ChatState, action: Action): ChatState {
  const facts = action.kind === 'facts' ? { ...state.facts, ...action.facts } : state.facts;
  return { ...state, actions: [...state.actions, action], facts, input: '', menu: null, branch: null };
}

/** Takes the last action back. */
export function back(state: ChatState): ChatState {
  const actions = state.actions.slice(0, -1);
  return { ...state, actions, facts: worldAfter(state.start, actions), branch: null };
}

/** The next or the previous message, round and round. */
export function turnPage(state: ChatState, scene: Scene, by: 1 | -1): ChatState {
  const ids = scene.messages.map(({ id }) => id);
  const at = ids.indexOf(state.alone ?? '');
  return { ...state, alone: ids[(at + by + ids.length) % ids.length] ?? null, branch: null };
}
