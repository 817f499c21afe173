import { clauseStart, sentenceOf } from './clauses.ts';
import { anyOf, has, matchesOf } from './pattern.ts';
import type { Plain } from './plain.ts';
import { type Secret, secretsIn } from './secrets.ts';
import type { Stretch } from './sentences.ts';

const ASK = anyOf(
  '(screenshot|photograph|snap|film|get (him|her|them|the customer) to (send|give|show|read|say|type|share|tell)|have (him|her|them|the customer) (read|send|give|say|show|type|tell)|a (quick )?(snap|photo|scan|copy|picture)|only need|just need|going to need|will (do|prove|help|be enough))',
  '<give>',
  '(tell|confirm|verify|say|spell|recite|prove|check|validate|quote|repeat|list|name|state|remind|photograph|snap|scan|hold up|hold|take|bring|have|prepare|copy|key|punch|pass|forward|email|mail|fax|post|show|read|get|grab|collect|obtain|request|ask for|ask|demand|note|record|write down|jot|log|capture|use|swap|trade|whisper|let (us|me|them|him|her) (have|know|see)|reply|respond|answer|text|message|reveal|disclose|supply|fill|enter|sign|dictate|furnish|communicate|volunteer|divulge|transmit|upload|include|attach)( us| me| them| him| her| the agent)?',
  '(need|needs|needed|require|requires|required|want|wants|must have|will want|like|looking for|missing|ask for|asks for|asking for|will ask|going to ask|expects?|take|taking|have to have|depends on|necessary|mandatory|ready|to hand|handy|at hand|nearby)',
  '(what|which|who|where|when|may i|can i|could i|may we|can we|could we|shall i|would you|will you|could you|can you|do you|mind|have you got|how about)',
  '(verify|verified|identify|identification|identity check|id check|kba|security check|authenticate|auth|proof|prove)( by| with| via| using| per sop|:)?',
  'please',
);
/** The same behind the name: "your PIN is needed". */
const ASK_AFTER = anyOf(
  '(will|would|should) (also )?(do|prove|be enough|suffice|help|work)',
  '(please|(is|are|be) (also |now )?(needed|required|necessary|mandatory|missing)|(ready|to hand|handy|at hand|nearby)|to (verify|confirm|prove|continue|proceed|identify|unlock|go on)|first|before (we|i) (can|start|go|continue))',
  '(below|here|now)',
);
const DENIED =
  /\b(?:not|never|no|nobody|no one|none|without|nothing|nor|neither|instead of|rather than|avoid|stop|refuse|hardly|unless asked|won't|cover(?:ed|ing)?|hidden|hide|blur(?:red)?|mask(?:ed)?|blank(?:ed)? out|black(?:ed)? out|crossed out|rub out|out of sight|obscured|deleted?|removed?|redact(?:ed)?|no need)\b/iu;
/** Said of what strangers do, or of what to do then. */
const WARNING = anyOf(
  '(anyone|anybody|someone|somebody|whoever|people|a caller|callers|scammers?|fraudsters?|criminals?|a stranger|strangers|if (they|he|she|a caller|anyone|someone|somebody|the caller|you are asked|asked|we ever|they ever)|any (call|text|message|email|caller|agent) (that|which|who|asking)|a (text|call|message|link) (that|which|asking)) ~ (ask|asks|asked|asking|want|wants|wanting|request|requests|requesting|demand|demands|tell|tells|call|calls|text|texts|says|claims|phone|phones|ring|rings|get|see)',
  '(by (mistake|accident)|accidentally)',
  'if you (have |already |ever |did |just )*(shared|sent|gave|given|typed|posted|told|entered|pasted)',
  '(looked|looks|seems|seemed|appears|something) like',
  'hang up',
  'scams?',
  'fraud(ster|sters|ulent)?s? (call|text|caller|ask)',
  'phishing',
  '(is not|are not|not) (us|from us|one of us|genuine|really us)',
  'keep (it|them|your|this|that|the) ~ (secret|safe|private|to yourself|hidden)',
  'to yourself',
  'report it',
  'do not (share|send|post|give|tell|type|enter|read)',
);
/** Typed where we do not see it, or dealt with by the reader alone. */
const OWN_SCREEN = anyOf(
  '(on|in|into|at|through|via|under|with|using) (the |your |our |that )?(\\w+ )?(app|apps|sign-in (screen|page)|login (screen|page)|log-in (screen|page)|screen|website|site|settings|keypad|sign-in|secure (form|page|field)|field|page|box|form|website|portal|atm|terminal|card reader|branch|wallet|device|phone.s keypad|menu|dialog|pop-up|prompt|login|browser|account page|profile)',
  'not here',
  'settings',
  '(sign|log|signing|logging) (back )?in',
  'self-service',
  '(forgot|reset|change|choose|set|create|update|pick) (your|a|the)? ?(new |password|pin|passcode)',
);
const TYPES =
  /\b(?:type|typing|enter|entering|key|put|use|confirm|fill|set|change|reset|find|see|check|open|go|paste|sign|log|tap|choose|approve)\b(?!.*\bwhat\b)/iu;
const TO_US =
  /\b(?:here|us|me|below|in (?:this )?chat|reply|respond|read (?:it|me|out|us)|to the agent|back|agent will|so (?:that )?(?:we|i)|pop|say|tell)\b/iu;
/** Shown to others, where the thing itself is due. */
const ELSEWHERE =
  /\b(?:counter|courier|driver|collect(?:ing)?|pick (?:it |them |the parcel |your parcel )?up|border|airport|check-in|hotel|post office|in the shop|at the shop|delivery person|postman|locker|gate)\b/iu;
const PAST_NOTE =
  /^\s*(?:customer|client|caller|she|he|they|user)\b[^.;]*\b(?:pasted|posted|sent|shared|typed|gave|left|forgot|forgets|lost|wrote|included|volunteered|changed|reset)\b/iu;
/** A code that we tell the reader. */
const OURS =
  /\b(?:we|i|he|she|they|\p{Lu}\p{Ll}+|agent|caller|team|you will (?:hear|see|get)|going to)\s+(?:will |am going to |are going to |is going to |can |should |shall )?(?:first |then |start by |also )?(?:read(?:ing)? (?:out )?you|read out|tell you|quote|say|give you|show you|send you|text you|repeat|mention|share with you)\b/u;

export interface SecretRequest extends Secret {
  /** The words that ask. */
  readonly asks: Stretch;
}

/** Where the text asks for a secret, or tells staff to. Warnings, denials, resets and codes that we read out are left out. */
export function secretRequestsIn(plain: Plain): SecretRequest[] {
  return secretsIn(plain).flatMap((secret) => {
    const asks = askFor(plain, secret) ?? askedNext(plain, secret);
    return asks === null ? [] : [{ ...secret, asks }];
  });
}

/** We would use it ourselves. */
const WE_ENTER = /\b(?:we|i|us|specialists?|agents?|team|colleagues?|he|she|they)\b[^.!?]{0,20}\b(?:log|sign|get) in/iu;

/** What we have sent is asked for in another sentence, if at all. */
const NARRATED = /^(?:sent|texted|emailed|messaged|text|send|message|email)\b|\bon (?:its|the) way$|\b(?:ran out|expired)\b/iu;

function askFor(plain: Plain, secret: Secret): Stretch | null {
  if (NARRATED.test(secret.text)) return null;
  const sentence = sentenceOf(plain, secret.start);
  const own = plain.own.slice(sentence.start, sentence.end);
  const at = secret.start - sentence.start;
  if (has(WARNING, own) || PAST_NOTE.test(own) || ELSEWHERE.test(own)) return null;
  const clause = own.slice(clauseStart(own, at), at);
  if (DENIED.test(clause) || deniedInList(own.slice(0, at)) || deniedAfter(own.slice(secret.end - sentence.start))) return null;
  if (secret.kind === 'code' && OURS.test(own)) return null;
  if (
    (secret.kind === 'code' || secret.kind === 'password') &&
    has(OWN_SCREEN, own) &&
    TYPES.test(own) &&
    !TO_US.test(own) &&
    !WE_ENTER.test(own)
  )
    return null;
  if (has(OWN_SCREEN, own) && /\b(?:keypad|not here|self-service)\b/iu.test(own)) return null;
  const asked =
    matchesOf(ASK, own)
      .filter((one) => one.end <= at + 2)
      .at(-1) ?? matchesOf(ASK_AFTER, own).find((one) => one.start >= secret.start - sentence.start);
  if (asked !== undefined) return { start: sentence.start + asked.start, end: sentence.start + asked.end, text: asked.text };
  const isQuestion = own.trimEnd().endsWith('?') && /^\W*(?:what|which|when|where|who|how|and|your|the|name|full|any)\b/iu.test(own);
  return isQuestion || isLabel(own, secret.text) ? { start: secret.start, end: secret.end, text: secret.text } : null;
}

const PASS_ON = anyOf(
  '(pass|paste|send|type|read|tell|give|share|forward|enter|copy|say|reply with|text|spell|drop|put|post|repeat)( us| me)? (it|them|what is on it|which one|the new one|that|those|this|both|the number|the code) ?(to (me|us)|below|here|out|back|in|over|on|when|as soon as|once|into)?',
  '(what|which)( one| number| code)? (is|are|was|does) (it|they|that)( say)?',
  '(what|which) (is it|are they)',
);

/** "We've texted you a code. What is it?": named in one sentence, asked for in the next. */
function askedNext(plain: Plain, secret: Secret): Stretch | null {
  const index = plain.sentences.findIndex((one) => secret.start >= one.start && secret.start < one.end);
  const [sentence, next] = plain.sentences.slice(index, index + 2);
  if (
    sentence === undefined ||
    next === undefined ||
    has(WARNING, `${sentence.text} ${next.text}`) ||
    deniedInList(sentence.text) ||
    DENIED.test(next.text)
  )
    return null;
  if (has(OWN_SCREEN, next.text) || PAST_NOTE.test(sentence.text)) return null;
  const asked = matchesOf(PASS_ON, next.text)[0];
  return asked === undefined ? null : { start: next.start + asked.start, end: next.start + asked.end, text: asked.text };
}

/** "We never ask for passwords, PINs or codes": the denial reaches the whole list. */
function deniedInList(before: string): boolean {
  const listed = /\b(?:not|never|no one|nobody|no need to|without|nor)\b(?:(?!\b(?:but|just|please|instead|so)\b)[^.!?;:])*$/iu.exec(
    before,
  );
  return listed !== null && (listed[0].match(/,\s+(?:\w+\s+){0,1}(?:you|we|i|they|it)\b/giu) ?? []).length === 0;
}

function deniedAfter(after: string): boolean {
  return /^[^.!?;,]{0,30}\b(?:(?:is|are|will) (?:not|never)|not (?:needed|required|necessary)|covered|hidden|blanked out|blurred|blacked out|crossed out|out of (?:view|sight|shot))\b/iu.test(
    after,
  );
}

/** Nothing but the name of the secret, as a field or a note has it. */
function isLabel(sentence: string, secret: string): boolean {
  const rest = sentence
    .replace(secret, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return rest.split(' ').length <= 3 && !/\b(?:reset|changed|new|forgot|lost|wrong|my|is|was|has)\b/iu.test(rest);
}
