import { NO_HELP, REFUSAL, REFUSAL_SHORT, TOPIC_ANY, WORSE } from './coercion-words.ts';
import { ALONE } from './coercion-signs.ts';
import { conditionalHelpIn, OF_CALL, runDownIn } from './conditional-help.ts';
import { has, matchesOf } from './pattern.ts';
import { onlyPhoneNumbers } from './phone-numbers.ts';
import type { Plain } from './plain.ts';
import type { Stretch } from './sentences.ts';

/** Words that make help, speed, fees or access depend on giving a number or taking a call. */
export interface Coercion extends Stretch {
  readonly kind: 'refusal' | 'condition' | 'alternative';
}

/** Messages that are about a number or a call even where they name neither. */
const ABOUT: ReadonlySet<string> = new Set(['phone-request', 'consent', 'decline']);
const memory = new WeakMap<Plain, readonly Coercion[]>();

export function coercionsIn(plain: Plain, purpose: string): readonly Coercion[] {
  const known = memory.get(plain);
  if (known !== undefined) return known;
  const isAbout = ABOUT.has(purpose);
  const text = onlyPhoneNumbers(plain.own);
  const found = isAbout || has(TOPIC_ANY, text) ? findAll(plain.sentences, text, isAbout) : [];
  memory.set(plain, found);
  return found;
}

function findAll(sentences: readonly Stretch[], own: string, isAbout: boolean): Coercion[] {
  const found: Coercion[] = [];
  sentences.forEach((sentence, i) => {
    const text = own.slice(sentence.start, sentence.end);
    const before = sentences[i - 1];
    const add = (kind: Coercion['kind'], at: Stretch | null): void => {
      if (at !== null) found.push({ kind, start: sentence.start + at.start, end: sentence.start + at.end, text: at.text });
    };
    const earlier = before === undefined ? '' : own.slice(before.start, before.end);
    add('refusal', refusalIn(text, earlier, isAbout));
    for (const one of conditionalHelpIn(text)) add('condition', one);
    for (const one of matchesOf(ALONE, text))
      if (!TURNED.test(text.slice(0, one.start)) && !OF_CALL.test(text.slice(one.start))) add('condition', one);
    for (const one of runDownIn(text, earlier)) add('alternative', one);
  });
  return found;
}

/** "No number" and "no help", in one sentence or in two neighbours. */
function refusalIn(text: string, before: string, isAbout: boolean): Stretch | null {
  const loss = lossIn(text);
  if (loss === null) return null;
  const refusal = matchesOf(REFUSAL, text)[0] ?? matchesOf(REFUSAL_SHORT, text)[0];
  if (refusal !== undefined && (isAbout || has(TOPIC_ANY, `${before} ${text}`))) return hull(text, refusal, loss);
  if (isAbout && isStrong(text, loss)) return loss;
  const earlier = matchesOf(REFUSAL, before).length > 0 || (isAbout && matchesOf(REFUSAL_SHORT, before).length > 0);
  return earlier && FOLLOWS.test(text) ? loss : null;
}

/** Opens a sentence that says what comes of the one before. */
const FOLLOWS =
  /^\s*(?:then|that (?:does )?means?|that|this|so|in that case|as it is|your|it|i|there|until|without|otherwise|if not|or|\w+ \w+ then)\b/iu;

const TURNED = /\b(?:(?:not|never|nothing|nobody|neither|nor|hardly)\s+(?:\w+\s+){0,2}|no\s+)$/iu;

function lossIn(text: string): Stretch | null {
  const none = matchesOf(NO_HELP, text)[0];
  if (none !== undefined) return none;
  return (
    matchesOf(WORSE, text).find(
      (one) => !TURNED.test(text.slice(0, one.start)) && !/\b(?:no|not any) (?:longer|later|slower)\b/iu.test(one.text),
    ) ?? null
  );
}

/** Help refused in so many words, in a text that asks for a number or a call: the condition goes without saying. */
function isStrong(text: string, loss: Stretch): boolean {
  return (
    /\b(?:help|refund|money|claim|case|ticket|further|forgotten|dust|on ice|rests?|conversation|look at|fix|start)\b/iu.test(loss.text) &&
    !/\b(?:call|ring|phone|dial|offer|bank|courier|until|yet|today|before|after|without (?:the|its|your) (?:order|case))\b/iu.test(text)
  );
}

function hull(text: string, a: Stretch, b: Stretch): Stretch {
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  return { start, end, text: text.slice(start, end) };
}
