import * as fc from 'fast-check';
import { STATUSES } from '../../../src/model/catalog.ts';
import { shortHash } from '../../../src/text/hash.ts';
import { type ExchangeFile, type ExchangeUnit, NO_THREAD } from '../../../src/tms/exchange-unit.ts';

/** A unit with the given parts; everything else is empty. */
export function unit(parts: Partial<ExchangeUnit> & { readonly id: string; readonly source: string }): ExchangeUnit {
  return {
    origin: `content/messages/${parts.id.split('.')[0]}.yaml`,
    sourceForms: '',
    target: '',
    status: 'new',
    previousSource: '',
    sourceChange: '',
    change: 'minor',
    description: '',
    note: '',
    purpose: 'wait-update',
    register: '',
    thread: NO_THREAD,
    placeholders: [],
    limits: [],
    keep: [],
    terms: [],
    screenshot: '',
    page: '',
    sourceHash: shortHash(parts.source),
    contextHash: '',
    targetHash: '',
    leaf: null,
    ...parts,
  };
}

export function file(units: readonly ExchangeUnit[], targetLocale = 'de'): ExchangeFile {
  return { sourceLocale: 'en-GB', targetLocale, targetDirection: 'ltr', units };
}

const word = fc.oneof(
  fc.stringMatching(/^[a-zA-Z ,.!?äßéł请求回电اطلب📞-]{1,12}$/u),
  fc.constantFrom(
    '{agentName}',
    '{time, time, short}',
    '{date, date, medium}',
    '{n, number}',
    "''",
    "it's",
    ' ',
    '\n',
    '<',
    '>',
    '&',
    '"',
    '=',
    '+1',
    '@',
    '\t',
    "'",
    '\\',
    '#',
    '%s',
    ';',
    '  ',
    '<b>x</b>',
    '\u00a0',
    '\u2028',
  ),
);

/** ICU text without choices: every apostrophe is harmless. */
const plainIcu: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.map((part) => (part === "'" || part === '<' || part === '>' ? `${part} ` : part)).join(''))
  .filter((text) => text.trim() !== '');

const choice: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(plainIcu, plainIcu).map(([one, other]) => `{count, plural, one {# ${one}} other {# ${other}}}`),
  fc.tuple(plainIcu, plainIcu, plainIcu).map(([zero, one, other]) => `{count, plural, =0 {${zero}} one {${one}} other {# ${other}}}`),
  fc.tuple(plainIcu, plainIcu).map(([she, other]) => `{gender, select, female {${she}} other {${other}}}`),
  plainIcu.map((text) => `{gender, select, female {{count, plural, one {# x} other {# y}}} other {${text}}}`),
);

/** ICU text, also with plural and select. */
export const icu: fc.Arbitrary<string> = fc.oneof(
  plainIcu,
  fc.tuple(plainIcu, choice, plainIcu).map(([before, between, after]) => `${before}${between}${after}`),
);

const line = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((text) => /^[^\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]*$/u.test(text) && text.trim() !== '' && text === text.trim());
const lines = fc.array(line, { maxLength: 3 });
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(\.[a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,2}){1,3}$/u);

/** Any unit that a project could have. */
const anyUnit: fc.Arbitrary<ExchangeUnit> = fc
  .record({
    id,
    source: icu,
    target: fc.oneof(fc.constant(''), icu),
    status: fc.constantFrom(...STATUSES),
    previousSource: fc.oneof(fc.constant(''), plainIcu),
    change: fc.constantFrom('minor' as const, 'meaning' as const),
    description: fc.oneof(
      fc.constant(''),
      line,
      fc.tuple(line, line).map((both) => both.join('\n')),
    ),
    note: fc.oneof(fc.constant(''), line),
    register: fc.oneof(fc.constant(''), line),
    thread: fc.record({ state: fc.constantFrom('', 'offered'), speaker: fc.constantFrom('', 'assistant'), before: lines, after: lines }),
    placeholders: fc.array(
      fc.record({
        name: fc.constantFrom('agentName', 'time', 'count'),
        type: fc.constantFrom('', 'string', 'time'),
        example: fc.oneof(fc.constant(''), line),
        longest: fc.oneof(fc.constant(''), line),
        description: fc.oneof(fc.constant(''), line),
      }),
      { maxLength: 2 },
    ),
    limits: fc.array(
      fc.record({
        surface: fc.constantFrom('messenger', 'mobile-web'),
        max: fc.integer({ min: 1, max: 5000 }),
        unit: fc.constantFrom('codePoints', 'utf16', 'graphemes'),
      }),
      { maxLength: 2 },
    ),
    keep: lines,
    terms: fc.array(fc.record({ source: line, target: line, note: fc.oneof(fc.constant(''), line) }), { maxLength: 2 }),
    screenshot: fc.constantFrom('', 'shots/de/a.png'),
  })
  .map((parts) => unit({ ...parts, status: parts.target === '' ? 'new' : parts.status }));

/** Several units with different ids, grouped by the file that they come from. */
export const anyUnits: fc.Arbitrary<ExchangeUnit[]> = fc
  .uniqueArray(anyUnit, { minLength: 1, maxLength: 5, selector: (one) => one.id })
  .map((units) => units.sort((a, b) => (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : 0)));
