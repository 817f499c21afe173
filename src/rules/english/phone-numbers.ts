import type { Stretch } from './sentences.ts';
import { anyOf, matchesOf } from './pattern.ts';

/** Words in front of "number" that make it another number than a phone's. */
const OTHER =
  /\b(?:string of|row of|set of|series of|sequence of|a lot of|order|case|reference|ref|account|invoice|ticket|tracking|card|serial|policy|booking|customer|model|claim|licen[cs]e|registration|security|insurance|passport|tax|id|identity|identification|member(?:ship)?|meter|flight|table|locker|platform|house|room|door|version|parcel|contract|transaction|reservation|seat|gate|confirmation|receipt|file|request|complaint|voucher|product|part|batch|route|routing|sort|iban|employee|student|vat|company(?: registration)?|report|visa|national|page|question|line|row|step|(?:[2-8]|1[2-9]|two|three|four|five|six|eight|sixteen)[- ]?digit|large|small|great|growing|total|same|big|record|wrong|long|its)\s+$/iu;
const NOT_AFTER =
  /^\s*(?:would you give|do you give|is on (?:the|your) (?!phone)|on (?:the|your) door|of\b|one\b|\d|\{(?:position|count|rank|n)\}|(?:from|between) (?:1|one|0|zero)\b|\(1|on (?:the|your) (?:card|bill|invoice|receipt|back|label|letter|box|parcel|statement|meter|ticket|email|front)|that (?:best )?(?:describes|matches|fits)|across)/iu;
const NAMED = anyOf(
  '(phone|telephone|mobile|mobile phone|cell|cell phone|cellphone|contact|callback|call-back|landline|home|work|office|daytime|direct|whatsapp|reachable) (number|numbers|no|num|digits)',
  '(telephone|phone) (field|box|line)',
);
const BARE = anyOf('numbers?', 'digits', '(ten|eleven|nine|10|11|9) digits');
const DEVICE = anyOf('(mobile|cell|landline|telephone|phone)');
const DEVICE_ASKED =
  /\b(?:your|which|what|a|us your|me your|best|the best|optional:?|required:?|mandatory:?|compulsory:?|needed:|his|her|their)\s+(?:\w+\s+or\s+)?$/iu;

/** Where the text speaks of a phone number: "your mobile", "a number", "contact no.", not "order number" or "number 4 in line". */
export function phoneNumbersIn(text: string): Stretch[] {
  const found: Stretch[] = matchesOf(NAMED, text);
  const known = (at: number): boolean => found.some((one) => at >= one.start && at < one.end);
  for (const match of matchesOf(BARE, text)) {
    if (known(match.start) || OTHER.test(text.slice(0, match.start)) || NOT_AFTER.test(text.slice(match.end))) continue;
    if (
      /digits/iu.test(match.text) &&
      !/^(?:ten|eleven|nine|10|11|9)/iu.test(match.text) &&
      !/\b(?:your|the) $/iu.test(text.slice(0, match.start))
    )
      continue;
    found.push(match);
  }
  for (const match of matchesOf(DEVICE, text)) {
    if (
      !known(match.start) &&
      DEVICE_ASKED.test(text.slice(0, match.start)) &&
      !/^\s*(?:call|app|shop|plan|bill|data|provider|network|settings|screen|team|support|agent|specialist|is (?:locked|broken|dead|ringing))/iu.test(
        text.slice(match.end),
      )
    )
      found.push(match);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with other numbers' "number" made unreadable, of the same length. */
export function onlyPhoneNumbers(text: string): string {
  const phones = phoneNumbersIn(text);
  return text.replace(/\bnumbers?\b/giu, (word, at: number) =>
    phones.some((one) => at >= one.start && at < one.end) ? word : '#'.repeat(word.length),
  );
}
