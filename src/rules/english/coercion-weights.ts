import type { Stretch } from './sentences.ts';

/*
 * Help that hangs on a number or a call, whatever the words: sentences that tie a condition, the help and a loss together in a text
 * about numbers and calls. Each class is wide; only the company of all of them counts, and a fair word takes it back.
 */

const CONDITION =
  /\b(?:if|unless|without|until|till|only (?:if|when|once|after|people|those|customers|who|for people)|once|otherwise|or else|or (?:we|your|the|you|it|i|nobody|no)|then|must|have to|has to|need to|needs to|required|requires?|compulsory|mandatory|condition|depends?|hinges?|exchange|return|provided|as long as|no (?:number|call|phone|mobile)|those who|people who|people with|customers who|customers with|anyone who|whoever|because you|since you|as you|so you|refus\w+|declin\w+|skip\w*|blank|empty|failing|failure|reluctan\w+|miss(?:ed|ing)?|want (?:in|your|it)|all we ask|everybody else|everyone else|the rest)\b/iu;
const TOPIC =
  /\b(?:numbers?|calls?|callbacks?|callers?|phones?|phoned?|phoning|ring|rung|talk(?:ing)?|speak(?:ing)?|spoken|voice|mobile|digits|field|box|blank|empty|pick(?:ing)? up|dial)\b/iu;
const SERVICE =
  /\b(?:help(?:ed)?|support|refund(?:ed)?|money|cases?|claims?|tickets?|complaints?|appeals?|accounts?|orders?|parcels?|payouts?|pages?|shops?|answers?|repl(?:y|ies)|issues?|problems?|matters?|files?|place|spot|slot|turn|queue|line|priority|access|discount|deposit|repair|replacement|applications?|investigation|solution|dispute|further|attention|assist\w*|decision|compensation|warranty|credit|block|release)\b/iu;
const LOSS =
  /\b(?:not|never|nobody|nothing|none|no (?:longer|more|help|answer|refund|way)|los(?:e|es|ing|t)|forfeit\w*|clos(?:e|es|ed|ing)|cancel\w*|reject\w*|stops?|stopped|ends?|ended|drop(?:s|ped)?|paus\w+|fr(?:eeze|ozen)|on hold|wait(?:s|ing)?|longer|later|last(?! (?:two|three|four|digits|week|month|year|night|time|step))|bottom|slow\w*|fees?|charges?|costs?|pay|extra|weeks|months|working days|stuck|locked|ignored?|unread|unanswered|unsolved|delay\w*|laps\w+|expir\w+|gone|drawer|bot|robot|harder|worse|unable|impossible|difficult|shelved?|dismiss\w*|abandon\w*|sink\w*|suffer\w*|goodbye|forgotten|dead end|limbo|give up|missing|condition|all we ask|hardly|barely|rarely)\b/iu;
/** The text gives the same help either way, or speaks of the call itself. */
const FAIR =
  /\b(?:no problem|at any time|only (?:for|to|about)|either way|both ways|both answers|same|just as|(?:about )?as (?:long|fast|quick|well|good)|still (?:help|answer|here|open|in)|stays?\b|keeps? (?:your|you|writing)|(?:does|do|will|would|need|is|are) not (?:affect|change|lose|slow|matter|delay|cost|need|mean|needed|required|necessary|a must|have to)|do not have to|no need|needn't|optional|voluntary|up to you|your choice|is fine|are fine|lose nothing|nothing (?:about|is lost|changes|else changes)|no (?:harm|difference|pressure|rush|worries|extra)|costs? nothing|free of charge|whenever you like|you(?: would|'d)? (?:like|prefer|want|rather)|(?:would|prefer|want) (?:you |to )?(?:rather|like)|(?:can|could|will|may) not (?:be )?(?:call|called|ring|phone|dial|reach|text|offer)|(?:write|reply|answer|carry on|continue|keep going|help you|chat) (?:to you )?(?:here|in (?:this )?chat|by (?:message|chat))|here (?:instead|in chat)|(?:we|i|\w+) (?:will|answers?|writes?) (?:write|answer|reply|message|carry on|keep|post|here)|chat instead|or (?:just )?(?:stay|write|chat|keep|carry on|skip|say no)|delet\w+|eras\w+|scam|fraud|stolen|hang up|call us|ring us|phone us|opening|open (?:at|from|until)|too (?:short|long)|recorded?|tap yes|say yes|you tap|own number|with you|as you (?:asked|agreed|wanted|wished))\b/iu;

/** The part of a text that makes help depend on a number or a call, in one sentence or in two neighbours; null when the signs do not all meet. */
export function weighedCoercionIn(text: string, before: string, isAbout: boolean): Stretch | null {
  const own = { start: text.search(/\S/u), end: text.trimEnd().length, text: text.trim() };
  if (/\?\s*$/u.test(text) || FAIR.test(text)) return null;
  if (CONDITION.test(text) && SERVICE.test(text) && TOPIC.test(text) && LOSS.test(text)) return own;
  if (!isAbout || FAIR.test(before)) return null;
  const both = `${before} ${text}`;
  return CONDITION.test(both) && SERVICE.test(both) && TOPIC.test(both) && LOSS.test(text) ? own : null;
}
