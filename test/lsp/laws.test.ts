import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { createSession } from '../../src/engine/session.ts';
import { minimalEdit } from '../../src/text/minimal-edit.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { toOffset, toPosition } from '../../src/lsp/positions.ts';
import { pathOf, uriOf } from '../../src/lsp/uri.ts';
import { RULES } from '../../src/rules/index.ts';
import { diskProject } from '../cli/run-cli.ts';
import { baseLayer, baseMemory } from '../support/base-layer.ts';
import { positionOf, startEditor } from './client.ts';
import { CHAT, FLOW, GERMAN, PROJECT } from './project.ts';

const FILES = [CHAT, FLOW, GERMAN] as const;

/** What people type: words, syntax, and what breaks a file. */
const typed = fc.constantFrom(
  '',
  'x',
  ' ',
  '\n',
  '  ',
  '{',
  '}',
  '"',
  ': ',
  '- ',
  '#',
  'You failed to answer. ',
  '{name}',
  '!!',
  '\t',
  '[',
  'é👩‍💻',
  '\r\n',
);
const edit = fc.record({
  file: fc.constantFrom(...FILES),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 12 }),
  text: typed,
});

const BASE = baseLayer();

type Finding = Pick<Diagnostic, 'code' | 'range'>;
const lines = (all: readonly Finding[]): string[] =>
  all.map(({ code, range: { start, end } }) => `${String(code)} ${start.line}:${start.character}-${end.line}:${end.character}`).sort();

/** What a run over the same texts finds in a file, in the places that the protocol defines. */
function expected(texts: ReadonlyMap<string, string>, file: string): string[] {
  const project = [...texts].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
  const today = new Date().toISOString().slice(0, 10);
  const session = createSession({ project, base: BASE }, { rules: RULES, allRules: RULES, today }, baseMemory());
  const text = texts.get(file) ?? '';
  const own = session.apply([]).diagnostics.filter(({ at }) => at.file === file);
  return lines(own.map(({ code, at }) => ({ code, range: { start: positionOf(text, at.start), end: positionOf(text, at.end) } })));
}

describe('an editor', () => {
  it('shows after any typing what a run over the same texts finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 10 }), async (edits) => {
        const project = diskProject(PROJECT);
        const client = await startEditor(project.folder);
        for (const file of FILES) client.open(file, project.read(file));
        for (const { file, at, length, text } of edits) {
          const start = Math.floor(at * client.text(file).length);
          client.replaceAt(file, start, Math.min(length, client.text(file).length - start), text);
        }
        const texts = new Map(Object.entries(PROJECT));
        for (const file of FILES) texts.set(file, client.text(file));
        for (const file of FILES) {
          const wanted = expected(texts, file);
          await client.findings(file, (all) => lines(all).join('\n') === wanted.join('\n'));
        }
        expect([await client.quit(), client.stderr()]).toEqual([0, '']);
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 4) },
    );
  }, 180_000);
});

describe('positions', () => {
  it('of the protocol and offsets are the same places, in texts with any line ends', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '👩‍💻', '\n', '\r\n', '\r', '電', ' '), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat({ max: 20 }), (own, wanted) => {
        const offset = Math.min(wanted, own.length);
        const source = { path: 'a.yaml', text: own };
        // Between the two units of a line end stands nobody.
        fc.pre(!(own[offset - 1] === '\r' && own[offset] === '\n'));
        expect(toPosition(source, offset)).toEqual(positionOf(own, offset));
        expect(toOffset(source, positionOf(own, offset))).toBe(offset);
      }),
    );
  });

  it('leave out the mark at the start of a file', () => {
    const source = { path: 'a.yaml', text: '\ufeffab\nc' };
    expect(toPosition(source, 1)).toEqual({ line: 0, character: 0 });
    expect(toOffset(source, { line: 0, character: 1 })).toBe(2);
    expect(toOffset(source, { line: 1, character: 9 })).toBe(source.text.length);
  });
});

describe('addresses', () => {
  it('lead back to their path', () => {
    const name = fc.stringMatching(/^[a-zA-Z0-9 %#?&;äé電:@+.-]{1,8}$/u).filter((one) => !/^(?:\.{1,2}|[a-zA-Z]:)$/u.test(one));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        expect(pathOf(uriOf(`/${names.join('/')}`))).toBe(`/${names.join('/')}`);
      }),
    );
    expect(pathOf('file:///c%3A/My%20texts/a.yaml')).toBe('c:/My texts/a.yaml');
    expect(pathOf(uriOf('C:/a.yaml'))).toBe('C:/a.yaml');
    expect([pathOf('untitled:Untitled-1'), pathOf('no address')]).toEqual([null, null]);
  });
});

describe('the smallest edit', () => {
  it('turns one text into the other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '\n'), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, [minimalEdit(before, after)])).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves out the lines that stay', () => {
    expect(minimalEdit('a\nb\nc\n', 'a\nx\nc\n')).toEqual({ start: 2, end: 3, text: 'x' });
  });
});
