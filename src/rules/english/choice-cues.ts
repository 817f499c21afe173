import { anyOf, has } from './pattern.ts';

/** Words that leave the reader a choice: "if you'd like", "optional", "or stay in chat", "would you like …?". */
const CHOICE = anyOf(
  'optional',
  'is there (a|another|any) (\\w+ )?(number|way|time)',
  'optionally',
  'voluntary',
  'voluntarily',
  '(if|when|whenever|should) (you|you would|you do|you) (like|want|prefer|rather|wish|so wish|fancy|choose|agree|are happy|are ok|are okay|need|would like|would prefer|would rather|would sooner|would find|think|feel like|decide)',
  'if (you would|you) ~ (like|want|prefer|rather|wish)',
  'if (a call|a phone call|talking|speaking|that|it|this|phoning|the phone) (would|might|could|is|sounds|suits|works|helps|feels|seems)',
  'if so',
  'if not',
  'only if',
  'if that is (easier|better|ok|okay|fine|quicker)',
  'if it (helps|suits)',
  '(would|do|did) you (like|want|prefer|rather|mind|care|fancy|still want|also want|agree|consent)',
  '(want|like|prefer|fancy|need|rather|care for|ready for) (a|to|us|the|talk|speak|not|call|chat|writing|messages)',
  '(prefer|rather|sooner) (to )?(a call|talk|speak|chat|write|stay|keep|not|typing|messages|writing)',
  '(shall|may|can|could|should|might) (we|i) (call|ring|phone|use|try|text|give you|contact|reach|record|arrange|book|set)',
  '(is|are|would) (it|this|that|you) (ok|okay|all right|alright|fine|happy|be happy|be ok|be okay|be all right|be fine|acceptable)',
  '(ok|okay|all right|happy) (to|for us to|with|if|for)',
  'you (can|could|may|might) (also|instead|always|just|still|choose|decide|skip|say no|decline|refuse|leave|keep|carry on|stay|change|withdraw|opt|cancel|give|add|send|share|type|ask|get|have|reply|write)',
  'you are (free|welcome)',
  'you do not (have|need) to',
  'no need to',
  'need not',
  'feel free',
  '(it is |that is )?(entirely |completely |all )?(up to you|your choice|your call|your decision)',
  'no pressure',
  'no obligation',
  'not (required|needed|necessary|mandatory|compulsory)',
  'either way',
  'either is fine',
  'whichever',
  'skip',
  'not now',
  'no thanks',
  'no is fine',
  'say no',
  'decline',
  'leave (it|this|the field|the box|that) (empty|blank|out)',
  'can (stay|be left|remain) (empty|blank)',
  'otherwise',
  'or (just )?(stay|keep|carry on|continue|chat|skip|tap|say|type|write|message|reply|leave it|remain|ignore|go on|we can|we could|i can|i could|would you|do you|if you|let us|wait here|stick|ask|choose|pick|email|use|tell us|not|no)',
  'or (i will|we will|i am|we are|rather) (carry|keep|stay|reply|write|answer|go on|continue|here|happy|message)',
  'or (by |in )?(chat|messages?|email|writing)',
  '(to|for) (get|receive|have|request|ask for|arrange|book|be) ~ (call|callback|called|phoned|rung|texts?)',
  'for (a|the|your) (\\w+ )?(call|callback|call back|chat by phone)',
  'to be (called|phoned|rung)',
  'yes ?/ ?',
  '/ ?no',
  'yes or no',
  'as you (asked|wanted|requested|agreed)',
  'you (asked|requested|wanted|agreed|booked|chose)',
  'instead',
  '(un)?subscribe',
  'opt out',
  'change your mind',
  'stop',
);
/** "Or" at the start of a sentence or line opens an alternative. */
const OR_FIRST = /(?:^|[.!?\n]\s*)or\b(?! (?:else|you will|lose))/iu;

/** Labels of quick replies that say no. */
const NO_LABEL = /\b(?:no|not|skip|stay|chat|later|keep|carry on|write|message|cancel|decline|without|instead)\b/iu;

/** True when the text, or a reply shown with it, lets the reader refuse. */
export function offersChoice(text: string, replies: readonly string[] = []): boolean {
  return has(CHOICE, text) || OR_FIRST.test(text) || replies.some((label) => NO_LABEL.test(label));
}
