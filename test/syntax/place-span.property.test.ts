import * as fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { parseJson } from '../../src/syntax/parse-json.ts';
import { parseYaml } from '../../src/syntax/parse-yaml.ts';
import { placeSpan } from '../../src/syntax/place-span.ts';
import { nodeAt } from '../../src/syntax/tree-value.ts';
import type { ScalarNode } from '../../src/syntax/tree.ts';
import type { Span } from '../../src/text/source.ts';
import { SEED } from '../support/seed.ts';
import { STYLES, type Style, yamlFile } from './yaml-files.ts';

// A busy machine takes several times as long.
vi.setConfig({ testTimeout: 240_000 });

const MARK = 'Qq';
const spans = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 4, maxLength: 4 });

function textAt(path: readonly (string | number)[], value: unknown): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)?.[step], value);
}

/** Whether a replacement of the span leaves the layout of the text alone, so that nothing but the span may change. */
function isProbe(style: Style, value: string, source: string, [start, end]: [number, number], at: number): boolean {
  const inner = value.slice(start, end);
  const cutsBreaks = (unit: number): boolean => unit > 0 && unit < value.length && /^(?:\s\n|\n\s)$/.test(value.slice(unit - 1, unit + 1));
  if (start === end || cutsBreaks(start) || cutsBreaks(end)) return false;
  if (style !== 'literal' && style !== 'folded') return true;
  const startsLine = source.slice(source.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
  const isTail = value.slice(0, end).endsWith('\n') && value.slice(end).trim() === '';
  if (isTail || (/^\s/.test(inner) && startsLine)) return false;
  return style === 'folded' ? !inner.includes('\n') : !/^\n|\n$/.test(inner);
}

/** Each unit is the source character it is said to be, or comes from an escape, a doubled quote or a line break. */
function expectUnits(node: ScalarNode, value: string, source: string): void {
  const map = node.offsets();
  if (map === null) return;
  let behind = 0;
  for (let unit = 0; unit < value.length; unit++) {
    const start = map.starts[unit] ?? -1;
    const end = map.ends[unit] ?? -1;
    const written = source.slice(start, end);
    const isSame = written === value[unit];
    const isFold = /^[ \t]*(?:\r?\n[ \t]*)*$/.test(written) && /[ \n]/.test(value.charAt(unit));
    if (!isSame && !isFold && !/^(?:\\[^]|'')/.test(written)) expect.fail(`unit ${unit} of ${JSON.stringify(source)}`);
    if (start < behind && start !== map.starts[unit - 1]) expect.fail(`order of ${JSON.stringify(source)}`);
    behind = end;
  }
}

const counts = { files: 0, spans: 0, probes: 0, unproven: 0 };

/** A span of up to twelve units, from two numbers. */
function spanOf(value: string, [from, length]: [number, number]): [number, number] {
  const start = value === '' ? 0 : from % value.length;
  return [start, value === '' ? 0 : start + 1 + (length % Math.min(12, value.length - start))];
}

/** Replaces the place of a span by a mark, and expects exactly the span to change in what `read` gives. */
function expectProbe(text: string, value: string, [start, end]: [number, number], at: Span, read: (changed: string) => unknown): void {
  counts.probes++;
  const after = read(text.slice(0, at.start) + MARK + text.slice(at.end));
  if (after !== value.slice(0, start) + MARK + value.slice(end))
    expect.fail(`${JSON.stringify(text)} ${start}..${end} became ${JSON.stringify(after)}`);
}

test.for(STYLES)('a part of a %s text stands where placeSpan says', (style) => {
  const before = { ...counts };
  const law = fc.property(yamlFile(style), spans, ({ text, path }, wanted) => {
    const { value: tree, diagnostics } = parseYaml({ path: 'x.yaml', text });
    const node = nodeAt(tree, path);
    fc.pre(diagnostics.length === 0 && node?.kind === 'scalar' && typeof node.value === 'string');
    const value = node.value as string;
    counts.files++;
    if (node.offsets() === null) counts.unproven++;
    expectUnits(node, value, text);
    for (const pair of wanted) {
      const span = spanOf(value, pair);
      const at = placeSpan(node, { start: span[0], end: span[1] });
      counts.spans++;
      if (!at.exact) expect([at.start, at.end]).toEqual([node.start, node.end]);
      else if (isProbe(style, value, text, span, at.start))
        expectProbe(text, value, span, at, (changed) => textAt(path, parse(changed, { merge: true })));
    }
  });
  fc.assert(law, { seed: SEED, numRuns: 6_000, maxSkipsPerRun: 10 });
  expect((counts.unproven - before.unproven) / (counts.files - before.files)).toBeLessThan(0.01);
});

/** One unit of a text, and one of the ways to write it in JSON. */
const jsonUnit = fc.oneof(
  fc.constantFrom('a', 'b ', 'é', 'e\u0301', 'שלום', '😀', '{name}', "'", '\u2028', '\u00a0', '/').map((text) => ({ text, written: text })),
  fc
    .constantFrom(
      ['\n', '\\n'],
      ['"', '\\"'],
      ['\\', '\\\\'],
      ['/', '\\/'],
      ['\t', '\\t'],
      ['é', '\\u00E9'],
      ['😀', '\\ud83d\\ude00'],
      ['\ud83d', '\\uD83D'],
    )
    .map(([text = '', written = '']) => ({ text, written })),
);

test('a part of a JSON text stands where placeSpan says', () => {
  const units = fc.array(jsonUnit, { maxLength: 12 });
  const law = fc.property(units, spans, fc.constantFrom('', '\ufeff'), fc.constantFrom('', '\r\n\t'), (parts, wanted, bom, space) => {
    const value = parts.map((one) => one.text).join('');
    const text = `${bom}{${space}"a": [1, {"k"${space}: "${parts.map((one) => one.written).join('')}"}]${space}}`;
    const node = nodeAt(parseJson({ path: 'x.json', text }).value, ['a', 1, 'k']) as ScalarNode;
    expect(node.value).toBe(value);
    counts.files++;
    if (node.offsets() === null) counts.unproven++;
    for (const pair of wanted) {
      const span = spanOf(value, pair);
      const at = placeSpan(node, { start: span[0], end: span[1] });
      counts.spans++;
      if (at.exact && span[0] < span[1])
        expectProbe(text, value, span, at, (changed) => textAt(['a', 1, 'k'], JSON.parse(changed.replace(/^\ufeff/, ''))));
    }
  });
  fc.assert(law, { seed: SEED, numRuns: 8_000 });
});

afterAll(() => {
  const { files, spans: all, probes, unproven } = counts;
  console.info(`${files} files, ${all} parts, ${probes} of them changed and read back; ${unproven} texts without an offset map`);
  expect(probes).toBeGreaterThan(100_000);
  expect(unproven).toBe(0);
});
