import { NUMBER, TOPIC, WHO } from './coercion-words.ts';
import { anyOf, has, matchesOf } from './pattern.ts';
import type { Stretch } from './sentences.ts';

const GIVE = `(${'<give>'}|give us|give me|have)`;
const TAKE =
  '(agree|agreed|agreeing|consent|accept|accepted|accepting|take|taken|taking|answer|answered|answering|say yes|said yes|pick up|picked up|saying yes)';
/** Help that a call is no part of. */
const HELP =
  '(help|assist|look (at|into|for)|take a look|review|read|process|refund|pay|release|unlock|reopen|open|answer|reply|respond|hear (back|from)|investigate|solve|resolve|fix|sort|deal with|handle|work on|send|tell you|discuss|do (something|anything|more)|take (it|this|your|any)|submit|restore|unfreeze|start|begin|continue|proceed|go (on|any further|further|ahead)|move (on|forward|ahead|it)|see (what|whether|if)|escalate|act|get (it|this|things|your|you) |be able to help|be of help|carry on|lift|chase|approve|ship|deliver|treat)';
const REWARD =
  '(help|support|assistance|service|an answer|answers|a reply|a response|the chat|chat|priority|faster|quicker|sooner|speedier|better|full|your (\\w+ )?(refund|money|payout|case|claim|place|spot|account|page|shop|parcel|order|discount|access|answer|turn|appeal|request|complaint)|access|a refund|the refund|seen|served|heard|looked at|through|anywhere|started|unstuck|a decision|any further|ahead|results)';
const AIM = `(to|in order to|so as to) (continue|proceed|carry on|go on|go ahead|finish|submit|unlock|reopen|restore|jump|skip|move up|move forward|avoid|speed|(keep|keep hold of|hold on to|secure|protect|reserve|guard|not lose) (your|the|our)|stay in|save your|hold your|hurry|start|open|release|(get|receive|have|access|see|be|claim|collect|obtain|secure|qualify for|be considered for) ${REWARD})`;

const CONDITIONAL = anyOf(
  `(need|require|must have|have to have|want|needed|needs|requires?) ~ ${NUMBER} ~ (before|first|to ${HELP})`,
  `before ~ (we|i|they|anyone|anybody|someone|our team|you) (can|will|may|could|are able to|get to) ~ ${HELP} ~ ${NUMBER}`,
  `${NUMBER} ~ (before|first) ~ (we|i|they|anyone|our team) (can |will |may |could )?(even |be able to |start to |begin to )?${HELP}`,
  `first ,? ?(i|we) (will |would )?(just )?(need|require|want|must have) ~ ${NUMBER}`,
  `(happy|glad|pleased|love|like) to ${HELP} ~~ (but|if|once|as soon as|provided) ~ ${NUMBER}`,
  `${GIVE} ~ ${NUMBER} (and|then) (we|i) (will|can|could|might|may) (be able to )?(\\w+ )?${HELP}`,
  `<give> ~ ${NUMBER} first`,
  `${NUMBER} first ,? ?(then|help later|and then)`,
  `${AIM} ~ ${GIVE} ~ ${NUMBER}`,
  `${AIM} ~ ${TAKE} ~ ${TOPIC}`,
  `${GIVE} ~ ${NUMBER} ~ ${AIM}`,
  `${TAKE} ~ ${TOPIC} ~ ${AIM}`,
  `${AIM} ,? ?(we|i) (will )?(need|require|want) ~ ${NUMBER}`,
  `(you )?(must|have to|need to|are required to|are obliged to|has to) ~ ${GIVE} ~ ${NUMBER} ~ (to|if you|or|before) `,
  `(you )?(must|have to|need to|are required to|are obliged to) ~ ${TAKE} ~ ${TOPIC} ~ (to|if you|before)`,
  `only ${HELP} ~ (if|once|when|after|from|with|for|where) ~ ${TOPIC}`,
  `(can|will|may|could|do) only ${HELP} ~ ${TOPIC}`,
  `only ~ ${HELP} ~ (if|once|when|after) ~ ${TOPIC}`,
  `only ~ ${WHO} (who|that|with|whose) ~ ${TOPIC}`,
  `only (the )?(callers|ones) `,
  `(reserved|only|just|exclusively) (for|to|open to|available to|offered to) ~ (who|with|that) ~ ${TOPIC}`,
  `(exclusive to|limited to|restricted to) ~ ${TOPIC}`,
  `(${HELP}|${REWARD}) ~ (only )?(once|as soon as|the moment|only after|only when|only once|when|after|if and when|provided|on condition|as long as|in exchange for|in return for) ~ (you|we) (have |will |are |can |do |finally |actually )*(${GIVE}|<given>|${TAKE}|got|received|spoken|spoke|talked) ~ ${TOPIC}`,
  `(${HELP}|${REWARD}) ~ (once|as soon as|the moment|only after|only when|after) (we have|there is|we get|we receive|i have|i get) ~ ${NUMBER}`,
  `(released|unlocked|paid|sent|refunded|processed|reopened|restored|lifted|reviewed|unfrozen|looked at|considered) (only )?(after|once|when|on|following|upon) ~ ${TOPIC}`,
  `${WHO} with ~ ${NUMBER} ~ (first|priority|faster|sooner|quicker|ahead|front|preference|better)`,
  `${WHO} who ~ (${GIVE}|${TAKE}|share|choose|pick) ~ ${TOPIC} ~ (first|priority|faster|sooner|quicker|ahead|front|preference|better)`,
  `(callers|phone customers|phone cases|calls) (are|get|come|go|take|jump|have) (\\w+ )?(first|priority|precedence|ahead|seen|served|helped first|preference)`,
  `(minutes?|hours?|today|now|quicker|faster|sooner|at once|straight away|immediately|priority|discount|bonus|credit|half the time) (if|when|as soon as) you (${GIVE}|${TAKE}|let us call) ~ ${TOPIC}`,
  `${GIVE} ~ ${NUMBER} ~ for (priority|faster|quicker|better|premium|full|real|proper|instant|speedier|express) `,
  `${TAKE} ~ ${TOPIC} ~ (and|then) (we|i|you) (will|can|would|might) ~ (waive|refund|get|drop|credit|keep|reduce|fix|solve|release|reopen|unlock|discount|look|sort|cancel|lift)`,
  `(waive|discount|drop the (fee|charge|cost)|reduce|credit|bonus|reward|gift) ~ (if|when|in return|in exchange|for) ~ (${GIVE}|<giving>|${TAKE}|number|call|${TOPIC})`,
  `in (exchange|return) for ~ ${TOPIC}`,
  `(depends?|conditional|hinges?|contingent|dependent|rests?) (up)?on ~ ${TOPIC}`,
  `(condition|subject to|prerequisite|precondition) ~ ${TOPIC}`,
  `${TOPIC} ~ (is|are) (a |the )?(condition|prerequisite|precondition|price|cost) (of|for)`,
  `${NUMBER} (is|are) (the |a |also )?(required|needed|necessary|mandatory|essential|compulsory|a must|key|ticket|gateway|price|only way)( \\w+)? (to|for|before|of|if) ~ (${HELP}|${REWARD}|getting|receiving|service|continue|${NUMBER.slice(0, 0)}proceed)`,
  `(the )?(only|one) way ~ (help|refund|fix|solve|sort|answer|money|back|forward|resolve|progress|case|heard) ~ (is|means) ~ ${TOPIC}`,
  '(calls|phoning|the phone) (are|is) free ~~ (writing|written|chat|messages|letters|email) ~ (costs?|charged?|fee)',
  `either (we|you|i) ~ (call|number|phone|ring) ~ or`,
  `(a |the )?(call|phone call|number) or (nothing|no \\w+|bust)`,
  `(requires?|demands?) (a |your |that you )(\\w+ )?${NUMBER}`,
);
/** Conditions of the call itself are no coercion. */
export const OF_CALL: RegExp =
  /\b(?:before|to|can|could|will|would|and|then|so that|once|only|order to) (?:we |i |they |our \w+ |also |then |\w+ from \w+ )?(?:can |could |will |may )?(?:call|ring|phone|telephone|dial|text|get a call|receive a call|place (?:a|the) call|be (?:called|phoned|rung)|reach you|speak (?:to|with) you|talk (?:to|with) you)\b/iu;

const RUN_DOWN = anyOf(
  '(nobody|no one|hardly anyone|hardly anybody|barely anyone|few of us|none of us|not a soul|no human|no person|no agent) ~ (reads?|opens?|checks?|looks?|answers?|monitors?|watches|sees|replies|reply|is there|listens|ever)',
  '(inbox|chat|messages?|mailbox|emails?|letters?|writing|form|queue|channel) ~ (is|are|goes|go|gets?|get) (not|never|rarely|hardly|barely|seldom|only occasionally|hardly ever|almost never) ~ (read|monitored|checked|opened|staffed|answered|looked at|watched|attended|manned|replied to|a priority)',
  '(rarely|hardly ever|seldom|never|barely) (read|open|check|look at|answer|reply to|monitor|get round to|get to) ~ (chat|messages|mail|inbox|them|it|emails|letters|these|those)',
  '(replies|replying|answers|answering|messages|chat|writing|written|emails|email|letters|typing|it) ~ (takes?|taking|took) (currently |about |around |up to |at least |roughly |over |more than |the best part of )*(weeks|months|a month|several|forever|ages|an eternity|a very long time|\\d+ (weeks|months)|(two|three|four|five|six|several|many) (weeks|months))',
  'good luck (with|writing|getting|typing|in|to)?',
  '(bot|robot|machine|script|chatbot) (that|which|who) ~ (can not|does not|never|will not|knows nothing|understands nothing)',
  'if you (insist|really must|must insist)',
  'do not expect',
  '(gets?|getting|be|got) lost (in|among|along|easily|forever|sometimes)?',
  '(black hole|into the void|gathers? dust|at your own risk|fall on deaf ears|second best|waste of (your )?time|pointless|useless|hopeless|of no use)',
  'wait(ing)? (for |until |till )?(weeks|months|ages|christmas|forever|an eternity|a very long|next year|for ever|doomsday|a lifetime)',
);
const OTHER_WAY =
  /\b(?:chat|chatting|writ(?:e|ing|ten)|typ(?:e|ing)|messages?|messaging|inbox|emails?|letters?|text(?:ing)?|stay|keep|carry on|not be called|online|form|web|instead|rather|alternatively)\b/iu;

export function conditionalHelpIn(text: string): Stretch[] {
  return matchesOf(CONDITIONAL, text).filter(
    (one) =>
      !OF_CALL.test(text.slice(one.start)) &&
      !TURNED.test(text.slice(0, one.start)) &&
      !/\b(?:not|never)\b/iu.test(one.text.replace(/\bnot (?:help|able)\b/giu, '')),
  );
}

const TURNED = /\b(?:not|never|no need|nobody|nothing|no)\s+(?:\w+\s+){0,2}$/iu;

/** The other way run down until it is none: "you can write, but nobody reads it". */
export function runDownIn(text: string, before: string): Stretch[] {
  if (!OTHER_WAY.test(text) && !OTHER_WAY.test(before)) return [];
  return has(RUN_DOWN, text) ? matchesOf(RUN_DOWN, text).filter((one) => !TURNED.test(text.slice(0, one.start))) : [];
}
