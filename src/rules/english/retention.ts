import { anyOf, blank, has, matchesOf } from './pattern.ts';
import type { Plain } from './plain.ts';
import { KEPT_BY_OTHERS } from './kept-by-others.ts';
import { weighedRetentionIn } from './retention-weights.ts';
import type { Stretch } from './sentences.ts';

const DATA =
  '((phone|call|chat|case|voice|support|contact|personal|your|the|these|this|all|any|each|every|that|those|our|her|his|their|a|some|such|deleted|old|full) )*(numbers?|recordings?|chats?|chat history|transcripts?|data|details|notes|messages|answers?|responses?|information|info|conversations?|voice|copy|copies|documents?|files?|photos?|emails?|history|logs?|calls|records?|what you (send|sent|tell|told|say|said|write|wrote|type|give|gave)( us)?|everything|feedback|words|scans?|images?|screenshots?|id|name|profile|footage|audio|tapes?|case file|metadata|identity|ratings?|score|survey)';
const KEEP =
  '(keep|keeps|kept|keeping|hold|holds|held|holding|store|stores|stored|storing|retain|retains|retained|retaining|archive|archives|archived|archiving|preserve|preserves|preserved|remember|remembers|hang on to|hangs on to|hold on to|holds on to|holding on to|hanging on to|stash|warehouse|file away|put away|sit on|cling to|stockpile|save|saves|saving)';
const STATE =
  '(kept|stored|held|retained|archived|preserved|saved|logged|filed|on file|on record|on our systems?|in our (archive|systems?|files|records|database|backups?|vault|memory|logs?|care)|recorded|backed up|warehoused|put on file|added to (your|our|the) (file|record|profile|archive)|remembered|taped)';

/** Where an end of storing can stand, beside the sentence that speaks of it. */
const OF_STORING =
  /\b(?:delet|eras|wip|destroy|shred|purg|bin|anonymi|overwrit|remov|disappear|gone|keep|kept|hold|held|stor|retain|stay|archiv|until|expire|retention)\w*/iu;

function isEnded(plain: Plain, sentence: Stretch): boolean {
  return plain.sentences.some((one) => {
    const text = plain.text.slice(one.start, one.end);
    return (one === sentence || OF_STORING.test(text)) && has(PERIOD, blank(ENDLESS, text));
  });
}

/** Says that data is kept. */
const STORES = anyOf(
  `(we|i|our \\w+|the system|systems|they|company|providers?|partners?|team|and|will|would|may|might|to|which|that|who|us|agents?|teams?) (also |will |would |may |might |can |then |always |still |just |only |simply |do |usually |sometimes |all |shall |have to |must |like to |need to |simply |securely |safely |\\w+ly )*${KEEP} ~ ${DATA}`,
  `${DATA} ~ (is|are|be|being|was|were|stays?|remains?|gets?|been|sits?|goes|lives?|go|rests?) (also |all |then |still |always |automatically |safely |securely |simply |usually |routinely |permanently )*${STATE}`,
  `${DATA} (will |may |then |also |always |all |simply )*(stays?|remains?|sits?|lives?|lingers?) (on (file|record|our|your|the)|in (our|the) (system|archive|file|record|log|database|back)\\w*|where|put|available to|behind|for)`,
  `(recorded|recording|taped|record|tape) (and|then|,) (also )?${KEEP}`,
  `(we|i) (will |would |may |might |do )?(record|tape|log) (all |every |this |your |the |our |each )*(calls?|conversations?)`,
  '(this|the|your|all|every|our|each|any) (calls?|conversations?|chats?|line) (is|are|is being|are being|may be|will be|might be|can be|being|gets?|could be|was|were|has been|have been) (also |always |all |usually |routinely |automatically |now )*(recorded|taped|logged)',
  '(am|are|is) (also )?(recording|taping) (this|the|your|all|every|our)',
  `(it|they|that|this) (also )?(stays?|remains?|is|are|will be|will stay|will remain) (safely |also )?(kept|stored|held|retained|archived|preserved|on file|on record|on our systems?|in our (systems?|records?|files?|archives?|database|logs?|backups?))`,
  `(which|that|we|providers|partners|they|us) (\\w+ ){0,3}${KEEP} (for|as long|until|on file|indefinitely|forever|permanently|in case|afterwards)`,
  `${KEEP} (it|them|this|that|these|those|one|both|a copy|copies|hold of it)`,
  'ours to keep',
  '(we|i) (also |always |usually |do )?(record|tape|film)(?=[.,;]|$)',
  '(we|i) (also |always |usually |do )?(record|tape) our (calls?|conversations?)',
  'how long we',
  '(on )?(a )?recorded (line|call)',
  `${DATA} ~ (stays?|remains?|will stay|will remain|rests?) (\\w+ )?(with|at) us`,
  `${DATA} ~ (is|are) (still |also |now )*(on|in) our (\\w+ )?(list|books|records?|files?|systems?|database|archives?|memory)`,
  `(leave|leaves|leaving|left|have|has|keep|put|puts|added|add|filed|file|placed|copied|copy|log|logged|enter|entered|note|noted|upload|uploaded|write|written) ~ ${DATA} ~ (on file|on record|on the books|(in|on|to|into|with|under) (your|our|the|a) (\\w+ )?(records?|files?|archives?|profile|database|systems?|servers?|cloud|vault|account notes|crm|backups?|data store|dossier))`,
  `${DATA} ~ (is|are|was|were|has been|have been|gets|will be) (also |now |then |all )*(uploaded|copied|saved|logged|written|transferred|moved|synced|added|entered|filed) (to|on|in|into) (our|the|a|your) (\\w+ )?(servers?|systems?|cloud|database|archives?|records?|files?|backups?|vault|crm|profile|log|logs|dossier)`,
  `(it|this|that|they) (is|are|was|were|has been|have been|gets|will be) (also |now |then |all )*(uploaded|copied|saved|logged|transferred|moved|added|filed) (to|on|in|into) (our|the|a|your) (\\w+ )?(servers?|systems?|cloud|database|archives?|records?|files?|backups?|vault|crm|profile|log|logs|dossier)`,
  `${DATA} (stays?|remains?|rests?|lives?|lingers?|sits?) (safely |securely |there |here )*(with|at|among) (us|our)`,
  `${DATA} ~ (becomes?|goes? into|go into|ends? up in|forms? part of|is part of|are part of|flows? into|joins?) (our|the|your|a) (\\w+ )?(records?|files?|archives?|profile|database|memory|history|collection|knowledge|dossier|log)`,
  '(have|has) it for (life|good|ever)',
  'never (leave|leaves|delete|deletes|erase|erases|throw|throws)',
  `(held|kept|stored|retained|archived|saved) `,
  '(kept|stored|held) on',
  'how long (do|will) (we|they)',
  '(part of|added to|filed (in|under|with)|saved (to|in|on)|goes (on|into|in)|put on|moved (\\w+ ){0,2}to|into|to) (your|the|our|a|my)? ?(permanent |own |customer |case |chat |call )?(records?|files?|history|histories|archives?|database|dossier|vault|cold storage|storage)',
  '(number|numbers|data|details|words|recordings?|chats?|notes) (is|are) (not|never) (ever )?(going anywhere|forgotten|deleted|erased|lost)',
  '(recordings?|numbers?|chats?|notes|data|details|tapes?|files?|messages|words|what you (type|write|say|send)( here)?) (live|lives|sit|sits|rest|stay|stays|remain|remains|are (filed|put|logged)|is (with us|filed|put|logged)) ?(on|in|to|here|for|part|away)?',
  '(never|not) (ever )?(lose|forget|forgotten|lost|thrown away|going anywhere|deleted|erased) ?(one|a number|it|you|anything)?',
  '(chats?|recordings?|notes|numbers?|calls?|messages) (is|are) (filed|logged|archived|kept|recorded|stored|taped)',
  '(being|are|is) (taped|recorded|filmed|logged)',
  '(file|store|log) (it|them|your number|your voice|her number|his number) (under|in|as|to|with|on) (your|a|our|my|the)',
  '(store|keep|save|take|use) (your|a|the) voice ~',
);
/** An end that tells nothing. */
const ENDLESS = anyOf(
  '(do not|not|can not) (yet )?(know|say) ~ how long',
  '(the|our|a|an|any|its|their) (\\w+ )?(retention|storage|statutory|legal|usual|relevant|applicable|holding|limitation|prescribed|customary|normal|standard|archiving|mandatory|required|respective) (\\w+ )?(periods?|terms?|times?|limits?|deadlines?|duration|requirements?|rules|intervals?)',
  '(for )?(however|whatever) long',
  '(the|a) time (laid down|set|fixed|allowed|required|prescribed|we need|it takes)',
  '(as|so) long as (it|this|that|they|the data) (is|are|may be|proves|seems|remains) (of )?(use|useful|value|handy|relevant|helpful|interest|worth\\w*)',
  'see(s)? (a|any|no|some) (further )?(use|need|reason|point)( for)?',
  '(should|in case) (we|you|it) (ever |one day )?(need|want|be needed|come back|return|call again)( \\w+)?',
  'for (the )?(next|any next|a later|another|any future|some later) (time|occasion|call|case|contact|visit)',
  'you (might|may) (come|be) back',
  '(for|as|under) (legal|regulatory|audit|tax|statutory|compliance|historical|statistical) (reasons|purposes|records|needs|use|requirements|audits?|obligations?)',
  'as (required|needed|necessary|appropriate|the law requires|required by law)',
  'where (necessary|required|needed|appropriate)',
  'for our (own )?(records|files|use|purposes)',
  '(for )?as long as (is |it is |we |they |the |our |you |that is )?~ (necessary|needed|need|needs|useful|required|require|relevant|like|want|see fit|wish|appropriate|possible|law|allows?|permits?|lets?|reasonable|helpful|business|can|customer|deem|choose|takes|convenient|interest|makes sense|please|us|valuable|legitimate|allowed|permitted)',
  '(no longer|not longer|longer) than (is |it is |we )?(strictly |absolutely |really )?(necessary|needed|need|required|reasonable|appropriate)',
  '(until|till) (further notice|(we|it is|they are|it|they) (are |is )?(no longer|not) (need|needed|require|required|of use|useful|relevant|necessary)|such time|otherwise|we see fit|we decide|whenever|we feel|we think|we are done|we (no longer )?(want|need))',
  '(for|over) (a|an|some|the|any|quite a|such|however|whatever)? ?(reasonable|appropriate|suitable|certain|limited|short|while|time|period|foreseeable|necessary|required|adequate|sensible|fair|unspecified|indefinite|extended|long|little while|some|relevant|applicable|statutory|good|proper|bit|undefined|undetermined|usual|standard|maximum|minimum|legal|prescribed)( of)?( time| period| while| length of time| future| term| duration| amount of time)*',
  'for (ever|good|life|keeps|now|later|eternity|posterity|the record|the time being|safekeeping|long enough|years|ages|evermore|next time)',
  '(indefinitely|permanently|forever|perpetually|perpetuity|eternally|in perpetuity|open-ended|without limit|without end|no (end|expiry|time limit|fixed|set) ?(date|period|limit|term)?)',
  '(in line|in accordance|according|consistent|in keeping|as set out|as described|pursuant|subject) (with|to|in) (our|the|applicable|internal|legal|company|relevant|local|industry) ?(\\w+ ){0,2}(policy|policies|law|laws|rules|regulations?|requirements|procedures|schedule|standards?|practices?|guidelines|obligations)',
  '(for|as) (future|later|further|possible|any) (reference|use|uses|needs?|purposes|years|analysis|training)',
  '(just )?in case',
  'for some time',
  'some time',
  'a while',
  'long as',
  'to be on the safe side',
  '(never|not) (delete|deleted|erase|erased|expire|expires|leave|remove|removed|throw|thrown)',
  '(when|if) (we|it|there) (no longer|do not|does not|are done|is no longer|want|feel|get round) ?(need|needed|require|necessary)?',
  'or longer',
  '(and|or) (beyond|more|after)',
  'whatever happens',
  '(for|over) (the |a )?(long haul|long run|long term|duration|good long time|very long time|number of years|few years|whole|rest)',
  '(a number of|some|several|many|a few) (days|weeks|months|years)',
  '(in case|when|as|if) (they|it|we|you) (come|comes|need|may|might|are|is) ~ (handy|useful|again|it|needed)',
  '(you|one) never knows?',
  '(depends|that depends|it depends|hard to say|varies)',
  '(whatever|any|the) (period|time|term) (the|our|we|laid|that|required|set|prescribed)( \\w+)*',
  '(when|until|till) (there is|we have|we need|we run out|we do) ~ (room|space|need it|need them|storage)',
  '(the|our) (lawyers?|regulations?|business|authorities|auditors) ~ (say|says|require|requires|allow|allows|want|tell)',
  '(quality|training|security|monitoring|compliance|audit|business|internal|legal|operational) (and \\w+ )?(purposes|reasons)',
  '(for )?(quality|training|compliance)( and (quality|training|security|compliance))?(?=[.!?]|$)',
  'permanent record',
  'cold storage',
  'only archived',
  'that is where it stays',
  'all the same',
);
/** Deletion without a date. */
const SOME_DAY = anyOf(
  '(delete|deleted|erase|erased|remove|removed|wipe|wiped|purged?|cleared|destroyed) ~ (at the|in|at a) (appropriate|proper|right|given|due|suitable|convenient|fitting) (time|moment|course|date|stage)',
  '(delete|deletes|deleted|erase|erases|erased|remove|removes|removed|wipe|wiped|destroy|destroyed|purge|purged|go|goes|bin|binned) ~ (once|when|after|as soon as) (it|they|we|that) (have |has |had |are |is )*(served|fulfilled|outlived|done|finished|had (our|their) use|no further|lost (their|its) (use|value))',
  '(delete|deletes|deleted|erase|erases|erased|remove|removes|removed|wipe|wiped|clear|clear out|tidy up|cleared|destroyed|purge|purged|go|goes|gone|disappears?) ~ (as and when|when (possible|suitable|ready|it suits|we like|time allows)|in good time|in due time|before too long|at a later (date|stage|time|point)|on occasion|now and again|some time|at intervals|every so often|at the end of its (useful )?life|when (we|they) (get|find|have) (round|time|a moment|the chance)|after (the|our|a|an|any) (\\w+ )?(retention|storage|statutory|legal|usual|relevant|applicable|holding|normal|standard|required|prescribed|due|suitable|fitting|adequate|sensible|proper) (\\w+ )?(period|term|time|interval|limit))',
  '(once|when|after|until|as soon as) (the|our|a|an|any|its) (\\w+ )?(retention|storage|statutory|legal|usual|relevant|applicable|holding|normal|standard|required|prescribed) (\\w+ )?(period|term|time|limit|deadline)s? (\\w+ ){0,3}(elapsed|expired|expires|ended|ends|over|passed|up|lapsed|lapses|run out|runs out)',
  '(delete|deletes|deleted|erase|erases|erased|remove|removes|removed|wipe|wiped|clear|cleared|destroy|destroyed|purge|purged|goes|go|disappears?|gone) ~ (eventually|in due course|at some (point|stage|time)|some day|one day|periodically|from time to time|regularly|now and then|after (a while|some time|a time|a certain|an appropriate|a reasonable)|in time|sooner or later|when (appropriate|convenient|there is no|we run out|space|we get round|we can|space|we feel|no longer (needed|required|necessary|relevant|useful)|(we|it|they) (are |is )?no longer|(we|they|it) do(es)? not need)|once (no longer|we no longer|it is no longer|they are no longer)|as (needed|required|appropriate|we see fit)|at our discretion|whenever|where possible|if (possible|needed|appropriate))',
  '(eventually|in due course|at some point|sooner or later|periodically) ~ (delete|deleted|erase|erased|remove|removed|wiped|cleared)',
);
/** An end that a reader can check. */
const PERIOD = anyOf(
  '(while|for as long as|as long as) (your|the|this|that) (case|claim|chat|dispute|appeal|order|complaint|call|repair|conversation|account) (is|stays|remains|runs|lasts)',
  '(\\d+|\\{[^{}]+\\}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|eighteen|twenty-four|thirty|sixty|ninety|a|an|half a|one full) (more |calendar |working |full |business )*(hours?|days?|weeks?|months?|years?|fortnight)',
  '\\d+-(day|week|month|year|hour)',
  '(until|till|up to) (the|this|your|it|that|you|his|her|\\{|\\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|then|closure|closing|we (call|have called|have spoken|have answered|have rung|close|have closed|have solved|ring))',
  '(when|once|as soon as|after|the moment|at the end of|by the end of|on|at|upon|before) (the|this|your|that|it|you|case|we (have )?(call|called|spoke|spoken|close|closed|ring|rung|settle|settled)|they have|an|any|each|every|closure|closing|hanging up) ?~ (clos\\w+|ends?|ended|over|settled|solved|resolved|done|finished|finishes|expires?|leave|call|hang up|written|refund|refunded|deliver\\w*|complete|completed|case|conversation|chat|dispute|claim|appeal|day|week|month|year|contract|deadline|hearing|visit|repair)',
  '(by|on|until|before) \\{[^{}]+\\}',
  '(then|and|or|we|will|be|is|are|to|automatically|it|them) (then |will |are |is |be |all |also )?(delete|deletes|deleted|erase|erases|erased|wipe|wiped|destroy|destroyed|shred|shredded|remove|removed|bin|gone|purged?|anonymi[sz]ed|overwritten|deleting|erasing)',
  '(delete|erase|remove) (it|them|this|these|your number|that|everything) ',
  '(for|only for|only) (this|the|your|one|that) (one |single )?(call|case|conversation|chat|claim|order|visit|booking|session|appointment|contact)( only)?',
  'until \\d',
  '(20\\d\\d|\\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december))',
  '(same|next) (day|week|month)',
  'overnight',
  'tonight',
  'straight after',
  'afterwards',
);
/** Says that deletion is not deletion. */
const WORKAROUND = anyOf(
  '(never|not) (ever |really |truly |quite |fully |completely )+gone',
  '(take|remove|delete|hide|pull) (it|them|her|his|the number|the record) (out of|off|from) (the )?(front end|view|screen|display|ui|crm view|front|app) ~~ (still|keep|need|archive|back)',
  '(mark|marks|flag|flags|label|list|show|shows|tag) ~ as (being )?(erased|deleted|removed|gone|inactive)',
  '(we|i|it|they|system|company) (\\w+ )?(do not|never|will not|does not) (ever |actually |really )?(throw|bin|discard|clear|drop|forget|scrap|dispose of|part with|let go of) ~ (away|out|numbers?|data|recordings?|details|chats?|notes|anything|a thing)',
  '(delete|deletion|deleting|erase|erasure|erasing|removal|remove) ~~ (we|i|it|they|system|only|just|merely|simply|really|actually|means|is) (just |only |simply |merely |really |actually |in fact )*(hide|hides|hidden|archives?|archived|mask|masks|deactivates?|deactivated|flags?|flagged|parks?|parked|blank out|relabel|renames?|moves?|moved|grey(s|ed)? out|suppress(es|ed)?|ticks?|marks?|marked)',
  '(nothing|no \\w+|none of (it|this|that|what \\w+ \\w+)|not a (word|thing|line)) (\\w+ ){0,4}(is |are |gets |has been |was |will be )(ever |really |actually )?(thrown away|deleted|erased|forgotten|lost|binned|wiped|removed|destroyed)',
  '(copy|copies|duplicate|backup|version|trace|version of it) ~ (lives on|live on|remains?|stays?|survives?|kept|stored|is left|are left|exists?)',
  '(told|tell|telling|said|say|let|assured?) ~ (deleted|erased|removed|gone|wiped) ~ (but|though|although|yet|still|kept|keep|while|whereas)',
  `(delete|deleted|deleting|deletion|erase|erased|erasing|erasure|remove|removed|removing|removal|wipe|wiped|forget|forgotten) ~~ ((but|although|though|however|except|yet|while) ~ (keep|kept|hide|hold|stored?|retain|archive|backups?|cop(y|ies)|remain|remains|stays?|visible|exists?|have it)|we (just |only |simply |also |still |then |actually )?(keep|hide|hold on|move|archive|retain|mark|store)|still (have|keep|hold|there|stored|exists?|remains?)|only (from|hides?|hidden)|(keep|keeping|retain|retaining) (a|our|one) (copy|backup)|not from (our|the)|in the background|not really|for show)`,
  '(deleted|erased|removed) (numbers?|recordings?|chats?|data|records?|messages?|files|details) (stay|stays|remain|remains|are (kept|stored|held)|live|lives|go|can be|sit|will still)',
  '(even|also) (if|when|after|once) (you|it|they|we|the) (\\w+ )?(delete|deleted|erase|ask|leave|close|withdraw|remove|object|cancel|have asked|have been deleted|is deleted|are deleted|case is closed)',
  '(hide|hides|hidden|hiding) (it|them|your|the|her|his) (\\w+ )?(but|instead|rather|and keep|only)',
  '(delete|deleted|erase|erased|erasing|deleting|forget|remove|removing|mark|marked) ~~ (in the (ui|app|view|screen) only|from your (screen|view|app)|we still see|only archived|as deleted|moved your data|cold storage|hidden from)',
  '(removed|taken|gone|hidden|disappears?) (from|out of) (view|sight|your screen|the screen|your account)',
  '(only|just|merely|simply) (hides?|hidden|archive[sd]?|marks?|marked|moves?|moved|deactivates?|flag)',
  '(instead of|rather than|without) (deleting|erasing|removing|deletion)',
  '(?<!please )(?<!^)(do not|never|can not|will not|not) (actually |really |fully |ever |be able to )?(delete|erase|deleted|erased|wipe|throw away|remove)',
  '(pretend|tell (him|her|them)|say (that|it is|it has|we have|they)) ~ (deleted|erased|gone)',
  '(just |simply )?(archive|hide|keep|park) (it|them|her|his|the|all) ~ (will not know|no one will|nobody will|never know|anyway|quietly|for later|instead)',
);
const DENIED = /\b(?:not|never|no|nobody|nothing|none|without|nor|neither|stopped|instead of|rather than)\b/iu;
export interface Retention extends Stretch {
  readonly kind: 'endless' | 'unsaid' | 'workaround';
}

/** Storing or recording without an end that a reader can check, and ways around deletion. */
export function vagueRetentionIn(plain: Plain, purpose: string): Retention[] {
  return plain.sentences.flatMap((sentence) => {
    const text = plain.own.slice(sentence.start, sentence.end);
    const hasEnd = isEnded(plain, sentence);
    const one = retentionIn(text, hasEnd, purpose) ?? looselyIn(text, hasEnd, purpose);
    return one === null ? [] : [{ ...one, start: sentence.start + one.start, end: sentence.start + one.end }];
  });
}

/** Notes and the reader's own texts keep other things: there only the stricter signs count. */
function looselyIn(text: string, hasEnd: boolean, purpose: string): Retention | null {
  if (purpose === 'handoff-note' || has(KEPT_BY_OTHERS, text)) return null;
  const found = weighedRetentionIn(text, hasEnd);
  return found === null || isHarmless(text, found, purpose) ? null : { ...found, kind: 'unsaid' };
}

const ASKS = /\?\s*$/u;
const WISH =
  /\b(?:would like|we would|may we|can we|could we|shall we|ok to|happy for us|only if|only when|unless you|if you (?:are happy|agree|say yes|tell|let)|want to|like to|with your|prefer)\b/iu;

function retentionIn(text: string, hasEnd: boolean, purpose: string): Retention | null {
  const around = matchesOf(WORKAROUND, text).find((one) => ABOUT_DATA.test(text) && !NOT_DATA.test(text.slice(0, one.end)));
  if (around !== undefined && !ASKS.test(text) && !READERS_MOVE.test(around.text)) return { ...around, kind: 'workaround' };
  const someDay = matchesOf(SOME_DAY, text)[0];
  if (someDay !== undefined && ABOUT_DATA.test(text) && !NOT_DATA.test(text)) return { ...someDay, kind: 'endless' };
  const stores = matchesOf(STORES, text)[0];
  if (stores === undefined || has(KEPT_BY_OTHERS, text)) return null;
  const endless = matchesOf(ENDLESS, text)[0];
  if (endless === undefined) return hasEnd || isHarmless(text, stores, purpose) ? null : { ...stores, kind: 'unsaid' };
  if (ABOUT_DATA.test(text) && !has(PERIOD, blank(ENDLESS, text))) return { ...hull(text, stores, endless), kind: 'endless' };
  return hasEnd || isHarmless(text, stores, purpose) ? null : { ...stores, kind: 'unsaid' };
}

/** What the reader may do about deletion is no way around it. */
const READERS_MOVE = /\b(?:can|may|could) (?:also )?(?:delete|remove|change|leave|ask)\b/iu;
const KEEPS = /keep|kept|stor|held|hold|retain|archiv|sav/iu;

/** Not kept after all, or only asked about: "we don't record", "may we record?", "your place is saved". */
function isHarmless(text: string, stores: Stretch, purpose: string): boolean {
  const before = text.slice(0, stores.start + 8);
  const clause = before.slice(
    Math.max(0, before.lastIndexOf(' but '), before.lastIndexOf('; '), before.lastIndexOf(' – '), before.lastIndexOf(': ')),
  );
  if (DENIED.test(clause) || DENIED.test(stores.text)) return true;
  const isRecording = /record|tap(?:e|ing)/iu.test(stores.text) && !KEEPS.test(text);
  if (isRecording && (WISH.test(text) || ASKS.test(text) || purpose === 'handoff-note')) return true;
  return (
    /\bsav(?:e|ed|ing)\b/iu.test(stores.text) &&
    !/later|next time|future|somewhere|to your (?:account|profile)|are saved|\b(?:on|in|to) our\b|servers?|systems?|history|records?|profile\b/iu.test(
      text,
    )
  );
}

const ABOUT_DATA = new RegExp(
  `\\b(?:numbers?|recordings?|chats?|transcripts?|data|details|notes|answers?|responses?|information|conversations?|voice|cop(?:y|ies)|documents?|files?|photos?|records?|calls?|what you|everything|feedback|history|it|them|messages?|emails?|scans?|identity|profile|requests?|tapes?|nothing you|you (?:tell|say|send|write|type)|entry|entries)\\b`,
  'iu',
);
const NOT_DATA =
  /\b(?:refund|order|parcel|delivery|payment|ads?|page|shop|account|post|review|charge|fee|booking|app|cookies|cache|second admin|restriction|block)\b/iu;

function hull(text: string, a: Stretch, b: Stretch): Stretch {
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  return { start, end, text: text.slice(start, end) };
}
