import { previewScene, sceneBundle, type Scene } from '../commands/preview-scene.ts';
import type { Corpus } from '../model/corpus.ts';
import { branchValues } from '../model/fill-branch.ts';
import type { MessageText } from '../model/message.ts';
import { createRenderer } from '../runtime/render.ts';
import { RuntimeError, type RuntimeFlow } from '../runtime/types.ts';
import { play, type Entry, type Setting } from '../web/rehearse.ts';
import type { ChatState } from './chat-state.ts';

/** Everything that one frame of the preview shows. */
export interface Screen {
  readonly entries: readonly Entry[];
  /** Where the conversation is: title and id; empty for a message that is looked at alone. */
  readonly place: string;
  /** The message that the person read last; empty before the first. */
  readonly shown: string;
  /** Ids of the timers that run, soonest first. */
  readonly timers: readonly string[];
  readonly effects: readonly string[];
  /** What each branch of the shown message depends on; one or none when there is nothing to switch. */
  readonly branches: readonly string[];
}

/** What frames are made from; made anew when content changes. */
export interface Stage {
  readonly corpus: Corpus;
  readonly scene: Scene;
  bundle(locale: string): Setting['bundle'];
}

export function createStage(corpus: Corpus): Stage {
  const bundles = new Map<string, Setting['bundle']>();
  return {
    corpus,
    scene: previewScene(corpus),
    bundle(locale) {
      let bundle = bundles.get(locale);
      if (bundle === undefined) bundles.set(locale, (bundle = sceneBundle(corpus, locale)));
      return bundle;
    },
  };
}

/** The moment at which all happens: the same steps always show the same words. */
const NOW = Date.UTC(2026, 0, 15, 9, 0);
const ZONE = 'Europe/London';

/** Plays what was done so far; the branch that was asked for decides the values of the message that is shown last. */
export function screenOf(stage: Stage, state: ChatState): Screen {
  const first = perform(stage, state, stage.scene.values);
  const text = textOf(stage.corpus, first.shown, state.locale);
  const branches = text?.branches ?? [];
  const titles = branches.map(({ choices }) => choices.map(({ argument, key }) => `${argument} ${key}`).join(', '));
  const wanted = state.branch === null ? undefined : branches[state.branch % branches.length];
  if (wanted === undefined) return { ...first, branches: titles };
  const values = { ...stage.scene.values, ...branchValues(wanted.choices, text?.locale ?? state.locale, stage.scene.values) };
  return { ...perform(stage, state, values), branches: titles };
}

/** The text that a locale serves, or the source's. */
export function textOf({ catalogs, source }: Corpus, id: string, locale: string): MessageText | undefined {
  const own = catalogs.get(locale)?.texts.get(id);
  return own === undefined || own.text.trim() === '' ? source.get(id) : own;
}

type Performed = Omit<Screen, 'branches'>;

function perform(stage: Stage, state: ChatState, values: Setting['values']): Performed {
  const { talk } = stage.scene;
  if (state.alone !== null || talk === null) return aloneScreen(stage, state, values);
  const { locale, surface, start, actions } = state;
  const setting = { locale, surface, bundle: stage.bundle(locale), flow: talk.runtime, facts: start, values, now: NOW };
  const { entries, step } = play(setting, actions);
  const id = step?.state ?? '';
  const title = talk.flow.states.get(id)?.title;
  return {
    entries,
    place: title === undefined ? id : `${title} (${id})`,
    shown: entries.flatMap(({ shown }) => shown.map((one) => one.id)).at(-1) ?? '',
    timers: (step?.timers ?? []).map((timer) => timer.id),
    effects: entries.flatMap((entry) => (entry.step?.effects ?? []).map(({ type }) => talk.flow.effects.get(type)?.title ?? type)),
  };
}

/** One message as its surface shows it, with its replies. */
function aloneScreen({ scene, bundle }: Stage, { alone, locale, surface }: ChatState, values: Setting['values']): Performed {
  const id = alone ?? '';
  const message = scene.messages.find((one) => one.id === id);
  const keys = (message?.units ?? []).filter(({ kind }) => kind === 'reply').map(({ part }) => part);
  const renderer = createRenderer(
    { bundles: { [locale]: bundle(locale) }, locale },
    { replies: { [id]: keys } } as unknown as RuntimeFlow,
    ZONE,
  );
  const entry = (more: Partial<Entry>): Entry => ({ action: null, said: '', shown: [], step: null, failure: '', ...more });
  const base = { place: message?.description ?? '', shown: id, timers: [], effects: [] };
  try {
    const { text, asksNumber = false } = renderer.message(id, surface, 'message', values);
    const chips = renderer.replies(id, values).map(({ key, title }) => ({ key, title, full: title }));
    return { ...base, entries: [entry({ shown: [{ id, delivery: 'message', text, chips, asksForNumber: asksNumber }] })] };
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    return { ...base, entries: [entry({ failure: error.message })] };
  }
}
