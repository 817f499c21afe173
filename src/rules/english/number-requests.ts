import { clauseStart, sentenceOf } from './clauses.ts';
import { anyOf, matchesOf } from './pattern.ts';
import { phoneNumbersIn } from './phone-numbers.ts';
import type { Plain } from './plain.ts';
import type { Stretch } from './sentences.ts';

/** Asks the reader for a phone number; the stretch holds the words that ask. */
export type NumberRequest = Stretch;

const ASKED = String.raw`(?:^|[,;:.!?)(–—*-]\s*|(?<![\p{L}])(?:or|and|then|please|just|kindly|also|simply|first|now|so|but|can|could|may|must|should|might|to|you|instead|below|either|not|would|do|here|later|maybe|perhaps)\s+)`;
/** A verb of giving, asked of the reader, right before the number. */
const GIVE = anyOf('<give>');
const GIVE_PLACE = new RegExp(`${ASKED}$`, 'iu');
const SUBJECT = /\b(we|i|they|he|she|it|who|that|which|agents?|staff|team|system|customers?|people|colleagues?|anyone|someone|you|us)\b/giu;
const DENIED =
  /\b(?:whether|no need|need not|not (?:need|have|want|ask|required|expected)|never|nobody|without having|rather than|instead of)\b[^,;:]*$|\b(?:do|please|must|should|can) not (?:\w+ )?$/iu;

const ASK_PHRASES = anyOf(
  '(how|where|on which line|on what line) (can|could|do|should|may|shall|might|would|will) (we|i|our team|they|the team) (best )?(reach|call|ring|phone|get hold of|get in touch with) you',
  '(tell|let) (us|me) (know )?(where|how) to (reach|call|ring|phone|get hold of) you',
  '(where|how) (we|i) can (reach|call|ring|phone|get hold of) you',
);
const BEFORE_NUMBER = anyOf(
  "(what|which)( is| are| would be|'s)? (your|the|a)? ?(\\w+ ){0,3}",
  '(do|have) you (have|got) (a|another|any) (\\w+ ){0,3}',
  '(can|could|may|might|shall) (we|i) (please )?(have|get|take|ask for) (a|your|the) (\\w+ ){0,3}',
  '(we|i)( will| would| do)?( just| only| also| still| first| now)* (need|require|want|like|must have|ask for|are missing|am missing|lack|request)( to have| to know)? (a|your|the|one|any) (\\w+ ){0,3}',
);
const AFTER_NUMBER =
  /^\s*(?:\([^)]*\)\s*)?(?:(?:is|are) (?:now |also )?(?:required|mandatory|needed|necessary|compulsory|obligatory|a must)\b|,? please\b|\*)/iu;
const LABEL_BEFORE =
  /^(?:[\s"(]*(?:\p{L}+ ){0,2}optional:?|and|and a|one more thing:|one last thing:|last thing:|and finally:?|next step:|step \d:?|tel\.?|call me|also|also:|just|new|your|a|the|best|main|preferred|my|daytime|finally|last|lastly|next|now|call me about this case:|,|:|\s)*$/iu;
const LABEL_AFTER =
  /^\s*(?:\(|:|\*|\+|–|—|-|,|\?|$|\.$|\bwith\b|\bfor (?:the|a|your|this|you)\b|\bincluding\b|\bin international\b|\bnow(?=[,.!?]|\s+please|$)|\bnext\b|\bplease\b)/iu;

/** Where the text asks the reader for a phone number: to type, say or leave one. Denied requests are left out. */
export function numberRequestsIn(plain: Plain): NumberRequest[] {
  const found: NumberRequest[] = matchesOf(ASK_PHRASES, plain.own).map((one) => one);
  for (const number of phoneNumbersIn(plain.own)) {
    const start = requestStart(plain, number);
    if (start !== null) found.push({ start, end: number.end, text: plain.text.slice(start, number.end) });
  }
  return found;
}

function requestStart(plain: Plain, number: Stretch): number | null {
  const sentence = sentenceOf(plain, number.start);
  const before = plain.own.slice(sentence.start, number.start);
  if (/\bno\s+$/iu.test(before)) return null;
  const given = givenAt(before);
  if (given !== null) return sentence.start + given;
  const asked = matchesOf(BEFORE_NUMBER, before).at(-1);
  if (
    asked !== undefined &&
    asked.end >= before.length - 1 &&
    !DENIED.test(before) &&
    (!/^(?:what|which)/iu.test(asked.text) || sentence.text.endsWith('?'))
  )
    return sentence.start + asked.start;
  const after = plain.own.slice(number.end, sentence.end);
  if (AFTER_NUMBER.test(after) && !DENIED.test(before) && !/\bif\b/iu.test(before)) return number.start;
  if (LABEL_BEFORE.test(before) && LABEL_AFTER.test(after) && isLabel(after)) return number.start;
  return null;
}

/** Where the verb of giving begins that the reader is asked to do and whose object the number is; the nearest one counts. */
function givenAt(before: string): number | null {
  for (const verb of matchesOf(GIVE, before).toReversed()) {
    if (!GIVE_PLACE.test(before.slice(0, verb.start))) continue;
    const rest = before.slice(verb.end).trim();
    if (/[.!?;]/u.test(rest) || rest.split(/\s+/u).length > 8 || NO_OBJECT.test(rest)) return null;
    const clause = before.slice(clauseStart(before, verb.start), verb.start);
    if (DENIED.test(clause)) return null;
    const subject = [...clause.matchAll(SUBJECT)].at(-1)?.[0].toLowerCase();
    // After a modal verb, only the reader is asked: "you can type", not "your phone may show".
    if (subject === undefined && /\b(?:can|could|may|must|might|should|would|will)\s+(?:also\s+)?$/iu.test(clause)) return null;
    if (subject === undefined || subject === 'you' || subject === 'us' || subject === 'it') return verb.start;
  }
  return null;
}

/** Between verb and number, words that make the number no object of the verb: "write when the number". */
const NO_OBJECT =
  /\b(?:last|digits|ends|ending|screenshot|photo|picture|about|because|when|while|if|from|once|until|so that|and we|whether|to the|on the|on your)\b/iu;

/** A field label has no finite verb of its own. */
function isLabel(after: string): boolean {
  return !/^[^.!?:(]*\b(?:is|are|was|were|has|have|had|will|can|could|may|stays?|goes|went|looks?|does|did|shows?|ends?|ending|belongs?|comes?)\b/iu.test(
    after,
  );
}

const TYPED_AGAIN = anyOf(
  '(type|enter|send|give|share|add|leave|try|use|reply with|put in|key in) (us |me |it |in )?(it|that|one|the right one|the correct one|a new one|a different one|another|another one|the new one|yours|a better one)( here| below| again| now| instead)*',
  '(type|enter|send|give|try|key|put) (it|that) (in )?(again|once more|here|below|another time)',
);

/** The same by a pronoun, in a text that speaks of a phone number: "Type it here". */
export function typedAgainIn(plain: Plain): NumberRequest | null {
  if (phoneNumbersIn(plain.own).length === 0) return null;
  const found = matchesOf(TYPED_AGAIN, plain.own).find((one) => {
    const sentence = sentenceOf(plain, one.start);
    const before = plain.own.slice(0, sentence.end);
    return (
      !/\b(?:link|photo|code|message|card|password|pin|form|survey|file|time|day|date|case|order|button|page|app)\b/iu.test(before) &&
      !DENIED.test(plain.own.slice(sentence.start, one.start)) &&
      !/\b(?:we|i|they|will)\s+(?:\w+\s+)?$/iu.test(plain.own.slice(sentence.start, one.start)) &&
      phoneNumbersIn(before).length > 0
    );
  });
  return found ?? null;
}
