import { anyOf, matchesOf } from './pattern.ts';
import type { Plain } from './plain.ts';
import type { Stretch } from './sentences.ts';

/** What people do anyway, which no text may take for a yes. */
const ANYWAY =
  '(continuing|proceeding|chatting|using|staying|replying|sending|clicking|tapping|pressing|carrying on|contacting|messaging|opening|reading|submitting|typing|calling|remaining|going on|going ahead|keeping|entering|opting|visiting|writing|signing|joining|waiting|being|hanging on|answering|picking up|participating|accessing|not (replying|answering|responding|objecting|saying))';
const AGREE =
  '(agree|consent|accept|authori[sz]e|permit|allow|acknowledge|confirm|assent|opt in|give|grant|are happy|are ok|are okay|are giving|have (already |also )?(given (us )?(your )?(consent|permission|agreement|ok)|agreed|consented|accepted|authori[sz]ed)|are agreeing|are (also )?saying yes|are also (agreeing|consenting|accepting)|are fine|say yes|waive)';

const BUNDLED = anyOf(
  `(by|in|through|when|while) ${ANYWAY} ~~ you (also |automatically |thereby |hereby )?${AGREE}`,
  `you (have )?(also |automatically |hereby |thereby |already )?(agree|consent|accept|agreed|consented|accepted|authori[sz]ed us|given (us )?(your )?(consent|permission)|said yes|give (us )?(your )?(consent|permission)|authori[sz]e us) ~ by ${ANYWAY}`,
  `(${ANYWAY}|your use|use) ~ (means|counts as|constitutes|is taken as|is taken to be|implies|signals|amounts to|equals|shows|indicates|signifies|is treated as|is deemed|is considered|will be taken|confirms) ~ (agree|agreed|agreement|consent|ok|okay|permission|accept|acceptance|happy|yes|allow|authori[sz]ation|approval)`,
  '(agreeing|agreement|consent|signing up|saying yes) to (the|our|these|any|this) ~ (also )?(covers|includes|means|extends to|counts)',
  '(your )?(silence|no reply|no answer|not replying|not answering|lack of (a )?reply) ~ (agree|agreement|consent|yes|permission|ok|okay|approval)',
  '(we|i) (will )?(take|assume|presume|consider|treat|deem|understand|take it|assuming) (it |this |that |your silence |no reply )?(that |as |to be |to mean )*(you |consent|agreement|a yes|yes)( are| have| will be)? ?(happy|agreed?|consent|ok|okay|fine|content|agreement)?',
  'you are deemed to (have )?(agreed?|consent(ed)?|accept(ed)?)',
  'deemed (consent|acceptance|agreement)',
  '(implied|implicit|automatic|assumed) (consent|agreement|permission)',
  '(consent|permission|agreement|your ok|your okay|your yes) is (assumed|implied|presumed|automatic|given automatically|taken as read|taken for granted)',
);
const ASSUMED = anyOf(
  'unless you (say|tell|object|opt|write|state|let)( \\w+){0,3} ?,? (you are|we take|we assume|we will assume|we consider|you have|you agree|you consent)( \\w+)?',
  '(calls?|texts?|recording|phone contact) (are|is) (now |already |automatically )*(switched on|turned on|activated|enabled|allowed) (for|on|in) (your|this|the|all)',
  '(contact|calls?|texts?|recording|all of this) ~ (is|are) (agreed|accepted|consented|approved|authori[sz]ed)( to)? ~ (when|by|once|as|with|through)',
  '(consider|regard|treat|take|deem|count) ~ (approved|agreed|accepted|consented|granted|given|permitted|authori[sz]ed|allowed)',
  '(put|set|placed|added|entered) (a|the|your) (tick|cross|check|mark|yes) ~ (for you|against|beside|next to|in)',
  '(can not|may not|unable to) (use|continue|chat|enter|start|open|proceed|go on) ~ (without|unless you) (agreeing|accepting|consenting|agree|accept|consent)( to)?',
  '(assume|presume|take|taking|took|treat|treating|count|counting|read|reading|put you down|log|logged|regard|see) ~ (as|is|are|that|you|a) ~ (yes|agreed|agreement|consent|ok|okay|fine|happy|permission|all right|alright)',
  '(permission|consent|agreement|approval) ~ (is|was|are|were) (already )?(part of|in|included in|contained in|covered by|given in|buried in|in the small print of) (our|the|your|my) (\\w+ )?(terms|conditions|policy|contract|agreement|small print|sign-up|order|registration)',
  '(already|have|has) (said yes|agreed|consented|accepted|given (us )?(your )?(consent|permission)) ~ (when|by|in|with|through|as part|it was|under|on) ~ (small print|terms|opened|signed|sign|registered|contacted|wrote|ordered|started|bought|joined|contract|chat|account|app|first)',
  'you have already said yes',
  '(one|a single|this) (tick|click|tap|yes|box|button) ~ (covers|gives|means|allows|agrees|signs|includes) (it all|them all|everything|all|both|the lot|you up|to)',
  '(whoever|anyone who|everyone who|everybody who|customers who|people who) (writes?|contacts?|chats?|calls?|uses?|opens?|messages?) ~ (agrees?|consents?|accepts?|is taken to|are taken to|has agreed)',
  '(carry on|keep|continue|go on|stay) (chatting|writing|typing|here|on) ~ (and|means|then) ~ (take it|agree|consent|fine|happy|ok|accept|yes)',
  '(calls?|texts?|recording|marketing|contact|consent|permissions?)(: | (is|are) )(now )?(already )?(on|enabled|active|activated|allowed|granted|yes)(?=[.,;!]|$| by| unless| and)',
  '(pre-?filled|filled in|completed|signed) (your |the )?(consent|permission|agreement)( for you)?',
  '(that|this|it|which) (also )?(lets|allows|permits|authori[sz]es) us (to )?(call|phone|ring|contact|record|text|share|use)',
  '(opening|starting|having|raising|filing|creating|submitting) (a|this|your|the) (case|chat|ticket|claim|account|request|conversation) (also )?(counts|means|implies|gives|is|signals|amounts|constitutes|includes)',
  '(agree|consent|agrees|accept) to (everything|all)( \\w+)?( above| below)?',
  'about anything',
  'yes to (all|everything)',
  '(accept|allow|agree to|ok to) (all|everything)( calls)?',
);
const TICKED = anyOf(
  '(we|i) have (already |also |helpfully |kindly |gone ahead and |taken the liberty of )*(ticked|ticking|accepted|accepting|agreed|agreeing|consented|signed|signing|approved|confirmed|filled in|said yes) ~ (for you|on your behalf|in your name|to save you)',
  'your (agreement|consent|permission|ok|okay|yes|opt-?in|choice|preference) ~ (has been|have been|was|is|are|were) (set to yes|set to on|set to (accept|agree|allow)|pre-?set|given by default|already|automatically|assumed|recorded by default|given for you|switched on)',
  'as (a|an|our|one of our) (\\w+ )*(customers?|members?|users?|subscribers?|guests?|clients?|tenants?|policyholders?) ~ (have |has )?(already |automatically )*(agreed|agree|consented|consent|accepted|accept)',
  '(we|i) have (already |also |helpfully |kindly )?(pre-?ticked|ticked|checked|pre-?selected|selected|accepted|agreed|consented) ~ (for you|on your behalf|to save you time|already)',
  '(we|i) have (already |also |automatically )?(ticked|checked|pre-?ticked|pre-?selected|pre-?checked) (the|this|that|your|both|all)',
  '(we|i) have (already |also |automatically |kindly )?(opted you in|signed you up (for|to) (calls|texts|everything|all)|agreed on your behalf|enabled calls|switched (on calls|calls on)|turned (on calls|calls on))',
  '(is|are|comes?|was|were|has been|have been) (already |pre-?)?(ticked|checked|selected|opted in|switched on|turned on|enabled|accepted|set to yes|set to on)( for you| by default| in advance| already| unless| to save)',
  '(box|boxes|option|options|consent|permission|tick) (is|are|comes?|was) (already |pre-)(ticked|checked|selected|given|filled in|set)',
  '(pre-?ticked|pre-?checked|pre-?selected|already ticked|opted in by default|on by default|opt-out consent)',
  'you (have been|are|were) (already |automatically |now )?(opted in|enrolled|signed up|subscribed|registered)( (in|to|for|on) (phone |our |all )?(calls?|texts?|sms|phone|contact|alerts|support|marketing|recording))?',
);
const BLANKET = anyOf(
  '(start|begin|open|enter|join|go to) (the |this |my |a |your )?(chat|conversation|case|support|app)( ?[+&/–-] ?| and | & )(agree|accept|allow|consent|i agree)( \\w+)*',
  '(tap|press|click|hit) (agree|accept|ok|okay|yes|i agree) to (continue|proceed|go on|start|finish|get started|move on|begin|enter)',
  '(read|understand|understood) and (agree|accept|consent)',
  'accept (our |the )?(calls|recordings?|contact) ~ (terms|marketing|policy|conditions|cookies|offers)',
  '(agree to|accept|allow) (calls?|recordings?|texts?|contact) ?(and|&|\\+|,) ?(the |our |all )?(terms|conditions|policy|everything|texts|emails|cookies)',
  '(agree|agreeing|consent|consenting|accept|accepting|allow|allowing|yes) (to |us to )?~ (any|all|every|whatever|everything|anything|anyone|any time|at all times) ~ (purpose|purposes|reason|reasons|means|way|kind|sort|contact|calls|communication|communications|uses?|terms|time|number|like|want|need|above|below|of it)',
  '(accept|agree to|allow|consent to) (it )?(all|everything|anything)',
  '(accept|agree|allow) all',
  '(agree|consent) to (our |the |all )?(calls|being called|phone calls|contact|recording) ?,? ~ (terms|marketing|policy|policies|conditions|offers|cookies)',
  '(agree|consent) to (our |the )?(terms|policy|policies|conditions|cookies) ~ (calls|being called|phone calls|recordings?|texts)',
  'you (hereby |also )?(agree|consent) (that (we|our)|to (be|us|our|receive|receiving|being|let|calls?)) ',
  '(next|continue|go on|proceed|carry on|submit|start|sign in|log in|finish|done|send|ok)( ?[:,+&/–-] ?| and | & )(i )?(agree|accept|allow|consent)( to)?( calls?)?',
  '(agree|accept|allow|consent)( all| calls| to calls)?( ?[+&/–-] ?| and | & )(continue|proceed|go on|next|carry on|submit|start|sign in|finish|send)',
  '(in order )?to (proceed|continue|go on|go ahead|finish|submit|start|chat|use this chat|use the chat) ~ (agree|accept|consent|allow)( to| that)?',
);

/** Not a statement: what happens when or whether somebody agrees. */
const CONDITION =
  /\b(?:do|if|when|once|unless|only|until|whether|before|after|should|may|can|could|would|that|which|what|who|not|never|as|calls? you)\s+$|\?\s*$/iu;
const ASKS = /^\s*[^.!?]*\?/u;
const DENIES = /\bnothing\b[^.!?;]*$|\b(?:not|never|no|nobody|without|neither|unticked)\b[^.!?;]*$/iu;

/** A button that says yes is a clear act: "By tapping Yes you agree to one call". */
const CLEAR_ACT =
  /^by (?:tapping|clicking|pressing|choosing|typing|sending|replying|entering)(?: on)? (?:with )?["'“‘]?(?:yes|agree|i agree|accept|allow|call me|book|confirm|1|ok)\b/iu;

/** Agreements that are taken instead of asked for: bundled with going on, ticked for the reader, without limits. */
export function takenAgreementsIn(plain: Plain): Stretch[] {
  const found = [BUNDLED, ASSUMED, TICKED, BLANKET].flatMap((pattern) => matchesOf(pattern, plain.own));
  return found.filter((one) => {
    const before = plain.own.slice(Math.max(0, one.start - 60), one.start);
    const sentence = plain.sentences.find(({ start, end }) => one.start >= start && one.start < end);
    const clause = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), 0));
    return (
      !DENIES.test(clause) &&
      !CONDITION.test(before) &&
      !CLEAR_ACT.test(one.text) &&
      !(/^you|^agree|^consent/iu.test(one.text) && ASKS.test(plain.own.slice(one.start, sentence?.end)))
    );
  });
}
