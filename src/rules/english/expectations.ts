import { clausesOf, sentencesOf, type Stretch } from './sentences.ts';
import { type TimeExpression, timesOf } from './time-expressions.ts';

/** What an English text tells people who wait. */
export interface Expectation {
  /** A usable time, range or event that lies ahead. */
  readonly when: readonly TimeExpression[];
  /** "Soon", "shortly", "at some point". */
  readonly vague: readonly TimeExpression[];
  /** Something that the reader can do: an instruction, an offer, a question. */
  readonly step: boolean;
  /** Somebody says what they do next, or how things go on. */
  readonly plan: boolean;
  /** What has been put right already. */
  readonly settled: boolean;
  /** What or whom the wait is for. */
  readonly awaited: boolean;
}

export function expectationOf(text: string, slotTypes: ReadonlyMap<string, string>): Expectation {
  const clauses = sentencesOf(text).flatMap(clausesOf);
  const times = timesOf(text, slotTypes);
  return {
    when: times.filter((time) => time.kind !== 'vague' && isAhead(time, text, clauses)),
    vague: times.filter((time) => time.kind === 'vague' && !isPassing(text, time)),
    step: sentencesOf(text).some(({ text: sentence }) => isStep(sentence)),
    plan: PLAN.test(text) || NAMED_PLAN.test(text),
    settled: SETTLED.test(text),
    awaited: AWAITED.test(text),
  };
}

const PAST =
  /\b(?:called|rang|phoned|tried|wrote|sent|missed|reached|was|were|had|did|didn['’]t|couldn['’]t|wasn['’]t|weren['’]t|asked|told|said|opened|contacted|messaged|left|came|went|took|got|made|closed at|ended|started|charged|gave|promised|agreed|been|chose|ago|since|last (?:week|month|night|year)|yesterday|so far|already)\b/iu;
const AHEAD =
  /(?:['’]ll|\bwill|\bshall|\bgoing to|\bby\b|\buntil\b|\btill\b|\bnext\b|\btomorrow|\bexpects?\b|\bshould\b|\bcan\b|\bis (?:due|back)|\bare (?:due|back)|\bagain at|\bopens?\b|\breopens?\b|\bbooked|\bset for|\bscheduled|\bmoved|\bfrom \d|\bback (?:at|on|in)|\bstill stands|\bback on)/iu;
const CLOSED = /\b(?:closed|shut|off|away|unavailable|not (?:here|open|available)|no (?:agents|one)|nobody|gone home|finished|busy)\b/iu;

function isAhead(time: TimeExpression, text: string, clauses: readonly Stretch[]): boolean {
  const words = text.slice(time.start, time.end);
  if (/^(?:yesterday|last )/iu.test(words) || /^\s*(?:ago|late|old|long)\b/iu.test(text.slice(time.end))) return false;
  const clause = clauses.find((one) => time.start >= one.start && time.start < one.end);
  if (clause === undefined) return true;
  if (
    time.kind === 'duration' &&
    /\bfor (?:about |over |nearly |almost |more than |the (?:last|past) )?$/iu.test(text.slice(0, time.start)) &&
    !AHEAD.test(clause.text)
  )
    return false;
  if (
    /^(?:today|tonight|this (?:evening|morning|afternoon|week|weekend))$/iu.test(words) &&
    CLOSED.test(clause.text) &&
    !AHEAD.test(clause.text)
  )
    return false;
  return !PAST.test(clause.text) || AHEAD.test(clause.text);
}

/** "Sooner", "no later than", "see you soon", "as soon as they": nothing is promised by these. */
function isPassing(text: string, { start, end }: TimeExpression): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  return (
    /\b(?:no|not|sooner or|see you|get well|any|too|so|pick|choose|decide|change (?:it|your mind|this)|withdraw|cancel|until|or)\s+(?:it\s+)?$/iu.test(
      before,
    ) ||
    /^\s*(?:as|than|if you|in (?:settings|this chat)|when you)\b/iu.test(after) ||
    /\byou (?:can|may|could)\b[^.!?]*$/iu.test(before)
  );
}

const VERBS = String.raw`(?:reply|respond|answer|tap|choose|pick|type|send|try|enter|include|add|check|use|tell|write|message|call|ring|phone|book|rebook|visit|open|go|see|say|let us know|let me know|click|press|select|ask|upload|post|turn|restart|move|change|cancel|sign|log|start|scroll|look|update|remove|delete|correct|shorten|leave|drop|come|head|switch|enable|allow|unblock|refresh|reload|retype|re-?enter|copy|paste|put|give|show|share|skip|stay|continue|carry on|keep|find|follow|read|reopen|split|replace|begin|put|confirm|quote|have|fill|contact|email|dial|hang up|touch|swipe|hold down|pull|slide|plug|unplug|forward|resend|attach|restart|reset|install|uninstall|download|wait for|save|set|make|draw|watch|review|accept|approve|join|stick|take|pop|drop|screenshot|don['’]t|do|wait for|start)`;
const IMPERATIVE = new RegExp(
  String.raw`(?:^|[.!?:;,–—]\s*|\b(?:and|or|then|so|but|please|just|instead|to change or cancel,|meanwhile,?|otherwise,?)\s+)(?:please |just |kindly |simply |then |also |instead |or |and |either |now )*${VERBS}\b`,
  'iu',
);
const OFFER =
  /\b(?:you (?:can|could|may|might|['’]ll need to|will need to|need to|should|must|don['’]t need to|needn['’]t|won['’]t need to|don['’]t have to|are welcome to|['’]re welcome to)|shall (?:we|i)|would you|could you|can you|do you (?:want|still|agree)|if (?:you['’]d|you would|you|it|that|not|so)\b|want (?:another|a|us|me|to)|(?:it|that|this) needs?\b|needs? (?:to|a|the|at least|\d)|must (?:be|have|start|begin|include)|should (?:be|have|start|begin|include)|can (?:stay|be|wait)|(?:usually |often |always |mostly )?(?:helps?|works?|fixes it|does it|is enough)(?=[.!]|$)|takes? (?:only )?(?:digits|letters|numbers|spaces|\d)|accepts?|expects?|(?:starts?|begins?|ends?) with|(?:digits|numbers|letters|capitals) only|country code (?:then|first|and)|up to \d|is the (?:one )?required|required field|without (?:a|an|the|your)\b|help page|see below|below|options?|unless you (?:ask|tell|want|say|change|need|choose)|if you ask|here['’]s (?:a|an|the|how|what|where)|(?:limit|maximum|minimum|most|least) (?:size )?is|too (?:big|long|short) by)(?![\p{L}])/iu;
const STEP_SLOT = /\{[^{}]*(?:step|link|url|action|option)[^{}]*\}/iu;
/** Instructions that only tell people to wait. */
const NO_STEP =
  /^(?:please |just |kindly )*(?:hold|wait|stand by|bear with|be patient|hang (?:on|tight|in there)|sit tight|stay tuned|watch this space|(?:try|check|come|call)(?: back| again)*(?: again)?(?: (?:later|soon|shortly|another time|some other time|at a later (?:date|time|stage)|in a (?:bit|while|moment)))|do not reply|don['’]t (?:worry|panic|reply|call)|keep (?:waiting|calm)|leave it with|accept|have (?:patience|a (?:nice|great|good|lovely))|rest assured|take care|thank|let me|let['’]s)\b/iu;

function isStep(sentence: string): boolean {
  if (NO_STEP.test(sentence)) return false;
  return sentence.endsWith('?') || IMPERATIVE.test(sentence) || OFFER.test(sentence) || STEP_SLOT.test(sentence) || / \/ /u.test(sentence);
}

const PLAN =
  /(?:(?:['’]ll|\bwill|\bgoing to|\bshall)\s(?!(?:not|never|be (?:closed|contacted|notified|informed|called|advised|in touch|updated))\b)(?:now |also |still |then |all |keep |both )*\p{L}+|['’](?:m|re) (?:\p{L}+ing|still here|here|staying|back|on)|\b(?:am|are|is) (?:now |already |still |just |currently )*(?:looking|checking|reading|working|fixing|writing|re-?issuing|sending|calling|asking|chasing|moving|reviewing|handling|sorting|putting|back on|on its way|on (?:it|the case)|due|taking|staying|trying)\b|\b(?:stays?|remains?|still) (?:open|here|in|stands?|on|with|as)\b|\bcarr(?:y|ies) on\b|\bcontinues? (?:here|in|as|with)\b|\bkeeps? (?:going|helping|working)\b|\bhere instead\b|\bin (?:this )?chat (?:instead|from now)\b|\bback (?:on|in)\b|\bnext (?:step|is|comes|up)\b|\b(?:chat|messages?|writing|email) it is\b|\bleave it (?:there|at that)\b|\bno (?:more|further) (?:calls|texts|messages)\b|\b(?:nothing|no) (?:else|more|further)?\s?(?:(?:for you )?to do|you need|changes)\b|\b(?:it|this|this one|that|case|chat|conversation|order|claim|everything|work) (?:goes|runs|rolls) on\b|\bas you (?:asked|wished|wanted|requested)\b|\b(?:has|have|owns?) (?:your|this|the) (?:case|chat|photos|file|question)\b)/iu;

/** Somebody named acts: "Ana answers here", "Dana's ringing you back", "Lena has put the answer below". */
const NAMED_PLAN = new RegExp(
  String.raw`(?<![\p{L}'’])(?!(?:It|That|This|There|Here|What|Everything|Nothing|Nobody|Someone|Somebody|Your|The)(?![\p{L}]))(?:\p{Lu}\p{Ll}+|\{[^{}]*(?:agent|name|team|person|specialist|adviser|advisor|who)[^{}]*\}|(?:[Oo]ur|[Tt]he) [\p{L} -]{2,24}?(?:team|desk|people|crew)|[Ss]he|[Hh]e|[Tt]hey)(?:,? from [^.!?,]{2,30},?)?(?:(?:['’]s| is|['’]re| are)(?: now| already| still)? (?:ringing|calling|typing|writing|answering|replying|sending|picking|taking|reading|putting|emailing|messaging)|(?: still| also| then| now)? (?:answers?|repl(?:y|ies)|writes?|emails?|messages?|texts?|rings?|picks? (?:it|this) up|takes? (?:it|this|over)|reads?|looks|sends?|sees to|carries|keeps|goes)|(?:['’]s|['’]ve| has| have)(?: now| already)? (?:put|written|left|sent|posted|typed|added)) (?!\p{L}+ed\b)`,
  'u',
);

const SETTLED =
  /\b(?:(?:we|i|she|he|they|\p{Lu}\p{Ll}+|team)(?:['’]ve| have|['’]s| has) (?:now |already |since |just )*(?:fixed|corrected|refunded|changed|sent|credited|removed|extended|reversed|sorted|put|restored|cancelled|moved|replaced|repaired|updated|made|added|paid|turned|set|deleted|taken|reopened|re-?booked|resent|stopped|closed|given|returned|apologised|read|booked|answered)|(?:is|are) (?:live|back|fixed|correct|right|working|on (?:its|their) way|restored|open)(?: again| now)?|(?:it|that|this)['’]s (?:now )?(?:fixed|sorted|back|live|corrected|right|gone)|(?:have|has) been (?:fixed|corrected|refunded|restored|reversed|credited)|(?:now|since) (?:fixed|corrected|shows?|works?)|(?:the )?(?:right|correct|real) \p{L}+ (?:is|are)|(?:is|are|was|were) \{|(?:fixed|sorted|corrected|refunded) (?:it|now|this|that|yesterday|today))(?![\p{L}])/iu;

const AWAITED =
  /\b(?:wait(?:ing)? (?:for|on) (?!(?:your|a|an?other|the) (?:turn|while|moment|bit)|us|you\b|more)|awaiting|depends on|until (?:the|they|it|she|he|your|\p{Lu})|(?:is|are|['’]s|['’]re) (?:now |still |currently |just )*(?:checking|looking|reviewing|reading|working (?:on|through)|investigating|testing|fixing|comparing|going through|talking|speaking|chasing|asking|waiting for|with (?:the|our|your))|running late|taking longer (?:than|because)|held up (?:by|because)|delayed (?:by|because)|(?:in line|in the queue|ahead|before you|you['’]re next|you are next|next in|hasn['’]t (?:yet )?(?:answered|replied|confirmed|come|responded|sent|arrived|decided|finished|got|given|said)|haven['’]t (?:yet )?(?:answered|replied|confirmed|come|heard|responded|sent|finished|had (?:an answer|a reply|word))|on (?:the phone|the line|a call) (?:to|with)|still (?:with|at|on)|missing (?:one|two|a|the))|bank['’]s|needs (?:to|the|an?) )/iu;
