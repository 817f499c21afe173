import type { Stretch } from './sentences.ts';

/*
 * Keeping or deleting of people's data, whatever the words: a sentence in which data and keeping, or data and a deletion that is still
 * to come, meet and nothing says until when. What ends, what is denied and what the reader does is left out by the caller.
 */

const DATA =
  /\b(?:numbers?|recordings?|calls?|chats?|transcripts?|data|details|notes?|messages?|voice|tapes?|conversations?|information|copy|copies|documents?|photos?|answers?|comments?|history|what you (?:say|write|tell|type|send|said|wrote)|everything you|all you (?:say|write|tell)|your words|this line|this call|records?|name|it|them)\b/iu;
const KEEPING =
  /\b(?:stor(?:e|es|ed|ing)|retain(?:s|ed|ing)?|archiv(?:e|es|ed|ing)|(?:we|i|and|will|to|may|might|system|bot|they|providers?|partners?|would|also) (?:\w+ly |also |then |all |always )?(?:keep|keeps|save|saves|hold on to|hang on to) (?:it|them|these|those|your (?:number|data|details|words|voice|chat|name|answers?)|a copy|copies|every (?:number|word|call|chat)|all|everything|what|numbers|recordings|data|details|chats|notes|records|the (?:number|recording|data|chat|tape|transcript|notes))|(?:record|tape|film|log)(?:s|ed)? and (?:file|stor|keep|kept|sav|log)\w*|(?:is|are|be|being|been|gets?|get|was|were) (?:\w+ ){0,2}(?:recorded|taped|logged|filed|archived|memori[sz]ed|backed up|kept|saved|held on file)(?! for you| open| up to date)|(?:we|our \w+|system|bot|it) (?:will |can |also )?(?:remember|remembers|survives?|outlives?)|survives?|outlives?|(?:remains?|stays?) (?:available|visible|accessible|stored|on file|on record|with us|in our|on our|in your (?:file|record|history|profile))|on file|on record|(?:in|on|into) our (?:\w+ )?(?:systems?|servers?|database|archives?|files|records|logs?|backups?|vault|books)|noted? (?:your|the|his|her) \w+ (?:for good|for later|permanently|anyway))\b/iu;
const DELETING =
  /\b(?:(?:will|may|might|can|to|gets?|get|we|are|is|be|them|it|then|being) (?:\w+ly )?(?:delete|deletes|deleted|erase|erases|erased|wipe|wiped|purge|purged|remove|removed|destroy|destroyed|cleared|clear|thrown|discard|discarded))\b/iu;
/** Done already, done at once, or the reader's to do. */
const DONE =
  /\b(?:have|has|had|was|were|been|just|already|now|right away|straight away|at once|immediately|today|tonight|on the spot|on request|if you|when you|whenever you|as soon as|once you|you (?:can|may|could)|ask us|ask for|tap|reply|unless|any time|after (?:each|every|the|this|your|that|we|it|\d|a|one|two)|at the end of|when (?:the|your|this|that|it|we|they))\b/iu;
const OTHERS =
  /\b(?:your (?:place|slot|seat|spot|turn|order|parcel|bank|phone|refund|file (?:is|has)|account is|page|post|ad|advert)|the (?:parcel|order|refund|payment|page|app|ad|post|block|fee|charge|restriction)|receipt|in mind|eye on|posted|open\b|up to date|waiting)\b/iu;

/** The sentence as a finding; null when the signs do not meet. `hasEnd`: a period or an end event stands in the text. */
export function weighedRetentionIn(text: string, hasEnd: boolean): Stretch | null {
  if (hasEnd || /\?\s*$/u.test(text) || OTHERS.test(text) || !DATA.test(text)) return null;
  const found = KEEPING.exec(text) ?? (DONE.test(text) ? null : DELETING.exec(text));
  if (
    found === null ||
    /\b(?:not|never|no|nobody|nothing|none|without|nor|instead of|rather than|can ?not|could not|only if|only when|only with)\b/iu.test(
      text,
    )
  )
    return null;
  if (
    /^(?:please |just |do |and )?(?:keep|save|store|hold|record)\b/iu.test(text) ||
    /\byou (?:can |may |could |should |have to |need to )?(?:keep|save|store|hold|record|kept|saved)\b/iu.test(text)
  )
    return null;
  return { start: found.index, end: found.index + found[0].length, text: found[0] };
}
