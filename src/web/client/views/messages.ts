import { filterMessages, type Filters, type Item } from '../../filter-messages.ts';
import { UNIT_STATUSES, type SiteProject } from '../../site-data.ts';
import { drawCard, type CardOptions } from '../card.ts';
import { load, loaded, localeTitle } from '../data.ts';
import { field, fill, h, select } from '../dom.ts';
import { createFeed } from '../feed.ts';
import { replaceRoute, type Route } from '../route.ts';
import { counted, STATUS_TITLES } from '../words.ts';

/** The state of the view: every field is a part of the address. */
type State = Filters & { readonly values: string; readonly beside: string };

/** Letters typed within this many milliseconds are looked for together. */
const TYPING_MS = 150;

/** The gallery: filters above, cards below. */
export function messagesView(project: SiteProject, { query }: Route): HTMLElement {
  let state = stateFrom(project, query);
  const count = h('p', { class: 'count', role: 'status' });
  const list = h('div', {});
  let run = 0;
  const show = async (): Promise<void> => {
    const own = ++run;
    replaceRoute({ view: 'messages', query: queryOf(project, state) });
    if (state.text !== '') await loadTexts(project, state.locale, count, () => own === run);
    if (own !== run) return;
    const items = filterMessages(project, state, (locale) => loaded(`texts/${locale}`));
    count.textContent = countText(project, items, state);
    fill(
      list,
      items.length === 0
        ? h('p', { class: 'empty' }, 'No message fits. Fewer filters show more.')
        : feedOf(project, items, optionsOf(state)),
    );
  };
  const change = (part: Partial<State>): void => {
    state = { ...state, ...part };
    void show();
  };
  const view = h('section', { class: 'messages', 'aria-label': 'Messages' }, filterForm(project, state, change), count, list);
  void show();
  return view;
}

function feedOf(project: SiteProject, items: readonly Item[], options: CardOptions): HTMLElement {
  return createFeed<Item>({
    items,
    label: 'Messages',
    narrow: options.surface !== '*' && (!options.beside || items.every(({ locale }) => locale === project.sourceLocale)),
    ready: async (own) => {
      await Promise.all([project.sourceLocale, ...new Set(own.map(({ locale }) => locale))].map((locale) => load(`texts/${locale}`)));
    },
    draw: ({ message, locale }) => {
      const texts = loaded(`texts/${locale}`);
      const source = loaded(`texts/${project.sourceLocale}`);
      const own = project.messages[message];
      if (texts === undefined || source === undefined || own === undefined) return h('article', { class: 'card' });
      return drawCard({ project, message: own, texts, source, options });
    },
  });
}

/** Texts are needed for all languages that are looked through; says how far it is. */
async function loadTexts(project: SiteProject, locale: string, count: HTMLElement, isCurrent: () => boolean): Promise<void> {
  const tags = locale === '*' ? project.locales.map(({ tag }) => tag) : [locale];
  for (const [i, tag] of tags.entries()) {
    if (!isCurrent()) return;
    if (loaded(`texts/${tag}`) === undefined && tags.length > 1) count.textContent = `Reading language ${i + 1} of ${tags.length} …`;
    await load(`texts/${tag}`);
  }
}

function countText(project: SiteProject, items: readonly Item[], { locale }: State): string {
  if (locale !== '*') return counted(items.length, 'message');
  const messages = new Set(items.map(({ message }) => message)).size;
  return `${counted(messages, 'message')} in up to ${counted(project.locales.length, 'language')}: ${counted(items.length, 'card')}`;
}

function stateFrom(project: SiteProject, query: Readonly<Record<string, string>>): State {
  const get = (name: string): string => query[name] ?? '';
  const tags = ['*', ...project.locales.map(({ tag }) => tag)];
  const surfaces: string[] = ['*', ...project.surfaces.map(({ name }) => name)];
  return {
    id: get('id'),
    text: get('text'),
    locale: tags.includes(get('locale')) ? get('locale') : project.sourceLocale,
    surface: surfaces.includes(get('surface')) ? get('surface') : (project.surfaces[0]?.name ?? '*'),
    status: get('status'),
    finding: get('finding'),
    situation: get('situation'),
    values: get('values') === 'longest' ? 'longest' : '',
    beside: get('beside') === 'no' ? 'no' : '',
  };
}

function queryOf(project: SiteProject, state: State): Record<string, string> {
  return {
    ...state,
    locale: state.locale === project.sourceLocale ? '' : state.locale,
    surface: state.surface === project.surfaces[0]?.name ? '' : state.surface,
  };
}

function optionsOf({ surface, values, beside }: State): CardOptions {
  return { surface, values: values === 'longest' ? 'longest' : 'example', beside: beside !== 'no' };
}

function filterForm(project: SiteProject, state: State, change: (part: Partial<State>) => void): HTMLElement {
  let timer = 0;
  const search = h('input', {
    type: 'search',
    value: state.text,
    placeholder: 'Words, or an id',
    oninput: (event: Event) => {
      const text = (event.currentTarget as HTMLInputElement).value;
      clearTimeout(timer);
      timer = window.setTimeout(() => change({ text }), TYPING_MS);
    },
  });
  const beside = h('input', {
    type: 'checkbox',
    checked: state.beside !== 'no',
    onchange: (event: Event) => change({ beside: (event.currentTarget as HTMLInputElement).checked ? '' : 'no' }),
  });
  return h(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Filter messages', onsubmit: (event: Event) => event.preventDefault() },
    field('Find', search, 'field wide'),
    select('Language', localeOptions(project), state.locale, (locale) => change({ locale })),
    select(
      'Surface',
      [...project.surfaces.map(({ name, title }) => [name, title] as const), ['*', 'All surfaces']],
      state.surface,
      (surface) => change({ surface }),
    ),
    h(
      'details',
      { class: 'more', open: window.innerWidth > 900 || state.status + state.finding + state.situation + state.values !== '' },
      h('summary', {}, 'More filters'),
      h('div', { class: 'fields' }, ...moreFilters(project, state, change), h('label', { class: 'check' }, beside, 'Beside the source')),
    ),
    state.id === ''
      ? null
      : h('button', { type: 'button', class: 'chip-button', onclick: () => (location.hash = '#/messages') }, `Only ${state.id} ✕`),
  );
}

function localeOptions(project: SiteProject): (readonly [string, string])[] {
  return [...project.locales.map(({ tag }) => [tag, localeTitle(project, tag)] as const), ['*', 'All languages']];
}

function moreFilters(project: SiteProject, state: State, change: (part: Partial<State>) => void): HTMLElement[] {
  const situations = [...new Set(project.messages.flatMap((message) => message.situations))].sort((a, b) => a - b);
  const statuses = UNIT_STATUSES.map((status) => [status, STATUS_TITLES[status]] as const);
  return [
    select('Status', [['', 'Any'], ...statuses], state.status, (status) => change({ status })),
    select(
      'Findings',
      [['', 'All messages'], ['any', 'With findings'], ['none', 'Without findings'], ...project.codes.map((code) => [code, code] as const)],
      state.finding,
      (finding) => change({ finding }),
    ),
    select('Situation', [['', 'Any'], ...situations.map((one) => [String(one), String(one)] as const)], state.situation, (situation) =>
      change({ situation }),
    ),
    select(
      'Values',
      [
        ['', 'Examples'],
        ['longest', 'Longest'],
      ],
      state.values,
      (values) => change({ values }),
    ),
  ];
}
