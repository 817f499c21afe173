import { sentenceOf } from './clauses.ts';
import { ANNOUNCED, COLD, TEXT_SERIES } from './call-words.ts';
import { numberRequestsIn } from './number-requests.ts';
import { anyOf, blank, has, matchesOf } from './pattern.ts';
import type { Plain } from './plain.ts';
import type { Stretch } from './sentences.ts';

const ANNOUNCE = anyOf(...ANNOUNCED);
const SERIES = anyOf(...TEXT_SERIES);
const UNASKED = anyOf(...COLD);

/** The reader wanted the call: said anywhere in the text. */
const WANTED = anyOf(
  'as (you|we|they|he|she|had been|was|were) ?(have |had |both |all )*(asked|agreed|requested|wanted|arranged|discussed|chose|chosen|said|booked|promised|planned|picked|preferred|suggested)',
  'as (agreed|requested|arranged|booked|planned|asked|promised|discussed)',
  'you (have |had |would |also |already )*(asked|requested|booked|chose|chosen|agreed|picked|wanted|accepted|said yes|arranged|ordered|signed up (for|to)|opted for|told us|said you|prefer|preferred|selected|confirmed|gave us the ok|gave us permission|are waiting for)',
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
  'window for your (\\w+ )?call',
  '(change|cancel|move) the call',
  'as you (ticked|set|opted|marked|noted|told|selected)',
  '(did not|failed to|forgot to|were not able to|could not|were unable to|never) (call|ring|phone)( you)?( back)?( at| on| when| in time| by| as| yesterday| today|(?=[.,;]))',
  '(missed|late for|forgot|forgotten|messed up) (our|the|your) (\\w+ )?(call|slot|appointment|callback)',
  '(we|i) (said|promised|told you) ~ (call|ring|phone|callback)',
  '(running|are|is) (late|behind)',
  'you are next',
);
/** Depends on the reader's choice: said in the same sentence. */
const CHOSEN = anyOf(
  '(if|whenever|only when|once|when|after|as soon as|until|before|should|provided|the moment) (you|so|a call|one|we have your|and|talking|speaking|your)',
  'if not',
  'you can',
  'you could',
  'you may',
  'or (if|just|say|tell|tap|pick|choose)',
  'you like',
  'only ever',
  'only if',
  'if so',
  'to (get|receive|have|book|request|arrange|ask for) (a|the|your|that|this)',
);
/** An order that the call follows from: "Tap Call me and we ring". */
const ORDERED =
  /(?:^|[,;:–—]\s*|\b(?:please|just|simply|or|and|then)\s+)(?:type|enter|give|send|share|add|leave|reply|say|tap|choose|pick|press|tell us|select|click|text|provide|put|drop|confirm|answer|set|let (?:us|me) know|name|suggest)\b[^.!?]*(?:\b(?:and|then|so)\s|[,:]\s)/iu;
const REFUSED = anyOf(
  '(not|never|nobody|no one|no|none|without|neither|nor|stop|stopped|instead of|rather than|avoid|cancelled|no longer|no more)',
);
const ASKING = anyOf('(want|like|prefer|fancy|need|rather|would|shall|may|can|could|should|ok|okay|happy|ready|do you|interested)');
const OFFER = anyOf(
  'if (you|a call|talking) ~ (call|talk|speak|phone|ring)',
  '(want|like|prefer|fancy|rather) ~ (call|talk|speak|phone|ring)',
);

const AGREED = anyOf(
  'as (you |we )?(asked|agreed|requested|wished|arranged|wanted)',
  'at your request',
  '(the|a) number you (gave|chose|typed|picked|named)',
);
/** "You didn't ask for a call, so we'll write." */
const WRITES =
  /\bso (?:we|i|nobody|no one) (?:will |have |has |are |am )?(?:write|writing|not|never|stay|answer|reply|ring nobody|will not)/iu;
/** Asks for a yes. */
const ASKS_YES = anyOf(
  '(agree|agreed|yes|ok|okay|consent|allow|accept|confirm|permission|say no|decline|happy with)',
  '(tap|press|reply|choose|pick)',
);

export interface Announcement extends Stretch {
  readonly kind: 'announced' | 'texts' | 'cold';
}

/** Calls and series of texts that nobody asked for, wherever words show it. */
export function coldCallsIn(plain: Plain): Announcement[] {
  return matchesOf(UNASKED, plain.own)
    .filter(
      (one) =>
        !isQuestion(plain, one) &&
        !isDenied(plain, one) &&
        !has(AGREED, sentenceOf(plain, one.start).text) &&
        !WRITES.test(sentenceOf(plain, one.start).text),
    )
    .map((one) => ({ ...one, kind: 'cold' as const }));
}

/** Talk of a call to the reader, in whatever words. */
const CALLISH = anyOf(
  '(?<!the |your |our |my |by |a |over )(phone|phones)',
  '(call|calls|calling|ring|rings|ringing|rung|phoning|telephone|telephones|telephoning|dial|dials|dialling|dialing|buzz|bell|tinkle|blower|callback|callbacks|voice)',
);
/** That it is to come, or is under way. */
const COMING = anyOf(
  '(will|shall|going to|about to|due to|on (its|the|her|his) way|coming your way|expect|expected|await|stay by|stand by|be near|be by|keep ~ (near|close|handy|by)|near it from|picking up|picks up|be surprised|be alarmed|has been asked to|have been asked to|been told to|have asked|has asked|asked my|told to|booked|scheduled|scheduling|arranged|queued|set up|lined up|putting|put in|in the diary|on (the|today.s|our|tomorrow.s) list|started|starts|starting|prefers? to talk|takes over|taken the liberty|instead|tonight|this (morning|afternoon|evening)|tomorrow|later today|in the morning|in (a|five|ten|two|\\d+) (moment|minutes?|hours?|days?|week|weeks)|at \\d|by \\d|from \\d|easier if i just|let me|follow up|following up|check-?in|want a word|personally|as we speak|right now|now)',
);
const NO_READER = anyOf(
  '(text|message|email|sms) (the|your) (phone|mobile|number|cell)',
  '(call|ring|phone|text|dial|contact|telephone) (us|me|the|your bank|our|them|him|her|your (insurer|provider|courier|landlord)|0|\\+|\\d|\\{|112|911|999|a |one of|anyone|someone)',
  '(calls?|rings?|phones?|called|calling|ringing|phoning|rang|to ring|to call|to phone) (the|them|him|her|us|me|a |your (bank|insurer|provider|courier|landlord|supplier)|it (a|off)|off|for|in |upon|into|itself|out (for|to))',
  '(phone|call) (line|lines|team|support|number|numbers|centre|center|desk|hours|log|agent|agents|queue|company|charges|bill|plan|case|recording|recordings|id|waiting|notes|button)',
  '(lines|phones|calls) (are|is|were|was) (open|closed|down|busy|free|recorded|off|back|shut|handled|taken|answered|deleted)',
  '(on|in) a call with',
  '(call|ring|phone) back later',
  'you (can|could|may|might|should|would|will need to|want to|have to) (also |then |always |still )?(call|ring|phone|dial)',
  'your (phone|mobile|call|callback)( is| was| has| bill| number| screen| settings| can| will show| may)',
  'so-called',
  '(a|the|your|our|this|that|last|first|earlier|previous|missed|dropped|their|his|her|each|every|both|two|three|many|past|phone) (call|calls) (was|were|dropped|ended|is over|went|took|did|has|had|from (?!us|our)|on|you|we|with|that|to|at|cost|costs?|can|could|may|might|would|helps?|works?|is|are|of)',
  'caller',
  'your calls',
  'recordings? of (our|the|your|this|that|a) (\\w+ )?calls?',
  '(rings|ring) (a bell|true|binder|tone)',
  '(call|calls) (for|on) (action|evidence|proposals)',
  '(to|on|from) your (phone|mobile|screen)',
  'call requests?',
  'our phones',
  'the (phone|number|mobile|cell) ending',
  'voice (message|mail|note|assistant)',
  'by voice',
);

/** Texts that are about calls that people know of. */
const SPEAKS_OF_CALLS: ReadonlySet<string> = new Set(['apology', 'feedback', 'resolution', 'macro', 'verification']);
/** Somebody of ours who acts, or the call itself that comes. */
const OURS =
  /\b(?:we|i|us|our|colleagues?|agents?|specialists?|team|manager|supervisor|adviser|advisor|member of|somebody|someone|one of us|call from|calls? (?:comes?|starts?|follows?)|prepare|step)\b|\p{Lu}\p{Ll}+ (?:from|in|of|will|is|begins|starts)\b/u;

/** The looser sign: a call that comes, in a sentence that leaves no choice. */
function looseCallsIn(plain: Plain, isOpen: boolean): Announcement[] {
  return plain.sentences.flatMap((sentence) => {
    const own = blank(NO_READER, plain.own.slice(sentence.start, sentence.end));
    const call = matchesOf(CALLISH, own)[0];
    if (
      call === undefined ||
      !(
        has(COMING, own) ||
        (isOpen && OURS.test(own) && !/\b(?:called|phoned|rang|answered|stopped|said|tried|was|were|did|dropped)\b/iu.test(own))
      ) ||
      own.endsWith('?') ||
      has(REFUSED, own.replace(/\b(?:so )?do not be (?:surprised|alarmed)\b/iu, '')) ||
      /^\s*(?:call|ring|phone)\b/iu.test(own)
    )
      return [];
    if (
      /\b(?:would|could|can|may|might|if|want|like|prefer|offer|ask|or|choose|chose|between|condition|whether|how|why|booked|genuine|real|back out|too late|opt|stop|end)\b/iu.test(
        own,
      )
    )
      return [];
    const one = { kind: 'announced' as const, start: sentence.start + call.start, end: sentence.start + call.end, text: call.text };
    return [{ ...one, ...widen(sentence.start, own, call) }];
  });
}

/** From the sign of its coming to the call, or the other way round. */
function widen(offset: number, own: string, call: Stretch): { start: number; end: number; text: string } {
  const coming = matchesOf(COMING, own)[0] ?? call;
  const start = Math.min(call.start, coming.start);
  const end = Math.max(call.end, coming.end);
  return { start: offset + start, end: offset + end, text: own.slice(start, end) };
}

/** Calls and series of texts that the text announces without a request, an agreement or a choice. `strict`: a booking that is being ended is no request. */
export function announcedCallsIn(plain: Plain, purpose: string): Announcement[] {
  if (has(WANTED, plain.own) || numberRequestsIn(plain).length > 0) return [];
  const asked = plain.own.replace(/\bno (?:reply|answer|response|confirmation) (?:is )?(?:needed|required|necessary)\b/iu, '');
  if (purpose === 'consent' && has(ASKS_YES, asked)) return [];
  const calls = matchesOf(ANNOUNCE, plain.own).map((one) => ({ ...one, kind: 'announced' as const }));
  const texts = matchesOf(SERIES, plain.own).map((one) => ({ ...one, kind: 'texts' as const }));
  const strict = [...calls, ...texts].filter((one) => !isQuestion(plain, one) && !isDenied(plain, one) && !isChosen(plain, one));
  return strict.length > 0 || purpose === 'phone-request'
    ? strict
    : looseCallsIn(plain, purpose !== 'consent' && !SPEAKS_OF_CALLS.has(purpose)).filter((one) => !isChosen(plain, one));
}

function isQuestion(plain: Plain, at: Stretch): boolean {
  const sentence = sentenceOf(plain, at.start);
  return sentence.text.endsWith('?') && has(ASKING, sentence.text);
}

/** Where a new clause begins that an earlier "not" does not reach. */
const CLAUSE_MARKS = [', ', '; ', ': ', ' so ', ' but ', ' because ', ' – ', ' — '];

function isDenied(plain: Plain, at: Stretch): boolean {
  const sentence = sentenceOf(plain, at.start);
  const before = plain.own.slice(sentence.start, at.start);
  const clause = before.slice(Math.max(0, ...CLAUSE_MARKS.map((mark) => before.lastIndexOf(mark))));
  return has(REFUSED, clause) || (/\bnot\b/iu.test(at.text.slice(0, 14)) && !/^(?:you|if|unless|not|do|did|does|would)/iu.test(at.text));
}

function isChosen(plain: Plain, at: Stretch): boolean {
  const index = plain.sentences.findIndex((one) => at.start >= one.start && at.start < one.end);
  const sentence = plain.sentences[index];
  const before = plain.sentences[index - 1];
  if (sentence === undefined) return false;
  const own = plain.own.slice(sentence.start, sentence.end);
  if (has(CHOSEN, own.replace(at.text, ' ')) || ORDERED.test(own.slice(0, at.end - sentence.start))) return true;
  return (
    before !== undefined &&
    (has(OFFER, before.text) ||
      (before.text.endsWith('?') && has(ASKING, before.text) && /\b(?:call|ring|phone|talk|speak)/iu.test(before.text)))
  );
}
