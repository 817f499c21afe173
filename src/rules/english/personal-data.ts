import type { Slot } from '../../syntax/branches.ts';
import type { Span } from '../../text/source.ts';

export type DataKind = 'phone' | 'email' | 'card';

/** A full value of somebody, in digits, in words or as a placeholder. */
export interface FullValue extends Span {
  readonly kind: DataKind;
  readonly text: string;
}

const PHONE = /(?<![\p{L}\p{N}{.,/#£$€-])(?:\+|00|\(\+?)?\d[\d\s()./‐‑–-]{4,22}\d(?![\p{L}\p{N}}%]|[.,/:-]\d)/gu;
const US = /^\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}$|^\d{3}-\d{4}$|^1[\s.-]\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/u;
const NOT_PHONE =
  /(?:\b(?:order|case|ref|reference|invoice|ticket|tracking|parcel|booking|policy|serial|version|error|code|claim|id|transaction|meter|contract|customer|account|receipt|voucher|isbn|batch|imei|vat|card)(?:\s+(?:number|no\.?|nr\.?|id|is|ends?|ending|code))*[\s:.#]*|#\s?|\bending\s(?:in\s)?|\bends\s(?:in\s|with\s)?|[£$€]\s?|\b(?:on|by|dated?|from)\s(?=\d{1,2}[./]\d{1,2}[./]\d{2,4}))$/iu;
const DATE =
  /^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{1,2}[:.]\d{2}\s?[–-]\s?\d{1,2}[:.]\d{2}$|^(?:19|20)\d{2}\s?[–-]\s?(?:19|20)\d{2}$/u;
const CARD = /(?<![\d+•*x])(?:\d{4}[ -]?){3}\d{1,7}(?![\d•*])|(?<!\d)3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?!\d)/gu;
const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._+%-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const SPELLED_EMAIL =
  /\b[\p{L}\p{N}][\p{L}\p{N}._+-]*(?:\s+(?:dot|underscore|dash)\s+[\p{L}\p{N}_]+|\s?[[(](?:dot|\.)[\])]\s?[\p{L}\p{N}]+)*\s?(?:[[({]\s?(?:at|@)\s?[\])}]|\sat\s)\s?[\p{L}\p{N}-]+(?:(?:\s?[[({]\s?(?:dot|\.)\s?[\])}]\s?|\sdot\s|\.)[\p{L}\p{N}-]+)+/giu;
const DIGIT = '(?:zero|oh|nought|naught|one|two|three|four|five|six|seven|eight|nine)';
const SPOKEN = new RegExp(
  String.raw`\b(?:plus[\s,-]+)?(?:(?:(?:double|triple|treble)[\s-]+)?${DIGIT}(?:\s+hundred)?(?:[\s,-]+(?:and\s+)?)){5,}(?:(?:double|triple|treble)[\s-]+)?${DIGIT}(?:\s+hundred)?\b`,
  'giu',
);

/** Full phone numbers, addresses and card numbers written out in a text. */
export function writtenValuesIn(text: string): FullValue[] {
  const found: FullValue[] = [];
  const add = (kind: DataKind, pattern: RegExp, isOne: (value: string, before: string) => boolean): void => {
    for (const match of text.matchAll(pattern)) {
      const value = { kind, start: match.index, end: match.index + match[0].length, text: match[0] };
      const overlaps = found.some((one) => one.start < value.end && value.start < one.end);
      if (!overlaps && isOne(match[0], text.slice(0, match.index))) found.push(value);
    }
  };
  add('card', CARD, isCard);
  add('email', EMAIL, () => true);
  add('email', SPELLED_EMAIL, (value) => /[[({]|\bdot\b/iu.test(value));
  add('phone', PHONE, isPhone);
  add('phone', SPOKEN, (value) => (value.match(new RegExp(DIGIT, 'giu')) ?? []).length >= 7 || /double|triple|hundred/iu.test(value));
  return found.sort((a, b) => a.start - b.start);
}

function isPhone(value: string, before: string): boolean {
  const digits = value.replace(/\D/gu, '').length;
  if (DATE.test(value) || NOT_PHONE.test(before) || digits > 15) return false;
  if (/^(?:\+|00|\(\+)/u.test(value)) return digits >= 8;
  if (/^\(?0/u.test(value)) return digits >= 9;
  if (US.test(value)) return true;
  return (
    digits >= 9 &&
    /\b(?:phone|mobile|number|tel|cell|call|ring|text|sms|dial|reach|on|cb|landline|whatsapp)[\s:.]*(?:no\.?|nr\.?|is|to|at|on|you|him|her|them|number)?[\s:]*$/iu.test(
      before,
    )
  );
}

/** A brand's length and a right check digit, or four groups of four after the word card. */
function isCard(value: string, before: string): boolean {
  const digits = value.replace(/\D/gu, '');
  if (digits.length < 14 || digits.length > 19 || /\b(?:tracking|order|parcel|reference|ref|iban)\b[^.]{0,20}$/iu.test(before))
    return false;
  if (/\bcard\b[^.]{0,24}$/iu.test(before) && digits.length >= 15) return true;
  return /^(?:4|5[1-5]|2[2-7]|3[47]|6)/u.test(digits) && [15, 16].includes(digits.length) && hasLuhn(digits);
}

function hasLuhn(digits: string): boolean {
  let sum = 0;
  [...digits].toReversed().forEach((char, i) => {
    const value = Number(char) * (i % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}

const OWNER =
  '(?:user|customer|client|your|reader|member|guest|account|profile|contact|callback|call|primary|registered|saved|stored|typed|chosen|picked|confirmed|known|preferred|listed|last|entered|given|new|old|previous|original|current|full|complete|whole|raw|home|work|alt|alternative|other|second|mobile|phone|e164|unmasked|shop|owner|buyer|seller|patient|recipient|the|my)';
const PHONE_NAME = new RegExp(
  `^${OWNER}*(?:phone|telephone|tel|mobile|cell|cellphone|landline|whatsapp|msisdn)(?:number|no|nr)?$|^(?!(?:account|member|profile)number$)${OWNER}*(?:number|num)$`,
  'iu',
);
const EMAIL_NAME = new RegExp(`^${OWNER}*e?mail(?:address)?$|^full(?:email)?address$`, 'iu');
const CARD_NAME = new RegExp(`^${OWNER}*(?:card|creditcard|debitcard|paymentcard)(?:number|no)$|^pan$`, 'iu');
/** Names of placeholders that print a part, a sample or the company's own line. */
const HARMLESS =
  /mask|last|ending|ends|suffix|tail|digits|partial|hint|example|sample|caller|support|company|helpline|hotline|our|team|office|display|order|case|ref|ticket|invoice|tracking|country|code|agent|sender|brand|position|count|short|hidden|redacted|name|type|field|label|link|url|page|business|service|desk|line(?!d)|provider/iu;

/** What a placeholder prints by its name: a full value of the reader, or nothing of the kind. */
export function valueOfSlot(slot: Slot): DataKind | null {
  if (slot.type !== 'argument') return null;
  const name = slot.name.replace(/^\{|\}$/gu, '');
  if (HARMLESS.test(name.replace(/landline/iu, 'phone'))) return null;
  const bare = name.replace(/[_.-]/gu, '');
  if (CARD_NAME.test(bare)) return 'card';
  if (EMAIL_NAME.test(bare)) return 'email';
  return PHONE_NAME.test(bare) ? 'phone' : null;
}
