import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, test } from 'vitest';
import { capturePhone, redact } from '../../src/runtime/index.ts';

describe('Phone capture', () => {
  test.each([
    ['+44 20 7946 0958', {}, 'ok', '+442079460958'],
    ['call me on +49 30 1234567 please', {}, 'ok', '+49301234567'],
    ['020 7946 0958', { region: 'GB' }, 'guessed-country', '+442079460958'],
    ['020 7946 0958', {}, 'needs-country', null],
    ['+44 20 7946', {}, 'too-short', null],
    ['+44 20 7946 0958 123456789', {}, 'too-long', null],
    ['+44 20 7946 0958 ext. 12', {}, 'extension', '+442079460958'],
    ['+44 20 7946 0958 or +44 20 7946 0018', {}, 'several', null],
    ['999', {}, 'not-callable', null],
    ['+44 909 879 0000', {}, 'not-callable', null],
    ['+٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨', {}, 'ok', '+442079460958'],
    ['+४४ २० ७९४६ ०९५८', {}, 'ok', '+442079460958'],
    ['+44 20 7946 0958', { callableRegions: ['DE'] }, 'region-blocked', null],
    ['case 2025550143', { region: 'US' }, 'none', null],
    ['hello there', {}, 'none', null],
  ] as const)('%s %o is %s', (text, options, check, number) => {
    expect(capturePhone(text, options)).toMatchObject({ check, number });
  });
});

describe('Redaction', () => {
  test.each([
    ['my card is 4111 1111 1111 1111 ok', 'card'],
    ['378282246310005', 'card'],
    ['my password is hunter2', 'secret'],
    ['Mein Passwort lautet geheim99', 'secret'],
    ['IBAN GB82 WEST 1234 5698 7654 32', 'identity'],
    ['123-45-6789', 'identity'],
    ['4111 1111 1111 1112', null],
    ['I forgot my password', null],
    ['+44 20 7946 0958', null],
  ])('%s: %s', (text, kind) => {
    expect(redact(text).kind).toBe(kind);
  });

  test('takes no real phone number of any region for a card', () => {
    const wrong = getCountries().flatMap((region) => {
      const number = getExampleNumber(region, examples);
      if (number === undefined) return [];
      const forms = [number.formatInternational(), number.formatNational(), number.number, number.number.slice(1)];
      return forms.filter((form) => redact(form).kind === 'card');
    });
    expect(wrong).toEqual([]);
  });
});
