import { NUMBER, TOPIC, WHO } from './coercion-words.ts';
import { anyOf, type Pattern } from './pattern.ts';

/** Pressure that needs no second half, in a text about a number or a call. */
export const ALONE: Pattern = anyOf(
  `you (must|have to|are required to|are obliged to|are asked to|shall) (supply|give|provide|share|enter|add|leave|type|hand over|submit|state) (us |me |in )?(with )?(a |your |the )?${NUMBER}`,
  `(providing|giving|sharing|adding|leaving) ~ ${NUMBER} (is|are) (compulsory|mandatory|required|obligatory|a must|a condition)`,
  '(chat|written|email) (users?|customers?|cases?|requests?) ~ (not a priority|last|wait|later)',
  `(answer|help|serve|reply to|deal with|see) only (those|people|customers|callers) who ~ ${TOPIC}`,
  // Two classes of people.
  `(phone|call|calling) (customers?|users?|cases?|claims?|callers|people) ~~ (same day|first|priority|today|at once|only|everyone else|others|the rest)`,
  `${WHO} (with|who (give|gave|share|add|have|leave|take|accept)) ~ ${TOPIC} ~ (first|priority|faster|sooner|quicker|ahead|front|same day|today|better|at once|before)`,
  `with ${TOPIC} ~~ without (one|it|a number|a call)`,
  `(with|if you (give|share|add|leave)) ~ ${NUMBER} ~~ (otherwise|without|if not|or else|everyone else|the rest|else) ~ (last|wait|weeks|later|months|pages|robot|bot|never|nothing|list)`,
  `only (deal|work|talk|speak|help|engage|correspond) (with|to) ~ (who|that|with|willing|people|customers|callers) ~ (phone|calls?|number|talk|speak|rung|voice)`,
  `(only|exclusively) (accept|take|handle|do|see|hear|treat|work on) ~ (phone|call|by phone|callers)`,
  `(take|takes|accept|accepts|handle|handles|do|does|see|sees) (phone|call|voice) (cases|customers|requests|claims) only`,
  '(refuse|refuses|will not|do not|does not|never) (to )?(work|help|act|deal|do anything|do this|discuss|look|answer) ~ (by|in|over|through|via) (chat|writing|message|messages|email|text)',
  '(can|could|will|is|are) only (be )?(heard|dealt with|handled|solved|settled|fixed|resolved|discussed|processed|looked at|reviewed|done|sorted|released|lifted|unlocked) ~ (by (phone|voice|telephone)|on the phone|over the phone|on a call|with a call|in a call)',
  // What the number buys.
  `(add|give|share|leave|enter|send|type|provide|sharing|giving|adding|leaving) ~ ${NUMBER} ~~ (\\d+ ?% off|discount|voucher|bonus|gift|free month|credit|cashback|refund faster|place at the front|first in line|to the front|priority|head of the queue|top of the (list|queue|pile))`,
  `${NUMBER} ~ (buys|gets|earns|wins|secures|unlocks|opens|guarantees) you`,
  `${TOPIC} (is|as) (the|your|a) ~ (ticket|key|price|passport|gateway|door|entry|condition|toll|fee|deal|only way)`,
  '(numbers? first|number,? then) ~ (help|answers?|later|the rest|talk)',
  // Wishes held against people.
  `(if|do) you (really |actually |still )?(want|wish|expect|need|hope for|care about) ~ (looked at|help|money|refund|solved|answer|answers|fixed|seen|back|sorted|heard|reply|processed|account|page|case|claim|to be helped|moving|or not) ~~ ${TOPIC}`,
  `${TOPIC} ~~ (if|unless) you (really |actually |still |do not )?(want|wish|expect|need|hope for) ~ (looked at|help|money|refund|solved|answer|answers|fixed|seen|back|sorted|heard|reply|processed|account|page|case|claim)`,
  `(field|box|it|this) (can not|must not|may not) (be|stay|remain) (blank|empty) ~ if you want`,
  `(waiting|waits|wait|depends|hangs|hinges|missing|needs?|lacks?) (on|for)? ?(just |only )?(one thing|a single thing|one detail) ~ ${NUMBER}`,
  `(would|could|will) (go|be|move|get) ~ (faster|quicker|sooner|easier) if you ~ (number|call|phone|ring|shy)`,
  `before (anything|something|any of (this|that)|it) ~ (can|could|will) (even )?(happen|move|start|begin|be done|go)`,
  `(the moment|as soon as|once|when|after) you (hand|give|share|let|add|send|agree|take|type|leave) ~ ${TOPIC} ~ (i|we) (will|can) (?!(?:also |then )?(?:call|ring|phone|dial|text))`,
  `(hold|holding|kept|keeping|held|block|blocked|frozen|paused) ~ until (we|you|they|he|she) ~ (speak|spoken|talk|talked|phone|phoned|call|ring|answer|pick up|number|gives? in)`,
  `(taking|take|takes) (back|away|out) ~ ${NUMBER} ~ (also|too|takes|means) ~ (place|turn|help|case|claim|support)`,
  `(give|gives|given|gave|giving) up your (place|turn|spot|slot|claim|right)`,
  '(respect|prefer|favou?r|help|serve|like) (callers|people who call|phone customers|those who call|customers who call) (more|first|better|most)',
);
