import { type Branch, mapSpan } from '../../syntax/branches.ts';
import { isForStaff } from '../audience.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { type Expectation, expectationOf } from '../english/expectations.ts';
import { withoutQuotes } from '../english/quotes.ts';
import { lostTime } from '../language/lost-parts.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

interface Need {
  /** What the reader is left without. */
  readonly what: string;
  readonly help: string;
  isMet(expectation: Expectation, text: string, hasReplies: boolean): boolean;
  /** True where a "soon" is enough, because the text gives people something else to go on. */
  excusesVague(expectation: Expectation, hasReplies: boolean): boolean;
}

const HERE =
  /\b(?:here|in (?:this|the|your) (?:chat|conversation|thread|app|page)|below|by (?:email|text|message|post|chat)|your inbox|on this page)\b/iu;
const CALL = /\b(?:call|calls|callback|ring|rings|phone|phones|speak|talk|calling|ringing)\b/iu;
const NOW =
  /\b(?:about to|right now|calling (?:you )?now|now calling|(?:ringing|dialling|dialing|phoning|calling)\b[^.!?]{0,30} (?:now|this minute|this moment)|connecting|in the next)\b/iu;
/** Nobody rings: there is no time to give. */
const NO_CALL =
  /\bno (?:call|callback|phone call)\b|\bnot? (?:be )?(?:call|phon|ring)ing\b|\bwon['’]t (?:call|ring|phone)\b|\bwithout (?:a|any) call\b/iu;
const JOINED =
  /\b(?:(?:is|['’]s) typing|(?:answers?|replies|reply|writes?|picks? (?:it|this) up) (?:you )?(?:here\b|in (?:this|the))|(?:has|have|['’]ve|['’]s) (?:now |just )?joined|(?:is|are|['’]m|['’]re|['’]s) (?:now |already )(?:here|reading|looking|working|checking|talking|chatting|writing|on it|on your)|(?:reading|looking|working|checking)\b[^.!?]{0,40} now)\b/iu;
/** Something is still open, so that an apology owes people what comes next. */
const OPEN =
  /\b(?:still|not yet|wait|waiting|delay|delays|delayed|outage|down|missing|long|longer|late|trouble|problem|problems|issue|issues|inconvenience|failure|case|again|yet|stuck|lost)\b/iu;
const stepOr = ({ step, when, plan }: Expectation, hasReplies: boolean): boolean => step || when.length > 0 || plan || hasReplies;

const NEEDS: Readonly<Record<string, Need>> = {
  'escalation-notice': {
    what: 'what happens next, and when or where',
    help: 'Say who answers, where and by when, or on which event: “Maria will reply here by 3 pm”.',
    isMet: (one, text, hasReplies) => one.when.length > 0 || one.step || hasReplies || (one.plan && HERE.test(text)) || JOINED.test(text),
    excusesVague: () => false,
  },
  confirmation: {
    what: 'a time for the call',
    help: 'Say when: a time, a range or an event: “Ola will ring you between 2 and 3 pm today”.',
    isMet: (one, text) => one.when.length > 0 || NOW.test(text) || !CALL.test(text) || NO_CALL.test(text),
    excusesVague: () => false,
  },
  'wait-update': {
    what: 'what is awaited, or when the next word comes',
    help: 'Say what the wait is for, or when the next message comes: “I’ll check again at 4 pm”.',
    isMet: (one, _text, hasReplies) => one.when.length > 0 || one.awaited || one.step || hasReplies,
    excusesVague: (one) => one.awaited,
  },
  'missed-call': {
    what: 'a next step',
    help: 'Say what people can do now, or when you try again: “Pick a new time here, or carry on in chat”.',
    isMet: (one, _text, hasReplies) => stepOr(one, hasReplies),
    excusesVague: (one, hasReplies) => one.step || hasReplies,
  },
  'out-of-hours': {
    what: 'when somebody is back, or what to do meanwhile',
    help: 'Say when people are back, or what works meanwhile: “We’re back at 9 am. Post your files here until then”.',
    isMet: (one, _text, hasReplies) => one.when.length > 0 || one.step || hasReplies,
    excusesVague: (one, hasReplies) => one.step || hasReplies,
  },
  error: {
    what: 'a way to put it right',
    help: 'Say what to do, or the way round: “Add the country code, like +44”.',
    isMet: (one, _text, hasReplies) => stepOr(one, hasReplies) || one.settled,
    excusesVague: (one, hasReplies) => one.step || hasReplies,
  },
  decline: {
    what: 'what happens now',
    help: 'Say how it goes on: “We’ll reply here by 5 pm, as planned”.',
    isMet: (one, _text, hasReplies) => stepOr(one, hasReplies),
    excusesVague: () => false,
  },
  cancellation: {
    what: 'what happens now',
    help: 'Say how it goes on: “Your case stays open. We’ll reply here by 5 pm”.',
    isMet: (one, _text, hasReplies) => stepOr(one, hasReplies),
    excusesVague: (one, hasReplies) => one.step || hasReplies,
  },
  apology: {
    what: 'what happens next',
    help: 'Say what is put right, or what comes next: “Sinead will write here at 1 pm”.',
    isMet: (one, text, hasReplies) => stepOr(one, hasReplies) || one.settled || !OPEN.test(text),
    excusesVague: (one) => one.settled,
  },
};

/** Purposes that a time serves; the others are served by a next step. */
const BY_TIME: ReadonlySet<string> = new Set([
  'escalation-notice',
  'wait-update',
  'confirmation',
  'out-of-hours',
  'apology',
  'decline',
  'cancellation',
]);

/** A message that leaves people waiting without a usable next step or time. */
export const vagueExpectation: RuleOf<'message'> = defineRule({
  id: 'tone/vague-expectation',
  severity: 'error',
  grain: 'message',
  messages: {
    vague: say`"${'phrase'}" is no time that people can plan by`,
    missing: say`the message leaves out ${'what'}`,
    lost: say`the source says when, and the translation does not`,
  },
  check(message, report) {
    const need = NEEDS[message.purpose];
    for (const branch of message.branches) {
      const hits = need === undefined ? [] : wordingOf(message, 'tone/vague-expectation', branch);
      for (const hit of hits) report('vague', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      if (need === undefined || hits.length > 0 || message.kind === 'reply' || isForStaff(message)) continue;
      if (message.language !== 'en') {
        const lost = BY_TIME.has(message.purpose) ? lostTime(message, branch) : null;
        if (lost !== null) report('lost', lost.vague === null ? null : mapSpan(branch, lost.vague), {}, { help: need.help });
        continue;
      }
      judge(message, branch, need, {
        vague: (span) => report('vague', mapSpan(branch, span), { phrase: branch.text.slice(span.start, span.end) }, { help: need.help }),
        missing: () => report('missing', null, { what: need.what }, { help: need.help }),
      });
    }
  },
});

interface Outcome {
  vague(span: { start: number; end: number }): void;
  missing(): void;
}

function judge(message: MessageSubject, branch: Branch, need: Need, outcome: Outcome): void {
  const text = withoutQuotes(branch.text);
  const types = new Map(branch.slots.map((slot) => [slot.name, message.placeholders.get(slot.name)?.type ?? slot.type]));
  const expectation = expectationOf(text, types);
  const hasReplies = message.replies.length > 0;
  const vague = expectation.when.length > 0 || need.excusesVague(expectation, hasReplies) ? [] : expectation.vague;
  for (const span of vague) outcome.vague(span);
  if (vague.length === 0 && !need.isMet(expectation, text, hasReplies)) outcome.missing();
}
