import type { MessageSubject } from '../subject.ts';
import { isForStaff } from '../readers.ts';
import { takenAgreementsIn } from './agreements.ts';
import { offersChoice } from './choice-cues.ts';
import { coercionsIn } from './coercion.ts';
import { numberRequestsIn } from './number-requests.ts';
import { anyOf, has, matchesOf } from './pattern.ts';
import { phoneNumbersIn } from './phone-numbers.ts';
import type { Plain } from './plain.ts';
import { emptyPurpose, saysAim, saysPurpose } from './purposes.ts';
import type { Stretch } from './sentences.ts';

/** What a request for a number or an agreement leaves out, and the words that ask. */
export interface ConsentGap extends Stretch {
  readonly key: 'taken' | 'purpose' | 'empty' | 'choice' | 'both' | 'aim' | 'no';
  /** A purpose that says nothing. */
  readonly purpose?: string;
}

/** Corrects an entry that was made by choice, or belongs to a call that was asked for; only a duty to answer is a fault here. */
const CORRECTS: ReadonlySet<string> = new Set(['error', 'confirmation', 'missed-call', 'cancellation']);
/** Asks nobody for a number. */
const NEVER_ASKS: ReadonlySet<string> = new Set(['privacy-notice', 'quick-reply']);
const DUTY = anyOf(
  '(required|mandatory|compulsory|obligatory|must (be filled|not be empty|not be blank|have)|can not (be|stay|remain|be left) (empty|blank|skipped|open)|is missing and|needed)',
);
const CODE = anyOf('(country|dialling|area) codes?', 'digits');

export function consentGapIn(plain: Plain, message: MessageSubject): ConsentGap | null {
  const { purpose, replies } = message;
  const isForced = coercionsIn(plain, purpose).length > 0;
  if (isForStaff(message)) return staffGapIn(plain);
  const taken = takenAgreementsIn(plain)[0];
  if (taken !== undefined) return { ...taken, key: 'taken' };
  if (NEVER_ASKS.has(purpose)) return null;
  const request = numberRequestsIn(plain)[0];
  // On the phone, a question with its reason can be answered with no.
  if (request !== undefined && purpose === 'call-script' && saysPurpose(plain.text)) return null;
  if (request !== undefined) return CORRECTS.has(purpose) && !has(DUTY, plain.own) ? null : requestGap(plain, request, replies);
  if (purpose === 'phone-request' && message.kind === 'message' && !offersChoice(plain.text, replies)) {
    const mention = phoneNumbersIn(plain.own)[0] ?? matchesOf(CODE, plain.own)[0];
    return mention === undefined ? null : requestGap(plain, mention, replies);
  }
  return purpose === 'consent' && message.kind === 'message' && !isForced ? agreementGap(plain, replies) : null;
}

/** Weaker signs of a choice, enough beside a purpose: a condition, a question, a second way. */
const LEAVES_OPEN =
  /\bif (?!you are to\b)|\?|[,;.:–—]\s+or (?!else\b)|\byour pick\b|\bwithout (?:a number|one|it)\b[^.]*\b(?:we|i) (?:will )?(?:answer|reply|write|carry|help)/iu;

function requestGap(plain: Plain, request: Stretch, replies: readonly string[]): ConsentGap | null {
  const hasPurpose = saysPurpose(plain.text);
  const hasChoice = offersChoice(plain.text, replies);
  if (hasPurpose && (hasChoice || LEAVES_OPEN.test(plain.text))) return null;
  const empty = emptyPurpose(plain.own);
  if (hasPurpose || empty === null) return { ...request, key: hasPurpose ? 'choice' : hasChoice ? 'purpose' : 'both' };
  const start = Math.min(request.start, empty.start);
  const end = Math.max(request.end, empty.end);
  return { key: 'empty', start, end, text: plain.text.slice(start, end), purpose: empty.text };
}

const ASKED = anyOf(
  '(agree|consent|say yes|accept|allow|authori[sz]e|permit|opt in|sign|confirm)( to| us| our| the| that)* ?(calls?|calling|being called|be called|phone calls|contact|this|ring|phone|recordings?|record|texts?|terms|it|now|here|below)?',
  '(tap|press|click|hit|push|reply|type|choose|select|tick|check) ~ (yes|ok|okay|agree|allow|accept|box|continue|confirm)',
  '(may|can|could|shall|ok|okay|all right|happy) ~ (call|ring|phone|record|text|contact)( you)?',
  '(are|is) (calls?|a call|recordings?|texts?|this|that) (ok|okay|fine|all right|alright)',
  '(do|would) you (agree|consent|accept|mind|allow)',
);
/** An agreement asked for without a purpose, or with yes as the only answer. */
function agreementGap(plain: Plain, replies: readonly string[]): ConsentGap | null {
  const asked = matchesOf(ASKED, plain.own)[0];
  if (asked === undefined) return null;
  // To record is its own aim; to call is not.
  if (!saysAim(plain.own) && !/\brecord/iu.test(plain.own) && !/\b(?:unless you|refuse the)\b/iu.test(plain.own))
    return { ...asked, key: 'aim' };
  const isOpen =
    offersChoice(plain.text, replies) ||
    /\?|\bwould (?:like|love)\b|\b(?:no|not|optional|withdraw|either|unless|only)\b/iu.test(plain.text);
  return isOpen ? null : { ...asked, key: 'no' };
}

const STAFF_TAKES = anyOf(
  '(did not answer|no answer|no reply|not asked|never asked|did not ask|did not reply|silence|unclear|forgot to ask) ~~ (logged|put|ticked|entered|set|marked|recorded|noted) (a |it as |as |her as |him as )?(yes|agreed|ok|okay|consent)',
  '(consent|permission|opt-?in|agreement) ?(=|:|to|as|is|at)? ?(yes|y|true|1|given|ok|on) (for|4|on) (all|every|everyone|her|him|them|each)( \\w+)?',
  '(tick|ticked|set|mark|marked|log|logged|put|record|recorded|assume|assumed|enter|entered|faked?|fill in|filled in|add|added|flip|flipped|switch|switched|opt|opted) ~ (consent|permission|opt-?in|opted in|agreed|agreement|yes|gdpr box) ~ (for (him|her|them|everyone|all|the customer)|anyway|by default|without asking|on (his|her|their) behalf|to save time|in advance|myself|ourselves|regardless|later)',
  '(consent|permission|agreement)(:| is| was| =)? ?(assumed|implied|presumed|taken as read|not needed|skip|skipped|n/a)',
  '(no need|do not bother|skip|forget) ~ (consent|asking|permission)',
  '(opt|opted) (him|her|them|everyone|all) in',
);

function staffGapIn(plain: Plain): ConsentGap | null {
  const found = matchesOf(STAFF_TAKES, plain.own).find(
    (one) => !/\b(?:not|never|do not|unless|if)\s+(?:\w+\s+){0,2}$/iu.test(plain.own.slice(0, one.start)),
  );
  return found === undefined ? null : { ...found, key: 'taken' };
}
