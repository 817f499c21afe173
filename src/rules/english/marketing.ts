import { anyOf, blank, has, matchesOf } from './pattern.ts';
import type { Plain } from './plain.ts';
import type { Stretch } from './sentences.ts';

/** Uses that have nothing to do with the case. */
const USES = anyOf(
  '(about|and|plus|also) our (\\w+ )?(collection|range|sale|offers|products|plans|catalogue|launch|line-up|deals)',
  '(push|pitch|plug|flog|upsell) (the|our|a|an|him|her|them)',
  '(tell|alert|notify|ping|inform) (the )?sales( team)?',
  '(our|gets you|few|some|great|of|more) (\\w+ |\\w+-\\w+ )?(specials|extras|goodies|freebies|bundles|savings|perks)',
  '(great|good|special|new|lovely|brilliant|amazing|super|fantastic) (bundles?|package|value|perks?)( to show| for you)?',
  '(interest|entice|tempt) you in',
  '(first|one|two|three) (months?|weeks?) (is |are )?(free|half price|on us)',
  'treat yourself',
  '(sales|selling|spending|buying|upsell) potential',
  'potential (buyer|sale|customer|upgrade)',
  'list (for|of) ~ (offers|deals|sales|promotions|specials|discounts)',
  'who (you are|are you|you) (currently )?with (for|at)( the moment)?',
  'who (supplies|provides|covers) your',
  '(and|plus|also|then) (about|mention|tell you about|talk about|go over|discuss|show you|present) (a|an|some|our|the) (\\w+ ){0,2}(plans?|offers?|cards?|policy|policies|cover|insurance|products?|range|tariffs?|upgrades?|models?|sale|deals?|subscriptions?|memberships?|packages?)( \\w+)?',
  '(mention|introduce|present|recommend|plug|pitch|show off|promote) (our|some of our|the new|a new|the latest) (?!decision|findings|answer|progress|reply|result|process|team|colleague)\\w+',
  '\\d+ ?% off',
  '(half|reduced) price',
  '(panel|pool|database|register) of (\\w+ )?(shoppers|testers|buyers|prospects|leads|consumers|customers)',
  '(a|our|the|some|any) (special|deal|bargain|sale|discount|promotion)s? on (?!your|the|this|that)',
  '(sign|signed|signing|put|puts|enrol|enrolled|register|registered) you (up )?(for|to|in|on|as) (our|the|a) ~ (club|scheme|programme|program|list|plan|membership|newsletter|trial|offers?|alerts|draw)',
  'did you know ~ (premium|plus|gold|pro|members|plan|offers?|insurance|card|upgrade|save|half price|range|sale)',
  'our newsletters?(?! (went|was|is|tool|had|has))',
  'sales (to|will|can|may|might|want|wants)',
  '(customer|user|consumer|buyer|marketing|sales|interest|risk) profiles?',
  'profiles? (of|about|on) (you|our customers|customers|users)',
  '(get|receive|send|sends|sign|signed|join|add|added|subscribe|subscribed|put|list|hear|plus|also|and|use) ~ newsletters?',
  '(car|home|travel|life|pet|phone|health|house|gadget|contents|dental|accident|breakdown) (cover|insurance|protection|policy|plan|loan)',
  '(faster|better|cheaper|new|bigger) (internet|broadband|tariff|deal|rate|phone plan|price|package|contract|plan|mortgage|loan|card|provider|router)',
  '(gold|platinum|premium|plus|black|silver|credit|store|family) (card|account|bundle|membership|package|plan|cover|tier)',
  '(close|ask for|make|get|push for|go for) the sale',
  '(beat|match|undercut) (their|your|that|any) (price|deal|offer|quote|provider)',
  'who is your ~ with( at the moment| now| currently)?',
  'something (special|nice|extra|new|exciting|else) for you',
  '(what|whatever|anything|how) else (we|they|it) (could|can|might) (do|offer|sell|help|comes? up)',
  'whatever else',
  'we could (do|offer|sell) ~ (household|you|family|business)',
  '(lovely|great|good|nice|fantastic|special|brilliant|amazing|cracking|tempting) (deal|offer|price|discount|saving|bargain)s?',
  '(run|talk|take|walk|go) (you |him |her )?through (some |our |a few |the )*(upgrades?|offers?|options for|deals?|plans?|products?|range|extras)',
  '((special|exclusive|great|latest|best|our|new|other|weekly|daily|monthly|personal|personali[sz]ed|tailored|relevant|summer|spring|winter|autumn|seasonal|limited|amazing|exciting|hot|current|partner|member|money-saving|our latest|more) )*(deals?|promotions?|promos?|promotional (\\w+)|bargains?|discount codes?|sales (calls?|team|people|pitch|colleagues|department|list|leads?|follow-up|purposes|training|opportunit\\w+|targets?|message)|mailing lists?|marketing( \\w+)?|adverts?|advertising( \\w+)?|advertisers?|campaigns?|catalogues?|brochures?|special offers?|exclusive offers?|prize draws?|raffles?|sweepstakes?|loyalty (programme|program|scheme|card|club|points)|vip (list|club)|competitions?|giveaways?|sponsors?|telemarketing)',
  '(offers (from|for|that|by|you|picked|tailored|and|on|we|in)|(about|of|our|new|latest|special|personal\\w*|more|partner|with|great|any|other|tailored|and|exclusive|good|future|loyalty|vip|member|birthday|holiday) offers)',
  '(for|to|by|with|outbound|our|via) sales',
  '(upsell|up-sell|upselling|cross-sell|cross sell|cross-selling|pitch|pitching|sell (you|them|her|him)|selling (you|them)|upgrade offer|upgrade you|upgrades? (that|you|we|which)|lead (list|gen\\w*)|(good|hot|warm|new|sales) leads?|leads?$|monetis\\w+|monetiz\\w+|prospects?|prospecting|remarketing|retargeting|re-?target\\w*)',
  '((our )?(products?|plans?|packages?|bundles?|range|add-ons?|upgrades?|extras|subscriptions?|memberships?)(?<=our \\w+))',
  '((our )?(new|other|more|premium|plus|pro|gold|family|annual|bigger|better|related|additional|extra|great|latest|exciting|further|different|similar|brand new) )+(\\w+ )?(products?|plans?|services|packages?|subscriptions?|bundles?|tariffs?|memberships?|range|features|upgrades?|add-ons?|extras|credit card|insurance|cover|policies|policy|loans?|phones?|models?|collection|brands?|app|apps|solutions)',
  '(products? and services|products? (you|we|that|which|to|for|like|may)|services (you|we|that) (might|may|could|like))',
  '(what|things|items|stuff|anything|something) (else )?(you|people) (might |may |could |would |will |are likely to |want to |like to |tend to )*(buy|spend|purchase|be interested in|go for)( next)?',
  '(what|things|items|stuff|products|services) (else )?(you|people) (might|may|could) (also )?(like|want|need|enjoy)',
  '(you might|you may|you could|you would) (also (like|love|enjoy|want|need|fancy)|be interested in|love our|like our|like these)',
  '(buying|shopping|spending|purchase|browsing) (habits?|profile|behaviou?r|patterns?|history)',
  '(interested|interest (you )?) in (our|a|an|the|some|new|other|cover|buying|upgrading|adding|switching|getting)',
  '(tempt|entice|persuade|convince|win) you',
  'have you (thought about|considered|heard of|tried|seen) (our|a|an|the|travel|switching|upgrading|getting|adding|taking out|\\w+ insurance)',
);
const PROFILING = anyOf(
  '(who|what) (might|could|may|will|is likely to|is ready to) (buy|spend|upgrade|order)',
  '(which|what) (other )?(services|products|apps|shops|brands|companies) you (use|subscribe|buy|own|have|like|shop)',
  '(identify|recogni[sz]e|authenticate|verify) you when you (log|sign) in',
  '(combine|combined|merge|merged|enrich|enriched|cross-reference|blend|compare|compared|pool) ~ (with|to|by) ~ (data|information|details|lists|records|profiles) (from|of|held by|bought|about)',
  '(decide|decides|set|sets|calculate|calculates|work out|works out|determine|determines|influence|influences|affect|affects|adjust) ~ (price|prices|premium|premiums|rate|quote|credit limit|tariff)',
  '(train|trains|trained|training) (our|the|its|their) (\\w+ )?(product|software|ai|models?|engine|system|bot|technology)',
  '(credit|default|insurance) risk',
  '(willing|able|ready|likely|prepared|inclined) to (pay|spend|buy)',
  '(analy[sz]e|analy[sz]ed|study|mine|mined|examine|evaluate) ~ (your |the )?(tone|mood|voice|accent|emotions?|feelings|habits|spending)',
  '(let|lets|help|helps|allow|allows) (\\w+ ){0,2}(contacts|friends|people|others|members) (to )?(find|see|recogni[sz]e|spot|reach|discover) (you|each)',
  '(which|who|how many) (of )?your (friends|contacts|colleagues|family|neighbours) (are|is|also|use|uses|have)',
  '(whatever|any|every|whichever|all) (way|manner|fashion|means|ways) (that |which )?(\\w+ )?(furthers?|helps?|suits?|serves?|benefits?|we|supports?|promotes?|is|are)',
  'our (own )?(commercial|business|sales|growth|financial|strategic) (success|interests?|goals?|ends|benefit|aims?|purposes|targets|growth|plans)',
  '(personali[sz]e|personali[sz]ed|personali[sz]ing|tailor|tailored|target|targeted|targeting|customi[sz]e|improve|better|relevant|show you|sell) (\\w+ ){0,3}(ads?|adverts?|advertising|content|feed|recommendations|experience|offers|shopping)',
  '(ads?|adverts?) (you|that|to|for|we|more|based|from|near)',
  '(see|show|serve|get|better|relevant|more|personal\\w*|targeted) ads?',
  '(profiling|(build|make|create|draw|compile|enrich|complete|add to|feed) (up )?(a|your|our) (\\w+ )?(picture|profile|portrait)|picture of (you(?! \\w+ing)|what you|who you|your (life|habits|household|interests|spending|finances))|segment\\w*|audience|audiences|lookalike|look-alike|scoring|credit (score|rating|check|checks|scoring|file|decision)|risk score|eligibility|predict\\w*|analytics|insights?|data mining|algorithm\\w*|machine learning|artificial intelligence|train (our|an|the|its|their) (\\w+ )?(ai|models?|bots?|chatbots?|algorithms?|systems?|sales)|ai training|(product|market|consumer|user|scientific|academic) (development|research|studies|testing|improvement)|for research|research (purposes|partners)|demographics?|statistics|benchmark\\w*)',
  '(suggest|recommend|find|match|connect|introduce|show) (\\w+ ){0,3}(friends?|people|contacts|members|someone|users|connections|acquaintances)( \\w+){0,3}',
  '(people|friends|others|contacts|members) (can|to|could|may) (find|see|recogni[sz]e|look|connect|reach) (you|up|your)?',
  '(so (that )?(your )?(friends|people|others|contacts) (can|could) )',
  '((your|upload\\w*|sync\\w*|scan\\w*|import\\w*) (\\w+ )?address books?|contact (lists?|matching|books?)|contacts of (other|our)|friend (suggestions?|finder)|people you may know|match(ed|ing)? (you )?(with|against|to) (the |our |other |your )?(\\w+ )?(contacts|lists?|friends|partners|users|advertis\\w+|address|audiences?|profiles?|databases?|data|social))',
  '(link|linked|linking|connect|connected|tie|tied|attach|add|added|adding) ~ (profile|shopping|social|marketing|account|crm|list|campaign|audience|database|dialler|loyalty|group)',
  '(any|all|other|others|various|further|unrelated|additional|different|broader|wider|commercial|business|anything|everything|whatever|any other|many|several|such|legitimate|internal) (\\w+ )?(purposes?|uses|reasons? we|ends|aims|interests|else (we|that might|that may|which))',
  '(purposes?|uses) (we|that we|as we|such as|including|like|of our) (\\w+ )?(see fit|choose|like|decide|deem|think|find|want)',
  '(as|however|wherever|whenever|for whatever|any way|in any way|anyhow) (we|it) (see fit|like|please|choose|want|wish|think|helps? us|suits us|find|benefits? us)',
  '(help|helps|grow|benefit|benefits|support|improve|boost|further|drive) (our|the|us) (\\w+ )?(business|sales|revenue|growth|brand|bottom line|company|turnover|profits?|advertisers?|partners|marketing|grow|sell)',
  '(first|know|hear|news|tell you|updates?|told|reminded|informed|posted|keen to hear|hear more) (\\w+ )?(about|of|on) (our|new|the latest|other|all our|upcoming|what else|any|everything|great|exciting|things|stuff|events|sales|products?|launches)',
  '(when|whenever|once) (we|there) (launch|have|is|are) (a|new|something|our|any) (\\w+ )?(sale|product|launch|plan|offer|model|store|line)',
);

/** The same in words that the reader's own business can have as well, with what makes the use ours. */
const STRONG = anyOf(
  '(offers?|prospects?|marketing|sales|mailing|promo|promotions?|vip|alerts?|campaign|dialler|outbound|shopping|guest|newsletter|deals) (\\w+ )?list',
  '(outbound|telesales|inside) sales',
  '(loyalty|rewards?|points|referral|bonus|cashback) (programme|program|scheme|club|card)',
  '(as (a )?)?(prospect|hot lead|warm lead|sales target|upsell)',
  '(black friday|cyber monday|christmas|summer|spring|january|sale|price|product|launch) (alerts?|deals?|sales?|news|offers?|specials?|tips)',
  '(shopping|money|saving|style|buying|product) tips',
  '(on sale|for sale|sale (is on|starts|begins)|price drops?|flash sales?|pre-?sale)',
  '(find|look|looking|recogni[sz]e|follow|track|match|spot|identify|search for|reach) you (on|across|in|through|via) ~ (social|media|facebook|instagram|apps?|sites?|internet|web|network|platforms?|services|stores?|shops?)',
  '(show|offer|suggest|recommend|bring|send|sell) you (things|stuff|products?|items|what|more|other|something|ads?|adverts?|content|goods) ~',
  '(which|what|the) (adverts?|ads?|offers?|products?|prices?|content) (you|to) (get|see|show|sell|are shown|offer|might)',
  '(language|ai|machine|learning|speech|sales|pricing|risk|scoring|prediction|churn) (models?|software|systems?|engines?|algorithms?|robots?)',
  '(teach|teaches|train|trains|training|feed|feeds|fed|improve|tune|build) (\\w+ ){0,3}(software|ai|models?|robots?|algorithms?|sales team|sales staff|sellers|machine|chatbot|assistant|voice)',
  '(how|when|what) (\\w+ )?to sell',
  '(likely|likelihood|probability|chance) (you are |to |of |that you )*(leave|leaving|buy|buying|churn|switch|cancel|spend|pay)',
  '(how (likely|much) you (are|will|would)|how you (sound|spend|pay))',
  '(custom|lookalike|target) audiences?',
  '(surveys?|polls?|studies|research|questionnaires?|panels?) (and|or) (campaigns?|marketing|promotions?|offers?)',
  '(survey|research|marketing|promotional|sales|commercial|business|advertising|analytical|statistical|profiling|training) (purposes|calls?|use|uses|ends|reasons)',
  '(ad|advertising|marketing|contact) preferences',
  '(replaces?|becomes?|is now|will be|as) (the one|what|how|the number) you (sign|log) in',
  '(opens?|unlocks?|gets you into|signs you into|logs you into) your account',
  '(debtors?.?|collection|fraud|credit|black|risk|watch)[- ]?(list|lists|register|file|agency|bureau|score)',
  '(invite|refer|tell|find|add|import) (your )?friends',
  '(let|pass|hand|give|put|forward) ~ (sales|marketing|advertising|commercial|loans|insurance|growth) (team|colleagues?|people|department|desk|side|know)?',
  '(number|numbers|it|they|this|call|calls|recordings?|notes|answers) ~ (become|becomes|is|be|as|used|doubles? as|serves? as|works? as|turn into|for|to) (also |then |now |used (to|as|for) )*(your |a |the )?(sign-?in|log-?in|login|sign you in|log you in|sign in|log in|username|user name|password reset|account recovery|user id|id for)',
  '(personali[sz]e|personali[sz]ed|personali[sz]ing|tailor|tailored|target|targeted|targeting|choose|decide|pick|improve|better|more relevant) ~ (ads|adverts|advertising|offers)( \\w+){0,3}',
  '(ads|adverts|offers) (you|people) (see|get)',
  '(feed|feeds|affects?|counts? towards|goes into|go into|used for|part of|update|updates) (\\w+ ){0,2}(credit|insurance|risk|loyalty) (score|rating|profile|file|premium|price)',
  '(shopping|advertising|marketing|buying|consumer|interest|customer|spending) profile',
);
/** The reader's own business, and words that only look like advertising. */
const OWN = anyOf(
  'your (new|current|old|next|own|existing) (\\w+ )?(contract|tariff|deal|card|router|plan|phone|number|package|price|provider|loan|mortgage|account|device|sim|policy|insurance)',
  '(the|that|this|your|our|an?) (\\w+ )?(campaign|ad|advert|promotion|newsletter|offer|upgrade|plan|deal|sale|marketing) (budget|spend|text|texts|email|emails|you (ordered|bought|asked|chose|wanted|booked)|to refund|stands)',
  'your (\\w+ ){0,1}(ads?|adverts?|advert|campaigns?|newsletters?|promotions?|marketing|sales|audiences?|offers?|deals?|products?|plans?|subscriptions?|packages?|services?|catalogues?|discounts?|coupon|profile|leads|loyalty|account|login|log-in|sign-in|analytics|insights?|statistics|sponsors?|competitions?|raffle|credit|insurance|policy|loan|advertising|promo|brand|business|app|page|bundle|tariff|membership|range|posts?|sites?|shop|stores?|insurer|email|history|case)( (is|are|was|were|has|have|that|which|again|back|live|for|on|you|budget|account|manager|page))?',
  '(her|his|their|customer.s|a customer.s|the customer.s|our customer.s) (\\w+ )?(ads?|adverts?|campaigns?|newsletters?|promotions?|marketing|sales|offers?|products?|plans?|profile|leads|subscription)',
  '(the|that|this|a|an|last|each|which|both|cancelled|failed|rejected|paused|old) (\\w+ )?(ads?|adverts?|campaigns?|promotions?|offers?|promo|deals?|newsletter|discount|voucher|plan|product|subscription|sale|competition|prize draw|raffle|draw|voucher) (you|that (failed|did|was|were|is|you|would)|we (made|gave|promised)|is|are|was|were|has|have|did|got|code|from|ended|ends|works|failed|on your|in your|still|again)',
  '(sales|marketing) (tax|report|reports|data|figures|page|site|account|history|channel|dashboard|receipt|receipts|order|event|invoice)',
  '(we|i|they|can|to|could|happy to|able to|not) (also |still |only )?offer (you )?(a|an|the|this|that|both|another|calls?|help|chat|refund|you|it|two|either|to|no|some)',
  'offer (of )?(a |the |this )?(call|callback|help|refund|code)',
  '(ad|ads|advert) (account|manager|team|policy|review|delivery|set|sets|spend|budget|credit|was|were|is|has|rejected|disapproved)',
  '(policy|pricing|product|ads|advertising|campaign|promotions) (team|specialist|specialists|desk|question|issue|problem)',
  'about (the|your|that|this) (\\w+ ){0,2}(promotion|offer|campaign|deal|ad|ads|newsletter|product|plan|sale|subscription|app|insurance|loan|credit card|policy)',
  '(solar panel|spare|replacement|new (phone|card|router|number|password|code|time|address|device|battery|sim|pin|plan|slot|order|agent|case|one|boiler|meter|part|update|parcel))',
  'new numbers?',
  '(how to|to|the) (sign|log) (back )?in',
  'sign-in (page|screen)',
  '(discuss|explain|change|switch|cancel|compare|choose|pick|renew|downgrade|move|moved) (\\w+ ){0,2}plans?',
  'further (questions?|help|news|update)',
  'other (questions?|cases?|number|team|options?|way|ways|time|times|country|countries|problem|services?)',
  'better (time|number|day|place)',
  'new plans? (is|was|starts)',
);
const DENIED =
  /\b(?:not|never|no|nobody|none|without|nor|neither|nothing|stop|stopped|instead of|rather than|ruled out|free of|opted out|only)\b/iu;
const FREE = anyOf(
  'went out',
  'wrong (link|price|picture)',
  'if that is what you',
  '(newsletter|campaign|ad|ads|promo|sales) (tool|editor|builder|page|manager|dashboard)',
  'your (own )?(ads?|adverts?|advert|shop|store|campaigns?|sale|sales event|event|newsletter|catalogue|business)',
  'if that is what you',
  'separate(ly)?',
  'unticked',
  '(would|do) you (like|want|fancy) (our|a|the|to (get|receive|join|hear|see))',
  'nothing to do with your case',
  'not needed for',
  'no is fine',
  'would you like me to pass',
  'like the details',
  'can answer questions',
  'if you (ask|want) (for )?(it|them|us)',
  'you asked',
);

/** Somebody who sells, or something given for help, in the sentence: without either, offers and campaigns are the reader's own topic. */
const OURS =
  /\b(?:we|our|us|i|me|my|she|he|they|number|numbers|calls?|recordings?|answers|data|details|list|pitch|tell|mention|offer|add|join|entered|enter|used?|hear|fancy|upsell|leads?|prospects?|interest(?:ed)?|while|have you|special|pass|flag|broadcast|finish|draw|deals?|rings|pricing)\b/iu;

/** The reader's own wish. */
const WANTED = /\byou (?:asked|wanted|ordered|requested|bought|cancelled|wish(?:ed)? to cancel)\b/iu;

/** Uses of number, call or recording for something else than the case. */
export function otherUsesIn(plain: Plain, purpose: string): Stretch[] {
  return plain.sentences.flatMap((sentence) => {
    const own = plain.own.slice(sentence.start, sentence.end);
    const text = blank(OWN, own);
    const found = (OURS.test(own) ? matchesOf(USES, text)[0] : undefined) ?? matchesOf(PROFILING, text)[0] ?? matchesOf(STRONG, own)[0];
    if (found === undefined || isDenied(own, found) || WANTED.test(own) || (purpose !== 'call-script' && has(FREE, own))) return [];
    if (
      purpose !== 'call-script' &&
      purpose !== 'macro' &&
      own.endsWith('?') &&
      !/\b(?:call|ring|number|phone|record|use)\b|\btempt|% off|half price|upgrade/iu.test(own)
    )
      return [];
    return [{ start: sentence.start + found.start, end: sentence.start + found.end, text: own.slice(found.start, found.end) }];
  });
}

function isDenied(text: string, { start, end }: Stretch): boolean {
  const clauseAt = Math.max(
    text.lastIndexOf('; ', start),
    text.lastIndexOf(' but ', start),
    text.lastIndexOf(' plus ', start),
    text.lastIndexOf(': ', start),
    0,
  );
  return DENIED.test(text.slice(clauseAt, start)) || /^[^.!?,]{0,25}\b(?:is|are) (?:not|never)\b/iu.test(text.slice(end));
}
