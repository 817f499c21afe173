import type { MatcherData } from '../text/matcher.ts';
import type { Register } from './locale-pack.ts';

/** `locales/<tag>/locale.yaml`, as the schema describes it. Everything may be missing: a locale needs no file. */
export interface LocaleFacts {
  readonly nativeName?: string;
  readonly lengthFactor?: number;
  readonly clauseOpeners?: readonly string[];
  readonly registers?: Readonly<Partial<Record<Register | 'never', RegisterFacts>>>;
  readonly typography?: Typography;
  readonly letters?: Letters;
  readonly plurals?: { readonly sameForm?: 'usual' | 'rare'; readonly invariable?: readonly string[] };
  /** Words that are spelt as in English and are right. */
  readonly loanwords?: readonly string[];
  readonly phone?: PhoneFacts;
  readonly optOut?: { readonly words: readonly string[] };
  readonly markets?: readonly Market[];
  readonly names?: NameFacts;
}

export interface RegisterFacts {
  readonly summary: string;
  readonly accepts?: readonly Register[];
  readonly cues: readonly RegisterCue[];
}

/** Forms that show a register. */
export interface RegisterCue extends MatcherData {
  readonly id: string;
  readonly kind: 'pronoun' | 'possessive' | 'verb' | 'honorific' | 'greeting' | 'ending' | 'dialect';
  readonly buttons?: boolean;
  /** False where notes among staff may have the form. */
  readonly notes?: boolean;
  readonly why?: string;
}

export interface Typography {
  readonly quotes?: readonly (readonly [string, string])[];
  readonly quoteSpace?: 'any' | 'no-break' | 'none';
  readonly spacing?: readonly { readonly marks: string; readonly before: 'no-break' | 'none'; readonly why?: string }[];
  readonly openers?: Readonly<Record<string, string>>;
  readonly replace?: readonly { readonly mark: string; readonly with: string; readonly why?: string }[];
  /** Short forms after which a full stop is right. */
  readonly abbreviations?: readonly string[];
  readonly enders?: string;
  readonly question?: string;
  readonly stop?: string;
  readonly digits?: readonly string[];
  readonly decimal?: string;
  readonly group?: string;
}

export interface Letters {
  readonly extra?: string;
  readonly replace?: readonly { readonly letter: string; readonly with: string; readonly why?: string }[];
  readonly words?: readonly { readonly word: string; readonly with: string; readonly why?: string }[];
  /** Letters that cannot stand where they stand; a pattern minds case. */
  readonly slips?: readonly { readonly pattern: string; readonly with: string; readonly why?: string }[];
  readonly marked?: readonly string[];
  readonly markedShare?: number;
}

export interface PhoneFacts {
  readonly countryCode?: { readonly term: string; readonly also?: readonly string[]; readonly cues?: readonly string[] };
  readonly example?: string;
  readonly callerId?: string;
  readonly norms?: readonly string[];
}

export interface NameFacts {
  readonly firstName?: 'fine' | 'avoid';
  readonly order?: 'given-first' | 'family-first';
  readonly honorific?: string;
  readonly note?: string;
}

/** A country where the language is spoken to customers. Each fact says where it comes from and when to look again. */
export interface Market {
  readonly country: string;
  readonly timeZone: string;
  readonly weekend?: readonly string[];
  readonly hours: readonly { readonly days: readonly string[]; readonly from: string; readonly to: string }[];
  readonly note?: string;
  readonly basis: string;
  readonly source: string;
  readonly date: string;
  readonly reviewBy: string;
  readonly confidence: 'high' | 'medium' | 'low';
}
