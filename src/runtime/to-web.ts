import type { ConversationStep } from './types.ts';

/** A message as a page shows it. `html` holds text only, escaped; `live` is the politeness for a live region (WAI-ARIA 1.2). */
export interface WebPart {
  readonly id: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly html: string;
  readonly live: 'polite' | 'assertive';
  /** Buttons under the message, in order; `value` comes back as the key of `user.reply`. */
  readonly buttons: readonly { readonly value: string; readonly label: string }[];
  /** A field for a number, where the message asks for one; attributes as HTML has them. */
  readonly field: { readonly type: 'tel'; readonly autocomplete: 'tel'; readonly inputmode: 'tel'; readonly required: false } | null;
}

const RTL = new Set(['ar', 'fa', 'he', 'ur']);
const FIELD = { type: 'tel', autocomplete: 'tel', inputmode: 'tel', required: false } as const;

/** The parts of a step for a page. Safety messages interrupt a screen reader, the others wait for a pause. */
export function toWeb(step: ConversationStep, { locale }: { readonly locale: string }): WebPart[] {
  return step.messages.map(({ id, text, replies }) => ({
    id,
    lang: locale,
    dir: RTL.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    html: escapeHtml(text),
    live: id.startsWith('safety.') ? 'assertive' : 'polite',
    buttons: replies.map(({ key, title }) => ({ value: key, label: title })),
    field: id.startsWith('number.request') ? FIELD : null,
  }));
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);
}
