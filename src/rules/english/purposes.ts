import { anyOf, blank, has, matchesOf } from './pattern.ts';
import type { Stretch } from './sentences.ts';

/** Words that tell the reader what a number or an agreement is for: a call, a case, news. */
const PURPOSE = anyOf(
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
  'in case (we|the|you|this|it|of|there|our)',
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
