import type { Branch } from '../syntax/branches.ts';
import type { Span } from '../text/source.ts';
import { quotesOf, within } from './english/quotes.ts';
import type { MessageSubject } from './subject.ts';

/** Marks, emoji, capitals and ornaments of a text, in any language; what stands in quotation marks is somebody else's. */

/** Runs of exclamation marks, with the number of marks in each. A run may mix in question marks. */
export function exclamationsOf(branch: Branch): (Span & { readonly count: number })[] {
  return own(branch, /[!！?？‼⁉]*[!！‼⁉][!！?？‼⁉]*/gu).map((span) => {
    const text = branch.text.slice(span.start, span.end);
    return { ...span, count: text.length === 1 && !/[‼⁉]/u.test(text) ? 1 : Math.max(2, text.length) };
  });
}

const EMOJI =
  /(?![\d#*©®™↔-↪〰〽㊗㊙])(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic}|\u20E3)*/gu;
const EMOTICON = /(?<=^|\s)(?:[:;=]['’]?-?[)(DPpO3|/\\*]+|<3+|[xX]D|\^_+\^|:-?\/|¯\\_\(ツ\)_\/¯|o_O|T_T|>_<)(?=$|[\s.,!?])/gu;

/** Emoji and emoticons, each a span of its own. */
export function emojiOf(branch: Branch): Span[] {
  return [...own(branch, EMOJI), ...own(branch, EMOTICON)].sort((a, b) => a.start - b.start);
}

const ORNAMENT =
  /([~*=_★☆✧♥♡❤✿❀•·→>«»<|+#^-])\1{2,}|(?<=\s|^)[*~_]{1,2}(?=\p{L})[^*~_\n]{2,60}[*~_]{1,2}(?=\W|$)|\?{2,}|[♥♡★☆✧✿❀♪♫]+|\.{5,}|…{2,}|~(?=\s|$)/gu;
const STRETCHED = /(?<![\p{L}\p{N}./])\p{L}*(\p{L})\1{2,}\p{L}*(?![\p{L}\p{N}])/giu;

/** Stretched words and typed decoration. */
export function ornamentsOf(message: MessageSubject, branch: Branch): Span[] {
  const stretched = own(branch, STRETCHED).filter((span) => {
    const word = branch.text.slice(span.start, span.end);
    if (!/\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u.test(word)) return false;
    return message.language === 'en' ? !/^(?:w{3,}|x{2,}|i{3}|a{3,4})$/iu.test(word) : /(\p{L})\1{3}/iu.test(word);
  });
  const inSlot = (span: Span): boolean => branch.slots.some((slot) => span.start < slot.end && slot.start < span.end);
  return [...own(branch, ORNAMENT).filter((span) => !inSlot(span)), ...stretched].sort((a, b) => a.start - b.start);
}

const CAPITALS = /(?<![\p{L}\p{N}{_./@#-])\p{Lu}[\p{Lu}'’]*(?:\s+\p{Lu}[\p{Lu}'’]*(?![\p{L}\p{N}_}-]))*(?![\p{L}\p{N}_}]|-\p{L})/gu;
const KEYWORD =
  /(?:reply|type|text|send|say|write|enter|press|tap|answer|respond|message|with|word|keyword|then|choose|select|or|code)[\s:"'“‘]*(?:with |the word |us )?["'“‘]?$/iu;
const KEYWORD_AFTER = /^["'”’]?\s(?:to|if|for|any time|at any time|anytime|and we|or|=|takes|stops|ends|still|works|within|by)\b/iu;

/** As a single word in capitals, these are switches and labels. */
const SMALL = /^(?:ON|OFF|IN|OUT|UP|OR|AND|IF|AT|BY|TO|SO|AS|IS|IT|US|WE|ME|MY|NO|DO|BE|OK|GO|AM|PM)$/u;

/** Words in capitals for emphasis: not acronyms, codes, names, nor what the reader is told to type. */
export function capitalsOf(message: MessageSubject, branch: Branch): Span[] {
  if (message.language !== 'en') return shoutedOf(branch);
  return own(branch, CAPITALS).flatMap((span) => {
    const text = branch.text.slice(span.start, span.end);
    const words = text.split(/\s+/u);
    const isKeyword = KEYWORD.test(branch.text.slice(0, span.start)) || KEYWORD_AFTER.test(branch.text.slice(span.end));
    const plain = words.filter((word) => isPlainWord(message, word)).length;
    if (words.length === 1 && SMALL.test(text)) return [];
    if (plain === 0 || (isKeyword && words.length < 3 && /^[\p{Lu}\s]+$/u.test(text))) return [];
    return plain * 2 >= words.length ? [span] : [];
  });
}

/** True for an ordinary word of two letters or more, or any word that no acronym looks like. */
function isPlainWord(message: MessageSubject, word: string): boolean {
  if (word.length < 2) return false;
  const known = (list: string): boolean => message.lexicon.inList(list, word).some((one) => one.end - one.start === word.length);
  if (known('everyday-acronyms')) return false;
  return known('emphasis') || (word.length > 6 && /(?:ED|ING|LY|NESS|TION|ABLE|FUL|EST)$/u.test(word));
}

/** In other languages: three or more words in capitals in a row. */
function shoutedOf(branch: Branch): Span[] {
  return own(branch, CAPITALS).filter(
    (span) =>
      branch.text
        .slice(span.start, span.end)
        .split(/\s+/u)
        .filter((word) => word.length > 3).length > 2,
  );
}

function own(branch: Branch, pattern: RegExp): Span[] {
  const found = [...branch.text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  if (found.length === 0) return found;
  const quotes = quotesOf(branch.text);
  return found.filter((span) => span.end > span.start && !within(quotes, span));
}
