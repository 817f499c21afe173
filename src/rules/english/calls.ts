import { sentenceOf } from './clauses.ts';
import { ANNOUNCED, COLD, TEXT_SERIES } from './call-words.ts';
import { anyOf, has, matchesOf } from './pattern.ts';
import type { Plain } from './plain.ts';
import type { Stretch } from './sentences.ts';

const ANNOUNCE = anyOf(...ANNOUNCED);
const SERIES = anyOf(...TEXT_SERIES);
const UNASKED = anyOf(...COLD);

/** The reader wanted the call: said anywhere in the text. */
const WANTED = anyOf(
  'as (you|we|they|he|she|had been|was|were) ?(have |had |both |all )*(asked|agreed|requested|wanted|arranged|discussed|chose|chosen|said|booked|promised|planned|picked|preferred|suggested)',
  'as (agreed|requested|arranged|booked|planned|asked|promised|discussed)',
  'you (have |had |would |also |already )*(asked|requested|booked|chose|chosen|agreed|picked|wanted|accepted|said yes|arranged|ordered|signed up|opted for|told us|said you|prefer|preferred|selected|confirmed|gave us the ok|gave us permission|are waiting for)',
  '(at|on) your (own )?request',
  '(per|following) your (request|wish|choice)',
  'your (request|preference|wish) (for|to)',
  '(your|the|our) (\\w+ )?(call|callback|call-back|booking|slot|appointment) (you|that you|is (running|delayed|late|still|next|on|back)|was (cut|dropped|interrupted|delayed|late)|dropped|still|got|broke|cut|at \\d|from|comes?|has moved|moved|stands|will be late)',
  '(agreed|requested|booked|arranged|promised|scheduled|missed|rescheduled) (call|callback|time|slot)',
  '(call|callback|line) (dropped|was cut|got cut|cut out|broke up|ended early|was lost|disconnected)',
  '(cut off|disconnected|lost the line)',
  '(customer|she|he|they) (has |have )?(asked|requested|agreed|wants|consented|booked)',
  'consent (given|logged|yes|on file)',
  'with your (ok|consent|agreement|permission)',
  'to (get|receive|have|take) (your|a|the) (call|callback)',
  'by appointment',
  'your turn',
  'you are next',
);
/** Depends on the reader's choice: said in the same sentence. */
const CHOSEN = anyOf(
  '(if|whenever|only when|once|when|after|as soon as|until|before|should|where|provided|the moment) (you|so|a call|one|we have your|and|talking|speaking|your)',
  'if not',
  'you can',
  'you could',
  'you may',
  'or (if|just|say|tell|tap|pick|choose)',
  'you like',
  'only ever',
  'only if',
  'if so',
  'to (get|receive|have|book|request|arrange|confirm|ask for) (a|the|your|that|this)',
  '(type|enter|give|send|share|add|leave|reply|say|tap|choose|pick|press|tell us|select|click|text|provide|put|drop|confirm|answer|set|let (us|me) know|name|suggest|prefer|want|fancy|like|yes) ~~ (and|then|,|:|so) ',
);
const REFUSED = anyOf(
  '(not|never|nobody|no one|no|none|without|neither|nor|stop|stopped|instead of|rather than|avoid|cancelled|no longer|no more)',
);
const ASKING = anyOf('(want|like|prefer|fancy|need|rather|would|shall|may|can|could|should|ok|okay|happy|ready|do you|interested)');
const OFFER = anyOf(
  'if (you|a call|talking) ~ (call|talk|speak|phone|ring)',
  '(want|like|prefer|fancy|rather) ~ (call|talk|speak|phone|ring)',
);

export interface Announcement extends Stretch {
  readonly kind: 'announced' | 'texts' | 'cold';
}

/** Calls and series of texts that nobody asked for, wherever words show it. */
export function coldCallsIn(plain: Plain): Announcement[] {
  return matchesOf(UNASKED, plain.own)
    .filter((one) => !isQuestion(plain, one) && !isDenied(plain, one))
    .map((one) => ({ ...one, kind: 'cold' as const }));
}

/** Calls and series of texts that the text announces without a request, an agreement or a choice. `strict`: a booking that is being ended is no request. */
export function announcedCallsIn(plain: Plain): Announcement[] {
  if (has(WANTED, plain.own)) return [];
  const calls = matchesOf(ANNOUNCE, plain.own).map((one) => ({ ...one, kind: 'announced' as const }));
  const texts = matchesOf(SERIES, plain.own).map((one) => ({ ...one, kind: 'texts' as const }));
  return [...calls, ...texts].filter((one) => !isQuestion(plain, one) && !isDenied(plain, one) && !isChosen(plain, one));
}

function isQuestion(plain: Plain, at: Stretch): boolean {
  const sentence = sentenceOf(plain, at.start);
  return sentence.text.endsWith('?') && has(ASKING, sentence.text);
}

function isDenied(plain: Plain, at: Stretch): boolean {
  const sentence = sentenceOf(plain, at.start);
  const before = plain.own.slice(sentence.start, at.start);
  const clause = before.slice(Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf(': '), 0));
  return has(REFUSED, clause) || (/\bnot\b/iu.test(at.text.slice(0, 14)) && !/^(?:you|if|unless|not)/iu.test(at.text));
}

function isChosen(plain: Plain, at: Stretch): boolean {
  const index = plain.sentences.findIndex((one) => at.start >= one.start && at.start < one.end);
  const sentence = plain.sentences[index];
  const before = plain.sentences[index - 1];
  if (sentence === undefined) return false;
  const own = plain.own.slice(sentence.start, sentence.end);
  if (has(CHOSEN, own.replace(at.text, ' '))) return true;
  return (
    before !== undefined &&
    (has(OFFER, before.text) ||
      (before.text.endsWith('?') && has(ASKING, before.text) && /\b(?:call|ring|phone|talk|speak)/iu.test(before.text)))
  );
}
