import { anyOf, matchesOf, type Pattern } from './pattern.ts';
import type { DataKind, FullValue } from './personal-data.ts';
import { sentencesOf, stretchAt } from './sentences.ts';

/** Right before the value: it only shows a format. */
const EXAMPLE =
  /(?:\be\.?g\.?,?|\bi\.?e\.?,?|\bfor (?:example|instance),?|\bsuch as|\blike(?: this)?:?|\bexamples?:?|\bformat:?|\bas in|\blooks like(?: this)?:?|\bsay,?|\bwritten(?: as| like this)?:?|\bin the form|\bthis way:?|\bsomething like|\bstarts? with|\bstarting with|\bstarting|\bbeginning(?: with)?|\bthis:|\bas follows:?|\bmodel(?:led)? on|\bpattern|\bplaceholder|\bincluding)\s*["'“‘(]*$/iu;
/** The value is the company's: words before it in the sentence. */
const OURS_BEFORE = anyOf(
  '(desk|team|office|line|branch|shop|bureau|reception|we) (is|are) (on|at|reachable on)',
  'call us',
  'ring us',
  'phone us',
  'reach us',
  'contact us',
  'text us',
  'email us',
  'write to us',
  'message us',
  'us (on|at|via|back on|back at)',
  'our (\\w+ )?(number|line|address|email|helpline|hotline|phone|mailbox|inbox|switchboard|desk)',
  'ours is',
  'ours',
  '(helpline|hotline|switchboard|freephone|toll-free|support line|phone line|lines?|front desk|emergency|ambulance|police|samaritans|reception)',
  '(show|shows|showing|appear|appears|display|displays|come|comes) (up )?(on your (screen|phone) )?(as|from)',
  'caller id',
  '(save|add) (the number|this number|our number|it)?',
  'genuine (calls|messages|emails|texts)',
  '(we|it|they|who) (will )?(always )?call from',
  'calling from',
  'the number (is|will be|to look for|you will see)',
  'look (out )?for',
  'on your screen',
  'you will see',
  'and check',
  'official',
);
/** Where a call or message comes from, right before the value. */
const FROM = /\bfrom:?(?:\s+(?!(?:rings?|calls?|phones?|dials?|texts?|tries|will|would|is|has|to|on|at)\b)[\w'’]+){0,3}\s*$/iu;
/** An order to the reader to call, write or send something there. */
const ORDER =
  /(?:^|[.!?:;]\s|,\s|\b(?:or|and|then|please|just|can|may|could|also|to)\s)(?:call|ring|phone|dial|text|sms|email|e-mail|write to|write|send|forward|contact|try|use|post|reach|return|mail)\b(?![^.!?]*\b(?:you|your|him|her|them)\b)[^.!?;]*$/iu;
const OURS_AFTER =
  /^[)\s,"”]*(?:is (?:us|ours|our|the only|our only)|belongs to us|will (?:be us|show|appear)|if you|to (?:reach|talk|speak|cancel|change|move|check|report|ask|get|complain|stop|opt|add|let)|and (?:ask|quote|choose|press)|,? (?:free|24|day or night)|is (?:open|free|staffed))\b/iu;
const COMPANY_MAILBOX =
  /^(?:help|helpdesk|support|care|customer\w*|info|hello|hi|team|contact|privacy|billing|claims?|complaints?|no-?reply|donotreply|updates?|service|services|security|accounts?|payments?|returns?|feedback|press|office|admin|appeals?|refunds?|legal|data|dpo|mail|news|abuse|enquiries|sales|cases?|desk|reception|fraud|orders?|callbacks?|calls?|safety|trust|alerts?|notifications?|ask|chat|bookings?|stop|unsubscribe|optout|opt-out|docs|documents|evidence|uploads?)(?:[.+_-][\w.-]*)?(?:@|\s?[[(]?\s?at)/iu;
const FREEPHONE = /^(?:\+?44\s?)?\(?0?80[08]|^\+?1?[\s.-]?\(?8(?:00|88|77|66|55|44|33)\)?[\s.-]|^(?:\+?49\s?)?0?800|^0800|^1800/u;
const CHANGED = /\b(?:changed|updated|switched|swapped|moved|corrected|replaced)\b[^.!?]*$/iu;
const READERS = anyOf(
  'you (on|at|via|under|by)',
  'your',
  '(call|ring|phone|text|tried|try|rang|called|phoned|texted|reach|reached|dial|dialled|sms|email|emailed|wrote to|written to|write to|sent|gone|went|have|saved|hold|got) (you|him|her|them|to|it to|this to|the \\w+ to|the customer|customer)',
  '(her|his|their) (\\w+ )?(number|mobile|phone|cell|email|address)',
  'customer',
);

/** True when the text repeats the value to, or about, the person it belongs to. */
export function isReaders(value: FullValue, text: string, purpose: string): boolean {
  const before = text.slice(stretchAt(sentencesOf(text), value.start)?.start ?? 0, value.start);
  const after = text.slice(value.end);
  if (EXAMPLE.test(before) || (value.kind === 'phone' && FREEPHONE.test(value.text))) return false;
  if (value.kind === 'email' && COMPANY_MAILBOX.test(value.text)) return false;
  const ours = FROM.test(before) ? before.length : lastMatch(OURS_BEFORE, before.replace(CHANGED, ''));
  const theirs = lastMatch(READERS, before);
  if (ours > theirs) return false;
  return theirs >= 0 || !(OURS_AFTER.test(after) || (purpose !== 'handoff-note' && ORDER.test(before)));
}

function lastMatch(pattern: Pattern, text: string): number {
  return matchesOf(pattern, text).at(-1)?.start ?? -1;
}

export const DATA_NAMES: Readonly<Record<DataKind, string>> = { phone: 'phone number', email: 'email address', card: 'card number' };
