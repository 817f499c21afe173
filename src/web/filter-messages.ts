import { UNIT_STATUSES, type SiteProject, type SiteTexts } from './site-data.ts';

/** What the gallery shows; empty fields let everything through. */
export interface Filters {
  /** A message id, to show it alone. */
  readonly id: string;
  readonly text: string;
  /** A locale, or `*` for all. */
  readonly locale: string;
  /** A surface, or `*` for all. */
  readonly surface: string;
  readonly status: string;
  /** A code, `any` or `none`. */
  readonly finding: string;
  readonly situation: string;
}

/** One card: the number of a message, in a locale. */
export interface Item {
  readonly message: number;
  readonly locale: string;
}

/**
 * The cards that fit, messages in the order of the source, each in its locales. `textsOf` is asked only when a text is looked
 * for; a locale whose texts have not come yet matches by id and description alone.
 */
export function filterMessages(project: SiteProject, filters: Filters, textsOf: (locale: string) => SiteTexts | undefined): Item[] {
  const locales = project.locales.map(({ tag }) => tag).filter((tag) => filters.locale === '*' || tag === filters.locale);
  const checks = locales.map((locale) => ({ locale, fits: indexFilter(project, filters, locale) }));
  const wanted = folded(filters.text);
  return project.messages.flatMap((_one, message) => {
    if (!fitsMessage(project, filters, message)) return [];
    return checks.flatMap(({ locale, fits }): Item[] => {
      if (!fits(message) || !holdsText(project, message, textsOf(locale), wanted)) return [];
      return [{ message, locale }];
    });
  });
}

function fitsMessage({ messages }: SiteProject, { id, situation, surface }: Filters, number: number): boolean {
  const message = messages[number];
  if (message === undefined || (id !== '' && message.id !== id)) return false;
  if (situation !== '' && !message.situations.includes(Number(situation))) return false;
  return id !== '' || surface === '*' || surface === '' || surfacesOf(message).includes(surface);
}

/** Surfaces on which somebody sees a message, in one of its wordings. */
export function surfacesOf({ surfaces, units }: SiteProject['messages'][number]): string[] {
  return [...new Set<string>([...surfaces, ...units.filter(({ kind }) => kind === 'form').flatMap((unit) => unit.surfaces)])];
}

function indexFilter({ index, codes }: SiteProject, { status, finding }: Filters, locale: string): (message: number) => boolean {
  const { statuses = [], found = [] } = index[locale] ?? {};
  const bit = 1 << UNIT_STATUSES.findIndex((one) => one === status);
  const wanted = codes.indexOf(finding);
  const withFinding = new Set(
    found.filter(([, ...own]) => finding === 'any' || finding === 'none' || own.includes(wanted)).map(([message]) => message),
  );
  return (message) => {
    if (status !== '' && ((statuses[message] ?? 0) & bit) === 0) return false;
    return finding === '' || withFinding.has(message) !== (finding === 'none');
  };
}

function holdsText({ messages }: SiteProject, number: number, texts: SiteTexts | undefined, wanted: string): boolean {
  if (wanted === '') return true;
  const message = messages[number];
  if (message === undefined) return false;
  if (folded(`${message.id} ${message.description}`).includes(wanted)) return true;
  return message.units.some(
    ({ id }) => folded(texts?.texts[id]?.text ?? '').includes(wanted) || folded(texts?.texts[id]?.served?.text ?? '').includes(wanted),
  );
}

/** Case, accents and kinds of apostrophe make no difference to somebody who searches. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘]/gu, "'")
    .toLowerCase()
    .trim();
}
