import { getCountries, getExampleNumber, parsePhoneNumberWithError, type PhoneNumber } from 'libphonenumber-js/max';
import mobile from 'libphonenumber-js/mobile/examples';

/** Ways in which people write numbers: of every region, many numbers beside the example, each in many forms. */
export function* phoneForms(perRegion = 200): Generator<{ region: string; form: string }> {
  for (const region of getCountries()) {
    const example = getExampleNumber(region, mobile);
    if (example === undefined) continue;
    for (const number of neighbours(example, perRegion)) {
      for (const form of formsOf(number)) yield { region, form };
    }
  }
}

/** Valid numbers of the same pattern; the last digits run through an even sample, the same on every machine. */
function* neighbours(example: PhoneNumber, count: number): Generator<PhoneNumber> {
  const { countryCallingCode: code, nationalNumber: national } = example;
  const kept = national.slice(0, Math.max(2, national.length - 6));
  const room = 10 ** (national.length - kept.length);
  for (let i = 0; i < count; i += 1) {
    const tail = String(Math.floor((i * 7919 * 104_729 + 12_345) % room)).padStart(national.length - kept.length, '0');
    try {
      const number = parsePhoneNumberWithError(`+${code}${kept}${tail}`);
      if (number.isValid()) yield number;
    } catch {
      // Not every neighbour is a number.
    }
  }
}

function formsOf(number: PhoneNumber): string[] {
  const international = number.formatInternational();
  const bare = number.number.slice(1);
  return [
    international,
    number.formatNational(),
    number.number,
    bare,
    `00${bare}`,
    `00 ${international.slice(1)}`,
    international.replaceAll(' ', '-'),
    international.replaceAll(' ', '.'),
    bare.replace(/(\d{4})(?=\d)/gu, '$1 '),
    `Call me on ${international} please`,
    `${number.formatNational()} ext. 12`,
  ];
}
