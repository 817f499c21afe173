import { defineRule, type Options, type RuleOf, say } from '../define-rule.ts';
import type { Branch } from '../../syntax/branches.ts';

/** Words of offers that sell something. The offer of a call is none. */
const WORDS: readonly string[] = [
  'discount',
  'special offer',
  'limited offer',
  'limited-time',
  'upgrade',
  'promo code',
  'promotion',
  'voucher',
  'free trial',
  'best price',
  'on sale',
  'subscribe to',
  'newsletter',
  'new products?',
  'recommend us',
  'boost your',
  'exclusive',
];

/** A service call stays a service call only while nothing on the way to it sells. */
export const promotion: RuleOf<'flow'> = defineRule({
  id: 'flow/promotion',
  severity: 'error',
  grain: 'flow',
  help: 'Leave it out: with anything that sells, a call that people asked for becomes a marketing call in law',
  options: { words: WORDS },
  messages: { sells: say`"${'words'}" sells something on the way to a service call` },
  check({ messages, usage }, report, options) {
    if (usage === null) return;
    const words = wordsIn(options).join('|');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
    for (const message of messages.values()) {
      if (usage.stepsOf(message.unit.owner).length === 0) continue;
      for (const { start, end, text } of message.branches.flatMap((branch) => remembered(branch, words, pattern)).slice(0, 1))
        report('sells', { message, span: { start, end } }, { words: text });
    }
  },
});

function wordsIn({ words }: Options): string[] {
  return Array.isArray(words) ? words.map(String) : [...WORDS];
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The rule looks at all messages at once, and an edit changes one of them. */
const matches = new WeakMap<Branch, { readonly words: string; readonly found: readonly Match[] }>();

function remembered(branch: Branch, words: string, pattern: RegExp): readonly Match[] {
  const known = matches.get(branch);
  if (known?.words === words) return known.found;
  const found = matchIn(branch, pattern);
  matches.set(branch, { words, found });
  return found;
}

function matchIn({ text, offsets }: Branch, pattern: RegExp): Match[] {
  const match = pattern.exec(text);
  if (match === null) return [];
  const last = match.index + match[0].length;
  return [{ start: offsets[match.index] ?? 0, end: (offsets[last - 1] ?? 0) + 1, text: match[0] }];
}
