/**
 * Identity numbers whose form or check digit tells them from anything else. Sources: the issuing countries' published rules, as collected in
 * the documentation of python-stdnum, read 2026-11-24. Numbers that are bare digits in a phone's length (BSN, PESEL, Aadhaar, NIF) count only
 * where a word before them names them.
 */
interface IdentityNumber {
  readonly pattern: RegExp;
  /** True for a number that is one; absent where the form is proof enough. */
  readonly isValid?: (text: string) => boolean;
}

const digitsOf = (text: string): number[] => [...text.replace(/\D/gu, '')].map(Number);
const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);

function isCpf(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 11 || new Set(digits).size === 1) return false;
  return [9, 10].every((length) => {
    const weights = Array.from({ length }, (_, index) => length + 1 - index);
    return ((weighted(digits, weights) * 10) % 11) % 10 === digits[length];
  });
}

function isDni(text: string): boolean {
  const plain = text.toUpperCase().replace(/[^0-9A-Z]/gu, '');
  const digits = plain.slice(0, -1).replace(/^[XYZ]/u, (letter) => String('XYZ'.indexOf(letter)));
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === plain.at(-1);
}

function isNir(text: string): boolean {
  const plain = text.replace(/\s/gu, '').toUpperCase().replace('2A', '19').replace('2B', '18');
  return plain.length === 15 && 97 - (Number(plain.slice(0, 13)) % 97) === Number(plain.slice(13));
}

function isPersonnummer(text: string): boolean {
  const digits = digitsOf(text).slice(-10);
  const sum = digits.reduce((total, digit, index) => {
    const value = digit * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  const [month, day] = [(digits[2] ?? 0) * 10 + (digits[3] ?? 0), (digits[4] ?? 0) * 10 + (digits[5] ?? 0)];
  return sum % 10 === 0 && month >= 1 && month <= 12 && day % 60 >= 1 && day % 60 <= 31;
}

function isHetu(text: string): boolean {
  const plain = text.toUpperCase();
  const number = Number(plain.slice(0, 6) + plain.slice(7, 10));
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[number % 31] === plain.at(-1);
}

function isResidentId(text: string): boolean {
  const plain = text.toUpperCase();
  const sum = weighted(Array.from(plain.slice(0, 17), Number), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  const month = Number(plain.slice(10, 12));
  return '10X98765432'[sum % 11] === plain[17] && month >= 1 && month <= 12;
}

const B = '(?<![\\p{L}\\p{N}+-])';
const E = '(?![\\p{L}\\p{N}-])';

export const IDENTITY_NUMBERS: readonly IdentityNumber[] = [
  // United States: SSN, written with hyphens.
  { pattern: /(?<![\d+-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/gu },
  // United Kingdom: National Insurance number.
  { pattern: new RegExp(`${B}(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]${E}`, 'giu') },
  // Brazil: CPF. Spain: DNI and NIE. France: NIR. Italy: codice fiscale.
  { pattern: new RegExp(`${B}\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}${E}`, 'gu'), isValid: isCpf },
  { pattern: new RegExp(`${B}(?:\\d{8}|[XYZ][ -]?\\d{7})[ -]?[A-Z]${E}`, 'giu'), isValid: isDni },
  { pattern: new RegExp(`${B}[12] ?\\d{2} ?[0-9]{2} ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}${E}`, 'giu'), isValid: isNir },
  { pattern: new RegExp(`${B}[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]${E}`, 'giu') },
  // Sweden: personnummer. Finland: henkilötunnus.
  { pattern: new RegExp(`${B}(?:\\d{2})?\\d{6}[-+]\\d{4}${E}`, 'gu'), isValid: isPersonnummer },
  { pattern: new RegExp(`${B}\\d{6}[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]${E}`, 'giu'), isValid: isHetu },
  // India: PAN. Mexico: CURP.
  { pattern: new RegExp(`${B}[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]${E}`, 'gu') },
  { pattern: new RegExp(`${B}[A-Z][AEIOUX][A-Z]{2}\\d{6}[HMX][A-Z]{5}[0-9A-Z]\\d${E}`, 'giu') },
  // China: resident identity number. Korea: resident registration number.
  { pattern: new RegExp(`${B}\\d{17}[0-9X]${E}`, 'giu'), isValid: isResidentId },
  { pattern: new RegExp(`${B}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])-[1-8]\\d{6}${E}`, 'gu') },
  // Bare digits that a word before them names.
  {
    pattern:
      /(?<![\p{L}])(?:ssn|social security|bsn|burgerservicenummer|pesel|aadhaar|aadhar|आधार|nif|cpf|curp|steuer-?id\w*|ausweisnummer|passport|reisepass\w*|passeport|pasaporte|passaporto?|id (?:card|number)|dowód|паспорт\p{L}*|снилс|身份证|身分證|マイナンバー|주민등록번호|תעודת זהות|رقم الهوية)\s*(?:number|no\.?|nr\.?|号码|號碼|番号)?\s*(?:(?:is|ist|lautet|est|es|é|:|=|は|是|입니다)\s*)?[A-Z]{0,2}\d[\d .-]{5,17}\d/giu,
  },
];
