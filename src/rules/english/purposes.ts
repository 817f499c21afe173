import { anyOf, blank, has, matchesOf } from './pattern.ts';
import type { Stretch } from './sentences.ts';

/** Words that tell the reader what a number or an agreement is for: a call, a case, news. */
const PURPOSE = anyOf(
  'call me( back| on| at| about)?',
  '(for|get|receive|want|like) (a|an|one) (text|sms|message|alert|nudge)',
  '(call|ring|phone|telephone|text|reach|contact|update|tell|speak to|talk to) you (about|regarding|on|when|if|once|with|back|as soon as|the moment|for|concerning|at|between|today|tomorrow|this|in case|should)',
  '(call|ring|phone|telephone|text) (you|back)',
  'giv(e|ing) you a (call|ring|bell|buzz|tinkle)',
  'call(ed|s)? you',
  '(be|get) (called|phoned|rung)',
  '(will|would|can|could|shall|to|may|should|might) (call|ring|phone|telephone) (about|when|if|once|with|on|with|as soon as|the|back|today|tomorrow|and|instead)',
  '(ring|phone|call) (when|about|once)',
  '(a|an|the|your|one|this|any|our|phone|telephone|short|quick|for) (\\w+ )?(call|calls|callback|call back|call-back|phone call)',
  '(want|like|prefer|fancy|rather|need|happy|get|receive|agree to|ask for|for) (a |to |us to |the |your |some |more )*(call|calls|callback|talk|speak|ring|phone)',
  'about (your|the|this|that|it|what|case|our|an?|how|its|when|order|claim)',
  'regarding',
  'concerning',
  'to do with',
  '(talk|speak|discuss|go) (it |this |that |things )?(about|through|over)',
  '(by|over the|on the) phone',
  'talk instead',
  'to talk',
  'rather (talk|speak)',
  'if we lose (the line|each other|you|contact)',
  'in case (we (lose|get|are|have (news|questions about|to check))|the|you|this|it|of|there)',
  'if (we|you) (get|are|were) (cut off|disconnected)',
  'call me about',
  '(call|ring|phone) to',
  '(news|updates?|word) (about|on|of)',
  'when there is (news|an update)',
  'when (it|your|the|we|they|\\w+) (is|are|has|have|know|knows|hear) ',
  'so (that )?(we|i|our team|they) can (call|ring|phone|text|sort|fix|find|check|look|verify|confirm|refund|send|deliver|track|trace)',
  'to (hear|know|find out|learn|understand|discuss) (why|what|how|when|where|about|more|it|your|the)',
  'to (sort|fix|find|trace|check|look|solve|settle|arrange|deliver|book|send|confirm|refund)',
);
/** Purposes that tell nothing. */
const EMPTY = anyOf(
  'in case (we|our \\w+) (\\w+ )?(want|need|wish|have|would) (to )?(be in |get in |make )?(contact|touch|reach|talk|you)?',
  '(be|get|stay) in (contact|touch)',
  '(on|for) (every|each|all) (accounts?|customers?|profiles?)',
  '(like|want|love|try|prefer) to have (one|it|them|a number)',
  '(for|in) (our|internal|the|your) (records?|files?|books|database|system|purposes|reference|convenience|security|profile)',
  'for (internal|administrative|business|other|any|various|completeness|security|quality|legal|future) ?(reasons|purposes|reference|use)?',
  '(keep|stay|be|remain) in (touch|contact)',
  '(keep|stay|remain|get|be) connected',
  '(on|in) (our |your )?(file|record)',
  '(serve|help|support|assist) you (better|more)',
  '(improve|enhance) (our|your|the) (service|services|experience)',
  'complete your (profile|account|details|record)',
  'so that your profile is complete',
  'update your (profile|details|account)',
  '(reach|contact) you',
  'get in touch',
  'get hold of you',
);

/** True when the text gives a purpose that the reader can weigh. "For our records" is none. */
export function saysPurpose(text: string): boolean {
  return has(PURPOSE, blank(EMPTY, text));
}

/** The words that give an empty purpose, if any. */
export function emptyPurpose(text: string): Stretch | null {
  return matchesOf(EMPTY, text)[0] ?? null;
}

/** Words of asking and agreeing, which say nothing of what an agreement is for. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  `about above ready accept accepted accepting accepts again agents agree agreed agreeing agreement agreements allow allowed allows also always
  another anyone anything authorise authorize back been before being below box button call calls called calling carry channel channels
  check checking choose click communication communications company confirm confirmation consent consenting consents contact contacted
  contacting continue could customer customers data declare decline does doing enter every everything first from give given giving good
  happy have hear here hereby hesitate indicate into just keep kindly know let's like likes link make many message messages might mind
  must need needed needs next notice number numbers okay once only opt opted other over party permission permit permits phone phoned
  phoning please press privacy proceed provide reach read receive receiving rejecting reply required respond ring ringing said same say
  saying select send services side sign simply since some soon start step stop submit such support sure take tap team tell telephone
  telephoned terms text texts texting thank thanks that their them then there these they thing this those through tick tick today type
  under until us using want wants welcome well when where which whole will wish with within without word words would yes you your yours`
    .trim()
    .split(/\s+/u),
);

/** True when a text that asks for an agreement says anything beyond the asking: a topic, an occasion, a matter. */
export function saysAim(text: string): boolean {
  const words =
    blank(EMPTY, text)
      .toLowerCase()
      .match(/\{[^}]*\}|[a-z][a-z'-]{3,}/gu) ?? [];
  return words.some((word) => !EMPTY_WORDS.has(word)) && !AIMLESS.test(text);
}

/** Any aim at all, which is none. */
const AIMLESS =
  /\b(?:all|any|whatever|every|everything|anything)\s+(?:kinds? of |sorts? of )?(?:communications?|contact|purposes?|calls?|reasons?|that follows)\b/iu;
