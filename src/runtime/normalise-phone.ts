/** Marks that only steer the direction of text, and spaces without width. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;
/** Every space that is not the plain one: `libphonenumber-js` does not read thin and narrow ones between digits. */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u30FC]/gu;

/** What a person typed, as the parser reads it best: digits of every script as 0 to 9, one kind of space, dash and plus, no links. */
export function plainPhoneText(text: string): string {
  return (
    plainDigits(text)
      .replace(/[＋﹢⁺₊]/gu, '+')
      .replace(SPACES, ' ')
      .replace(DASHES, '-')
      .replace(/（/gu, '(')
      .replace(/）/gu, ')')
      .replace(/\b(?:tel|callto|sms|wa):\/{0,2}/giu, ' ')
      .replace(/\bhttps?:\/\/wa\.me\/(?=\d)/giu, '+')
      // A comma before a few digits is an extension; before a whole number it is "or".
      .replace(/(?<=\d)\s*[,;/、،]\s*(?=\+?\(?\d(?:[\s().-]*\d){6})/gu, ' or ')
      // The usual prefix for abroad. No national number begins with two zeros.
      .replace(/(?<![\d+])00(?=[1-9](?:[ -]?\d){6})/gu, '+')
      .trim()
  );
}

/** A text with the digits of every script as 0 to 9, and without marks that nobody sees. */
export function plainDigits(text: string): string {
  return text.replace(INVISIBLE, '').replace(OTHER_DIGIT, asciiDigit);
}

/** A number with some digits hidden is none: what is left may look like another, shorter number. */
export function isMasked(text: string): boolean {
  return /[•●*·…_#xX]{2,}[\s-]*\d|\d[\s-]*[•●*·…_#xX]{2,}/u.test(text);
}

/** Unicode keeps decimal digits in runs of ten, so the value is the distance to the first of the run. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (code - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
