import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Branch } from '../syntax/branches.ts';
import type { IcuError } from '../syntax/parse-icu.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { Span } from '../text/source.ts';

/** Why a message exists; what lint expects of it hangs on this. */
export const PURPOSES = [
  'escalation-notice',
  'phone-request',
  'consent',
  'confirmation',
  'verification',
  'wait-update',
  'out-of-hours',
  'missed-call',
  'call-script',
  'resolution',
  'handoff-note',
  'apology',
  'error',
  'decline',
  'cancellation',
  'privacy-notice',
  'feedback',
  'quick-reply',
  'macro',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export const SURFACES = ['messenger', 'mobile-web', 'internal-tools'] as const;
export type Surface = (typeof SURFACES)[number];

export type UnitKind = 'message' | 'reply' | 'form' | 'variant';

/** What a message's placeholder holds; `longest` is the widest value that layout has to bear. */
export interface Placeholder {
  readonly type?: string;
  readonly example?: string | number;
  readonly longest?: string | number;
  readonly description?: string;
  /** True when a number may have decimals, so that fraction plural categories are reachable. */
  readonly fractional?: boolean;
}

/** How the last edit of a source text counts for its translations. */
export type Change = 'minor' | 'meaning';

/** One translatable unit of the source: a message's text, a reply's label, a form or a variant. Shared by all its translations. */
export interface Unit {
  /** `namespace.key`, `….reply.name`, `….form.web` or `….variant.short`. */
  readonly id: string;
  readonly kind: UnitKind;
  /** The id of the message that the unit belongs to; its own id for kind `message`. */
  readonly owner: string;
  /** The name of the reply, form or variant; empty for kind `message`. */
  readonly part: string;
  readonly namespace: string;
  readonly purpose: Purpose;
  readonly description: string;
  readonly note: string;
  readonly surfaces: readonly Surface[];
  readonly placeholders: ReadonlyMap<string, Placeholder>;
  readonly situations: readonly number[];
  readonly change: Change;
  readonly draft: boolean;
  readonly standalone: string;
  readonly signOff: string;
  /** Ids of the reply units shown under the unit's message, in order. */
  readonly replies: readonly string[];
}

/**
 * What a text says, apart from where it stands. While a project is edited it is the same object as long as unit, locale and
 * words are the same, wherever they move; what is remembered about a text is remembered by it.
 */
export interface Reading {
  readonly unit: Unit;
  readonly id: string;
  readonly locale: string;
  /** The ICU source string. */
  readonly text: string;
  readonly ast: readonly MessageFormatElement[] | null;
  readonly errors: readonly IcuError[];
  /** The texts that people can receive; empty when the text does not parse. */
  readonly branches: readonly Branch[];
}

/** The text of one unit in one locale, and where it is written. */
export interface MessageText extends Reading {
  readonly reading: Reading;
  readonly file: string;
  readonly node: ScalarNode;
  /** The key of the unit, or of its translation, in the file. */
  readonly keyAt: Span;
}
