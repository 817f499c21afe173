import * as fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { afterAll, expect, test, vi } from 'vitest';
import { argumentsOf, type Branch, branchesOf, mapSpan } from '../../src/syntax/branches.ts';
import { parseIcu, quotedRegions } from '../../src/syntax/parse-icu.ts';
import { SEED } from '../support/seed.ts';
import { icuMessage } from './icu-messages.ts';

// A busy machine takes several times as long.
vi.setConfig({ testTimeout: 240_000 });

type Values = Record<string, string | number | Date | ((chunks: readonly unknown[]) => string)>;

const ORDINALS: Readonly<Record<string, number>> = { one: 1, few: 3 };
const join = (chunks: readonly unknown[]): string => chunks.join('');

/** Values that lead a formatter to the branch. English calls only 1 `one`; `m` is counted less an offset of 1. */
function valuesOf(branch: Branch): Values {
  const values: Values = {
    a: 'A',
    it: 'I',
    word: 'W',
    é: 'E',
    x: 'X',
    name: 'N',
    name2: 'M',
    n: 5,
    m: 6,
    o: 4,
    g: 'zzz',
    d: new Date(0),
    b: join,
  };
  // `other` last: an argument that is 0 in one plural is `other` in one that does not name 0.
  for (const { argument, key, kind } of branch.choices) {
    if (key === 'other') continue;
    if (kind === 'select') values[argument] = key;
    else if (kind === 'selectordinal') values[argument] = key.startsWith('=') ? Number(key.slice(1)) : (ORDINALS[key] ?? 4);
    else values[argument] = key.startsWith('=') ? Number(key.slice(1)) : argument === 'm' ? 2 : 1;
  }
  return values;
}

/** The text that a person receives, put together from the branch: its placeholders formatted one by one. */
function filled(branch: Branch, message: string, values: Values): string {
  let text = '';
  let done = 0;
  for (const slot of branch.slots) {
    const value = Number(values[slot.name]) - (slot.name === 'm' ? 1 : 0);
    const shown =
      slot.type === 'pound'
        ? new Intl.NumberFormat('en').format(value)
        : String(new IntlMessageFormat(message.slice(slot.at.start, slot.at.end), 'en').format(values));
    text += branch.text.slice(done, slot.start) + shown;
    done = slot.end;
  }
  return text + branch.text.slice(done);
}

const counts = { messages: 0, branches: 0 };

function expectOffsets({ text, offsets, slots }: Branch, message: string): void {
  expect(offsets.length).toBe(text.length + 1);
  let behind = 0;
  for (let unit = 0; unit < text.length; unit++) {
    const at = offsets[unit] ?? -1;
    const slot = slots.find((one) => one.start <= unit && unit < one.end);
    const isRight = slot === undefined ? message[at] === text[unit] : slot.at.start <= at && at < slot.at.end;
    if (!isRight || at < behind) expect.fail(`unit ${unit} of ${JSON.stringify(text)} in ${JSON.stringify(message)}`);
    behind = at;
  }
}

test('branches are what intl-messageformat shows, and each unit knows its place', () => {
  const law = fc.property(icuMessage, (message) => {
    const { ast } = parseIcu(message, 'en');
    fc.pre(ast !== null);
    const branches = branchesOf(ast ?? [], message);
    counts.messages++;
    expect(branches.length).toBeGreaterThan(0);
    for (const branch of branches.slice(0, 8)) {
      // English has no `few`: apostrophes can bring the ordinal's form into a plural.
      if (branch.choices.some(({ kind, key }) => kind === 'plural' && key === 'few')) continue;
      counts.branches++;
      const values = valuesOf(branch);
      const real = new IntlMessageFormat(message, 'en').format(values as never);
      const shown = Array.isArray(real) ? real.join('') : String(real);
      if (filled(branch, message, values) !== shown)
        expect.fail(`${JSON.stringify(message)} shows ${JSON.stringify(shown)}, not ${JSON.stringify(branch)}`);
      expectOffsets(branch, message);
    }
  });
  fc.assert(law, { seed: SEED, numRuns: 4_000, maxSkipsPerRun: 20 });
});

test('a span of a branch maps into the message, and into one form where it crosses an edge', () => {
  const law = fc.property(icuMessage, fc.nat(), fc.nat(), fc.nat(), (message, which, from, length) => {
    const { ast } = parseIcu(message);
    const branches = branchesOf(ast ?? [], message);
    const branch = branches[which % Math.max(1, branches.length)];
    fc.pre(branch !== undefined && branch.text !== '');
    const { text, offsets, seams = [] } = branch as Branch;
    const start = from % text.length;
    const end = start + 1 + (length % (text.length - start));
    const at = mapSpan(branch as Branch, { start, end });
    const isCrossing = seams.some((seam) => seam.at > start && seam.at < end);
    expect(at.start).toBeLessThan(at.end);
    expect(at.end).toBeLessThanOrEqual(message.length);
    expect(at.start).toBeGreaterThanOrEqual(offsets[start] ?? 0);
    expect(at.end).toBeLessThanOrEqual(Math.max(offsets[end] ?? 0, (offsets[end - 1] ?? 0) + 1));
    if (!isCrossing) expect([at.start, at.end > (offsets[end - 1] ?? 0)]).toEqual([offsets[start], true]);
  });
  fc.assert(law, { seed: SEED, numRuns: 4_000, maxSkipsPerRun: 20 });
});

test('quoted regions are what separates a message from its literal text', () => {
  const law = fc.property(icuMessage, (message) => {
    const { ast } = parseIcu(message);
    fc.pre(ast !== null && argumentsOf(ast).length === 0);
    let shown = '';
    let done = 0;
    for (const { start, end, content } of quotedRegions(message)) {
      shown += message.slice(done, start) + content;
      done = end;
    }
    expect(shown + message.slice(done)).toBe(branchesOf(ast ?? [], message)[0]?.text);
  });
  fc.assert(law, { seed: SEED, numRuns: 2_000, maxSkipsPerRun: 100 });
});

afterAll(() => {
  console.info(`${counts.messages} messages, ${counts.branches} branches compared with intl-messageformat`);
});
