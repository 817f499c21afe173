import type { Stretch } from './sentences.ts';

/*
 * A way out that is denied or made hard, whatever the words: a sentence in which an end of contact or of an agreement and a refusal or
 * a hurdle meet, in a text about calls, texts or agreements.
 */

const ENDING =
  /\b(?:stop(?:s|ped|ping)?|end(?:s|ed|ing)? (?:the |these |our |all |it|them|this|any)|cancel\w*|opt(?:ing|ed)?[- ]?outs?|unsubscrib\w+|withdraw\w*|revok\w+|object(?:ing|ions?)?|retract\w*|turn(?:ed|ing)? (?:\w+ )?off|switch(?:ed|ing)? (?:\w+ )?off|take (?:it|this|that|your \w+) back|change (?:your mind|it|this|that)|back out|pull out|say no|no more calls|be removed|be taken off|get off|come off|leave the list|un-?tick\w*|undo\w*|go back)\b/iu;
const CONTACT =
  /\b(?:calls?|calling|called|texts?|texting|sms|phone|ring|ringing|contact(?:ed|ing)?|messages|reminders|alerts|consent|agree(?:d|ment)?|permission|preference|yes|list|choice|opt-?outs?|marketing)\b/iu;
const HURDLE =
  /\b(?:can ?not|could not|will not|does not|do not|is not|are not|not possible|impossible|no (?:way|opt-?out|off|option|button|link|right|possibility|use|longer)|never|too late|refused|denied|rejected|ignored?|disregard\w*|locked|final|permanent\w*|binding|irrevocabl\w+|for (?:good|ever|life|all time)|forever|only (?:by|in|at|if|after|when|through|via|valid|once)|must|have to|has to|need to|needs to|appear\w*|in person|counter|branch|office|letter|post|posted|fax|signed|signature|notar\w+|registered|form|written request|in writing|fees?|charge|[£€$]\d+|weeks|months|once a (?:year|month)|year|solicitor|proof of|two forms of|reasons?|twice|regardless|anyway|continue|carry on|leave (?:him|her|them) on|keep (?:him|her|them) on)\b/iu;
const NEGATION = /^(?:can ?not|could not|will not|does not|do not|is not|are not|never)$/iu;
/** An easy way, or something else that ends. */
const EASY =
  /\b(?:any ?time|at once|right away|easily|one tap|a tap|tap|repl(?:y|ying)|in settings|under settings|settings|just (?:say|write|type|tell|reply)|here|same day|no (?:letter|form|fee|need|reason|problem|questions)|without (?:a reason|giving)|that is all|free|refunds?|payments?|orders?|parcels?|deliver\w+|debits?|transfers?|subscription|bookings?|bank|flight|tickets?|post\b.*\bpage|page|ads?|can ?not (?:call|ring|reach)|chat|nobody will|no more calls|have stopped|has stopped|stopped calling|will not (?:call|ring|be called))\b/iu;

/** The sentence part that denies or hampers the way out; null when the signs do not meet. */
export function weighedDenialIn(text: string): Stretch | null {
  if (/\?\s*$/u.test(text) || EASY.test(text) || !CONTACT.test(text)) return null;
  const end = ENDING.exec(text);
  const hurdle = HURDLE.exec(text);
  // "Can't be restored" denies something else: a plain "not" has to stand before what it denies.
  if (end !== null && hurdle !== null && hurdle.index > end.index && NEGATION.test(hurdle[0])) return null;
  if (end === null || hurdle === null) return null;
  const start = Math.min(end.index, hurdle.index);
  const stop = Math.max(end.index + end[0].length, hurdle.index + hurdle[0].length);
  return { start, end: stop, text: text.slice(start, stop) };
}
