import { lineStartAt } from '../text/lines.ts';
import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver/node.js';
import type { Diagnostic, Edit, Safety } from '../diagnostics/diagnostic.ts';
import { SUMMARIES } from '../rules/summaries.ts';
import type { Corpus } from '../model/corpus.ts';
import { itemsAt } from '../model/read-tree.ts';
import type { Source } from '../text/source.ts';
import { toEditorDiagnostic } from './to-diagnostic.ts';
import { toRange } from './positions.ts';

/** How the editor's files are addressed and what it can do. */
export interface Editor {
  addressOf(file: string): string;
  /** Whether an edit may make a new file. */
  readonly makesFiles: boolean;
}

const HOW: Readonly<Record<Safety, string>> = {
  safe: '',
  review: ' (read it again)',
  idea: ' (an idea)',
};

/** What can be done about findings at the cursor: their fixes, safe ones first, and allowing them. */
export function actionsFor(corpus: Corpus, diagnostics: readonly Diagnostic[], editor: Editor): CodeAction[] {
  const fixes = diagnostics.flatMap((one) => fixActions(corpus, one, editor));
  const ranked = (['safe', 'review', 'idea'] as const).flatMap((safety) => fixes.filter((one) => one.safety === safety));
  const preferred = ranked.findIndex(({ safety }) => safety === 'safe');
  return [
    ...ranked.map(({ action }, i): CodeAction => (i === preferred ? { ...action, isPreferred: true } : action)),
    ...diagnostics.flatMap((one) => allowAction(corpus, one, editor)),
  ];
}

interface RankedAction {
  readonly safety: Safety;
  readonly action: CodeAction;
}

function fixActions(corpus: Corpus, diagnostic: Diagnostic, editor: Editor): RankedAction[] {
  return diagnostic.fixes.map(({ title, safety, edits }) => ({
    safety,
    action: {
      title: `${title}${HOW[safety]}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toEditorDiagnostic(diagnostic, corpus.sources, (file) => editor.addressOf(file))],
      edit: toWorkspaceEdit(corpus.sources, edits, editor),
    },
  }));
}

/** Edits of files that exist, as editors apply them. */
export function toWorkspaceEdit(sources: ReadonlyMap<string, Source>, edits: readonly Edit[], editor: Editor): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const { file, text, ...span } of edits) {
    const source = sources.get(file);
    if (source === undefined) continue;
    (changes[editor.addressOf(file)] ??= []).push({ range: toRange(source, span), newText: text });
  }
  return { changes };
}

/** A finding of a rule about a message can be allowed; the reason is left open, and a finding asks for it. */
function allowAction(corpus: Corpus, diagnostic: Diagnostic, editor: Editor): CodeAction[] {
  const { code, messageId, locale } = diagnostic;
  if (messageId === undefined || locale === undefined || SUMMARIES[code] === undefined) return [];
  const isSource = locale === corpus.project.sourceLocale;
  const edit = isSource ? commentEdit(corpus, diagnostic, messageId, editor) : sideFileEdit(corpus, diagnostic, locale, editor);
  if (edit === null) return [];
  const where = isSource ? 'here' : `in ${locale}`;
  return [
    {
      title: `Allow ${code} ${where}; write the reason`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toEditorDiagnostic(diagnostic, corpus.sources, (file) => editor.addressOf(file))],
      edit,
    },
  ];
}

/** A comment above the message, or above its reply, form or variant where that has a line of its own. */
function commentEdit(corpus: Corpus, { code, span }: Diagnostic, id: string, editor: Editor): WorkspaceEdit | null {
  const own = corpus.source.get(id);
  const text = own === undefined || isAlone(corpus, own.file, own.keyAt.start) ? own : corpus.source.get(own.unit.owner);
  const source = corpus.sources.get(text?.file ?? '');
  if (text === undefined || source === undefined || !isAlone(corpus, text.file, text.keyAt.start)) return null;
  const start = lineStartAt(source.text, text.keyAt.start);
  const indent = /^[ \t]*/u.exec(source.text.slice(start))?.[0] ?? '';
  const comment = `${indent}# allow ${code}${quoted(span?.text)}: \n`;
  return toWorkspaceEdit(corpus.sources, [{ file: source.path, start, end: start, text: comment }], editor);
}

/** Whether nothing but white space and a quote stands before a key on its line. */
function isAlone(corpus: Corpus, file: string, offset: number): boolean {
  const text = corpus.sources.get(file)?.text ?? '';
  return /^\s*["']?$/u.test(text.slice(lineStartAt(text, offset), offset));
}

/** Words that fit on the line of a comment. */
function quoted(words: string | undefined): string {
  if (words === undefined || words === '' || words.length > 60 || /[\r\n]/u.test(words)) return '';
  return ` "${words.replace(/[\\"]/gu, '\\$&')}"`;
}

/** An entry in `locales/<tag>/allow.yaml`, which is made where there is none. */
function sideFileEdit(corpus: Corpus, { code, messageId = '', span }: Diagnostic, locale: string, editor: Editor): WorkspaceEdit | null {
  const words = span?.text ?? '';
  const lines = [
    `  - id: ${messageId}`,
    `    rule: ${code}`,
    ...(words === '' || words.length > 60 ? [] : [`    text: ${JSON.stringify(words)}`]),
    '    reason: ""',
    '',
  ].join('\n');
  const known = corpus.allow.get(locale);
  const source = known === undefined ? undefined : corpus.sources.get(known.file);
  if (source !== undefined && known !== undefined) {
    // A list in brackets or with another indent is somebody's own style; they write the entry themselves.
    if (itemsAt(known.tree, 'allow').length === 0 || !/^ {2}- /mu.test(source.text)) return null;
    const end = source.text.length;
    const text = source.text.endsWith('\n') ? lines : `\n${lines}`;
    return toWorkspaceEdit(corpus.sources, [{ file: source.path, start: end, end, text }], editor);
  }
  if (!editor.makesFiles || corpus.sources.has(`locales/${locale}/allow.yaml`)) return null;
  const uri = editor.addressOf(`locales/${locale}/allow.yaml`);
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: `allow:\n${lines}` }] },
    ],
  };
}
