import { anyOf, type Pattern } from './pattern.ts';

/** Giving a number or taking a call, as one of several words. */
export const NUMBER: string =
  '((phone|telephone|mobile|cell|contact|callback|working|valid|verified|landline|reachable|daytime|home|work|your) )*(numbers?|mobile|phone|landline|cell|digits|phone details|telephone)';
const CALL =
  '((a|the|your|our|any|this|that|one|another|short|quick|brief|next|phone|telephone|voice|video|his|her|with us|by) )*(calls?|callbacks?|call back|phone call|telephone call|ringing|phone conversation|conversation by phone)';
const SPEAK =
  '((be|being|get|to be) (called|phoned|rung|reached by phone|reachable by phone|reachable)|(let|letting) us (call|ring|phone)|(speak|talk|speaking|talking) (to|with) us|(speak|talk|speaking|talking) (by|on|over) (the )?phone|you (\\w+ |will not |do not )?(pick up|answer)|(not|without|by) picking up|come to the phone|comes to the phone|answer the phone|answer our call|take our call)';
export const TOPIC: string = `(${NUMBER}|${CALL}|${SPEAK})`;

const NO_GIVE =
  '(do not|will not|would rather not|would prefer not|refuse|decline|skip|skipped|withhold|avoid|choose not|prefer not|have not|did not|can not|could not|are not willing|are unwilling|object|say no|said no|opt out|ignore|miss|turn down|turned down|cancel|leave (out|off)|fail|hang up|are not (happy|ready|prepared)|not wanting|want to avoid|reject|remove|removed|delete|deleted)';
const REFUSING =
  '(failing to|failure to|refusing|declining|skipping|ignoring|withholding|not giving|not sharing|not adding|not answering|not taking|not leaving|not picking up|cancelling|canceling|turning down|saying no to|opting out of|missing|keeping back|rejecting|leaving out|removing|hanging up on)';
export const WHO: string =
  '(people|customers|those|anyone|anybody|cases|accounts|users|messages|members|requests|tickets|callers|shops|sellers|everyone|whoever|advertisers|claims|appeals|complaints|profiles|orders|guests)';

/** Not giving a number or not taking a call. */
export const REFUSAL: Pattern = anyOf(
  `without ~ ${TOPIC}`,
  `unless ~ ${TOPIC}`,
  `(if|when|as|since|because|should|given that|now that|where|in case|provided|assuming) (you|a customer|somebody|someone|customers|we|it) ~ ${NO_GIVE} ~ ${TOPIC}`,
  `(if|when|as|since|because|should|where) you ~ ${TOPIC} ~ (empty|blank|out)`,
  `(if|when|where|in case) (there is|we have|we get) no ${TOPIC}`,
  `no ${TOPIC}`,
  `${TOPIC} ~ or (else |then )?(we|i|you|your|the|it|they|nobody|no) `,
  `(miss|skip|refuse|decline|ignore|cancel|reject|lose) (the|our|this|a|your|another|that) ~ (call|number)`,
  `(because|as|since|seeing that) (there is|we have|it has|you gave|it came with) no ${TOPIC}`,
  `you (missed|declined|refused|ignored|rejected|turned down) ~ (call|ring)`,
  `you (can |may |could )?(also )?(remove|withdraw|delete) ~ ${NUMBER}`,
  `(until|till) (you|we|there|that|a|your|our|then|i|he|she|one|some) ~ ${TOPIC}`,
  `${REFUSING} ~ ${TOPIC}`,
  `(leave|leaves|leaving|left) ~ ${TOPIC} ~ (empty|blank|out)`,
  `${WHO} (who|that|which) ~ (do not|will not|refuse|decline|skip|without|leave|withhold|can not|are not|opt out|say no) ~ ${TOPIC}`,
  `${WHO} (without|with no|lacking|missing|having no) ~ ${TOPIC}`,
  `you (have )?(said|say) no to ~ ${TOPIC}`,
  `you can (say no|refuse|decline) ~ ${TOPIC}`,
  'you are (welcome|free) (to (decline|refuse|say no)|not to)',
);

/** The same where a pronoun stands for number or call. */
export const REFUSAL_SHORT: Pattern = anyOf(
  'without (it|one|that|this|them|him|her|your (consent|agreement|yes|say-so|ok|permission|cooperation|approval|details))',
  'unless you (do|agree|accept|say yes|give (us )?one|add one|consent|answer|tap yes|complete this|fill (this|it) in|opt in)',
  'if you (do not|will not|would rather not|prefer not( to)?|refuse|decline|skip|say no|said no|opt out|insist on|would rather (write|chat|type|keep)|(prefer|choose|stick to|keep to|stay in|stay with) (to )?(chat|writing|write|messages|messaging|text|typing|type|email)|leave (it|this|that|the \\w+) (empty|blank|out)|ignore this|choose not)',
  'if not',
  'prefer not to',
  'do not want to',
  'not giving (it|one)',
  'until (then|you do|you agree|you accept|you say yes|you consent|you have done)',
  '(or|and) else',
  'otherwise',
  '(refusing|declining|refusal|a refusal|a no|saying no|skipping (it|this)|those who (do not|refuse|decline|skip|will not|say no|opt out|would rather not|leave)|people who (do not|refuse|decline|skip|will not|say no|leave)|customers who (do not|refuse|decline|skip|will not|say no|leave)|anyone who (does not|refuses|declines|skips|will not|says no|leaves))',
  '(leave|leaves|leaving|left) (it|this|that|the box|the field|this field) (empty|blank|out)',
  'skip this( step)?',
  'the rest',
  'everyone else',
  'stay(ing)? in chat',
  'declined cases',
  'as it is',
  'in that case',
  'refuse(d|s)?',
  'decline[ds]?',
  'suit yourself',
  'not to share( it)?',
  '(since|as|because|now that) you (do not|will not|said no|have said no|refused|declined|have declined|have refused|chose|would not)',
  'you have said no',
  'either',
  '(but|and|though|although) (those|people|customers|anyone) who (do not|does not|will not|refuse|say no)',
  'withheld',
  '(written|chat|text|email|message)( only)? (support|help|customers|users|cases|messages|enquiries)',
  '(keep|carry on|go on|insist on|continue) (writing|typing|chatting)',
  'would rather (write|type|chat|message)',
);

const HELP =
  '(help|assist|continue|proceed|go (on|further|ahead|any further|forward)|move (on|forward|ahead|any further)|look( further)? (at|into)|take a look|review|read|process|refund|pay|release|unlock|reopen|open|answer|reply|respond|investigate|solve|resolve|fix|sort|deal with|handle|work on|send|tell you|discuss|do (anything|much|more|a thing|a lot)|take (your complaint|your case|it further|this further|it on|this on|any action|action|your claim|your report)|submit|restore|unfreeze|lift|start|consider|escalate|pass|progress|say (anything|more|much)|give you|get (you|your|it|this)|offer (you )?(help|support|anything|a refund)|see (what|whether|if)|act|support|serve|advise|complete|finish|approve|accept your|reactivate|ship|deliver|treat|register|record your|log|chase|put (it|this|things) right|activate|be of (help|service|use)|bring back)';
const THING =
  '(case|cases|claim|claims|ticket|complaint|appeal|request|query|enquiry|issue|problem|report|dispute|question|file|refund|payout|order|account|application|message|messages|repair|page|shop|profile|chat|chats|money|help|support|service|turn|place|spot|payment|discount|parcel|booking|warranty|access|withdrawal|post|advert|ads|loan)';
const DONE =
  '(read|answered|looked at|looked into|reviewed|processed|refunded|released|considered|submitted|solved|sent|paid|handled|reopened|opened|heard|investigated|seen|dealt with|resolved|fixed|helped|accepted|restored|unlocked|treated|registered|approved|completed|moved|shipped|reactivated|logged|worked on|passed on|taken further|assessed|served|continued|acted on|picked up|restored)';

/** Help refused, in words that are negative themselves. */
export const NO_HELP: Pattern = anyOf(
  `(can|will|could|would|do|shall|may|might) not (be able to |be in a position to |even |really |then |simply |bother to |begin to |hope to )*${HELP}`,
  `(are|am|is|be|being|were) (then )?(unable|not able|powerless|not in a position|not willing|unwilling|not allowed|free not) to ${HELP}`,
  'equally free not to',
  `(not|never|hardly|rarely|seldom|won't) (ever )?(be|get|gets|been) ${DONE}`,
  `(rarely|hardly ever|seldom|never) ${DONE}`,
  `(it|this|${THING}) (can|will|would|may|might|could) (not|never) (be |get )?(\\w+ )?(${DONE}|move|go|reopen|continue|progress|proceed|start|happen|arrive|leave|count)`,
  '(nothing|little|not (a lot|much|anything)|no more) ~ (we|i|there is|anyone|they) can do',
  '(there is|there will be) (nothing (more |else )?(we|i|anyone|to be done)|no help|no way (forward|on|ahead|for)|not a lot|little|not much)',
  'no (help|refund|service|support|payout|money|fix|answer|reply|solution|chat|progress|discount|access|deal|assistance|repair|replacement|compensation|dice|resolution|result)',
  '(our|my) hands are tied',
  'hands are tied',
  '(support|help|chat|service|access|cover) (then |will |also )*(ends|stops|end|stop)',
  'free not to (answer|help|reply)',
  '(stop|stopped|stopping|cease|ceased) (all )?(work|working|helping|the work|looking|processing)',
  'do not expect',
  'nothing (moves|gets done|is done)',
  'of no use',
  'out of luck',
  'or nothing',
  '(that is|this is|it is) (it|the end of it|as far as)',
  'on your own',
  'not our problem',
  'good luck',
  '(slot|refund|offer|case|claim|page|account) is (gone|lost|over)',
  '(go|goes|went|going) (unanswered|unread|unsolved|nowhere)',
  '(remain|remains|stay|stays|be left) (unanswered|unread|unsolved|unresolved)',
  'end of (the )?(story|conversation|chat)',
  '(nothing|little|no more|no further \\w+|nothing (else|more|further)) (to offer|to be done|is given|is offered|can be done|moves|will be done|left to (say|do|offer))',
  'nobody (gets|helps|looks|reads|starts|will (help|look|read))',
  '(do|does|will|can|could|has|have) not (start|begin|submit|go through|get in|move|moved|budge|get seen|be blank|get past|get (a|any) (reply|answer|help)|take up|pick up your|lift a finger|progress|been touched)( on)?',
  '(not|never) (taken up|touched|opened|started|passed on|looked at|on the list|eligible|entitled|covered|admitted)',
  '(the matter|it|this|that|we|things?) (will )?(rests?|ends?|stops?|stays?|leave it) (there|here|at that|where it is)',
  'leave it (here|there|at that)',
  '(drop|dropped|dropping) (it|your (claim|case|complaint|appeal))',
  '(ends|end|closes|concludes|finishes) (this|the|our) (conversation|chat|case|matter|discussion)',
  'no (ticket|key|entry|case|claim|appeal|way forward|further help|further action|repair|delivery|return|exchange|parcel|cover|account|unlocking|unblocking|discount|priority)',
  '(filed and|soon|quickly|easily) forgotten',
  '(gathers?|gathering|collects?|collecting) dust',
  'on ice',
  '(are|is) not for you',
  '(hear from us|a reply|an answer|answered|seen|help) (again )?(in|by|next) (spring|summer|autumn|winter|a (month|year)|months|weeks|january|february|march|april|may|june|july|august|september|october|november|december|due course|good time)',
  'no can do',
  '(end|close) of the (road|line|matter)',
  '(take|taking) your business elsewhere',
  '(can|will) not (guarantee|promise|say) ~ (open|safe|account|refund|case|claim)',
  '(was|were|is|has|have) not (been )?(sent|submitted|registered|accepted|passed on|received|logged|opened|filed)',
  'will not (change|get anywhere|go anywhere)',
  'get nowhere',
  'going nowhere',
);

/** Help lost, delayed or made dearer, in words that a "not" in front would turn round. */
export const WORSE: Pattern = anyOf(
  `(lose|loses|losing|forfeit|forfeits|give up|giving up|gives up|miss out on|forgo|surrender|risk losing|waive) (your|the|any|their|its|our|all|his|her|out|my|that|this) ?(\\w+ )?(${THING}|right|rights|slot|offer|position|cover|chance|deposit|data)?`,
  '(be|is|are|get|gets|been|was|were|being|it|case|claim|ticket|you) (then |also |automatically |simply |just |all |permanently )*(closed|cancelled|canceled|paused|frozen|parked|dropped|rejected|deprioriti[sz]ed|delayed|ignored|binned|shelved|suspended|locked|stuck|blocked|denied|refused|stopped|put on hold|on hold|held (back|up)|turned away|set aside|put (aside|back|off|last)|left (until|till|where|as|for)|sent (back|to the back)|moved (to the|down|back)|(served|seen|handled|answered|looked at|dealt with|processed|helped|read|treated|reviewed) (last|later|more slowly|after|at the end)|timed out|withdrawn|terminated|disconnected|thrown|pushed|bumped|downgraded|demoted)',
  `(stays?|remains?|sits?|keeps?|kept|leave) (your \\w+ |it |this |that )?(on hold|locked|frozen|closed|paused|where it is|as it is|blocked|stuck|at the (back|bottom)|suspended|open but|in limbo|put|shut|down|offline|off|restricted|disabled)`,
  `(close|cancel|drop|pause|park|freeze|end|stop|shelve|bin|delay|suspend|deprioriti[sz]e|reject|withdraw|withdrawing|closing|abandon|abandoning|put off|dismiss|leave|ending|lock|block|discard|delete|refuse|decline|forget about) (\\w+ ){0,2}${THING}`,
  `(closes|ends|cancels|drops|pauses|stops|withdraws) (your|the|this) (\\w+ )?${THING}`,
  'deprioriti[sz]e',
  '(back|end|bottom|tail|foot) of (the|our|a|any) (\\w+ )?(queue|line|pile|list|heap|stack)',
  'bottom of the',
  'slow (lane|route|queue|track|pile)',
  'slower (lane|route|queue|track|service|support|help|reply|replies|answers?)',
  '(wait|waits|waited|waiting|take|takes) (\\w+ ){0,4}(longer|twice|three times|double|weeks?|months?|ages|forever|a good deal|as long|extra|later|until last|indefinitely|for ever)',
  '(much|far|a lot|lot|considerably|even|days|weeks|hours|twice as|a good deal|significantly|two|three|five|\\d+) (\\w+ )?(longer|slower|later)',
  '(standard|basic|limited|lower-priority|lower priority|lowest priority|low priority|reduced|second-class|slower|minimal|no) (support|service|help|priority|access|queue|level)',
  '(lower|lowest|low|less|least|last|reduced|loses?) priority',
  '([£$€] ?\\d+\\S*|\\d+ ?(euros?|pounds?|dollars?)) (\\w+ )?(fee|charge|surcharge|cost|per|a message|more|extra|for)',
  '(fee|fees|charge|charges|surcharge|cost|penalty) (of|applies|apply|will|may|is|are|per|for)',
  '(costs?|pay|charged?) (\\w+ )?[£$€{\\d]',
  '(will|would|you) (cost|pay) (you )?(extra|more)',
  'you (will )?pay',
  '(counts as|means|amounts to|is taken as|is treated as|taken to mean) (\\w+ )?(withdrawing|giving up|closing|cancelling|you no longer|ending|abandoning|the end|starting again|starting over|a delay|delays)',
  'no longer (need|want|require|be) (\\w+ )?(help|support|it|eligible|entitled|covered)',
  'expect (a |an |some |much |to )*(much )?(longer|slower|delays?|wait|long)',
  '(delay|delays|delayed|slow down|slows down|slowing down|slow) (\\w+ )?(your|the|things|everything|to|this|it)',
  '(drops?|slips?|falls?|goes|moves?|slide|slides|sinks?|go|dropped|moved|slipped) (right )?(down|to the (back|bottom|end)|back|behind|off) ?(the|our|your|a|to)?',
  '(comes?|go|goes|be|are) last',
  '(start|starting|begin|go) (all )?(over|again|back to) ?(from scratch|square one|from the beginning)?',
  'have to wait',
  '(eventually|whenever we can|one day|some day|if at all|when we get round to it)',
  'we will assume (that )?you no longer',
  'stands? (idle|still)',
  `(have|has) (now |already )?(paused|stopped|frozen|parked|closed|suspended|shelved|dropped) (all |any |your |the |this |her |his )*(work|working|${THING}|it)`,
  '(lost|gone) for good',
  '(considered|treated|regarded|deemed|taken|counted) (as |to be )?(withdrawn|closed|abandoned|settled|dropped|cancelled|resolved|over)',
  '(case|claim|appeal|it|request|offer|right|refund|dispute) (will |then |may )?(lapse|lapses|expire|expires|die|dies|fall|falls|go cold|goes cold)',
  '(sit|sits|lie|lies|linger|lingers) (there )?(for|until) ~ (weeks|months|ages)',
  '(lose|loses|losing) access',
  '(shut|shutting|shuts) (your|the|this) (\\w+ )?(case|claim|account|chat|ticket)',
  '(is|are|goes|go) (now |back )?(on hold|on ice|frozen|paused|blocked)',
  '(cancel|cancels|lose|loses|forfeit|give up|waive) (your|the|any) (\\w+ )?(right|claim|appeal|refund|place)',
  '(goes?|sent|returned|paid) back to the (merchant|sender|bank|payer|shop|seller|issuer)',
  '(may|will|could|might|can) (also )?(affect|influence|count against|weigh on|harm|hurt|prejudice) (the|your) (\\w+ )?(outcome|result|decision|case|claim|appeal|chances|refund)',
  '(noted|recorded|held|kept|go down|put down|marked) (on|in|against) your (file|record|case|name|account|claim)',
  '(the )?usual (six|eight|ten|twelve|several|\\d+) (weeks|months|days)',
  '(paid|chargeable|premium) (extra|option|service|add-on)',
  '(costs?|is|are|as an?) extra',
  '(takes?|taking|wait|waits|in) (up to |about |around |at least )?(\\d+|six|eight|ten|twelve|several|many) (\\w+ )?(weeks|months)',
  'list of [\\d,.]+',
  '(stays?|left|stuck|end up|ends up|remains?) with (the|a|our) (assistant|bot|robot|machine|help pages|automated \\w+)',
  '(get|expect|have|with|only|talk to|sent to) (a |the |our )?(robot|bot|help pages|faq|faqs|automated replies|machine|standard reply|leaflet)',
  '(closed|deleted|cancelled|archived|dropped|expire|expires|removed|wiped) (after|within|in) (\\d+|a|two|three) (hours?|days?)',
  '(hold|holding|withhold|withholding|keep|keeping|sit on|sitting on) (on to )?your (\\w+ )?(payout|refund|money|payment|parcel|deposit|order|funds)',
  '(seen|helped|served|answered|dealt with|looked at|handled) (to )?(last|later|after everyone|when we can|at the end)',
  '(be|come|comes|go|goes|are|is) (the )?(very )?last',
  '(at|to) the (very )?(back|bottom|end)',
  'joins? (a|the) (\\w+ )?(list|queue|line)',
);
export const TOPIC_ANY: Pattern = anyOf(TOPIC);
