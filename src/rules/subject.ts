import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { FlowUsage } from '../flow/usage.ts';
import type { CatalogEntry } from '../model/catalog.ts';
import type { LocalePack } from '../model/locale-pack.ts';
import type { Placeholder, Purpose, Surface, Unit, UnitKind } from '../model/message.ts';
import type { Branch } from '../syntax/branches.ts';
import type { Span } from '../text/source.ts';
import type { Lexicon } from './lexicon.ts';

/** Options of one rule, as the project sets them. */
export type Options = Readonly<Record<string, unknown>>;

/** One text in one locale, with all that a rule may know about it. Spans of findings count in `text`. */
export interface MessageSubject {
  readonly id: string;
  readonly locale: string;
  /** The primary language subtag: `en`, `pt`, `zh`. */
  readonly language: string;
  readonly kind: UnitKind;
  readonly purpose: Purpose;
  readonly surfaces: readonly Surface[];
  /** The ICU source string. */
  readonly text: string;
  readonly ast: readonly MessageFormatElement[];
  /** The texts that people can receive: one for each combination of plural and select branches. */
  readonly branches: readonly Branch[];
  readonly placeholders: ReadonlyMap<string, Placeholder>;
  /** Labels of the quick replies shown under the message, in the same locale. */
  readonly replies: readonly string[];
  readonly unit: Unit;
  readonly pack: LocalePack;
  /** The wording rules of the locale, compiled. */
  readonly lexicon: Lexicon;
  /** The text that this one translates; null in the source locale, and where the source does not parse. */
  readonly source: MessageSubject | null;
  /** How long the text may be on each of its surfaces. */
  readonly limits: readonly TextLimit[];
}

/** The most that a surface shows of a text of this kind. */
export interface TextLimit {
  readonly surface: Surface;
  readonly limit: number;
  /** What is counted. */
  readonly unit: 'codePoints' | 'utf16' | 'bytes' | 'graphemes';
}

/** A source text and its translation. */
export interface PairSubject {
  readonly source: MessageSubject;
  readonly target: MessageSubject;
  readonly entry: CatalogEntry;
}

/** All texts of one target locale. */
export interface CatalogSubject {
  readonly locale: string;
  readonly pack: LocalePack;
  readonly pairs: readonly PairSubject[];
}

/** All source texts. */
export interface CorpusSubject {
  readonly messages: readonly MessageSubject[];
}

/** What a rule looks at, by grain. The grain is also the unit of memory: same subject, same findings. */
export interface Grains {
  readonly message: MessageSubject;
  readonly pair: PairSubject;
  readonly catalog: CatalogSubject;
  readonly flow: FlowSubject;
  readonly corpus: CorpusSubject;
}
export type Grain = keyof Grains;

/** Where a finding is: a part of one text; the whole text when `span` is absent. */
export interface Spot {
  readonly message: MessageSubject;
  readonly span?: Span;
}

/** The interaction model with the texts that it sends. */
export interface FlowSubject {
  /** How the flow uses messages; null in a project without a flow. */
  readonly usage: FlowUsage | null;
  readonly messages: ReadonlyMap<string, MessageSubject>;
}
