import type { Stretch } from './sentences.ts';

/*
 * People's data in the hands of others, whatever the words: a sentence in which a way of passing on, data and an unnamed recipient
 * meet. Recipients that work on the case, that the reader deals with already or that have a name are left out.
 */

const PASSING =
  /\b(?:shar(?:e|es|ed|ing)|pass(?:es|ed|ing)?|giv(?:e|es|en|ing)|gave|send|sends|sent|sending|forward\w*|disclos\w+|transfer\w*|transmit\w*|sell|sells|sold|provid(?:e|es|ed|ing)|hand(?:s|ed|ing)?|suppl(?:y|ies|ied)|releas(?:e|es|ed)|show(?:s|n|ed|ing)?|reveal\w*|exchang\w+|swap\w*|rent(?:ed|s)?|available|visible|accessible|access|see|sees|seen|look(?:s|ed|ing)? (?:at|into|over|through)|view\w*|read|reads|hear|hears|heard|listen\w*|receiv\w+|gets?|obtain\w*|collect\w*|analy[sz]\w+|transcrib\w+|process\w*|handl\w+|run by|done by|carried out by|taken (?:over|care of)|takes? over|answered by|outsourc\w+|told|tell|inform\w*|involv\w+|record(?:s|ed)? (?:by|the|your|our|all|every)|let in on|in on|join\w*|on the line|entrust\w*|open to|goes? to|travels? to|combin\w+|match\w*|host\w*|stored (?:by|with|at)|kept (?:by|with|at))\b/iu;
const DATA =
  /\b(?:numbers?|details|data|information|info|recordings?|chats?|transcripts?|notes?|messages?|mails?|cases?|files?|complaints?|name|address|photos?|documents?|calls?|conversations?|account|feedback|profile|report|problem|story|claims?|request|particulars|identity|voice|records?|it|line|everything)\b/iu;
const RECIPIENT =
  /\b(?:(?:third|outside|external|other|another|certain|some|several|various|selected|trusted|few|many|different|partner|sister|parent|associated|affiliated|specialist|local|overseas|foreign|comparable|interested|related|independent|unnamed|additional|our|all|any|private|commercial|public|a|an|of) (?:\w+ ){0,2}?(?:part(?:y|ies)|compan(?:y|ies)|firms?|business(?:es)?|organi[sz]ations?|agenc(?:y|ies)|providers?|vendors?|suppliers?|contractors?|subcontractors?|partners?|affiliates?|associates?|bod(?:y|ies)|authorit(?:y|ies)|entit(?:y|ies)|consultanc(?:y|ies)|consultants?|insurers|lenders|brokers?|dealers?|retailers?|institutions?|audience|listeners?|observers?|researchers?|universit(?:y|ies)|investors|sponsors|advertisers|freelancers?|outsiders?|volunteers?|trainees from \w+|experts?|processors?|bureaus?|call cent(?:re|er)s?|network|group|famil(?:y|ies) of compan\w+|plumbers?|electricians?|installers?|tradespeople|traders?|lawyers?|collectors?|creditors?|recruiters?|journalists?|gentleman from \w+|lady from \w+))\b(?! (?:interests?|purposes?|hours|days|needs|plans?|account|page|number|line|card))|\b(?:subcontractors?|freelancers?|affiliates?|third parties|vendors|outsiders|insurers|brokers|advertisers|(?:plumbers|electricians|installers|fitters|traders|dealers|shops|firms|companies|businesses|agencies) (?:in|near|around|across|with|who|that|we)|someone (?:who|i know|we know|outside)|somebody (?:who|i know|we know|outside)|people (?:outside|we know|i know)|(?:my|a|an old|his|her) (?:\w+ )?(?:friend|mate|buddy|flatmate|husband|wife|cousin|sister|brother|mum|dad)|test audience|all companies of|family of (?:companies|firms|brands)|(?:group|corporate|company) family|public drive|whole (?:office|team|company|floor)|colleagues elsewhere|other customers)\b/iu;
const FAIR =
  /\b(?:not|never|no|nobody|nothing|none|without|nor|neither|only|unless|you can|you may|you could|your (?:bank|courier|insurer|landlord|shop|business|partner|company|firm|provider|app|page|account team)|you (?:asked|chose|told|named|invited|agreed|wanted)|as you|our (?:\w+ )?(?:team|desk|agents?|specialists?|colleagues?|department|engineers?|office|support|lab|warehouse|managers?)|another (?:team|agent|colleague|department|specialist)|third-party (?:apps?|sellers?|cookies?|tools?|chargers?|sites?|services?|software|plug-?ins?|logins?|devices?)|hang up|scam|fraud\w*|stranger)\b/iu;
const NAMED = /,\s+(?:\p{Lu}\p{Ll}+)|\{[^}]*(?:name|partner|provider|company)[^}]*\}/u;

/** What goes to whom; null when the signs do not meet. */
export function weighedSharingIn(text: string): Stretch | null {
  if (FAIR.test(text) || NAMED.test(text) || /\?\s*$/u.test(text) || !DATA.test(text)) return null;
  const pass = PASSING.exec(text);
  const to = RECIPIENT.exec(text);
  if (pass === null || to === null) return null;
  if (/\s\p{Lu}\p{Ll}+/u.test(text.slice(to.index, to.index + to[0].length + 14))) return null;
  const start = Math.min(pass.index, to.index);
  const end = Math.max(pass.index + pass[0].length, to.index + to[0].length);
  return { start, end, text: text.slice(start, end) };
}
