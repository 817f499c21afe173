import { NO_HELP, REFUSAL, REFUSAL_SHORT, TOPIC, TOPIC_ANY, WORSE } from './coercion-words.ts';
import { ALONE } from './coercion-signs.ts';
import { weighedCoercionIn } from './coercion-weights.ts';
import { conditionalHelpIn, OF_CALL, runDownIn } from './conditional-help.ts';
import { anyOf, has, matchesOf } from './pattern.ts';
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
  const text = withoutAsides(onlyPhoneNumbers(plain.own));
  const isOnTopic = isAbout || has(TOPIC_ANY, text) || has(OTHER_WAY_SHUT, text);
  const found = isOnTopic ? findAll(plain.sentences, text, isAbout) : [];
  memory.set(plain, found);
  return found;
}

const OTHER_WAY_SHUT = anyOf('not ~ (by|in|over|through|via) (the )?(chat|message|messages|writing|email|text|typing)');

/** What stands between a number and what it buys: "(country code first)", "with its country code". */
const ASIDE =
  /\([^()]{0,60}\)|,?\s(?:with|including|incl\.?|plus)?\s?(?:the |its |a |your )?(?:country|dialling|international) (?:code|prefix)(?: first| included| please| too)?,?|,? starting with \+,?/giu;

function withoutAsides(text: string): string {
  return text.replace(ASIDE, (aside) => ' '.repeat(aside.length));
}

function findAll(sentences: readonly Stretch[], own: string, isAbout: boolean): Coercion[] {
  const found: Coercion[] = [];
  sentences.forEach((sentence, i) => {
    const text = own.slice(sentence.start, sentence.end);
    const before = sentences[i - 1];
    const add = (kind: Coercion['kind'], at: Stretch | null): void => {
      if (at !== null) found.push({ kind, start: sentence.start + at.start, end: sentence.start + at.end, text: at.text });
    };
    const count = found.length;
    const earlier = before === undefined ? '' : own.slice(before.start, before.end);
    for (const one of runDownIn(text, earlier)) add('alternative', one);
    add('refusal', refusalIn(text, earlier, isAbout));
    add('condition', bargainIn(text, earlier));
    for (const one of conditionalHelpIn(text)) add('condition', one);
    for (const one of matchesOf(ALONE, text))
      if (!TURNED.test(text.slice(0, one.start)) && !OF_CALL.test(text.slice(one.start))) add('condition', one);
    if (found.length === count) add('condition', weighedCoercionIn(text, earlier, isAbout));
  });
  return found;
}

/** "No number" and "no help", in one sentence or in two neighbours. */
function refusalIn(text: string, before: string, isAbout: boolean): Stretch | null {
  const loss = lossIn(text);
  if (loss === null) return null;
  const apart = (one: Stretch): boolean => one.start < loss.start || one.end > loss.end;
  const refusal = matchesOf(REFUSAL, text).find(apart) ?? matchesOf(REFUSAL_SHORT, text).find(apart);
  if (refusal !== undefined && (isAbout || has(TOPIC_ANY, `${before} ${text}`))) return hull(text, refusal, loss);
  if (isAbout && isStrong(text, loss)) return loss;
  const earlier = matchesOf(REFUSAL, before).length > 0 || (isAbout && matchesOf(REFUSAL_SHORT, before).length > 0);
  if (earlier && FOLLOWS.test(text)) return loss;
  return isAbout && (CONTRASTS.test(text) || before !== '') && has(CONCEDES, `${before} ${text}`) ? loss : null;
}

const WISHES =
  /^(?:so )?(?:(?:do|would|did) you |you )?(?:really |still |actually )?(?:want|need|like|wish|care|hope|hoping|expect|fancy|looking for|in a hurry)\b(?![^?]*\b(?:call|talk|speak|phone|ring)\b)[^?]*\?$/iu;
const PRICE = anyOf(
  `(then|so|in that case|that means|it takes|you will need|first) ~ ${TOPIC}`,
  `(say yes to|agree to|take|accept|give us|give me|hand over|leave|pick up|answer) ~ ${TOPIC}`,
);

/** "Want your shop back? Then say yes to the call." */
function bargainIn(text: string, before: string): Stretch | null {
  if (!WISHES.test(before.trim())) return null;
  return (
    matchesOf(PRICE, text).find((one) => !/\bor\b|\b(?:can|could|will|may) (?:call|ring|phone|text) you\b/iu.test(text.slice(one.start))) ??
    null
  );
}

const CONCEDES = anyOf(
  'as you (wish|like|prefer|please)',
  '(fine|no worries|too bad|pity|shame|noted|right|very well|fair enough|suit yourself|understood|noted|alright|all right|no problem|of course|okay|ok)',
  '(chat|writing|messages|text) it is',
  '(that is |it is )?your (right|choice|decision|call)',
  'no (call|number|phone)',
  'you (may|can|could|are free to) ~ (decline|refuse|write|chat|stay|say no)',
);

/** Opens a sentence that says what comes of the one before. */
const FOLLOWS =
  /^\s*(?:then|that (?:does )?means?|that|this|so|in that case|as it is|your|it|i|there|until|without|otherwise|if not|or|\w+ \w+ then)\b/iu;

const CONTRASTS =
  /\b(?:though|but|just (?:know|be aware)|then|mind you|bear in mind|however|only|remember|unfortunately|in which case|i believe|after)\b/iu;

const TURNED = /\b(?:(?:not|never|nothing|nobody|neither|nor|hardly|without)\s+(?:\w+\s+){0,2}|no\s+)$/iu;

/** The end of a case as a point in time. */
const WHENEVER = /\b(?:when|once|until|till|after|before|as soon as|the moment|by the time|while)\s+(?:\w+\s+){0,2}$/iu;

function lossIn(text: string): Stretch | null {
  const none = matchesOf(NO_HELP, text)[0];
  if (none !== undefined) return none;
  return (
    matchesOf(WORSE, text).find(
      (one) =>
        !TURNED.test(text.slice(0, one.start)) &&
        !WHENEVER.test(text.slice(0, one.start)) &&
        !/\b(?:no|not any) (?:longer|later|slower)\b/iu.test(one.text),
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
