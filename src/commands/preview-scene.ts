import { selectTexts } from '../bundle/select-texts.ts';
import { writeFlow } from '../bundle/write-flow.ts';
import { readFlow } from '../flow/read-flow.ts';
import { nameProblems } from '../flow/read/name-problems.ts';
import type { Flow } from '../flow/model.ts';
import type { Journey } from '../flow/simulate/read-journeys.ts';
import { stepsFromStart, worldAtStart } from '../flow/simulate/run-journey.ts';
import { flowTexts } from '../flow/texts.ts';
import type { Corpus } from '../model/corpus.ts';
import { siteLocales, siteMessages, siteSurfaces } from '../web/site-messages.ts';
import { valuesOf } from '../web/site-flow.ts';
import { actionsOf, exampleValues, type Action, type Setting } from '../web/rehearse.ts';
import type { SiteLocale, SiteMessage, SiteSurface } from '../web/site-data.ts';
import { journeysOf } from './flow-simulate.ts';
import { JOURNEYS } from './open-flow.ts';

/** What a terminal preview plays: the conversation of a project, if it has one, and its messages. */
export interface Scene {
  readonly sourceLocale: string;
  readonly locales: readonly SiteLocale[];
  readonly surfaces: readonly SiteSurface[];
  readonly messages: readonly SiteMessage[];
  readonly values: Setting['values'];
  /** Null without a flow, or with one that names what does not exist. */
  readonly talk: SceneTalk | null;
}

export interface SceneTalk {
  readonly flow: Flow;
  readonly runtime: Setting['flow'];
  readonly journeys: readonly SceneJourney[];
}

/** A journey as something to begin with. */
export interface SceneJourney {
  readonly id: string;
  readonly title: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly actions: readonly Action[];
  /** How many journeys go on from it; none when it goes on from another itself. */
  readonly followers: number;
}

export function previewScene(corpus: Corpus): Scene {
  const messages = siteMessages(corpus);
  return {
    sourceLocale: corpus.project.sourceLocale,
    locales: siteLocales(corpus),
    surfaces: siteSurfaces(corpus),
    messages,
    values: exampleValues(valuesOf(messages)),
    talk: talkOf(corpus),
  };
}

function talkOf(corpus: Corpus): SceneTalk | null {
  const files = corpus.flow.filter(({ file }) => !file.startsWith(JOURNEYS));
  if (files.length === 0) return null;
  const read = { ...readFlow(files), texts: flowTexts(corpus) };
  if (nameProblems(read).some(({ severity }) => severity === 'error')) return null;
  const journeys = journeysOf(corpus);
  const book = new Map(journeys.map((journey) => [journey.id, journey]));
  return {
    flow: read.flow,
    runtime: JSON.parse(writeFlow(corpus, files)) as Setting['flow'],
    journeys: journeys.map((journey) => sceneJourney(book, journey)),
  };
}

function sceneJourney(book: ReadonlyMap<string, Journey>, journey: Journey): SceneJourney {
  const steps = stepsFromStart(book, journey);
  const followers = journey.from === null ? [...book.values()].filter(({ from }) => from === journey.id).length : 0;
  const actions = actionsOf(steps.map(({ event, tap, wait, facts, with: carried }) => ({ event, tap, wait, facts, carried })));
  return { id: journey.id, title: journey.title, facts: worldAtStart(book, journey), actions, followers };
}

/** What `compile` would ship for a locale. */
export function sceneBundle(corpus: Corpus, locale: string): Setting['bundle'] {
  return Object.fromEntries(selectTexts(corpus, locale, () => true).served.map(({ id, ast }) => [id, ast]));
}
