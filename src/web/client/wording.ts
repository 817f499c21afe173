import { exampleValues, fillBranch, type FilledPart, type SlotValues } from '../../model/fill-branch.ts';
import { branchesOf, type Branch } from '../../syntax/branches.ts';
import { parseIcu } from '../../syntax/parse-icu.ts';
import type { SiteFinding, SiteMessage, SiteProject, SiteText, SiteTexts } from '../site-data.ts';

/** The texts of a message in one locale, ready to be drawn. */
export interface Wording {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  text(unit: string): SiteText | undefined;
  /** The text that people read of a unit: its branch that fits the choices, with values; null for an unknown unit. */
  shown(unit: string): ShownText | null;
  findings(unit: string): readonly SiteFinding[];
}

export interface ShownText {
  readonly unit: string;
  /** The language of the words: another one where a fallback is served. */
  readonly locale: string;
  readonly parts: readonly FilledPart[];
  /** Null for a text that does not parse: then `parts` is the text as written. */
  readonly branch: Branch | null;
}

export interface WordingOptions {
  readonly values: 'example' | 'longest';
  /** Of the message's branches, the number of the one to show. */
  readonly branch: number;
}

/** Times are shown in one zone, so that the page is the same on every machine. */
const ZONE = 'Europe/London';

const parsed = new Map<string, readonly Branch[]>();

/** The texts that people can receive of an ICU text; none when it does not parse. */
export function branchesIn(text: string, locale: string): readonly Branch[] {
  const key = `${locale} ${text}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const { ast } = parseIcu(text, locale);
  const branches = ast === null ? [] : branchesOf(ast, text);
  parsed.set(key, branches);
  return branches;
}

/** What a branch depends on, as people say it: `minutes: one`. */
export function branchTitle({ choices }: Branch): string {
  return choices.map(({ argument, key }) => `${argument}: ${key.replace('=', 'exactly ')}`).join(', ');
}

export function createWording(project: SiteProject, message: SiteMessage, texts: SiteTexts, options: WordingOptions): Wording {
  const values = valuesOf(message, options.values);
  const wanted = wantedBranch(message, texts, options.branch);
  return {
    locale: texts.locale,
    direction: project.locales.find(({ tag }) => tag === texts.locale)?.direction ?? 'ltr',
    text: (unit) => texts.texts[unit],
    findings: (unit) => texts.findings[unit] ?? [],
    shown(unit) {
      const text = texts.texts[unit];
      if (text === undefined) return null;
      const [words, locale] = text.served === undefined ? [text.text, texts.locale] : [text.served.text, text.served.from];
      const branch = pickBranch(branchesIn(words, locale), wanted);
      const parts =
        branch === null
          ? [{ text: words, slot: null, start: 0, end: words.length }]
          : fillBranch(branch, words, { locale, values, zone: ZONE });
      return { unit, locale, parts, branch };
    },
  };
}

/** The branch that the person chose, by the source's or the locale's own list. */
function wantedBranch(message: SiteMessage, texts: SiteTexts, number: number): Branch | null {
  const text = texts.texts[message.id];
  if (text === undefined) return null;
  const branches = text.served === undefined ? branchesIn(text.text, texts.locale) : branchesIn(text.served.text, text.served.from);
  return branches[Math.min(number, branches.length - 1)] ?? null;
}

/** Replies and forms have branches of their own; the one that shares most choices is shown. */
function pickBranch(branches: readonly Branch[], wanted: Branch | null): Branch | null {
  const score = ({ choices }: Branch): number =>
    choices.filter((one) => wanted?.choices.some((other) => other.argument === one.argument && other.key === one.key)).length;
  return branches.reduce<Branch | null>((best, one) => (best === null || score(one) > score(best) ? one : best), null);
}

function valuesOf({ placeholders }: SiteMessage, which: 'example' | 'longest'): SlotValues {
  const declared = placeholders.map(({ name, type, example, longest }) => [
    name,
    { type, ...(example === null ? {} : { example }), ...(longest === null ? {} : { longest }), at: { start: 0, end: 0 } },
  ]);
  return exampleValues(new Map(declared as never), which);
}
