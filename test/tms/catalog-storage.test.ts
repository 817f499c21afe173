import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/model/catalog.ts';
import { readCatalog } from '../../src/model/read-catalog.ts';
import { parseJson } from '../../src/syntax/parse-json.ts';
import { mergeCatalogs } from '../../src/tms/merge-catalogs.ts';
import { type PlainEntry, writeCatalog } from '../../src/tms/write-catalog.ts';

const plain = (id: string, message: string, status: PlainEntry['status'] = 'translated'): PlainEntry => ({
  id,
  message,
  status,
  source: '0123456789abcdef',
  target: 'fedcba9876543210',
});
const mapOf = (...entries: readonly PlainEntry[]): Map<string, PlainEntry> => new Map(entries.map((one) => [one.id, one]));

const anyEntry = fc.record({
  id: fc.stringMatching(/^[a-z]{1,3}\.[a-z]{1,3}$/u),
  message: fc.string({ unit: 'grapheme', maxLength: 8 }),
  status: fc.constantFrom(...STATUSES),
});
const anyEntries = fc.uniqueArray(anyEntry, { maxLength: 6, selector: (one) => one.id });

describe('messages.json', () => {
  test('is sorted by code unit, one property a line, and ends with one newline', () => {
    expect(writeCatalog([plain('b.a', 'B'), plain('a.b', 'A "q"'), { id: 'a.B', message: 'x', status: 'new' }])).toBe(`{
  "a.B": {
    "message": "x",
    "status": "new"
  },
  "a.b": {
    "message": "A \\"q\\"",
    "status": "translated",
    "source": "0123456789abcdef",
    "target": "fedcba9876543210"
  },
  "b.a": {
    "message": "B",
    "status": "translated",
    "source": "0123456789abcdef",
    "target": "fedcba9876543210"
  }
}
`);
    expect(writeCatalog([])).toBe('{}\n');
  });

  test('law: written and read, the entries are the same', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { value, diagnostics } = parseJson({ path: 'x.json', text: writeCatalog(entries) });
        expect(diagnostics).toEqual([]);
        const read = [...readCatalog(value).values()].map(({ id, message, status }) => ({ id, message, status }));
        expect(read).toEqual([...entries].sort((a, b) => (a.id < b.id ? -1 : 1)));
      }),
    );
  });

  test('law: of two branches, what either changed alone is there, in whichever order they are merged', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, anyEntries, (base, ours, theirs) => {
        const [a, b] = [
          mergeCatalogs(mapOf(...base), mapOf(...ours), mapOf(...theirs)),
          mergeCatalogs(mapOf(...base), mapOf(...theirs), mapOf(...ours)),
        ];
        expect(a.conflicts).toEqual(b.conflicts);
        if (a.conflicts.length === 0) expect(writeCatalog(a.entries.values())).toBe(writeCatalog(b.entries.values()));
        for (const one of ours)
          if (!base.some((other) => other.id === one.id) && !theirs.some((other) => other.id === one.id))
            expect(a.entries.get(one.id)).toEqual(one);
      }),
    );
  });
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Branches `ours` and `theirs` of a catalogue, and what git makes of them. */
function gitMerge(
  base: readonly PlainEntry[],
  ours: readonly PlainEntry[],
  theirs: readonly PlainEntry[],
  withDriver: boolean,
): { clean: boolean; text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'branches-'));
  folders.push(folder);
  const git = (...args: readonly string[]): number | null =>
    spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).status;
  const path = join(folder, 'locales/de/messages.json');
  const commit = (entries: readonly PlainEntry[]): void => {
    writeFileSync(path, writeCatalog(entries));
    git('add', '-A');
    git('commit', '-q', '-m', 'x');
  };
  mkdirSync(join(folder, 'locales/de'), { recursive: true });
  git('init', '-q', '-b', 'main');
  if (withDriver) {
    writeFileSync(join(folder, '.gitattributes'), 'locales/*/messages.json merge=escalate-content\n');
    git(
      'config',
      'merge.escalate-content.driver',
      `"${process.execPath}" "${resolve('bin/escalate-content.js')}" merge --branches %O %A %B --quiet`,
    );
  }
  commit(base);
  git('checkout', '-q', '-b', 'theirs');
  commit(theirs);
  git('checkout', '-q', 'main');
  commit(ours);
  const clean = git('merge', '-q', '--no-edit', 'theirs') === 0;
  return { clean, text: readFileSync(path, 'utf8') };
}

const BASE = ['booking.moved', 'call.missed', 'call.missed.reply.stay', 'offer.call', 'wait.update'].map((id) =>
  plain(id, `Text of ${id}`),
);

describe('two branches in git as it comes', () => {
  test.each([
    ['in front and behind', 'access.relay', 'zone.changed'],
    ['around one entry', 'call.late', 'call.missed.form.web'],
    ['around the last entry', 'staff.note', 'zone.changed'],
    ['around the first entry', 'access.relay', 'booking.next'],
  ])('that add different messages %s merge without a conflict', (_, mine, other) => {
    const { clean, text } = gitMerge(BASE, [...BASE, plain(mine, 'Ours')], [...BASE, plain(other, 'Theirs')], false);
    expect(clean).toBe(true);
    expect(text).toBe(writeCatalog([...BASE, plain(mine, 'Ours'), plain(other, 'Theirs')]));
  });

  test('that change neighbouring entries merge without a conflict', () => {
    const change = (id: string, message: string): PlainEntry[] => BASE.map((one) => (one.id === id ? { ...one, message } : one));
    const { clean, text } = gitMerge(BASE, change('call.missed', 'Ours'), change('call.missed.reply.stay', 'Theirs'), false);
    expect(clean).toBe(true);
    expect(text).toContain('Ours');
    expect(text).toContain('Theirs');
  });
});

describe('two branches with the merge driver', () => {
  test('that add neighbours at one place merge without a conflict, also in an empty catalogue', () => {
    const added = [plain('call.late', 'Ours'), plain('call.later', 'Theirs')] as const;
    expect(gitMerge(BASE, [...BASE, added[0]], [...BASE, added[1]], true)).toEqual({
      clean: true,
      text: writeCatalog([...BASE, ...added]),
    });
    expect(gitMerge([], [added[0]], [added[1]], true)).toEqual({ clean: true, text: writeCatalog(added) });
  });

  test('that change one text in two ways have a conflict', () => {
    const change = (message: string): PlainEntry[] => BASE.map((one) => (one.id === 'call.missed' ? { ...one, message } : one));
    const { clean, text } = gitMerge(BASE, change('Ours'), change('Theirs'), true);
    expect(clean).toBe(false);
    expect(text).toBe(writeCatalog(change('Ours')));
  });
});
