import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Corpus } from '../model/corpus.ts';
import type { MessageText, Unit } from '../model/message.ts';
import { standingOf } from '../model/staleness.ts';
import { fallbackChain } from './fallback-chain.ts';
import { pseudoAst, type PseudoLocale } from './pseudo.ts';
import { runtimeAst } from './write-ast.ts';

/** The text that a locale serves for a unit, and the locale that it comes from. */
export interface ServedText {
  readonly id: string;
  readonly ast: readonly MessageFormatElement[];
  /** The ICU source string; null for a pseudo-locale, whose texts are made on the AST. */
  readonly text: string | null;
  /** The locale whose words these are. */
  readonly from: string;
  /** The locale whose plural rules, digits and dates these words go with. */
  readonly rules: string;
}

export interface LocaleTexts {
  readonly locale: string;
  /** Sorted by id. */
  readonly served: readonly ServedText[];
  readonly fallback: readonly string[];
  /** Share of units that the locale serves in its own words, 0 to 1, rounded to four digits. */
  readonly coverage: number;
}

/** Which units a bundle holds. */
export type Keep = (unit: Unit) => boolean;

/** Which text each unit serves in a locale: its own when fresh enough by the project's policy, else the nearest fallback's. Drafts and texts that do not parse are left out. */
export function selectTexts(corpus: Corpus, locale: string, keep: Keep): LocaleTexts {
  const { sourceLocale, locales } = corpus.project;
  const fallback = fallbackChain(locale, new Set(locales), sourceLocale);
  const served: ServedText[] = [];
  for (const id of keptIds(corpus, keep)) {
    for (const from of [locale, ...fallback]) {
      const text = servable(corpus, from, id);
      if (text?.ast == null) continue;
      served.push({ id, ast: runtimeAst(text.ast), text: text.text, from, rules: from });
      break;
    }
  }
  const own = served.filter((one) => one.from === locale).length;
  return { locale, served, fallback, coverage: served.length === 0 ? 0 : Math.round((own / served.length) * 1e4) / 1e4 };
}

/** The source texts as a pseudo-locale has them. */
export function pseudoTexts(corpus: Corpus, locale: PseudoLocale, keep: Keep): LocaleTexts {
  const { sourceLocale } = corpus.project;
  const served = selectTexts(corpus, sourceLocale, keep).served.map(({ id, ast }) => {
    const unit = corpus.units.get(id);
    return { id, ast: pseudoAst(ast, locale, unit?.placeholders), text: null, from: locale, rules: sourceLocale };
  });
  return { locale, served, fallback: [], coverage: 1 };
}

function keptIds(corpus: Corpus, keep: Keep): string[] {
  const kept = [...corpus.units.values()].filter((unit) => !unit.draft && keep(unit));
  return kept.map(({ id }) => id).sort();
}

/** Languages that differ only by region may serve each other's words; the source text serves nobody's own. */
function servable(corpus: Corpus, locale: string, id: string): MessageText | null {
  const source = corpus.source.get(id);
  if (locale === corpus.project.sourceLocale) return source?.ast == null ? null : source;
  const catalog = corpus.catalogs.get(locale);
  const text = catalog?.texts.get(id);
  const entry = catalog?.entries.get(id);
  if (text?.ast == null || entry === undefined || source === undefined || text.text.trim() === '' || entry.status === 'new') return null;
  const { stale } = standingOf(entry, source.text, text.unit);
  return stale && corpus.project.stale[text.unit.change] === 'fallback' ? null : text;
}
