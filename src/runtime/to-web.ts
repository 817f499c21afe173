import { directionOf } from './direction.ts';
import type { ConversationStep } from './types.ts';

/** A message as a page shows it. `html` holds text only, escaped; `live` is the politeness for a live region (WAI-ARIA 1.2). */
export interface WebPart {
  readonly id: string;
  /** The language of the words, which may stand in for the person's. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly html: string;
  readonly live: 'polite' | 'assertive';
  /** Buttons under the message, in order; `value` comes back as the key of `user.reply`. */
  readonly buttons: readonly { readonly value: string; readonly label: string }[];
  /** A field for a number, where the message asks for one; attributes as HTML has them. */
  readonly field: { readonly type: 'tel'; readonly autocomplete: 'tel'; readonly inputmode: 'tel'; readonly required: false } | null;
}

const FIELD = { type: 'tel', autocomplete: 'tel', inputmode: 'tel', required: false } as const;

/** The parts of a step for a page. Safety messages interrupt a screen reader, the others wait for a pause. What is held for later is not shown. */
export function toWeb(step: ConversationStep, { locale }: { readonly locale: string }): WebPart[] {
  return step.messages
    .filter(({ delivery }) => delivery !== 'held')
    .map(({ id, text, replies, asksNumber, locale: served = locale }) => ({
      id,
      lang: served,
      dir: directionOf(served),
      html: escapeHtml(text),
      live: id.startsWith('safety.') ? 'assertive' : 'polite',
      buttons: replies.map(({ key, title }) => ({ value: key, label: title })),
      field: (asksNumber ?? id.startsWith('number.request')) ? FIELD : null,
    }));
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it may stand in HTML, in an element or a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);
}
