import { parse } from '@formatjs/icu-messageformat-parser';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runtimeAst } from '../../src/bundle/write-ast.ts';
import { icuMessage } from '../syntax/icu-messages.ts';
import { SEED } from '../support/seed.ts';

const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

it('law: the parsed text without its places is what the parser gives without places', () => {
  fc.assert(
    fc.property(icuMessage, (text) => {
      let ast;
      try {
        ast = parse(text, { captureLocation: true });
      } catch {
        return;
      }
      expect(plain(runtimeAst(ast))).toEqual(plain(parse(text, { captureLocation: false })));
    }),
    { numRuns: 2000, seed: SEED },
  );
});

it('keeps an option that is called location', () => {
  const text = '{options, select, location {A} options {B} other {C}}';
  expect(plain(runtimeAst(parse(text, { captureLocation: true })))).toEqual(plain(parse(text, { captureLocation: false })));
});
