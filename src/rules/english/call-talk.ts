import { anyOf, has, matchesOf } from './pattern.ts';
import type { Plain } from './plain.ts';
import type { Stretch } from './sentences.ts';

const CALL = anyOf(
  '(we|you|they) (will |shall )?(speak|talk|chat)( again)? (on|at|tomorrow|today|this|next|then)',
  '(keep|have) your (mobile|phone) ~ (near|close|handy|by|with|on)',
  '(colleague|agent|specialist|someone|somebody|we|team) (will |is going to )?(try|reach|get hold of|catch) you (between|at|on|around|about|from|after|tomorrow|today|this)',
  '(call|calls|calling|callback|call-back|ring|rings|ringing|phone|phones|phoning|telephone|dial|dials|dialling|speak to you|talk to you|be in touch by phone|rung|phoned|called|bell|buzz|slot|appointment|booked|booking|conversation|speaking to|speaking with|talking to|on the line|handset)',
);
const NO_CALL = anyOf(
  '(at|in) (the|our|a|your) (\\w+ )?(branch|office|shop|store|clinic|garage|workshop|surgery)',
  '(can|could) (also )?(call|ring|phone) you',
  '(not|never|nobody will|no one will|will no longer|no longer|do not need to|without) ~ (call|calls|ring|phone|dial|callback)',
  '(no|without a) (call|callback|calls)',
  '(cancelled|canceled|called off|stopped|deleted|removed|taken off) ~ (call|callback|booking|number)',
  '(call|callback|booking) (is|has been|was) (cancelled|canceled|called off|stopped)',
  '(stay|keep|chosen|chose|prefer|prefers|picked) ~ (chat|messages|writing|written|here)',
  'instead of (a )?(call|calling)',
);
const SAVED = anyOf('(call|ring|phone|callback|booked|booking|slot|appointment)');

/** True when a confirmation is about a call that is to come. */
export function announcesCall(plain: Plain): boolean {
  const sentences = plain.sentences.map((one) => plain.own.slice(one.start, one.end));
  return sentences.some((text) => has(CALL, text) && !has(NO_CALL, text) && has(SAVED, `${text} call`));
}

const RETRY = anyOf(
  '(trying|redialling|redialing|retrying) (again |back |you )*(at|in|on|tomorrow|later|within|around|this)',
  'next (call|attempt|try)',
  '(rings|calls|phones|tries) (you )?back',
  'be (back )?(in touch|on the line|on to you) (again )?by phone',
  '(try|ring|call|dial) your (other|work|home|office|landline|mobile)',
  '(will|shall|going to|are|is|am|we|i|they|she|he|agent|team|specialist) (\\w+ )?(try|trying|tries|ring|ringing|call|calling|phone|phoning|dial|redial|attempt) (\\w+ )?(again|once more|one more time|later|back|another time|a second time|a third time|tomorrow|at|on|this|tonight|next|in|around|before|after|within|every|you again|you back|you later|you once more|you at|you tomorrow|you on|your)',
  '(another|next|second|third|final|last|one more|further|new) (try|attempt|call|go)( at| on| will| is| comes| follows| tomorrow| today| this)',
  'give (it|you|this) another (go|try|call|ring|shot)',
  'give you another',
  '(second|third|final|next) attempt',
  'have another go',
  '(will|shall) (try|ring|call|phone)( you)?(?=[.,!]|$)',
  'keep (trying|ringing|calling)',
  '(retry|redial)(ing)? (at|in|on|tomorrow|later|every|scheduled)?',
  'back (on|to) you (by phone|at)',
  'expect (another|a second|our) (call|try|attempt)',
);
const NO_RETRY = anyOf(
  '(not|never|no longer|nobody will|no one will|not going to) (\\w+ )?(try|ring|call|phone|dial|attempt)',
  '(if|when|once|unless|until|only if|would you|shall|should|want us to|like us to|ask us to|tell us to|can|could|may) (\\w+ ){0,4}(try|ring|call|phone|dial|attempt)',
  'no (more|further|other) (calls|attempts|tries)',
);

/** True when a text about a missed call announces another one. */
export function announcesRetry(plain: Plain): boolean {
  return plain.sentences.some((one) => {
    const text = plain.own.slice(one.start, one.end);
    return has(RETRY, text) && !text.endsWith('?') && !has(NO_RETRY, text);
  });
}

const OPENING =
  /^[\s"'“‘[\]()]*(?:(?:yeah|yes|oh|well|okay|ok|right|um|er)[\s,.!]+)?(?:hello|hi|hiya|hey|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings|is (?:that|this)|am i (?:speaking|talking)|could i speak|can i speak|may i speak|this is|it is|i am|we are|you wanted a call|you do not know|sorry to (?:bother|disturb|ring|call)|thanks for (?:picking|taking|answering)|hope i)\b/iu;
const ABOUT = anyOf(
  '(calling|ringing|phoning|call|ring|phone) (you )?(about|regarding|back|on|from|to|with|concerning|in|because|as|now|today|for|after)',
  '(a|the) (good|bad|convenient|right|ok|okay) (time|moment)',
  '(got|have|spare) (a|two|five|ten|\\w+) (minutes?|moment|second|sec|mins)',
  '(about|regarding|concerning) (your|the|that|a|an|our|this)',
  '(can|could|are you free to|able to|free to|ok to|okay to) (you )?(talk|speak)',
  'shall we( start| begin| get)?',
  'need to (speak|talk)',
  '(your|the) (case|account|claim|complaint|refund|order|loan|payment|request|enquiry|query)',
);

/** True when a script is the opening of a call. */
export function opensCall(plain: Plain): boolean {
  const said = plain.own.replace(/^\s*\[[^\]]*\]\s*/u, '');
  return OPENING.test(said) && has(ABOUT, said);
}

const TRUST = anyOf(
  '(any|every|an unknown|whatever) (number|call|caller) (could|can|may|might|will) be (us|ours|from us|one of us)',
  '(whoever|anyone who|anybody who|someone who|a caller who|if (someone|anyone|a caller)) (says|claims|mentions|knows|rings|calls) ~ (is|it is|that is|will be|are) (us|ours|from us|our agent|genuine)',
  '(answer|pick up) (every|any|all) (call|calls|unknown|numbers?)',
  '(answer|pick up|take (it|the call)|accept( it| the call)?) (even if|whatever|no matter|anyway|regardless)',
  'ignore (the |any )?(\\w+ )?(warnings?|spam|scam|fraud)',
  'if (it|the screen|your phone|the display) (says|shows|warns) ~ (spam|scam|fraud|unknown|private|withheld|hidden|no number)',
  '(do not|never|no need to) (worry|care|mind) ~ (who|which number|the number|caller|calling)',
  '(trust|believe|answer|pick up|take|accept|welcome|talk to|speak to|follow) (to )?(any|anyone|anybody|whoever|whatever|every|all|an unknown|a withheld|unknown|the unknown|a private|the withheld|a hidden) ?(\\w+ )?(caller|callers|call|calls|number|numbers|phone|who|ring|rings|calls|comes|person|agent|says|it)?',
);
const HIDDEN = anyOf(
  '(withheld|unknown|private|hidden|blocked|anonymous|unlisted|unrecogni[sz]ed|unfamiliar|no|foreign|strange|random|different|any) (caller id|number|line|caller|numbers)',
  '(number|id|caller id|it|call|line|screen) (will |may |might |is |are |be |will be |may be |shows? (up )?as |show up as |come up as |comes up as |appear as |appears as |show |say |says |shows )*(withheld|unknown|private|hidden|blocked|anonymous|unlisted|unrecogni[sz]ed|unfamiliar|no caller)',
);
const TRUST_MORE = anyOf(
  '(no need|do not need|need not|do not|never) (to )?(bother |worry about |try )?(check|checking|verify|verifying|ask|asking|question|questioning|confirm) ~ (who|caller|calling|number|name|it is us|is us|identity|them|us)',
  '(do what(ever)? (he|she|they|the caller)|(give|tell) (him|her|them|the caller|whoever) (anything|whatever|everything|all|what))',
  '(whoever|anyone who|anybody who) (calls|rings|phones|is on the line) (is|will be|speaks for|comes from) (us|ours|genuine|real|one of us|safe|trustworthy)',
  '(any|every) (call|caller) (that|who|which)? ?(mentions?|knows?|says?|has) ~ (is|are|comes|can be) (us|ours|genuine|real|from us|safe|trusted)',
  '(even if|although|though|when) you do not (know|recogni[sz]e) (the|it|who|our) ?(number|caller|calling)?',
  'just (trust|pick up|answer|believe)',
  'do not be (suspicious|alarmed by|put off by|worried by)',
);
const WARNS = /\b(?:not|never|hang up|do not trust|ignore|no|nobody|report|unless|if (?:it|the number|a)|scam|fraud)\b/iu;

/** Words that teach people to trust whoever calls; a hidden number alone counts when nothing else shows who calls. */
export function unsafeTrustIn(plain: Plain, isNamed: boolean): Stretch | null {
  const patterns = isNamed ? [TRUST, TRUST_MORE] : [TRUST, TRUST_MORE, HIDDEN];
  const found = patterns
    .flatMap((pattern) => matchesOf(pattern, plain.own))
    .find((one) => {
      const sentence = plain.sentences.find(({ start, end }) => one.start >= start && one.start < end);
      return !WARNS.test(plain.own.slice(sentence?.start ?? 0, one.start));
    });
  return found ?? null;
}
