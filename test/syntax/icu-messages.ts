import * as fc from 'fast-check';

/** Bits of literal text, among them all that apostrophes do. */
const LITERALS = [
  'a',
  'word ',
  'é',
  'e\u0301',
  '😀',
  'שלום ',
  "'",
  "''",
  "it's ",
  "don''t ",
  "'{x}'",
  "'{it''s}'",
  "'}'",
  "'<b>'",
  "'>'",
  "'#'",
  '#',
  '< ',
  ' ',
  '\n',
] as const;

const literal = fc.array(fc.constantFrom(...LITERALS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const slot = fc.constantFrom(
  '{name}',
  '{ name }',
  '{name2}',
  '{n, number}',
  '{n, number, ::percent}',
  '{d, date, short}',
  '{ d , time , short }',
);

function option(key: string, text: string): string {
  return `${key} {${text}}`;
}

/** ICU messages without deep nesting. Most are valid; apostrophes next to braces make some others. */
export const icuMessage: fc.Arbitrary<string> = fc.letrec<{ text: string; part: string }>((tie) => ({
  text: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: literal },
    { weight: 3, arbitrary: slot },
    {
      weight: 2,
      arbitrary: fc
        .record({
          head: fc.constantFrom('{n, plural,', '{ m , plural , offset:1', '{o, selectordinal,'),
          one: fc.option(tie('text')),
          zero: fc.option(tie('text')),
          few: fc.option(tie('text')),
          other: tie('text'),
          space: fc.constantFrom('', ' ', '\n  '),
        })
        .map(({ head, one, zero, few, other, space }) => {
          const options = [
            zero === null || head.includes('offset') ? '' : option('=0', zero),
            one === null ? '' : option('one', one),
            few === null ? '' : option(head.includes('ordinal') ? 'few' : '=3', few),
            option('other', other),
          ];
          return `${head} ${options.filter((text) => text !== '').join(space)}${space}}`;
        }),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.option(tie('text')), fc.option(tie('text')), tie('text'))
        .map(
          ([a, b, other]) =>
            `{g, select, ${a === null ? '' : option('a', a)} ${b === null ? '' : option('1', b)} ${option('other', other)}}`,
        ),
    },
    { weight: 1, arbitrary: tie('text').map((text) => `<b>${text}</b>`) },
  ),
})).text;
