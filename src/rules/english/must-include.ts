import type { MessageSubject } from '../subject.ts';
import { namesCaller } from './caller-cues.ts';
import { anyOf, has, type Pattern } from './pattern.ts';
import { plainOf } from './plain.ts';
import { timesOf } from './time-expressions.ts';

/** What a text of this product can tell people. The names are those of the rules `completeness/*`. */
export const MUST_INCLUDE_KEYS = [
  'who-calls',
  'why',
  'when',
  'caller-id',
  'purpose-limit',
  'retention',
  'cancel-how',
  'change-how',
  'chat-alternative',
  'missed-plan',
  'cost-free',
  'never-ask',
  'readback-masked',
  'next-step',
  'bot-disclosure',
  'accessibility-route',
  'example-format',
] as const;
export type MustInclude = (typeof MUST_INCLUDE_KEYS)[number];

interface Sign {
  /** In the text. */
  readonly words?: Pattern;
  /** The name of a placeholder. */
  readonly slot?: RegExp;
  /** The label of a reply shown with the text. */
  readonly reply?: RegExp;
}

const SIGNS: Readonly<Record<MustInclude, Sign>> = {
  'who-calls': {
    words: anyOf(
      '(specialists?|agents?|advis[eo]r|colleague|someone|somebody|person|team) (from|at|of) \\{[^{}]+\\}',
      '(our|the) (billing|payments?|claims|fraud|security|account|policy|hosting|refunds?|technical|loans?) (team|specialists?)',
    ),
    slot: /agent|team|company|brand|caller|specialist|advis[eo]r/iu,
  },
  why: {
    words: anyOf(
      'about (your|this|the|that|it|\\{)',
      'because',
      'so (that )?(we|you|it|the|a) ',
      'for (your|this|the) (case|claim|order|refund|account)',
      '(quicker|faster|easier|clearer)',
      'to (get|receive|have|talk|speak|sort|settle|solve|go through|reach|help|call you|carry|check|make sure|make your|mend)',
      '(a|your|the) call',
      'as',
      'that is why',
      'we can only',
      'we can not',
      'has been (passed|moved)',
      'passed (on|to)',
    ),
  },
  when: {
    words: anyOf(
      '(within|by|at|between|before|after|until|in) (\\d+|\\{[^{}]+\\}|the hour|noon|midday|midnight)',
      'as soon as',
      'when (you|they|we|it|your|there|the|a)',
      'then',
      '(after|once|before) (the|your|you|they|we|that)',
    ),
    slot: /time|date|day|hour|window|start|end$|until|deadline|eta|slot/iu,
  },
  'caller-id': {
    words: anyOf(
      'caller id',
      '(show|shows|appear|appears|display|displays|come up|comes up|come|comes) (up )?(as|from|with)',
      '(phone|screen|display) (may |will |can )?(show|say|display)',
      'from \\{[^{}]*(number|caller|line)[^{}]*\\}',
      '(number|id) (is |may be )?(hidden|withheld|private)',
      '(case number|code word|quote|quotes)',
      'in (this|the) app',
    ),
    slot: /caller|display(?:name|number)|ourNumber|companyNumber/iu,
  },
  'purpose-limit': {
    words: anyOf(
      '(only|just|solely|nothing but) ~ (this|your|the|that) (\\w+ )?(case|call|claim|order|booking|request)',
      '(only|solely) (to|for|about|on) ',
      '(case|call|claim|order) only',
      'for nothing else',
      'not ~ (marketing|anything else|any other)',
      'nothing else',
    ),
  },
  retention: {
    words: anyOf(
      '(delete|deletes|deleted|erase|erases|erased|wiped|removed|remove)',
      '(keep|kept|store|stored|hold) ~ (until|for|days|weeks|months|years|no|after)',
      '(kept|keep|hold) no (number|recording)',
      '(did not|do not|without) (keep|keeping|store|storing|record)',
    ),
  },
  'cancel-how': {
    words: anyOf(
      '(cancel|stop|stops|call it off|withdraw|opt out)',
      'say no',
      'change your mind',
      '(not|until) ~ (say|said) yes',
      'nothing is booked until',
      'you can (also )?(choose|stay|say no)',
    ),
    reply: /cancel|stop|no\b|stay|not now|decline|chat/iu,
  },
  'change-how': {
    words: anyOf(
      '(change|move|reschedule|rebook|pick another|choose another|another time|a different time|other time|new time|another number|different number|type another|type it again|change it|switch)',
      'choose ~ (time|slot)',
    ),
    reply: /change|move|another|resched|pick|time|edit|other|country|number|zone/iu,
  },
  'chat-alternative': {
    words: anyOf(
      '(stay|keep|carry on|continue|go on|remain|reply|write|answer|help|helping|chat|message|messages) ~ (chat|here|writing|messages?|messaging|conversation)',
      '(in|by|to|this) (the |this )?(chat|messages?|writing)',
      '(rather|prefer to|prefer|instead) ~ (write|chat|message|type)',
      'reply here',
      'writ(e|ten) (here|to us)',
      'text(s)? instead',
    ),
    reply: /chat|stay|write|message|text|continue|keep/iu,
  },
  'missed-plan': {
    words: anyOf(
      '(if|in case|when) (you|we) ~ (miss|missed|not|busy|can not|do not|could not|no answer)',
      '(try|call|ring) (you )?(once more|again|one more time|twice|a second time)',
      '(attempts?|tries)',
      'no answer',
      '(will not|stop|stopped) (call|calling|try|trying)',
      'if (it|the call) ~ (drops|cut|not)',
      'voicemail',
    ),
    slot: /attempt|tries/iu,
  },
  'cost-free': {
    words: anyOf(
      '(free|no (charge|cost|costs|fee)|costs? (you )?nothing|without charge|not ~ (charge|cost|pay)|toll-free|freephone|free of charge)',
    ),
  },
  'never-ask': {
    words: anyOf(
      '(never|not|nobody|no one) ~ (ask|asks|need|needs|want) ~ (password|passwords|code|codes|pin|pins|card|secret|secrets)',
      '(never|not) (share|send|give|tell|post|type|read) ~ (password|code|codes|pin|card)',
      'hang up if ~ (ask|asks)',
    ),
  },
  'readback-masked': {
    words: anyOf('(ending|ends|end) (in|with)?', 'last (two|three|four|2|3|4) digits', '•+'),
    slot: /last(?:Digits|\d|Two|Four)|mask|ending/iu,
  },
  'next-step': {
    words: anyOf(
      '(will|shall|going to) (\\w+ )?(reply|answer|write|call|contact|post|message|tell|suggest|carry|send|let|check|look|come|be|have|open|ask|try|keep|use|see|hear|agree|book|get|pass|help|move|stay|not|read|add|do|start|follow|work|find|return|join)',
      'you can',
      '(choose|tap|type|enter|reply|pick|select|tell us|tell me|write|send|accept|call|check|say|change|ask|try|start|open|read|go to|come back|talk to)',
      '(next|then) ~ (comes|news|update|reply|step)',
      'or enter',
      'shall we',
      'would you',
      'which',
      'do you',
      'what (would|is|do|can)',
      'stays? open',
      'is (right|that|it|this) ~\\?',
    ),
    reply: /./u,
  },
  'bot-disclosure': {
    words: anyOf(
      '(automated|automatic|virtual|digital) (assistant|reply|message|agent|messages|helper)',
      '(bot|chatbot|robot)',
      'not a person',
      'an assistant',
      'assistant',
    ),
  },
  'accessibility-route': {
    words: anyOf(
      '(relay|sign language|interpreter|text relay|textphone|captions?|hard of hearing|deaf|screen reader|large print|easy read|minicom|typetalk)',
      '(in writing|by text|by message|in text|by chat|in (this )?chat|writing)',
      '(same|equal) (priority|help|speed|place)',
    ),
    reply: /chat|text|write|message|relay/iu,
  },
  'example-format': {
    words: anyOf('(for example|such as|e\\.?g\\.?|looks? like|like this|like) ~ (\\+|\\{|\\d)', 'starts? with \\+'),
    slot: /example|sample/iu,
  },
};
const EXAMPLE_NUMBER = /\+\s?\d[\d\s]{3,}|\+\d{1,3}\s?(?:…|\)|\.\.\.)/u;

/** The keys whose content the message tells: by its words, its placeholders or the replies shown with it. A branch that lacks one counts. */
export function keysSaid(message: MessageSubject): ReadonlySet<MustInclude> {
  return new Set(MUST_INCLUDE_KEYS.filter((key) => message.branches.every((branch) => says(message, branch, key))));
}

function says(message: MessageSubject, branch: MessageSubject['branches'][number], key: MustInclude): boolean {
  const { words, slot, reply } = SIGNS[key];
  const plain = plainOf(branch);
  if (words !== undefined && has(words, plain.text)) return true;
  if (
    slot !== undefined &&
    branch.slots.some(({ name, type }) => slot.test(name) || (key === 'when' && (type === 'time' || type === 'date')))
  )
    return true;
  if (reply !== undefined && message.replies.some((label) => reply.test(label))) return true;
  if (key === 'who-calls') return namesCaller(branch, plain);
  if (key === 'example-format') return EXAMPLE_NUMBER.test(plain.text);
  return (
    key === 'when' && timesOf(plain.text, new Map(branch.slots.map(({ name, type }) => [name, type]))).some(({ kind }) => kind !== 'vague')
  );
}
