import type { Bundle, RuntimeFlow, RuntimeSurface } from '../../../runtime/index.ts';
import type { SiteFlow, SiteJourney, SiteProject } from '../../site-data.ts';
import { fill, h, select } from '../dom.ts';
import { replaceRoute } from '../route.ts';
import { drawChat } from './chat.ts';
import { drawControls } from './controls.ts';
import { actionsOf, exampleValues, play, type Action, type Setting } from '../../rehearse.ts';

/** What the page gives to the simulator. */
export interface SimulatorContext {
  readonly project: SiteProject;
  readonly flow: SiteFlow;
  readonly runtimeFlow: RuntimeFlow;
  readonly loadBundle: (locale: string) => Promise<Bundle>;
  readonly query: Readonly<Record<string, string>>;
}

export type MountSimulator = (container: HTMLElement, context: SimulatorContext) => void;

interface State {
  readonly locale: string;
  readonly surface: RuntimeSurface;
  readonly journey: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly actions: readonly Action[];
}

/** The chat with the real runtime, in the page. */
const mount: MountSimulator = (container, context) => {
  const { flow } = context;
  let state = firstState(context);
  const screen = h('div', { class: 'chat', role: 'log', 'aria-label': 'Conversation', tabindex: 0 });
  const controls = h('div', { class: 'controls' });
  const phone = h(
    'div',
    { class: 'phone' },
    screen,
    composer((action) => act(action)),
  );
  const change = (part: Partial<State>): void => {
    state = { ...state, ...part };
    void show();
  };
  const act = (action: Action): void => change({ actions: [...state.actions, action] });
  const onFact = (fact: string, value: string): void => {
    const safe = flow.facts.find(({ id }) => id === fact)?.safe ?? '';
    const told = { [fact]: value === '' ? safe : value };
    change({ facts: { ...state.facts, [fact]: value }, actions: [...state.actions, { kind: 'facts', facts: told }] });
  };
  const show = async (): Promise<void> => {
    const { locale, surface, facts } = state;
    replaceRoute({ view: 'try', query: queryOf(context, state) });
    const run = play({ ...settingOf(context, state), bundle: await context.loadBundle(locale) }, state.actions);
    const direction = context.project.locales.find(({ tag }) => tag === locale)?.direction ?? 'ltr';
    screen.lang = locale;
    screen.dir = direction;
    phone.className = `phone ${surface}`;
    fill(screen, ...drawChat({ run, flow, locale, direction, surface, onAction: act }));
    screen.scrollTop = screen.scrollHeight;
    fill(controls, ...drawControls({ flow, run, facts, onAction: act, onFact }));
  };
  const bar = h('div', { class: 'filters' }, ...barFields(context, state, change, () => state));
  container.append(bar, h('div', { class: 'simulator' }, phone, controls));
  void show();
};

function settingOf({ flow, runtimeFlow }: SimulatorContext, { locale, surface, journey }: State): Omit<Setting, 'bundle'> {
  const facts = flow.journeys.find(({ id }) => id === journey)?.given ?? {};
  return { locale, surface, flow: runtimeFlow, facts, values: exampleValues(flow.values), now: NOW };
}

function queryOf({ project }: SimulatorContext, { locale, surface, journey }: State): Record<string, string> {
  return {
    locale: locale === project.sourceLocale ? '' : locale,
    surface: surface === project.surfaces[0]?.name ? '' : surface,
    journey,
  };
}

/** All happens at one moment, so that the same steps always show the same words and nothing that was told grows old. */
const NOW = Date.now();

function firstState({ project, flow, query }: SimulatorContext): State {
  const locale = project.locales.find(({ tag }) => tag === query['locale'])?.tag ?? project.sourceLocale;
  const surface = project.surfaces.find(({ name }) => name === query['surface'])?.name ?? project.surfaces[0]?.name ?? 'messenger';
  const journey = flow.journeys.find(({ id }) => id === query['journey']) ?? firstQuestion(project, flow);
  return { locale, surface, ...begin(journey) };
}

function begin(journey: SiteJourney | undefined): Pick<State, 'journey' | 'facts' | 'actions'> {
  return { journey: journey?.id ?? '', facts: worldAfter(journey), actions: journey === undefined ? [] : actionsOf(journey.steps) };
}

function worldAfter(journey: SiteJourney | undefined): Readonly<Record<string, string>> {
  return Object.assign({}, journey?.given, ...(journey?.steps ?? []).map(({ facts }) => facts)) as Record<string, string>;
}

/** The shortest journey at whose end somebody is asked something: the best place to begin to play. */
function firstQuestion({ messages }: SiteProject, { journeys }: SiteFlow): SiteJourney | undefined {
  const asks = new Set(messages.filter(({ units }) => units.some(({ kind }) => kind === 'reply')).map(({ id }) => id));
  const ending = journeys.filter(
    ({ steps }) => steps.at(-1)?.said.some(({ message, delivery }) => delivery === 'message' && asks.has(message)) ?? false,
  );
  return ending.reduce<SiteJourney | undefined>(
    (best, one) => (best === undefined || one.steps.length < best.steps.length ? one : best),
    undefined,
  );
}

function barFields(
  { project, flow }: SimulatorContext,
  first: State,
  change: (part: Partial<State>) => void,
  now: () => State,
): HTMLElement[] {
  const journeys = flow.journeys.map(({ id, title }) => [id, title] as const);
  const byId = (id: string): SiteJourney | undefined => flow.journeys.find((one) => one.id === id);
  return [
    select(
      'Language',
      project.locales.map(
        ({ tag, name, nativeName }) => [tag, nativeName === '' || nativeName === name ? name : `${name} · ${nativeName}`] as const,
      ),
      first.locale,
      (locale) => change({ locale }),
    ),
    select(
      'Surface',
      project.surfaces.map(({ name, title }) => [name, title] as const),
      first.surface,
      (surface) => change({ surface: surface as RuntimeSurface }),
    ),
    select('Begin with', [['', 'Nothing yet'], ...journeys], first.journey, (id) => change(begin(byId(id)))),
    h('button', { type: 'button', class: 'button', onclick: () => change({ actions: now().actions.slice(0, -1) }) }, 'Back one step'),
    h('button', { type: 'button', class: 'button', onclick: () => change(begin(byId(now().journey))) }, 'Start again'),
  ];
}

function composer(onAction: (action: Action) => void): HTMLElement {
  const input = h('input', {
    type: 'text',
    'aria-label': 'Write as the person',
    placeholder: 'Write as the person',
    dir: 'auto',
    autocomplete: 'off',
  });
  const send = (event: Event): void => {
    event.preventDefault();
    if (input.value.trim() === '') return;
    onAction({ kind: 'text', text: input.value });
    input.value = '';
  };
  return h('form', { class: 'composer', onsubmit: send }, input, h('button', { type: 'submit', class: 'button' }, 'Send'));
}

(globalThis as unknown as { previewSimulator: MountSimulator }).previewSimulator = mount;
