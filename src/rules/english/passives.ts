import type { Span } from '../../text/source.ts';
import { clausesOf, sentencesOf, type Stretch } from './sentences.ts';

const BE = String.raw`(?:is|are|was|were|been|being|be|gets?|got|getting|gotten|['’]s been|['’]ve been)`;
const BEFORE = String.raw`(?:(?:has|have|had|will|shall|would|should|must|may|might|could|can|cannot|can['’]t|couldn['’]t|won['’]t|wasn['’]t|weren['’]t|hasn['’]t|haven['’]t|isn['’]t|aren['’]t)\s(?:now |also |then |not |never |already |since |unfortunately |therefore |simply |just )*)?`;
const ADVERBS = String.raw`(?:\s(?:now|not|never|already|also|then|since|unfortunately|therefore|being|been|be|duly|hereby|currently|recently|automatically|temporarily|permanently|carefully|fully|thoroughly|promptly|wrongly|incorrectly|accidentally|mistakenly|sadly|regrettably|just|only|finally|once again|again|further|formally|officially|internally|successfully|subsequently|thus|immediately|shortly|soon|swiftly|appropriately|properly|yet|all|both|partly|provisionally))*`;

/** Where somebody does the action, or the reader may do it: no hidden actor. */
const WHO = /^[^.!?;]{0,60}?,? who(?:['’]ll| will| are| is|['’]s|['’]re| can|\s\p{L}+s)\b/iu;
const AGENT =
  /^[^.!?;]{0,24}?\sby\s(?!(?:mistake|accident|error|default|law|then|now|the (?:end|time|deadline)|end|phone|email|e-mail|post|text|sms|chat|mail|card|\d|noon|midday|midnight|tonight|tomorrow|today|next|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\{(?:time|date|day|when|deadline)))/iu;
const SUBORDINATE =
  /^(?:and |but |or )?(?:if|when|whenever|once|until|till|after|before|as soon as|unless|whether|in case|so that|so|while|as|that|which|who|what|how|why|where|to|the (?:moment|minute)|even if|even though|although|though|because|since)\b/iu;
const ASKED =
  /\b(?:with your (?:agreement|consent|permission|ok|okay|approval)|at your (?:own )?request|as (?:you |you['’]ve |we )?(?:asked|requested|agreed|promised|planned|wanted|chose))\b/iu;
/** A state of now: "is closed", "are booked". What was done to get there is over. */
const STATE = /^(?:is|are|['’]s)(?:\s(?:now|already|all|both|also|currently|only|fully|partly|not|just|still))*\s$/iu;
/** Harm that has not been done. */
const SPARED =
  /(?:\bnot|n['’]t|\bnever)\b.*\b(?:forgotten|lost|missed|ignored|overlooked|charged|changed|deleted|affected|closed|blocked|shared|removed|stored|recorded|kept)$/iu;
const DENIED = /(?:^|\s)(?:nothing|nobody|no one|none|neither|never)\b/iu;

const PASSIVE = new RegExp(String.raw`(?<![\p{L}'’])${BEFORE}${BE}${ADVERBS}\s(?=\p{L})`, 'giu');

/** The length of a verb that matters at the start of a text, or 0. `isState`: the sentence says how things are now. */
export type ParticipleAt = (rest: string, isState: boolean) => number;

/** Passives that name no actor. */
export function agentlessPassives(text: string, participleAt: ParticipleAt): Span[] {
  return sentencesOf(text).flatMap((sentence) => clausesOf(sentence).flatMap((clause) => hiddenIn(clause, sentence, participleAt)));
}

function hiddenIn(clause: Stretch, sentence: Stretch, participleAt: ParticipleAt): Span[] {
  if (ASKED.test(sentence.text)) return [];
  if (SUBORDINATE.test(clause.text) || DENIED.test(clause.text)) return [];
  return [...clause.text.matchAll(PASSIVE)].flatMap((match) => {
    const at = match.index + match[0].length;
    const length = participleAt(clause.text.slice(at), STATE.test(match[0]));
    if (length === 0) return [];
    const end = clause.start + at + length;
    const after = sentence.text.slice(end - sentence.start);
    const isAllowed = /\bcan be\b/iu.test(match[0]) || /\bto be\s/iu.test(clause.text.slice(Math.max(0, match.index - 3), at));
    const isSpared = SPARED.test(clause.text.slice(match.index, at + length));
    return isAllowed || isSpared || AGENT.test(after) || WHO.test(after) ? [] : [{ start: clause.start + match.index, end }];
  });
}
