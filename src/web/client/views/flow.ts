import type { SiteFlow, SiteJourney, SiteProject, SiteState } from '../../site-data.ts';
import { load } from '../data.ts';
import { field, fill, h } from '../dom.ts';
import { hrefOf, type Route } from '../route.ts';
import { counted } from '../words.ts';
import { journeyPanel } from './journey.ts';

/** The map with the journeys beside it; a state or a journey that is chosen opens in the panel. */
export function flowView(project: SiteProject, route: Route): HTMLElement {
  const view = h('section', { class: 'flow', 'aria-label': 'Conversation map' }, h('p', { class: 'count', role: 'status' }, 'Drawing …'));
  void load('flow').then(async (flow) => {
    const maps = route.view === 'journeys' ? await load('journey-maps') : {};
    const map = mapOf(maps[route.id] ?? flow.map);
    const panel = h('div', { class: 'panel' });
    fill(view, map, panel);
    fillPanel(project, flow, route, panel);
    markMap(map, route);
  });
  return view;
}

/** A map that is small enough is shown as a whole: this part of the window is for it. */
const FILLS = { beside: 0.5, above: 0.85 } as const;
/** Pixels; below them the map stands above the panel. */
const NARROW = 900;
const ZOOMS = [0.4, 0.55, 0.75, 1, 1.35] as const;

function mapOf(drawing: string): HTMLElement {
  const scroll = h('div', { class: 'map-scroll', tabindex: 0, role: 'region', 'aria-label': 'Map of the conversation; scrolls' });
  // Written by the builder of this site, which escapes every name in it.
  scroll.innerHTML = drawing;
  const svg = scroll.querySelector('svg');
  const width = Number(svg?.getAttribute('width') ?? 0);
  const isNarrow = window.innerWidth < NARROW;
  const room = window.innerWidth * (isNarrow ? FILLS.above : FILLS.beside);
  let zoom = ZOOMS.findLastIndex((one) => one <= 1 && width * one < room);
  if (zoom < 0) zoom = isNarrow ? 1 : 2;
  const apply = (next: number): void => {
    zoom = Math.min(ZOOMS.length - 1, Math.max(0, next));
    svg?.style.setProperty('width', `${width * (ZOOMS[zoom] ?? 1)}px`);
  };
  apply(zoom);
  const button = (label: string, sign: string, by: number): HTMLElement =>
    h('button', { type: 'button', 'aria-label': label, onclick: () => apply(zoom + by) }, sign);
  return h('div', { class: 'map-frame' }, h('div', { class: 'zoom' }, button('Smaller', '−', -1), button('Larger', '+', 1)), scroll);
}

/** Marks the chosen state and its ways. The map of a journey shows nothing else, so nothing has to be marked. */
function markMap(map: HTMLElement, { view, id }: Route): void {
  if (view === 'journeys') return;
  if (id === '') {
    // Boxes stand in the order in which a conversation first meets them.
    const start = map.querySelector('a.box');
    if (start !== null) bringIntoView(map, start);
    return;
  }
  for (const box of map.querySelectorAll<SVGElement>('[data-state]')) box.classList.toggle('chosen', box.dataset['state'] === id);
  for (const way of map.querySelectorAll<SVGElement>('.way'))
    way.classList.toggle('chosen', way.dataset['from'] === id || way.dataset['to'] === id);
  const first = map.querySelector('a.chosen');
  map.classList.toggle('focused', first !== null);
  if (first !== null) bringIntoView(map, first);
}

/** Only the map scrolls, never the page. */
function bringIntoView(map: HTMLElement, box: Element): void {
  const scroll = map.querySelector('.map-scroll');
  if (scroll === null) return;
  const [outer, inner] = [scroll.getBoundingClientRect(), box.getBoundingClientRect()];
  scroll.scrollTo({
    left: scroll.scrollLeft + inner.left - outer.left - (outer.width - inner.width) / 2,
    top: scroll.scrollTop + inner.top - outer.top - 80,
  });
}

function fillPanel(project: SiteProject, flow: SiteFlow, { view, id, query }: Route, panel: HTMLElement): void {
  const state = flow.states.find((one) => one.id === id);
  const journey = flow.journeys.find((one) => one.id === id);
  if (view === 'journeys' && journey !== undefined)
    fill(panel, back(), journeyPanel(project, flow, journey, query['locale'] ?? project.sourceLocale));
  else if (view === 'flow' && state !== undefined) fill(panel, back(), statePanel(flow, state));
  else fill(panel, journeyList(flow));
}

function back(): HTMLElement {
  return h('p', { class: 'back' }, h('a', { href: hrefOf({ view: 'flow' }) }, '← All journeys'));
}

function statePanel(flow: SiteFlow, { id, title, owner, kind, situations, messages, shows, ways }: SiteState): HTMLElement {
  const link = (message: string): HTMLElement =>
    h('li', {}, h('a', { href: hrefOf({ view: 'messages', query: { id: message } }) }, message));
  const journeys = flow.journeys.filter(({ steps }) => steps.some((step) => step.state === id));
  const away = ways.filter(({ to }) => to !== id);
  const list = (heading: string, items: readonly HTMLElement[], open: boolean): HTMLElement | null =>
    items.length === 0
      ? null
      : h('details', { open }, h('summary', {}, `${heading} (${items.length})`), h('ul', { class: 'plain' }, ...items));
  return h(
    'div',
    { class: 'state-panel' },
    h('h2', {}, title),
    h(
      'p',
      { class: 'description' },
      h('code', {}, id),
      ` · ${kind === 'final' ? 'the end' : kind}${owner === 'agent' ? ' · a person speaks here' : ''}${situations.length === 0 ? '' : ` · situations ${situations.join(', ')}`}`,
    ),
    list('Messages read here', messages.map(link), true),
    list('Shown to the agent', shows.map(link), true),
    list(
      'Ways from here',
      away.map(({ event, guard, to }) =>
        h(
          'li',
          {},
          flow.events[event]?.title ?? 'At once',
          guard === '' ? '' : h('span', { class: 'quiet' }, ` if ${guard}`),
          ' → ',
          h('a', { href: hrefOf({ view: 'flow', id: to }) }, to),
        ),
      ),
      true,
    ),
    list('Journeys through it', journeys.map(journeyLink), false),
  );
}

function journeyLink({ id, title, sad, steps }: SiteJourney): HTMLElement {
  const failed = steps.some(({ failures }) => failures.length > 0);
  return h(
    'li',
    {},
    h('a', { href: hrefOf({ view: 'journeys', id }) }, title),
    sad ? h('span', { class: 'tag' }, 'goes wrong') : null,
    failed ? h('span', { class: 'tag status missing' }, 'not as written') : null,
  );
}

function journeyList({ journeys }: SiteFlow): HTMLElement {
  const count = h('p', { class: 'count', role: 'status' });
  const list = h('ul', { class: 'plain journeys' });
  const show = (text: string): void => {
    const found = journeys.filter(({ id, title, situations }) =>
      `${id} ${title} ${situations.join(' ')}`.toLowerCase().includes(text.toLowerCase()),
    );
    count.textContent = counted(found.length, 'journey');
    fill(list, ...found.map(journeyLink));
  };
  show('');
  const search = h('input', {
    type: 'search',
    placeholder: 'Title or situation',
    oninput: (event: Event) => show((event.currentTarget as HTMLInputElement).value),
  });
  return h(
    'div',
    {},
    h('h2', {}, 'Journeys'),
    h('p', { class: 'description' }, 'Choose a box of the map, or follow a conversation from its first word.'),
    field('Find a journey', search, 'field wide'),
    count,
    list,
  );
}
