import { hasName } from './caller-cues.ts';
import { anyOf, blank, has, matchesOf } from './pattern.ts';
import type { Plain } from './plain.ts';
import { weighedSharingIn } from './recipient-weights.ts';
import type { Stretch } from './sentences.ts';

const SHARE =
  '(share|shares|shared|sharing|pass|passes|passed|passing|give|gives|gave|given|giving|send|sends|sent|sending|forward|forwards|forwarded|forwarding|disclose|discloses|disclosed|disclosing|transfer|transfers|transferred|transferring|sell|sells|sold|selling|provide|provides|provided|providing|hand|hands|handed|handing|supply|supplied|release|released|show|shows|shown|showing|leak|leaked|copy|copied|upload|uploaded|post|posted|exchange|exchanged|swap|trade|lend|rent|make available|made available|expose|exposed|distribute|distributed|circulate|circulated|goes|go|gone|going|let|lets|allow|allows|available|visible|accessible|access|see|sees|seen|view|read|reads|listen|listens|hear|receive|receives|get|gets|have|has|hold|holds|use|uses|obtain|collect|analy[sz]e|analy[sz]ed|transcribe|transcribed|process|processed|handle|handles|handled|handling|taken|answered|dealt with|run by|run|routed|outsourced|outsource|tell|tells|told|inform|informed|involve|involved|in on|join|reach|reaches|end up|ends up|with|by|land|lands|review|reviewed|keep|keeps|entrusted|entrust|consult|transmit|transmits|transmitted|relay|relayed|reveal|reveals|revealed|circulate|circulates|communicated|ask|asking|asked|travel|travels|flows?|moves? on|find its way|finds its way|routes?|farmed out|farm out|lists?|published|publish|post|heard|overhear|overheard|sits? in|sitting in|joins?|connected|connects?|passed round|handed round|touch|touches)';
/** The same from the giver's side: what comes before the recipient. */
const SHARE_TO =
  '(share|shares|shared|sharing|pass|passes|passed|passing|give|gives|gave|given|giving|send|sends|sent|sending|forward|forwards|forwarded|forwarding|disclose|discloses|disclosed|disclosing|transfer|transfers|transferred|transferring|sell|sells|sold|selling|provide|provides|provided|providing|hand|hands|handed|handing|supply|supplied|release|released|show|shows|shown|showing|leak|leaked|copy|copied|upload|uploaded|post|posted|exchange|exchanged|swap|trade|lend|rent|make available|made available|expose|exposed|distribute|distributed|circulate|circulated|goes|go|gone|going|available|visible|accessible|access|collect|analy[sz]e|analy[sz]ed|transcribe|transcribed|process|processed|handle|handles|handled|handling|taken|answered|dealt with|run by|run|routed|outsourced|outsource|inform|informed|involve|involved|reach|reaches|end up|ends up|land|lands|review|reviewed|keep|keeps|entrusted|entrust|consult|transmit|transmits|transmitted|relay|relayed|reveal|reveals|revealed|circulate|circulates|communicated|ask|asking|asked|travel|travels|flows?|moves? on|find its way|finds its way|routes?|farmed out|farm out|lists?|published|publish|post|sits? in|sitting in|joins?|connected|connects?|passed round|handed round|touch|touches)';
const LOOSE =
  '(third countries|recipients there|(a|an|some|another) (local|nearby|independent|friendly|outside|external|different|regional|neighbouring) (?!team|colleague|office of|agent|time|number|branch|calls?|chat|messages?|texts?|reminder|word|reply|note|way|day|place|case|question|issue|problem|address|reason|kind|sort)(\\w+ )?(\\w+(er|ers|or|ors|ist|ists|ant|ants)|firms?|shops?|garage|company|business|outfit|workshop|lab|practice|desk|staff)|from (another|an outside|a different|other|a partner|an external|outside) (firm|company|agency|business|organi[sz]ation|provider|office|the company)|(someone|somebody|a person|people|a man|a lady|a colleague) from (the|an|a|our) (agency|partner|vendor|supplier|contractor|insurer|company|firm|consultancy|provider)|(within|across|throughout|around|among|between|inside) (the|our) (\\w+ )?(group|companies|affiliates|network|family|subsidiaries|industry|sector|trade)|all (of )?(our |the )?(staff|employees|departments|branches|offices|subsidiaries|colleagues in)|the (whole|entire) (company|office|building|group|department|organi[sz]ation|floor|industry)|(any|every|each) (member of staff|employee|department|branch|office)|other (customers|users|members|callers|sellers|readers|tenants|guests|clients)|the (general )?public|visitors|(outside|external|foreign|overseas|offshore|local|regional) (\\w+ )?(team|teams|desk|staff|workers|people|office|centre|center|bureau)|third party|third parties|third-party|third-parties|third persons|(other|outside|external|various|selected|carefully selected|trusted|certain|some|several|associated|affiliated|unnamed|sister|related|group|partner|fellow|interested|relevant|appropriate|friendly|specialist|a few|a number of|a range of|many|numerous|different|preferred|approved|chosen|reputable|like-minded|commercial|any|all sorts of|network|overseas|local) ((other|outside|external|trusted|selected|group|partner|commercial|relevant|interested|specialist|friendly|of our|business|of the|number of|range of) )*(partners?|affiliates?|vendors?|suppliers?|contractors?|subcontractors?|agenc(y|ies)|compan(y|ies)|firms?|businesses|business|organi[sz]ations?|providers?|parties|entities|subsidiaries|associates|brokers?|advertisers?|people|teams|networks?|brands|bodies|recipients|consultants|consultancy|insurers|lenders|companies in our group|experts|agents|services|dealers|shops|stores|resellers|members|institutions|processors|sub-?processors|contacts|friends|colleagues elsewhere|specialists elsewhere)|(our |its |their |the |whichever |one of our |a |an |whatever |some of our |any of our |of our |all our |business |checking |analytics |service |technology |marketing |advertising |research |outsourcing |outsourced |data |call[- ]cent(re|er) |payment |delivery |it |cloud |network |group |sales |local |corporate |other |trusted |valued |survey |hosting |sub)+(partners?( network)?|affiliates?|vendors?|suppliers?|contractors?|subcontractors?|agenc(y|ies)|(sub-?)?processors?|providers?|associates|brokers?|advertisers|subsidiar(y|ies)|sponsors|investors|consultants|(group|parent|sister) compan(y|ies)|compan(y|ies) in our group|group of companies|wider group|corporate family|companies|firms|resellers?|partner network)|(a|an|another) (\\w+ )?(company|firm|agency|business|organi[sz]ation|contractor|vendor|supplier|provider|outfit|call cent(re|er)|partner|bureau|consultancy) ?(that|which|who|we|of ours|near|outside|abroad|overseas)?|compan(y|ies) (we|that we|with which we|who|in our|within our|of our|near)|(whoever|anyone|anybody|everyone|everybody|whomever|(?<!our )people|those|others|parties) (who|that|we|else|needs?|wants?|asks?|involved|interested|with|might|may|could|has|have|outside|in the|is|feels?|can)( \\w+)?|interested parties|others|(a |some |my |our )(friend|friends|mate|mates|acquaintance|contacts?|buddy|old colleague|cousin|brother|sister|relative)s?)';
const DATA = anyOf(
  '(numbers?|details|data|information|info|recordings?|chats?|transcripts?|notes|messages?|answers|responses|history|case|file|files|complaint|name|address|email|photos?|documents?|it|them|this|what you|calls?|conversations?|account|feedback|profile|report|issue|problem|story|claim|request|query|personal|you|your|everything|identity|location|content|contacts?|questions?|voice|records?)',
);
/** Ways of sharing that have no verb of giving. */
const LOOSELY = anyOf(
  '(from|of) (another|an outside|a different|a partner|an external) (firm|company|agency|business|organi[sz]ation|provider)',
  '(someone|somebody) from (the|an|a) (agency|vendor|supplier|contractor|consultancy|provider|firm) ~ (line|call|listen\\w*|join\\w*)',
  '(put|puts|pop|popped|paste|pasted|ran|run|feed|fed|copied|enter|entered|upload|uploaded|drop|dropped|type|typed|stuck) ~ (chat|chats|message|messages|number|details|notes|transcript|recording|words|case|complaint|text|story|email|letter|voice|name|it|photo|document) ~ (into|through|in|to|on|at) (a|an|some|another|my|the|one of those) (free |online |public |web |external |foreign )*(\\w+ )?(site|website|translator|chatbot|ai|online tool|web tool|forum|group|drive|messenger|social network|search engine|translation tool|translation app)',
  '(put|post|posts|posted|publish|published|share|shared|show|shown|display|displayed|put up|print|printed|play|played|read out|reads out|circulate|circulated|aired|broadcast) ~ (number|numbers|chat|chats|case|cases|recording|recordings|transcript|transcripts|message|messages|story|name|details|calls?|voice|photo|complaint|it|them) ~ (forum|community|facebook group|group chat|wall|noticeboard|notice board|public|publicly|online|social media|twitter|linkedin|youtube|big screen|lobby|canteen|team chat|training video|podcast|blog|website|town hall|all-hands|staff meeting|other customers)',
  '(third-party|third party|outside|external|independent|unnamed) (observers?|listeners?|reviewers?|auditors?|trainers?|assessors?|evaluators?|transcribers?|agents?|helpers?|experts?|consultants?|specialists?|coders?|testers?)',
  '(whoever|whomever|whichever \\w+) (runs|is|has|wants|asks|pays|needs|happens|works|might|may|could|shows|feels|offers|is on)( \\w+){1,3}',
  '(people|someone|somebody|anyone|others|staff|persons|those|parties|experts|specialists|helpers) (from )?(outside|beyond|elsewhere|we know|with (an|a|some) (legitimate )?interest|who (might|may|could|can) (help|be|need|want|find))( \\w+)*',
  '(corporate|group|company|business) family',
  '(outside|external|foreign|third|other) (eyes|hands|ears|help|firms?|parties|companies|experts|people|reviewers?|listeners?|staff)',
  '(freelancers?|subcontractors?|temps|temporary staff|contractors|outsourcers?|gig workers|volunteers|interns elsewhere|crowd ?workers?)( \\w+)?',
  '(call[- ]?cent(re|er)s?)( \\w+)? ?,? ?(wherever|abroad|overseas|anywhere|at night|elsewhere)',
  '(suppliers?|partners?|firms?|companies|vendors?|agencies) (near and far|all over|around the world|of all kinds|large and small|here and there)',
  '(let|invite|bring|include|ask|asked|involve) ~ (a few |some |several |certain |any )?(others?|people|friends|experts|suppliers|partners|outsiders|third parties|contacts)( in| on| along| around| to|,|$)',
  '(asked|ask|asking) around',
  '(made|make|makes|become|becomes) (known|available|visible|accessible|public) to',
  '(same line of business|legitimate interest|interest in it|in the industry|in our network|in our group|within our group|our wider group)',
  '(partner|sister|parent|affiliate|network|group) (firms?|compan(y|ies)|brands?|business(es)?|call cent(re|er)|agents?|organi[sz]ations?)',
  '(swap|swaps|trade|trades|exchange|exchanges|pool|pools) (numbers|data|details|lists|information|names) ~ (with|among|between)',
  '(pass|share|transfer|sell|disclose) (your |the |any |personal |customer )*(data|details|information|numbers|it|them) on(?=[.,;]|$)',
);
const PASSES = anyOf(
  `${SHARE_TO} ~~ ${LOOSE}`,
  `(contacted|called|listened to|heard|seen|read|viewed|reviewed|checked|answered|transcribed|used|processed|held|stored|recorded) ~~ by ~ ${LOOSE}`,
  `${LOOSE} ~ (can|may|could|will|to|also|who|that|which|are able to|would|might|have|has|get|gets|receives?|sees?|reads?|listens?|looks?|does|do|handles?|takes?|is|are|calls?) ~ ${SHARE}`,
  `${LOOSE} (may |will |can |could |might |would |also |to |then |who )*(listen|listens|contact|call|ring|use|see|look|listen|hear|read|receive|get|access|review|handle|answer|process|keep)`,
  `${LOOSE} ,? ?(who|which|that) ~ (have|has|see|use|receive|get|can|may|keep|will|access)`,
);
/** Recipients that are the topic of the case, or the reader's own. */
const TOPIC = anyOf(
  'third[- ]party (app|apps|seller|sellers|cookies?|tool|tools|website|site|sites|service|software|plug-?ins?|extension|integration|api|login|device|charger|reseller|marketplace|payments?|content|ads?|insurance|liability|claim|delivery)',
  'your (\\w+ )?(partner|business|company|firm|provider|bank|supplier|vendor|agency|contractor|friends?|colleagues?|customers?|affiliates?|subscribers)( \\w+)?',
  '(partner|affiliate) (account|manager|programme|program|portal|page|hub)',
  'business partner',
  '(your|the|a|his|her) (seller|courier|bank|insurer|manufacturer|landlord)',
  '(our|the|a) (\\w+ )?(support|billing|payments?|specialist|technical|claims|fraud|security) (team|desk|agents?|specialists?)',
  '(another|other) (agent|colleague|team|specialist|department|adviser|advisor)',
);
const DENIED = /\b(?:not|never|no|nothing|nobody|none|without|nor|neither|only|unless|stopped|refuse)\b/iu;
const PARTNER_NAMED = /,\s+(?:a|an|our|the)\s|\bcalled\s+\p{Lu}|\bnamely\b|\{[^{}]*(?:partner|company|provider|vendor|name)[^{}]*\}/iu;

/** Nobody gets it, or only after a yes. */
const HARMLESS =
  /\byour (?:ads?|posts?|page|shop|adverts?|listing|campaign)\b|\bon the phone (?:with|to)\b|\b(?:business|commercial|company) (?:purposes?|interests?|reasons?|ends|hours)\b|\bhelping other people\b|\bother people (?:waiting|ahead|in line)\b|\bwe would need\b|\bnothing about\b|\bso we have deleted\b|\bdeleted the number\b|\bmade by\b|\bcould hear\b|\bthat was wrong\b|\bonly (?:with|to) you\b|\baccount holder\b/iu;

/** Shares of people's data with recipients that the text does not name. */
export function looseRecipientsIn(plain: Plain): Stretch[] {
  return plain.sentences.flatMap((sentence) => {
    const text = plain.own.slice(sentence.start, sentence.end);
    const masked = blank(TOPIC, text);
    const found = (has(DATA, plain.own) ? matchesOf(PASSES, masked)[0] : undefined) ?? matchesOf(LOOSELY, masked)[0];
    if (found === undefined && !HARMLESS.test(text)) {
      const weighed = weighedSharingIn(masked);
      if (weighed !== null)
        return [{ start: sentence.start + weighed.start, end: sentence.start + weighed.end, text: text.slice(weighed.start, weighed.end) }];
    }
    if (
      found === undefined ||
      HARMLESS.test(text) ||
      DENIED.test(text.slice(0, found.end)) ||
      /^[^.]{0,12}\bif you\b/iu.test(text) ||
      /\byou (?:can|could|may|might) $/iu.test(text.slice(0, found.start)) ||
      /^you can\b/iu.test(text)
    )
      return [];
    const place = text.slice(found.start);
    if (PARTNER_NAMED.test(place) || (hasName(place.charAt(0).toLowerCase() + place.slice(1)) && !/\bwhatsapp\b/iu.test(place))) return [];
    return [{ start: sentence.start + found.start, end: sentence.start + found.end, text: text.slice(found.start, found.end) }];
  });
}

const PERSON =
  "(((your|her|his|their|the|a|an|some|my|customer's) )*(\\w+ )?(husband|wife|partner|spouse|son|daughter|mother|mum|mom|father|dad|parents?|brother|sister|neighbou?rs?|flatmate|roommate|housemate|colleague|co-?worker|receptionist|reception|secretary|assistant|pa|boss|manager|employer|landlord|landlady|friend|carer|relative|family|cousin|uncle|aunt|grandson|granddaughter|nan|gran|kid|kids|child|children|teenager|babysitter|cleaner|girlfriend|boyfriend|fianc\\S+|ex|ex-\\w+|housekeeper|doorman|porter|concierge|office|workmates?|team-?mates?|school|in-laws?|mother-in-law|father-in-law|lodger|tenant|caretaker|front desk|neighbour|reseller|agency|agent at \\w+)( who (answered|picked up|took|was|came|opened))?|(man|woman|lady|gentleman|person|guy|girl|boy|chap|bloke|stranger|voice|kid|child|one) (who|that|on the|at the) \\w+|(whoever|someone|somebody|the one|the person|a person) (else |who )?(answered|picked up|took the call|at|in|there|was)( \\w+){0,2}|(voicemail|voice mail|answering machine|answerphone))";
const TELL =
  '(told|tell|telling|explained|explain|left word|left (a |the |full |all |some )?(message|messages|details|information|voicemail|note)|left (the|your|all|full) (\\w+ )?(details|balance|amount|story)|informed|inform|updated|discussed|discuss|talked|spoke|spoken|chatted|let|mentioned|mention|read|showed|briefed|filled|gave|given|give|passed|went through|went over|shared|said|revealed|disclosed|described|copied|cc.?d|sent|send|forwarded|emailed|texted|messaged)';
const MATTER =
  '((about|that|what|everything|all about|the whole|details|arrears|debt|debts|balance|amount|bill|claim|dispute|diagnosis|refund|payment|payments|case|complaint|story|why|rejected|declined|overdue|account|problem|reason|situation|notes|file|transcript|number|address|chat|recording|balance|it all|the lot|word|contract|loan|invoice|medical|result|results|appeal|matter|issue|order|how much|result))';
const TOLD = anyOf(
  `${TELL} ~~ ${PERSON} ~~ ${MATTER}`,
  `${PERSON} ~~ ${TELL} ~~ ${MATTER}`,
  `(told|tell|explained|informed|updated|filled) (\\w+ )?(him|her|them) (in )?~ ${MATTER}`,
  `${TELL} ~~ ${MATTER} ~~ ${PERSON}`,
  `(left|leave|leaving) ~ ${MATTER} ~ (on|with) ~ ${PERSON}`,
  `${TELL} ~ (a|the) (full|detailed|whole) message`,
  `${PERSON} ~~ (now |already |also )?(knows?|took down|heard|learned|learnt|saw|read|has|have|got|received|confirmed|helped|wrote down) ~ ${MATTER}`,
  `(gave|left|passed|told|explained) (the )?(gist|details|news|bad news|story|lot|reason|figures?|amount) ~ (to|with) ~ ${PERSON}`,
  `(went|talked|walked|ran) ~ (through|over) ~ ${MATTER} with ~ (him|her|them|${PERSON})`,
  `(confirmed|gave|told|changed|showed|sent|read) ~ (address|number|details|balance|account|case|chat|it|them|everything) (for|to) (him|her|them|the \\w+|my \\w+|a \\w+)`,
);
const NOT_TOLD =
  /\b(?:no details|without (?:any |giving |mentioning )?details|not (?:say|tell|discuss|leave|mention|share|disclose|give)|nothing|never|did not|do not|can not|will not|could not|no message|without|asked (?:him|her|them|whoever) to|only (?:said|asked|left our|talk)|and no more|account holder|refuses?|unless)\b/iu;
const AGREED =
  /\b(?:as you asked|you asked us|with your (?:ok|permission|consent|agreement)|at your request|you (?:told|said|wanted|agreed|named|authori[sz]ed)|authori[sz]ed|joint account|as agreed|power of attorney|with (?:her|his|their) (?:ok|permission|consent))\b/iu;

const OUTSIDE = anyOf(
  '(sent|send|forwarded|forward|posted|post|shared|share|pasted|paste|uploaded|upload|copied|copy|gave|put|dropped|saved|emailed|texted|messaged|took|screenshotted|mailed|printed|passed|whatsapped|dm.?d) ~~ (chat|transcript|number|numbers|no|notes|recording|details|file|case|photos|documents|docs|screenshot|screenshots|address|list|info|data|card|id|her|his|it|claim) ~~ (whatsapp|telegram|signal|wechat|facebook|instagram|linkedin|twitter|tiktok|reddit|discord|slack|gmail|hotmail|yahoo|icloud|dropbox|google drive|personal (\\w+)|my (own|personal|private|home) \\w+|private (email|account|phone|chat|mail)|(all-staff|company-wide|public|group|team|general|shared|open|family) (channel|chat|group|folder|board|drive|thread|list)|friend|friends|husband|wife|mate|landlord|reseller|agency|recruiter|journalist|press|ex|employer|school|neighbou?r|forum|chatgpt|ai tool|translator|translation site|home)',
  '(chatgpt|copilot|gemini|claude|deepl|google translate|an ai|a chatbot)',
  '(cc.?d|copied in|bcc.?d|looped in|tagged) (\\w+ ){1,3}(boss|manager|husband|wife|partner|friend|colleague|landlord|employer|family|son|daughter)',
  '(on|via|over|through|by|into) (whatsapp|telegram|facebook|instagram|my (own|personal|private)|personal (email|gmail|account)|gmail|hotmail|a group chat|slack|chatgpt|google translate) ~ (number|transcript|chat|notes|details|recording|case|photo)',
);

/** Case details told to somebody who is not the customer, or carried outside the tools that the customer knows of. */
export function disclosuresIn(plain: Plain, isStaff: boolean): Stretch[] {
  return plain.sentences.flatMap((sentence) => {
    const text = plain.own.slice(sentence.start, sentence.end);
    if (NOT_TOLD.test(text) || HARMLESS.test(text) || AGREED.test(plain.own) || text.endsWith('?')) return [];
    const found = matchesOf(TOLD, text)[0] ?? (isStaff ? matchesOf(OUTSIDE, text)[0] : undefined);
    if (
      found === undefined ||
      /\b(?:will|would|can|could|should|please|ask|if)\b/iu.test(text.slice(0, found.start)) ||
      (/^(?:tell|let|ask)\b/iu.test(found.text) &&
        !/\b(?:we|i|have|has|she|he|they|also|already)\s+(?:\w+\s+)?$/iu.test(text.slice(0, found.start))) ||
      /\byou (?:\w+ )?$/iu.test(text.slice(0, found.start)) ||
      /^let (?:you|me|us)\b/iu.test(found.text) ||
      /\b(?:from|of|on|in) our\b|\bour (?:\w+ )?(?:team|colleague|specialist)/iu.test(found.text)
    )
      return [];
    return [{ start: sentence.start + found.start, end: sentence.start + found.end, text: found.text }];
  });
}
