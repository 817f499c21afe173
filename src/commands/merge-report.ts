import type { FormatName } from '../tms/exchange-format.ts';
import type { MergeNote, MergeResult } from '../tms/merge.ts';
import { diffLine, wordDiff } from '../tms/word-diff.ts';

/** What a merge did with one file. */
export interface MergedFile {
  readonly file: string;
  readonly format: FormatName;
  readonly locale: string;
  readonly sourceLocale: string;
  readonly result: MergeResult;
  /** Findings of the rules about texts that went in, as `id: message`. */
  readonly findings: readonly string[];
}

const LISTS = ['applied', 'stale', 'skipped', 'rejected'] as const;

/** Reasons that hold for most texts of most files; their ids are counted, not listed. */
const USUAL: ReadonlySet<string> = new Set(['The text is unchanged', 'The file has no translation of it']);

/** The report as people read it: for each file what was applied, stale, skipped and rejected, and why. */
export function mergeText(files: readonly MergedFile[]): string {
  return files.map((one) => `${fileLines(one).join('\n')}\n`).join('\n');
}

function fileLines(one: MergedFile): string[] {
  const counts = LISTS.map((list) => `${list} ${one.result[list].length}`).join(' · ');
  return [
    `${one.file} (${one.format}, ${one.locale}): ${counts}`,
    ...LISTS.flatMap((list) => [...byReason(one.result[list])].flatMap(([reason, notes]) => reasonLines(list, reason, notes, one))),
    ...one.findings.map((finding) => `  finding   ${finding}`),
  ];
}

function byReason(notes: readonly MergeNote[]): Map<string, MergeNote[]> {
  const groups = new Map<string, MergeNote[]>();
  for (const note of notes) groups.set(note.reason, [...(groups.get(note.reason) ?? []), note]);
  return groups;
}

function reasonLines(list: string, reason: string, notes: readonly MergeNote[], file: MergedFile): string[] {
  const head = `  ${list.padEnd(9)} ${notes.length === 1 ? '' : `${notes.length} `}`;
  if (USUAL.has(reason)) return [`  ${list.padEnd(9)} ${notes.length}: ${reason}`];
  if (notes.length === 1 && notes[0] !== undefined) return [`${head}${notes[0].id}: ${reason}`, ...diffs(notes[0], list, file)];
  return [`${head}texts: ${reason}`, ...notes.flatMap((note) => [`            ${note.id}`, ...diffs(note, list, file)])];
}

function diffs(note: MergeNote, list: string, { locale, sourceLocale }: MergedFile): string[] {
  const lines: string[] = [];
  const isReplaced = note.before !== '' && note.before !== note.after;
  if (isReplaced && list !== 'stale') lines.push(`              text: ${diffLine(wordDiff(note.before, note.after, locale))}`);
  if (note.sourceBefore !== '')
    lines.push(`              source: ${diffLine(wordDiff(note.sourceBefore, note.sourceAfter, sourceLocale))}`);
  return lines.map((line) => line.replaceAll('\n', '⏎'));
}

/** The report as data; its schema is `schemas/merge-report.schema.json`. */
export function mergeJson(files: readonly MergedFile[]): string {
  const data = {
    schemaVersion: 1,
    files: files.map(({ file, format, locale, result, findings }) => ({
      file,
      format,
      locale,
      ...Object.fromEntries(
        LISTS.map((list) => [list, result[list].map(({ id, reason, before, after }) => ({ id, reason, before, after }))]),
      ),
      findings,
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
