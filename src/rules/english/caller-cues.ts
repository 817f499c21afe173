import type { Branch } from '../../syntax/branches.ts';
import { anyOf, has } from './pattern.ts';
import type { Plain } from './plain.ts';
import { wordsOf } from './sentences.ts';

/** Words by which people can tell the real call. */
const CUE = anyOf(
  '(case|ticket|reference|booking|order|claim|incident|file|job|ref|policy|account|invoice|request) (number|no|id|ref|reference|code)',
  '(code ?words?|safe ?words?|pass ?phrase|secret word|agreed word|security word|pass ?words?|verification (word|phrase|code)|code|word|phrase) (you (chose|picked|set|gave|agreed)|below|shown|here|above|that|in this)',
  'code ?words?',
  '(a|the|your|one|this|that|same|agreed|code) (\\w+ )?(word|phrase) (you|we|that|below|from|shown)',
  '(show|shows|showing|shown|appear|appears|display|displays|displayed|come|comes|coming|read|reads|say|says|flash|flashes|pop|pops) (up )?(on (your|the) (screen|phone|display) )?(as|with)(?! unknown| withheld| private| hidden| blocked| anonymous| no caller| unlisted| international)',
  'caller (id|name|display)',
  '(screen|phone|display) (will )?(say|says|show|shows|read|reads|display|displays)(?! unknown| withheld| private| hidden| blocked| a private| a withheld| an unknown| no caller)',
  'look (out )?for',
  '(same|usual|known) (number|caller id|name|caller|person|agent|colleague)',
  '(our|the) (main |usual |published |official |public |office |support |known )?(number|line|phone number) (is|on|ends|ending|starts|listed|you|printed|at|in)',
  'ours is',
  '(number|it) (is |are )?(on|listed on|published on|shown on) (our|the) (website|site|page|help|contact|back)',
  '(on|at|from|via) our (website|site|help|contact)',
  '(check|verify|confirm|see|compare) (it|that it|who|whether|the (number|call|caller)|us|this|that it is us|it is us|the number) ',
  'so (that )?you (will |can )?(know|tell|recogni[sz]e|be sure|can be sure)',
  '(quote|quotes|mention|mentions|give you|read you|tell you|start with|starts with|begin with|begins with|open with|name|names|say|says|repeat|repeats|read out|identify|identifies) ~ (number|reference|case|code|word|name|phrase|id|digits|subject)',
  '(quote|quotes|quoting) ',
  'last (two|three|four|2|3|4) digits',
  '(number|line) ending',
  'extension \\d+',
  '(our|the|your) (?!team\\b|specialist team\\b|agent\\b|own\\b|support team\\b|whole\\b|other\\b|same\\b|best\\b|next\\b|first\\b|expert team\\b|dedicated\\b|friendly\\b|new\\b|right\\b)(\\w+)(?<!our|specialist|specialised|specialized|expert|senior|dedicated|friendly|small|local|great|wonderful|support|whole|relevant|right|appropriate|best|new|other|entire|own|helpful|experienced) (team|department|desk|office|squad|crew|unit)',
  'from (the )?(?!our|us|a|an|the|there|here|your|work|home|time|then|now|this|that|\\d|today|tomorrow|start|outside|within|me|it|about|around|another|any|one|some|support\\b)(billing|payments?|payouts?|refunds?|claims|fraud|security|accounts?|hosting|customs|repairs?|delivery|deliveries|logistics|returns|technical|tech|loans|mortgages|sales|warranty|insurance|booking|orders|appeals|trust|safety|legal|finance|shipping|ads|advertising|disputes|complaints|collections|energy|broadband|network|onboarding|policy|privacy|pricing|travel|flights|cards?|cash)',
  '(support|help) (at|with) \\p{Lu}',
  'dial (us|back)',
  'website',
);
const SLOT =
  /agent|team|company|brand|caller|case|ticket|order|ref|display|code|word|name|number|line|desk|business|service|org|advisor|adviser|specialist|colleague|claim|booking|invoice|policy|product|shop|store/iu;
const NOT_SLOT =
  /^(?:first|last|full|user|customer|client|your|reader)?name$|customer|user|first|phone(?:number)?$|time|date|day|count|country|zone|weekday|month|attempt|minutes|hours|window|last\d?|digits|ending|email/iu;
const PHONE = /(?:\+|\b00|\b0)\d[\d\s().-]{6,}\d|\b\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b0\d{3}[ -]?\d{3}[ -]?\d{3,4}\b/u;

/** Capitalised words that name nobody. */
const NO_NAME: ReadonlySet<string> = new Set(
  `i i'm i'll i've i'd mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  am pm cet gmt bst utc est pst et ct pt eta sms pdf ok okay yes no stop cancel wait later id faq uk us usa eu easter christmas new year english french german spanish sir madam mr mrs ms dr hello hi hiya hey dear thanks thank please sorry good morning afternoon evening help chat asap vip api app whatsapp messenger facebook call callback phone mobile
  ready tap reply change reschedule move confirm skip rebook book settings security privacy account done retry again options menu bank holiday internet wifi`.split(
    /\s+/u,
  ),
);
/** Capitalised first words of a sentence that are ordinary words. */
const ORDINARY =
  /^(?:a|an|the|we|you|your|our|my|they|their|he|she|it|its|this|that|these|those|there|here|who|what|when|where|why|how|which|if|as|at|in|on|to|from|for|by|with|after|before|until|once|while|so|and|or|but|because|since|then|now|just|also|only|all|any|some|someone|somebody|anyone|no|nobody|not|nothing|none|one|two|three|another|each|every|both|either|expect|await|booked|scheduled|confirmed|arranged|call|calls|callback|phone|got|great|good|perfect|lovely|brilliant|super|cool|nice|right|fine|sure|done|all|ok|okay|yes|no|thanks|thank|sorry|please|tap|reply|type|text|send|press|choose|pick|keep|stay|sit|look|listen|answer|get|let|don't|do|did|does|is|are|was|were|has|have|had|will|would|can|could|should|shall|may|might|must|today|tomorrow|tonight|yesterday|soon|later|first|second|third|next|last|again|still|see|talk|speak|hear|need|want|more|most|much|nearly|almost|about|around|between|within|during|through|over|under|specialists?|agents?|experts?|engineers?|technicians?|managers?|advis[eo]rs?|colleagues?|team|staff|people|support|help|missed|tried|trying|rang|called|calling|unfortunately|apologies|regrettably|everything|anything|something|somewhere|whoever|whatever|remember|note|heads|reminder|quick|hello|hi|hiya|hey|evening|morning|afternoon|plans|changed|attempt|slot|appointment|booking|time|date|best|as|hurray|yay|hooray|woohoo|consider|rest|bear|hold|hang|relax|check|noted|understood|ringing|looking|no-one|unknown|private|withheld|number|line|change|cancel|move|reschedule|confirming|confirmation|update|outbound|inbound|case|ticket|order|request|your|due|prepare|be|make|take|give|leave|put|set|wait|weekdays|weekends|half|noon|midday|lunchtime|not|never|always|maybe|perhaps|probably|possibly|hopefully|finally|meanwhile|otherwise|instead|however|though|although|even|yet|well|oh|ah|aha|um|er|alright|roger|wonderful|excellent|fantastic|amazing|terrific|awesome|splendid|grand|deal|voila|congratulations|congrats|whoops|oops)$/iu;
const AFTER_TAP = /\b(?:tap|press|choose|reply|type|text|select|pick|click|hit|under|go to)\s+['"“‘]?$/iu;

/** True when something in the text lets the reader recognise the genuine call. */
export function namesCaller(branch: Branch, plain: Plain): boolean {
  if (has(CUE, plain.text) || PHONE.test(branch.text)) return true;
  if (branch.slots.some(({ name, type }) => type === 'argument' && SLOT.test(name) && !NOT_SLOT.test(name))) return true;
  return hasName(branch.text);
}

/** A proper name: a capitalised word that no rule of spelling asks for. */
export function hasName(text: string): boolean {
  return wordsOf(text).some((word) => {
    const bare = word.text.replace(/['’]s$/u, '');
    if (!/^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}/u.test(bare) && !/^\p{Lu}{3,}$/u.test(bare)) return false;
    const before = text.slice(0, word.start);
    if (NO_NAME.has(bare.toLowerCase().replace(/’/gu, "'")) || AFTER_TAP.test(before)) return false;
    const opens = /(?:^|[.!?…:;\n]\s*|[([/]\s*|[–—]\s+)["'“‘¿¡\p{Extended_Pictographic}\s]*$/u.test(before);
    const after = text.slice(word.end);
    // A name alone at the end signs the message.
    const isSigned = before.trim() !== '' && after.trim() === '';
    return opens ? !ORDINARY.test(bare.replace(/['’].*$/u, '')) && (isSigned || isNamePlace(after)) : true;
  });
}

/** What follows a name at the start of a sentence: a verb, "from", a comma and more. */
function isNamePlace(after: string): boolean {
  return /^\s*(?:from|at|in|of|will|would|is|has|rings?|calls?|phones?|tried|rang|called|and|or|can|speaks?|here|with|['’](?:ll|s|d)|,|\p{Lu}|\()/u.test(
    after,
  );
}
