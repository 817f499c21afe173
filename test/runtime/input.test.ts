import { describe, expect, test } from 'vitest';
import { capturePhone, redact } from '../../src/runtime/index.ts';
import { phoneForms } from './support/phone-forms.ts';

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
    ['+44 20 7946', { region: 'DE' }, 'too-short', null],
    ['+44 20 7946', { region: 'AT' }, 'too-short', null],
    ['0044 20 7946 0958', {}, 'ok', '+442079460958'],
    ['0044 20 7946 0958', { region: 'JP' }, 'ok', '+442079460958'],
    ['＋44 20 7946 0958', {}, 'ok', '+442079460958'],
    ['+44\u202f20\u20097946\u00a00958', {}, 'ok', '+442079460958'],
    ['\u202a+44 20 7946 0958\u202c', {}, 'ok', '+442079460958'],
    ['tel:+442079460958', {}, 'ok', '+442079460958'],
    ['(+44) 20 7946‑0958', {}, 'ok', '+442079460958'],
    ['+44 20 •••• ••58', {}, 'none', null],
    ['020 7946 0958, 020 7946 0018', { region: 'GB' }, 'several', null],
    ['020 7946 0958 and again 020 7946 0958', { region: 'GB' }, 'guessed-country', '+442079460958'],
    ['112', {}, 'not-callable', null],
    ['my mum’s number is +44 20 7946 0958', {}, 'someone-else', null],
    ['el número de mi jefe es +34 912 34 56 78', {}, 'someone-else', null],
    ['上司の電話番号は+81 3-1234-5678', {}, 'someone-else', null],
    ['my number is +44 20 7946 0958', {}, 'ok', '+442079460958'],
    ['my case 2025550143', { region: 'US' }, 'none', null],
    ['Bestellung 2025550143', { region: 'US' }, 'none', null],
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
    ['my password is wrong', null],
    ['Mein Passwort ist falsch', null],
    ['the country code is 4420', null],
    ['my postcode is 12345', null],
    ['my code is 482913', 'secret'],
    ['the verification code is G-482913', 'secret'],
    ['Mi contraseña es luna2026', 'secret'],
    ['Mon mot de passe est soleil9', 'secret'],
    ['パスワードは himitsu77 です', 'secret'],
    ['비밀번호는 bimil99', 'secret'],
    ['我的密码是 mima2026', 'secret'],
    ['salasanani on kesä2026', 'secret'],
    ['Şifrem: gizli99', 'secret'],
    ['Мой пароль: tajna77', 'secret'],
    ['كلمة المرور هي sirr2026', 'secret'],
    ['AB 12 34 56 C', 'identity'],
    ['529.982.247-25', 'identity'],
    ['529.982.247-26', null],
    ['12345678Z', 'identity'],
    ['12345678A', null],
    ['RSSMRA85T10A562S', 'identity'],
    ['19811218-9876', 'identity'],
    ['131052-308T', 'identity'],
    ['11010519491231002X', 'identity'],
    ['900101-1234567', 'identity'],
    ['my aadhaar number is 2341 2341 2346', 'identity'],
    ['case NW-48213', null],
    ['2026-11-24', null],
    ['+44 20 7946 0958', null],
  ])('%s: %s', (text, kind) => {
    expect(redact(text).kind).toBe(kind);
  });

  test('takes no way of writing a phone number of any region for something secret', () => {
    const alarms: string[] = [];
    let forms = 0;
    for (const { region, form } of phoneForms(20)) {
      forms += 1;
      const { kind } = redact(form);
      // Digits that may be a card are one only where no number is read from them.
      if (kind !== null && (kind !== 'maybe-card' || capturePhone(form, { region }).check === 'none'))
        alarms.push(`${region} ${kind} ${form}`);
    }
    expect(forms).toBeGreaterThan(40_000);
    expect(alarms).toEqual([]);
  });

  test('still finds what those numbers look like', () => {
    for (const card of [
      '4111111111111111',
      '5555 5555 5555 4444',
      '3782 822463 10005',
      '6011-1111-1111-1117',
      '3530111333300000',
      '４１１１ １１１１ １１１１ １１１１',
      '٤١١١١١١١١١١١١١١١',
      '4111\u200b1111 1111 1111',
    ])
      expect(redact(`Here: ${card}`).kind, card).toBe('card');
    expect(redact('688-90-2345').kind).toBe('identity');
  });
});
