import { filledText } from '../../model/fill-branch.ts';
import { surfacesOf, type Filters } from '../filter-messages.ts';
import type { SiteFinding, SiteMessage, SiteProject, SiteTexts } from '../site-data.ts';
import { localeTitle } from './data.ts';
import { fill, h, select } from './dom.ts';
import { drawFrame } from './frames.ts';
import { hrefOf } from './route.ts';
import { branchesIn, branchTitle, createWording, type Wording } from './wording.ts';
import { counted, STATUS_TITLES, words } from './words.ts';

/** How the cards are drawn. */
export interface CardOptions {
  readonly surface: Filters['surface'];
  readonly values: 'example' | 'longest';
  readonly beside: boolean;
}

export interface CardInput {
  readonly project: SiteProject;
  readonly message: SiteMessage;
  readonly texts: SiteTexts;
  readonly source: SiteTexts;
  readonly options: CardOptions;
}

/** One message in one language: as people see it, beside its source, with what is wrong and what is known. */
export function drawCard(input: CardInput): HTMLElement {
  const { project, message, texts } = input;
  const name = `card-${texts.locale}-${message.id}`;
  const stage = h('div', { class: 'stage' });
  const draw = (branch: number): void => fill(stage, ...framesOf(input, branch));
  draw(0);
  const locale = localeTitle(project, texts.locale);
  return h(
    'article',
    { class: 'card', 'aria-labelledby': name, tabindex: 0, 'data-message': message.id, 'data-locale': texts.locale },
    h(
      'header',
      {},
      h(
        'h2',
        { id: name },
        h('a', { href: hrefOf({ view: 'messages', query: { id: message.id, locale: '*' } }), title: 'In all languages' }, message.id),
        h('span', { class: 'in-locale' }, ` ${locale}`),
      ),
      h('ul', { class: 'tags', 'aria-label': 'About this message' }, ...tagsOf(input)),
    ),
    message.description === '' ? null : h('p', { class: 'description' }, message.description),
    branchPicker(message, texts, draw),
    stage,
    findingsOf(input),
    factsOf(input),
  );
}

function tagsOf({ message, texts }: CardInput): HTMLElement[] {
  const statuses = [...new Set(message.units.map(({ id }) => texts.texts[id]?.status ?? 'missing'))];
  return [
    ...statuses.filter((status) => status !== 'source').map((status) => h('li', { class: `tag status ${status}` }, STATUS_TITLES[status])),
    h('li', { class: 'tag' }, words(message.purpose)),
    ...message.states.slice(0, 1).map((state) => h('li', { class: 'tag' }, h('a', { href: hrefOf({ view: 'flow', id: state }) }, state))),
  ];
}

function framesOf({ project, message, texts, source, options }: CardInput, branch: number): HTMLElement[] {
  const own = surfacesOf(message);
  const surfaces = project.surfaces.filter(({ name }) => own.includes(name) && (options.surface === '*' || options.surface === name));
  const shown = surfaces.length > 0 ? surfaces : project.surfaces.filter(({ name }) => own.includes(name)).slice(0, 1);
  const beside = options.beside && texts.locale !== project.sourceLocale;
  return shown.flatMap((surface) => {
    const frame = (one: SiteTexts): HTMLElement => {
      const wording = createWording(project, message, one, { values: options.values, branch });
      const language = project.locales.find(({ tag }) => tag === one.locale)?.name ?? one.locale;
      return drawFrame({
        message,
        wording,
        surface,
        title: `${surface.title} · ${language}${standIn(project, message, wording)}`,
        unit: '',
      });
    };
    return [h('div', { class: 'pair' }, ...(beside ? [frame(source)] : []), frame(texts))];
  });
}

/** Says whose words stand in for those that are missing. */
function standIn(project: SiteProject, message: SiteMessage, wording: Wording): string {
  const from = wording.text(message.id)?.served?.from;
  return from === undefined ? '' : ` (${project.locales.find(({ tag }) => tag === from)?.name ?? from} stands in)`;
}

function branchPicker(message: SiteMessage, texts: SiteTexts, draw: (branch: number) => void): HTMLElement | null {
  const text = texts.texts[message.id];
  const branches =
    text === undefined
      ? []
      : text.served === undefined
        ? branchesIn(text.text, texts.locale)
        : branchesIn(text.served.text, text.served.from);
  if (branches.length < 2) return null;
  return select(
    'Form',
    branches.map((branch, number) => [String(number), branchTitle(branch)] as const),
    '0',
    (value) => draw(Number(value)),
  );
}

function findingsOf({ message, texts }: CardInput): HTMLElement | null {
  const all = message.units.flatMap(({ id }) => (texts.findings[id] ?? []).map((finding) => ({ id, finding })));
  if (all.length === 0) return null;
  return h(
    'ul',
    { class: 'findings', 'aria-label': 'Findings' },
    ...all.map(({ id, finding }) => drawFinding(finding, id === message.id ? '' : id.slice(message.id.length + 1))),
  );
}

const SIGNS = { error: '✕', warning: '!', info: 'i' } as const;

/** A finding: sign and word for its weight, what is wrong, what to do, and where it is written. */
export function drawFinding({ code, severity, message, help, file, line }: SiteFinding, part: string): HTMLElement {
  return h(
    'li',
    { class: `finding ${severity}` },
    h('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[severity]),
    h(
      'div',
      {},
      h('p', {}, h('span', { class: 'hidden' }, `${severity}: `), part === '' ? null : h('code', {}, `${part} `), message),
      help === undefined ? null : h('p', { class: 'help' }, help),
      h('p', { class: 'where' }, h('code', {}, code), ' ', h('code', {}, `${file}:${line}`)),
    ),
  );
}

function factsOf(input: CardInput): HTMLElement {
  const { message, project } = input;
  const details = h('details', {}, h('summary', {}, `Texts and facts (${counted(message.units.length, 'text')})`));
  const open = (): void => {
    if (details.open && details.childElementCount === 1) details.append(unitTable(input), facts(message, project));
  };
  details.addEventListener('toggle', open);
  return details;
}

function unitTable({ project, message, texts, source, options }: CardInput): HTMLElement {
  const wording = createWording(project, message, texts, { values: options.values, branch: 0 });
  const isSource = texts.locale === project.sourceLocale;
  const head = ['Text', ...(isSource ? [] : ['Source']), isSource ? 'Words' : 'Translation', 'Status', 'Length'].map((title) =>
    h('th', { scope: 'col' }, title),
  );
  const rows = message.units.map(({ id }) => {
    const shown = wording.shown(id);
    const length = shown === null ? 0 : [...filledText(shown.parts)].length;
    const own = texts.texts[id];
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, id === message.id ? 'message' : id.slice(message.id.length + 1)),
      ...(isSource ? [] : [h('td', { lang: source.locale }, source.texts[id]?.text ?? '')]),
      h('td', { lang: texts.locale, dir: 'auto' }, own?.text ?? ''),
      h('td', {}, STATUS_TITLES[own?.status ?? 'missing']),
      h('td', {}, String(length)),
    );
  });
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Texts of ${message.id}` },
    h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows)),
  );
}

function facts({ note, standalone, placeholders, situations, file, line, states }: SiteMessage, { hasFlow }: SiteProject): HTMLElement {
  const list: [string, string | HTMLElement][] = [
    ['Written in', h('code', {}, `${file}:${line}`)],
    ['Note', note],
    ['Stands alone', standalone],
    ['Situations', situations.join(', ')],
    [
      'Read in',
      hasFlow
        ? h(
            'span',
            {},
            ...states.flatMap((state, i) => [i === 0 ? '' : ', ', h('a', { href: hrefOf({ view: 'flow', id: state }) }, state)]),
          )
        : '',
    ],
    ...placeholders.map(({ name, type, example, longest, description }): [string, string] => [
      `{${name}}`,
      [type, example === null ? '' : `for example ${example}`, longest === null ? '' : `at most ${longest}`, description]
        .filter((one) => one !== '')
        .join(', '),
    ]),
  ];
  return h(
    'dl',
    {},
    ...list.filter(([, value]) => value !== '').map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  );
}
