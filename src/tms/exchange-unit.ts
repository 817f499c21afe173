import type { Status } from '../model/catalog.ts';
import type { Change } from '../model/message.ts';

/** An argument of a text, as a translator needs to know it. */
export interface ExchangePlaceholder {
  readonly name: string;
  /** `string`, `time`, `plural` …; empty when nobody said. */
  readonly type: string;
  readonly example: string;
  /** The widest value that the layout has to bear. */
  readonly longest: string;
  readonly description: string;
}

/** How long the text may get on one surface. */
export interface ExchangeLimit {
  readonly surface: string;
  readonly max: number;
  /** What is counted: `codePoints`, `utf16` or `graphemes`. */
  readonly unit: string;
}

/** A term of the unit's text with its translation. */
export interface ExchangeTerm {
  readonly source: string;
  readonly target: string;
  readonly note: string;
}

/** Where in the conversation the text is said. Texts of neighbours are plain: each placeholder shows its example. */
export interface ExchangeThread {
  /** The state of the conversation, by name; empty when no flow says the text. */
  readonly state: string;
  /** Who says it: `assistant`, `person`, `colleague`. */
  readonly speaker: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Which of the texts of an expanded message a unit holds: `attempts` and `few`. */
export interface LeafChoice {
  readonly argument: string;
  readonly kind: 'plural' | 'selectordinal' | 'select';
  readonly key: string;
}

/** A unit that is one of the texts of a message, for tools that cannot edit ICU. */
export interface LeafOf {
  /** The id of the message's own unit. */
  readonly id: string;
  /** Outermost first; a counted plural, when there is one, is the last. */
  readonly choices: readonly LeafChoice[];
  /** The source text for one, which gettext shows first, also where the target language has no form of its own for it. */
  readonly singular: string;
}

/**
 * The one neutral shape that every format writes and reads. Everything is text or a list of texts; what is not known is empty.
 * Hashes are those of `text/hash.ts`.
 */
export interface ExchangeUnit {
  readonly id: string;
  /** The messages file of the unit, relative to the project. */
  readonly origin: string;
  /** The ICU text to translate, as the project has it. */
  readonly source: string;
  /** The same text with the plural forms of the target language; empty when these are the source's own. */
  readonly sourceForms: string;
  /** The ICU text in the target language; empty when there is none. */
  readonly target: string;
  /** The status that counts, see `standingOf`. */
  readonly status: Status;
  /** The source text that `target` was made from, when the source changed since and the earlier text is known. */
  readonly previousSource: string;
  /** What changed since, on one line: `in [-5-]{+10+} minutes`; empty like `previousSource`. */
  readonly sourceChange: string;
  readonly change: Change;
  readonly description: string;
  readonly note: string;
  readonly purpose: string;
  /** How to address people: `formal`, and what that means in the target language. */
  readonly register: string;
  readonly thread: ExchangeThread;
  readonly placeholders: readonly ExchangePlaceholder[];
  readonly limits: readonly ExchangeLimit[];
  /** Words of the text that stay as they are. */
  readonly keep: readonly string[];
  readonly terms: readonly ExchangeTerm[];
  /** A path or an address; empty when there is none. */
  readonly screenshot: string;
  /** The place of the unit on the pages that come with the file, relative to its folder. */
  readonly page: string;
  /** Hash of the source text. */
  readonly sourceHash: string;
  readonly contextHash: string;
  /** Hash of the translation as it went out, so that a merge knows who changed it; empty when there was none. */
  readonly targetHash: string;
  readonly leaf: LeafOf | null;
}

/** The units of one locale on their way out. */
export interface ExchangeFile {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly targetDirection: 'ltr' | 'rtl';
  /** In the order in which they are written: by origin, then as in the file. */
  readonly units: readonly ExchangeUnit[];
}

/** The text that formats with a source of their own show: with the plural forms that the target language needs. */
export function shownSource(unit: ExchangeUnit): string {
  return unit.sourceForms === '' ? unit.source : unit.sourceForms;
}

/** What came back for one unit: whatever the format and the translator's tool kept. */
export interface ReturnedUnit extends Partial<Omit<ExchangeUnit, 'id' | 'target'>> {
  readonly id: string;
  /** Ids that the file names in further places, for tools that rewrite the first one. */
  readonly otherIds: readonly string[];
  /** Empty when the unit is not translated. */
  readonly target: string;
  /** The texts of a gettext plural, in the order of the file's plural forms; `target` is then the first, `source` that for many. */
  readonly forms?: readonly string[];
  /** The source text for one of a gettext plural. */
  readonly singular?: string;
  /** Where the unit stands in the file: units of its text from 0. */
  readonly at: number;
  /** Why the unit cannot be taken, as a sentence; absent when it can. */
  readonly fault?: string;
}

export const NO_THREAD: ExchangeThread = { state: '', speaker: '', before: [], after: [] };

/** The parts that are known; a reader leaves the others out. */
export function known<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
