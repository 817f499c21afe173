import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/runtime/formatters.ts';
import { createFormatter, directionOf, isolate } from '../../src/runtime/index.ts';

describe('Direction', () => {
  test.each(readdirSync('locales').filter((locale) => existsSync(`locales/${locale}/locale.yaml`)))(
    '%s runs as its locale data says',
    (locale) => {
      const direction = /^direction: (\w+)$/mu.exec(readFileSync(`locales/${locale}/locale.yaml`, 'utf8'))?.[1];
      expect(directionOf(locale)).toBe(direction);
    },
  );

  test.each([
    ['en-XB', 'rtl'],
    ['fa-IR', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ur-Latn', 'ltr'],
    ['arn', 'ltr'],
    ['hei', 'ltr'],
    ['en', 'ltr'],
  ])('%s is %s', (locale, direction) => {
    expect(directionOf(locale)).toBe(direction);
  });

  test('a value is isolated where the locale or the value needs it, and nowhere else', () => {
    expect(isolate('Maria', 'de')).toBe('Maria');
    expect(isolate('Maria', 'ar')).toBe('\u2068Maria\u2069');
    expect(isolate('مريم', 'de')).toBe('\u2068مريم\u2069');
    const bundle = { 'a.b': parse('Call from {name} at {n, number}') };
    expect(createFormatter({ bundle, locale: 'de' }).format('a.b', { name: 'دانا', n: 5 })).toBe('Call from \u2068دانا\u2069 at 5');
  });

  test('the named styles are those of intl-messageformat', () => {
    expect(FORMATS).toEqual(IntlMessageFormat.formats);
  });
});
