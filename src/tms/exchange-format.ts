import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import type { ExchangeFile, ReturnedUnit } from './exchange-unit.ts';

export const FORMATS = [
  'xliff-2.1',
  'xliff-1.2',
  'po',
  'csv',
  'formatjs',
  'simple',
  'crowdin',
  'lokalise',
  'smartling',
  'transifex',
] as const;
export type FormatName = (typeof FORMATS)[number];

/** How XLIFF carries ICU: as text with braces, or with placeholders and branch syntax as `<ph>` elements. */
export type InlineMode = 'text' | 'ph';

export interface WriteOptions {
  readonly inline: InlineMode;
}

/** What a file says. `diagnostics` hold what concerns the file as a whole; then `units` is empty. */
export interface Returned {
  /** BCP 47; empty when the file does not say. */
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly units: readonly ReturnedUnit[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One exchange format: a mirrored pair, and what it can carry. */
export interface ExchangeFormat {
  readonly name: FormatName;
  /** Without the dot. */
  readonly extension: string;
  /** False when a file holds texts of one language only: the translation, or the source where there is none. */
  readonly isBilingual: boolean;
  write(file: ExchangeFile, options: WriteOptions): string;
  /** Never throws; what cannot be read is named in `diagnostics`. */
  read(source: Source): Returned;
}

export const EMPTY: Returned = { sourceLocale: '', targetLocale: '', units: [], diagnostics: [] };
