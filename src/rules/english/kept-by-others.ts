import { anyOf, type Pattern } from './pattern.ts';

/** Kept by the reader or by others, or not data at all. */
export const KEPT_BY_OTHERS: Pattern = anyOf(
  'your own',
  'as you (asked|wanted|wished|requested)',
  '(please|just|then|now|could you|can you) (add|enter|put|leave|write|type|upload|save) (your|a|the) (\\w+ )?(number|phone|mobile|photo|document|name|email|address|details)',
  '(held|hold|holds) (it |that |this )?against',
  '(hold|hang|holding|hanging) on to (your|the|my) (place|spot|slot|seat|turn|parcel|receipt|box|card|phone)',
  'keep (it|this|them|everything|that|your \\w+) (private|secret|safe|confidential|short|simple|open|to yourself|to themselves|up to date)',
  '(hold|holding|hang|keep) on(?! to| file| record| our)',
  'your (files?|photos?|videos?|documents?|ads?|drafts?|posts?|backups?|settings) (is|are)',
  '(please |just |do |can you |could you |you can |you should |you may |you might |you |customers |people )(also )?(keep|save|store|hold|record|archive) (your|the|a|this|it|that|these|them|any|all)',
  'your (bank|phone|provider|operator|browser|phone company|employer|broker|insurer|courier|shop|app)',
  '(keep|keeps|keeping|kept|hold|holding|held) (you|your (place|spot|slot|seat|old|turn|price|plan|order|parcel|booking|room|table|hand|account)|an eye|in touch|going|chatting|writing|talking|posted|trying|the line|to|up|things|a place|this chat open|the (case|chat|conversation) (open|going|here)|it (simple|short|open|brief|safe)|my|the parcel|the order|that in mind|everyone|everything (in one place|here|together|you))',
  '(chats?|cases?|conversations?|calls?) (stays?|remains?|kept|held) (open|here|in this|with)',
  'place',
  'on hold',
  '(lines?|shops?|stores|branch|chat) (is|are) (open|closed)',
);
