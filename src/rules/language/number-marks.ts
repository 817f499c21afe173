import type { LocalePack } from '../../model/locale-pack.ts';
import type { Span } from '../../text/source.ts';

interface Marks {
  readonly decimal: string;
  readonly group: string;
}

const known = new Map<string, Marks>();

/** Decimal and grouping marks of a locale: what its pack says, else CLDR. */
export function numberMarks(pack: LocalePack): Marks {
  const { decimal, group } = pack.facts.typography ?? {};
  if (decimal !== undefined && group !== undefined) return { decimal, group };
  let marks = known.get(pack.locale);
  if (marks === undefined) {
    const parts = new Intl.NumberFormat(pack.locale, { numberingSystem: 'latn' }).formatToParts(1234567.5);
    const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    known.set(pack.locale, (marks = { decimal: value('decimal'), group: value('group') }));
  }
  return { decimal: decimal ?? marks.decimal, group: group ?? marks.group };
}

const MONEY = String.raw`(?:[$€£¥₹₽₩₺₫฿]|EUR|USD|GBP|CHF|SEK|NOK|DKK|kr|zł|PLN|Kč|CZK|Ft|HUF|lei|RON|TRY|RUB|UAH|R\$|Rp|IDR)`;

/** Percent signs behind their numbers where the locale writes them first (tr %50). */
export function wrongPercents(text: string, pack: LocalePack): (Span & { readonly right: string })[] {
  if (!text.includes('%') || !percentFirst(pack)) return [];
  return [...text.matchAll(/(?<![\d.,%])(\d+(?:[.,]\d+)?)[ \u00a0]?%(?![\p{N}\p{L}])/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    right: `%${match[1] ?? ''}`,
  }));
}

const percents = new Map<string, boolean>();

function percentFirst({ locale }: LocalePack): boolean {
  let isFirst = percents.get(locale);
  if (isFirst === undefined) {
    isFirst = new Intl.NumberFormat(locale, { style: 'percent', numberingSystem: 'latn' }).format(0.5).startsWith('%');
    percents.set(locale, isFirst);
  }
  return isFirst;
}

/** Amounts whose marks contradict the locale: both marks the other way round, or cents behind the wrong mark. */
export function wrongNumbers(text: string, pack: LocalePack): (Span & { readonly right: string })[] {
  if (!/\d[.,]\d/u.test(text)) return [];
  const { decimal, group } = numberMarks(pack);
  const wrong = decimal.includes(',') && !decimal.includes('.') ? '.' : decimal.includes('.') && !decimal.includes(',') ? ',' : null;
  if (wrong === null) return [];
  const mid = wrong === '.' ? '[,]' : '[.]';
  const end = `[${wrong}]`;
  const both = String.raw`\d{1,3}(?:${mid}\d{3})+${end}\d{1,2}(?!\d)(?:\s?${MONEY}(?!\p{L}))?`;
  const cents = String.raw`${MONEY}\s?\d+${end}\d{2}(?![\d.,]\d)|(?<![\d.,])\d+${end}\d{2}\s?${MONEY}(?!\p{L})`;
  const mark = group.charAt(0);
  return [...text.matchAll(new RegExp(`${both}|${cents}`, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    right: match[0].replace(/[.,]/gu, (one) => (one === wrong ? decimal.charAt(0) : mark)),
  }));
}
