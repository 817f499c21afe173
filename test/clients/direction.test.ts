import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { createFormatter } from '../../src/runtime/index.ts';
import { mask } from '../../src/runtime/carry-out.ts';
import { shippedContent } from '../runtime/support/shipped.ts';
import { VALUES } from '../runtime/support/situation.ts';
import { describeInBrowser, openPage } from './support/browser.ts';

/** Numbers as people write them; each falls apart in a right-to-left line when nothing holds it. */
const NUMBERS = { callerNumber: '+44 20 7946 0001', exampleNumber: '+972 50-234-5678', hotlineNumber: '(0800) 111 0 111' } as const;
const ISOLATES = /[\u2066-\u2069]/gu;
const RTL_LOCALES = ['ar', 'he'] as const;

/** The signs of a part of a text from left to right, as the browser painted them. */
async function painted(page: Page, text: string, part: string, dir: 'rtl' | 'ltr'): Promise<string> {
  return page.evaluate(
    ({ words, wanted, direction }) => {
      const line = document.createElement('p');
      line.dir = direction;
      line.style.whiteSpace = 'pre';
      line.textContent = words;
      document.body.replaceChildren(line);
      const node = line.firstChild;
      const from = words.indexOf(wanted);
      if (node === null || from < 0) return '';
      return [...wanted]
        .map((sign, index) => {
          const range = document.createRange();
          range.setStart(node, from + index);
          range.setEnd(node, from + index + 1);
          return { sign, left: range.getBoundingClientRect().left };
        })
        .sort((a, b) => a.left - b.left)
        .map(({ sign }) => sign)
        .join('');
    },
    { words: text, wanted: part, direction: dir },
  );
}

describeInBrowser('What runs the other way stays in order on the screen', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage('data:text/html,<!doctype html><meta charset=utf-8><body>');
  }, 60_000);

  test.each(RTL_LOCALES)('%s: every number in every message reads as it is dialled', { timeout: 120_000 }, async (locale) => {
    const bundle = shippedContent().bundles[locale] ?? {};
    const formatter = createFormatter({ bundle, locale, zone: 'UTC' });
    const values = { ...VALUES, ...NUMBERS, lastDigits: '58', countryName: 'United Kingdom', extension: '12-34' };
    let seen = 0;
    for (const id of Object.keys(bundle)) {
      const named = Object.entries(NUMBERS).filter(([name]) => JSON.stringify(bundle[id]).includes(`"value":"${name}"`));
      if (named.length === 0) continue;
      const text = formatter.format(id, values);
      for (const [, number] of named) {
        expect(await painted(page, text, number, 'rtl'), `${locale} ${id}`).toBe(number);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  test('a masked number keeps its dots before its digits', async () => {
    const masked = mask('+442079460958') ?? '';
    expect(await painted(page, `الرقم ${masked} محفوظ`, '•••• 58', 'rtl')).toBe('•••• 58');
  });

  test('a name in Arabic letters leaves an English sentence in order', async () => {
    const bundle = {
      'a.b': [
        { type: 0, value: 'Ask ' },
        { type: 1, value: 'name' },
        { type: 0, value: ' 2 (today)' },
      ],
    } as never;
    const text = createFormatter({ bundle, locale: 'en-GB' }).format('a.b', { name: 'مريم' });
    const tail = ' 2 (today)';
    expect(await painted(page, text, tail, 'ltr')).toBe(tail);
    expect(await painted(page, text.replace(ISOLATES, ''), `مريم${tail}`, 'ltr')).not.toMatch(/2 \(today\)$/u);
  });

  test('without isolates the same numbers do fall apart, so this test can fail', async () => {
    const { callerNumber } = NUMBERS;
    const line = `الرقم ${callerNumber} لنا`;
    expect(await painted(page, line, callerNumber, 'rtl')).not.toBe(callerNumber);
    expect(await painted(page, `الرقم \u2068${callerNumber}\u2069 لنا`, callerNumber, 'rtl')).toBe(callerNumber);
  });
});
