import { weighedDenialIn } from './opt-out-weights.ts';
import { anyOf, has, matchesOf } from './pattern.ts';
import type { Plain } from './plain.ts';
import type { Stretch } from './sentences.ts';

const CONTACT =
  '(call|calls|calling|ring|rings|ringing|phone(?! customers| numbers?| line| support)|phones|phoning|dial|dialling|telephone|text|texts|texting|sms|email|emails|emailing|contact|contacting|notify|reach out|check in|checking in|phone calls|callbacks?|voice messages|reminders?|text messages|alerts|notifications|newsletter|letters|robocalls|in touch|texted|called|phoned|rung|contacted|emailed|messaged|ask you again|ask again|asking again|remind|reminding|nudge|prompt you)';
const OFTEN =
  '(every|each|daily|hourly|weekly|monthly|nightly|fortnightly|quarterly|regularly|regular|repeatedly|repeated|constantly|continuously|frequently|frequent|very often|from time to time|now and (then|again)|once a|twice a|three times a|several times|whenever|any time|at all hours|any day|as often as|again and again|over and over|on and off|from now on|going forward|until further notice|periodically|periodic|occasionally|routinely|routine|on a (daily|weekly|regular|monthly) basis|ongoing|all the time|for as long as|as long as you|a day(?! later| or two| after| early| ago| to)|a week(?! later| ago| to)|a month(?! later| ago)|round the clock|day and night|morning and|in the coming (weeks|months|days)|over the (coming|next) (few |\\w+ )?(weeks|months|days)|at regular intervals|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|most (mornings|evenings|days|weeks)|at every (step|stage|turn|point)|step by step|throughout|with every|with each|indefinitely|without end|any order)';
const RECURS = anyOf(
  '(call|ring|text|message|contact|phone) you (on|about|for|over|regarding) (any|every|all|whatever|anything|everything)( \\w+)?',
  `${CONTACT} ~~ (about (any|every|all|future|new|other|further|upcoming|anything)|as (they|it|things|new \\w+) (come|comes|arise|arises|happen|occur|develop|arrive)|in (the )?future|from here on|for the time being|for as many|however often|when(ever)? (something|anything) (comes|turns|crops|changes|happens))`,
  '(stay|keep|remain) in (touch|contact) (with you )?(by|over|via) (the )?(phone|text|sms|calls?|telephone)',
  '(the odd|occasional|a few|a couple of|several|frequent|further|regular|ongoing|repeat|repeated|recurring|periodic|a stream of|a number of) (\\w+ )?(calls|texts|text messages|sms|phone calls|reminders|alerts|call|text|messages)',
  '(calls|texts|reminders|text messages|alerts) (will |then |just |simply )*(continue|go on|keep coming|carry on)',
  '(call|ring|text|phone|sms) you (about (it |this |that )?)?(whenever|any ?time|as (often|much)|for as long|each|every|until|regularly|daily|weekly)',
  'keep you (up to date|posted|updated|informed|in the loop) (by|via|with|over) (the )?(phone|text|sms|calls?)',
  '(text|sms) (updates|messages|reminders|notifications|alerts) (about|on|with|until|as|for|from|while|when|will|are)',
  'updates by (text|sms|phone|call|telephone)',
  '(keep|keeping|kept) you (posted|updated|informed|in the loop|up to date) (by|via|with) (text|texts|sms|phone|email|emails|calls?)',
  `${CONTACT} ~~ ${OFTEN}`,
  `${OFTEN} ~~ ${CONTACT}`,
  '(keep|keeps|continue|carry on|go on|not stop|persist in|will not stop) (to |on )?(calling|ringing|phoning|trying|texting|dialling|contacting|emailing)',
  '(subscribed|subscribing|signed (you )?up|enrolled|enlisted|registered|added (you )?|opted (you )?in) (you )?(to|for|in|on) ~ (text|texts|sms|calls?|alerts|updates by|phone|reminders|notifications|call list|list)',
  '(again at|at) \\d\\S* ?,? and (again )?at \\d\\S*( and|,)',
  '(a series|a string|a round|rounds) of (calls|texts|messages)',
  '(more|further|several|many|multiple|follow-up|some) (calls|texts) (will|to|are|may|about|from|over)',
  'after every (case|call|chat|contact|order)',
  '(from (today|now|then|tomorrow|next week) (on ?)?|every day after) ~ (call|ring|text|phone|contact)',
  '(call|ring|text|phone|calls?|rings?|texts?) ~ (and (every|each) \\w+ after|from then on|ever after|and so on|daily|hourly|day or night|as and when|in future|in the future|(now and|at any) (in future|time)|now and again|at \\d+ ?, ?\\d+)',
  '(calls?|texts?) (can|may|will|could) come (at any time|any time|when|as|often|day)',
  '(as things develop|as and when|as it develops|along the way|as we go)',
  '(on|to) our (text|call|calling|sms|contact|mailing) list',
  '(until|till) (somebody|someone|you|anybody) (answers?|picks? up|pays?|replies|responds?)',
  '(a |an )?(morning|evening|daily|weekly|monthly|nightly|hourly|regular) (call|text|ring|phone call|sms|check-in call)',
  '(autodial|auto-dial|robocall|drip|sequence|cadence)',
  '(twice|three times|once|several times) a (day|week|month)',
  `(${CONTACT}|keep at it|go on|carry on|not stop|persist|persevere) ~~ until you (answer|pick up|pay|reply|respond)`,
  '(ask|question|offer|prompt|reminder|pop up|come back to you|try) ~ (again )?(each|every) (time|day|week|visit|login|session)',
);
const IN_CHAT = anyOf('(here|in (this |the )?chat|in this conversation|on this page|in the app|below)');
const PHONE_CONTACT = anyOf(
  '(call|calls|calling|ring|rings|ringing|phone|phones|phoning|dial|telephone|text|texts|texting|sms|email|emails|newsletter|reminders?|alerts)',
);
const PAST = anyOf('(rang|called|phoned|texted|emailed|was|were|had|did|used to|got|received)');
const FUTURE = anyOf(
  '(will|shall|may|might|going to|would|expect|from now on|can|are|is|get|agree|let us|ok|okay|want|like|keep|subscribed|signed|added|set you up|each|every|daily|continue)',
);
const OTHERS = anyOf(
  'mailing list',
  'before (every|each|any)',
  '(each|every) (call|text) (is|separately|on its own|only|needs)',
  'separately',
  '(call|ring|phone|text) (the|this|our|them|0|\\d|\\+|\\{)',
  '(you|customers|people) (can|may|could|will) (also |always )?(call|ring|phone|reach|contact|text|email|ask|request|book|change|say)',
  'you (can|may|could) (also |always )?(have|get)',
  '(deals?|offers?|promotions?|newsletter|marketing|discounts?|sales|products?|catalogue)',
  '(open|here|available|staffed|run|runs) (every|each|daily|all)',
  '(call|ring|phone|text|contact|email|reach) (us|me)',
  'lines',
  '(delete|deleted|erase|erased|anonymi[sz]e)',
  '(check(?! in)|checks(?! in)|look|looks|review|renews?|post|posts|backs? up|update|updates|syncs?|refresh|refreshes) ~ (every|each|daily|hourly)',
);

/** How to stop it. */
const STOP = anyOf(
  '(call|text|contact|notification) settings whenever',
  'change your (call|text|contact) settings',
  'take back',
  '(calls|texts|them|it) ?,? off',
  'end the \\w+',
  'stop',
  'stops',
  'cancel',
  'cancelled',
  'cancelling',
  'opt out',
  'opt-out',
  'opting out',
  'unsubscribe',
  'unsubscribing',
  'turn (it|them|this|that|these|off|calls|texts|the)',
  'turn off',
  'switch (it|them|off|this)',
  'switch off',
  'withdraw',
  'change (it|this|them|your mind|how often|that)',
  'change your mind',
  'say no',
  'no is fine',
  'say so',
  'tell us (if|when|to|not|any time|at any time|here)',
  'let us know (if|when)',
  'end (it|them|this|the calls|the texts)',
  'mute',
  'pause',
  'decline',
  'refuse',
  'skip',
  'rather not',
  'prefer not',
  'would rather',
  'ask us to',
  'leave the list',
  'take (it|that|your yes) back',
  'revoke',
  'if (you would|that is|it is|this is) (rather|not|too|a problem|more than)',
  'enough',
  'remove (yourself|your number|you)',
  'as you asked',
  'you asked',
  'only (if|when) you (ask|say|ask us|tell us|want)',
  'when you ask',
  'unless you (ask|say|tell|want|opt)',
  'either way',
  '(turn|set) ~ under',
  'manage',
  'unticked',
);

export function saysHowToStop(plain: Plain): boolean {
  return has(STOP, plain.text);
}

/** Contact that comes again and again, or without end, in a text that says no way to stop it. */
export function endlessContactIn(plain: Plain): Stretch | null {
  if (has(STOP, plain.text)) return null;
  for (const sentence of plain.sentences) {
    const text = plain.own.slice(sentence.start, sentence.end);
    const found = matchesOf(RECURS, text)[0];
    if (found === undefined || has(OTHERS, text) || /\b(?:not|never|no|nobody)\b/iu.test(text.slice(0, found.start + 5))) continue;
    if (has(IN_CHAT, text) && !has(PHONE_CONTACT, text)) continue;
    if (has(PAST, text) && !has(FUTURE, text)) continue;
    return { start: sentence.start + found.start, end: sentence.start + found.end, text: found.text };
  }
  return null;
}

const UNDO =
  '(call off|called off|stop|stopped|cancel|cancelled|canceled|refuse|refused|withdraw|withdrawn|opt out|opt-out|opted out|unsubscribe|unsubscribed|turn off|turned off|turn (it|them|this) off|switch off|switched off|revoke|revoked|take back|taken back|take (it|that|this) back|undo|undone|reverse|reversed|decline|declined|say no|object|back out|pull out|change your mind|changed|end|ended|removed|remove|delete|deleted|erase|erased|rescind|rescinded|retract|retracted|disable|disabled|get out of|avoid|avoided|mute|muted|go back on|un-?tick|unticked|have (it|them|your number) (removed|deleted))';
const DENIED = anyOf(
  '(agree|agreed|consent|consented|accept|said yes|say yes) ~ for (all time|all times|good|ever|life|all eternity)',
  '(preference|choice|setting|consent|yes|answer|permission) ~ (is|are|stays?|remains?) (locked|final|fixed|set in stone|permanent|frozen|irreversible)',
  '(request|wish|asking|demand|application) to (stop|end|opt out|cancel|be removed|withdraw|unsubscribe) ~ (refused|denied|rejected|declined|ignored|turned down|not possible|not granted)',
  'yes ~ for (good|ever|life)',
  'stop ~~ (continue|carry on|keep coming|keep running|go on regardless|makes no difference|changes nothing|anyway|does nothing|as often as you like)(?! (here|in chat|in this|by message|in writing))',
  '(wrote|sent|sends|texted|replied|said|says|typed|asked for) (a )?(stop|no more) ~~ (keep|continue|carry on|leave) ~ (running|going|on|coming|calls|texts|active|sending|calling|reminders)',
  '(only|solely) (our|the|a|your) [\\w ]{2,30} (can|may|is able to|are allowed to) (stop|cancel|remove|end|withdraw|delete|lift|switch)( \\w+)?',
  '(once|after|when) (you have |you )?(agreed|said yes|accepted|signed|consented|opted in|started|given|ticked) ~ (no way|not|never|for good|final|stays|permanent|binding|no)',
  `(can|could|will|are|is|do|would|must|shall) not (then |now |later |simply |just |ever |be able to |able to |allowed to |possible to |be allowed to |have the option to |get |be |afterwards )*${UNDO}`,
  `(no|without a|without any|there is no) (way|option|means|possibility|button|right|need|link|facility|method|chance) (to|of|for) (\\w+ )?(${UNDO}|stopping|cancelling|refusing|withdrawing|opting out|unsubscribing|objecting|removal|turning)`,
  `(impossible|not possible|too late|never possible|no longer possible|unable|not an option) (for you )?to (\\w+ )?${UNDO}`,
  `(opting out|stopping|cancelling|withdrawing|unsubscribing|refusing|opt-outs?|cancellations?|withdrawals?|deletion|objections?) (is|are) (not (possible|available|supported|allowed|accepted|offered|an option)|impossible|disabled|unavailable|ignored|refused|only possible)`,
  `(yes|choice|consent|agreement|decision|permission|answer|opt-in|it|that|this|your ok) (is|are|will be|stays|remains|becomes) (\\w+ )?(final|permanent|irrevocable|irreversible|binding|for good|for ever|forever|for life|set in stone|locked in|fixed|once and for all|unalterable|indefinite|there to stay)`,
  '(can not|could not|will not be able to|never) ~ (go back on|take (it|this|that|your \\w+) back|say no later|undo|withdraw|refuse|change (it|that|this|your (mind|choice|answer)))',
  '(later|afterwards|after that|then) you (can ?not|will not|may not)',
  '(no|without an?) (off|stop|cancel|end) (switch|button|key|option|link)',
  '(good|there) for good',
  '(a |your )?yes (here |now |today )?is (a )?(yes )?(for good|for ever|for life|final)',
  '(only|just) (put|puts|putting) (them|it|these|calls) off',
  '(tomorrow.s|this|the next|one) call ?,? ?but not the (ones|others|rest|calls)',
  '(too late|impossible|not possible) to (opt out|stop|cancel|withdraw|refuse)',
  '(texted|sent|replied|wrote|says?|said) stop ~~ (carry on|continue|keep|ignore|anyway|go on|regardless|resume)',
  '(carry on|continue|keep (going|on|dialling|calling|texting)) ~ (sequence|calls|texts|dialling|calling|texting|anyway)',
  '(repl(y|ies)|messages?) (of|saying|with) stop (is|are) (not|never|ignored)',
  'objecting ~ (is not|not possible|impossible)',
  '(print|fill in|sign|post|fax|mail|download) ~ (form|letter) ~~ (sign|post|send|return|stamp)',
  '(only|just) (possible|handled|accepted|processed|available|dealt with|done|offered) (by|at|in|via|through) (fax|post|letter|phone|our branch|a branch|branch|person|writing|the office|our office)',
  'waives? (the|your|any|all) (\\w+ )?right(s)? to (withdraw|object|stop|refuse|cancel|opt out|complain)',
  '(do|does|will|can) not (offer|have|provide|give you|support) (a |any )?(way|option|means|possibility|link|button) (to|of|for) (stop|opt|cancel|refus|unsubscrib|withdraw|object|turn)\\w*',
  '(never mind|despite|in spite of|no matter) (the |his |her |their |any )?(stops?|opt-?outs?|refusals?|objections?|unsubscribes?)',
  '(asked|ask you|offered|called|rung) again (every|each) (day|week|hour|time)',
  'no (opting|opt) out',
  '(setting|choice|option|toggle|box|switch) (is )?(locked|greyed out|fixed on|hidden|disabled)',
  '(this (number|line|address)|we) (does|do|can) not (accept|read|take|receive) (replies|stop)',
  '(irrevocably|permanently|for life|for good|perpetual|irrevocable|irreversible) (agree|consent|accept|allow|consent|permission|agreement|authori[sz]ation)',
  '(agree|consent|accept|yes|permission) (irrevocably|permanently|for good|for life|forever|once and for all)',
  'no (going|turning) back',
  'once (and|is) (for all|enough)',
  '(valid|good|stands) (forever|for life|for good|permanently)',
  '(ignore|disregard|overlook|skip|do not act on|do not process|bin|discard|delete) (\\w+ ){0,2}(stop|stops|opt-?outs?|unsubscribes?|refusals?|objections?|withdrawals?)( \\w+)?',
  `stop (is not|does not|will not|has no|no longer|can not|is) (\\w+ )?(valid|work|recogni[sz]ed|supported|monitored|read|effect|accepted|known|a command|understood|disabled|be)`,
  '(do|does|will|can) not (accept|take|act on|process|honou?r|recogni[sz]e|allow|support|offer|permit|respond to|consider) (\\w+ )?(cancellations?|withdrawals?|opt-?outs?|opting out|stop|unsubscrib\\w+|refusals?|objections?|requests to stop|deletion)',
);
const HARDER = anyOf(
  '(can|may|must|has to|have to|needs to) (only )?be (revoked|withdrawn|cancelled|canceled|stopped|ended|removed|taken back|declared|requested|rescinded) ~ (in person|at (our|a|the) (\\w+ )?(office|branch|counter|desk|shop)|by (post|letter|fax|registered)|in writing|on \\w+days|notary)',
  '(unsubscribing|opting out|stopping|cancelling|withdrawing|removal|withdrawal|an opt-?out|leaving the list) (costs?|takes?|requires?|needs|means) ~ (£\\d+|€\\d+|fee|weeks|months|\\d+ days|form|letter|call|visit|reason|id)',
  '(to|want to|wish to|if you|can only|may only|must) (\\w+ )?(stop|end|cancel|withdraw|opt out|unsubscribe|object|revoke|change your mind|be removed|be taken off|refuse|leave the list) ~~ (speak to|talk to|explain|give (us )?(a |your )?reasons?|state (a |your )?reasons?|create an account|apply|prove|convince|ask (twice|three|several|again)|three times|wait (for|until|\\d)|manager|supervisor|ombudsman|next year|end of (the|your|this) (year|contract|term|month))',
  `((to|want to|wish to|if you|you can|can only|may|may only|only|you must|must|have to|need to) (\\w+ )?(stop|end|cancel|withdraw|opt out|unsubscribe|object|revoke|take (it|this|that|your yes) back|change your mind|be removed|be taken off|remove your number|delete your number|have your number (removed|deleted)|refuse|say no|leave the list|opting out|stopping|withdrawal|cancelling|cancellation|withdrawing|unsubscribing|removal|deletion)|(opting out|stopping|withdrawal|withdrawing|cancellation|cancelling|unsubscribing|removal|deletion|objecting|your request to stop)) ~~ (letter|post|posted|in writing|written request|registered|notari[sz]ed|notary|in person|fax|head office|signed|a branch|our branch|our office|offices?|certified|courier|stamped|recorded delivery|hand-?written|paper form|printed|premium|per minute|a fee|£\\d|€\\d|\\$\\d|solicitor|lawyer|copy of your (id|passport)|with id|proof of identity|three months|\\d+ (days|weeks|months)|(two|three|four|six|eight|twelve) (weeks|months)|a year|working days'? notice|notice period|on (mondays|tuesdays|wednesdays|thursdays|fridays)|between \\d|at our office|our office in|appear(ing)? in person|notary|hotline|a minute|send it back signed|wait for a letter)`,
  '(write|send|post|fax|mail|come|visit|call|ring|phone|go|queue|apply|fill in) ~~ (letter|post|registered|notari[sz]ed|in person|fax|head office|branch|office|signed form|paper form) ~~ (stop|end|cancel|withdraw|opt out|unsubscribe|object|revoke|remove|delete)',
  '(takes?|need|needs|allow|within|after) (up to |at least |about )?(\\d+|two|three|four|six|eight|twelve|several|thirty|sixty|ninety) (\\w+ )?(days|weeks|months) (to |before |for |notice)~~ (stop|effect|calls|texts|removed|off|end)',
);
const OUR_OWN =
  /\b(?:calls?|calling|texts?|ring|phone|consent|agree|agreed|yes|choice|contact|record|permission|number|opt|subscri|stop|withdraw|refuse|decline|object|say no|marketing|alert|reminder|messages|booking|slot|appointment|cancellations? by|number|removal)/iu;
const OTHER_THING =
  /\b(?:delet(?:e|ed|ing|ion) (?:it|your|the|a|is|this)[^.]*undone|eras\w+[^.]*undone|already ringing|refund|payment|debits?|the bank|order|parcel|delivery|transfer|transaction|purchase|booking fee|page|file|photo|subscription fee|charge|payout|flight|ticket price|we can not|i can not|they can not|nobody can|no one can|it can not be undone|why (?:you|the)|you could not|if you can not|if this can not)\b/iu;

/** Words that deny people a way out, or make leaving harder than joining. */
export function deniedStopIn(plain: Plain, purpose: string): Stretch | null {
  for (const sentence of plain.sentences) {
    const text = plain.own.slice(sentence.start, sentence.end);
    const found = matchesOf(DENIED, text)[0] ?? matchesOf(HARDER, text)[0] ?? weighedDenialIn(text);
    if (found === null || OTHER_THING.test(text)) continue;
    if (!OUR_OWN.test(text) && !(purpose === 'consent')) continue;
    return { start: sentence.start + found.start, end: sentence.start + found.end, text: found.text };
  }
  return null;
}
