import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Source } from '../text/source.ts';

/** One entry of a PO file, decoded. */
export interface PoEntry {
  /** Lines of `# `, `#. ` and `#: ` comments. */
  readonly translator: readonly string[];
  readonly extracted: readonly string[];
  readonly references: readonly string[];
  readonly flags: readonly string[];
  /** The `msgid` that the translation was made from, of `#| msgid`; empty when there is none. */
  readonly previous: string;
  readonly context: string;
  readonly id: string;
  /** Undefined for an entry without plural. */
  readonly plural: string | undefined;
  readonly texts: readonly string[];
  readonly isObsolete: boolean;
  /** Where the entry begins: UTF-16 units from 0. */
  readonly at: number;
}

/** Entries as a PO file; each string on one line, but broken after line feeds, so that a change of one text is a change of its lines. */
export function writePo(entries: readonly PoEntry[]): string {
  return `${entries.map(writeEntry).join('\n')}`;
}

function writeEntry(entry: PoEntry): string {
  const lines = [
    ...entry.translator.map((line) => `# ${line}`),
    ...entry.extracted.map((line) => `#. ${line}`),
    ...entry.references.map((line) => `#: ${line}`),
    ...(entry.flags.length === 0 ? [] : [`#, ${entry.flags.join(', ')}`]),
    ...(entry.previous === ''
      ? []
      : [...(entry.context === '' ? [] : string('#| msgctxt', entry.context, '#| ')), ...string('#| msgid', entry.previous, '#| ')]),
    ...(entry.context === '' ? [] : string('msgctxt', entry.context)),
    ...string('msgid', entry.id),
    ...(entry.plural === undefined
      ? string('msgstr', entry.texts[0] ?? '')
      : [...string('msgid_plural', entry.plural), ...entry.texts.flatMap((text, i) => string(`msgstr[${i}]`, text))]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

const ESCAPES: readonly (readonly [string, string])[] = [
  ['\\', '\\\\'],
  ['"', '\\"'],
  ['\t', '\\t'],
  ['\r', '\\r'],
  ['\n', '\\n'],
];

function string(keyword: string, text: string, prefix = ''): string[] {
  const quoted = (part: string): string => `"${ESCAPES.reduce((done, [char, escape]) => done.replaceAll(char, escape), part)}"`;
  const parts = text.split(/(?<=\n)/u);
  return parts.length < 2 ? [`${keyword} ${quoted(text)}`] : [`${keyword} ""`, ...parts.map((part) => prefix + quoted(part))];
}

type Field = 'context' | 'id' | 'plural' | 'previous' | number;

interface Draft {
  translator: string[];
  extracted: string[];
  references: string[];
  flags: string[];
  previous: string;
  context: string;
  id: string | undefined;
  plural: string | undefined;
  texts: string[];
  isObsolete: boolean;
  at: number;
  /** The string that a line with quotes only goes on with. */
  field: Field | null;
}

function newDraft(at: number): Draft {
  return {
    translator: [],
    extracted: [],
    references: [],
    flags: [],
    previous: '',
    context: '',
    id: undefined,
    plural: undefined,
    texts: [],
    isObsolete: false,
    at,
    field: null,
  };
}

/** Reads a PO file. Never throws; at the first line that is no PO nothing is taken. Keys are plain text, whatever they spell. */
export function readPo(source: Source): { entries: PoEntry[]; diagnostics: Diagnostic[] } {
  const entries: PoEntry[] = [];
  let draft = newDraft(0);
  let at = 0;
  const finish = (): void => {
    if (draft.id !== undefined) entries.push({ ...draft, id: draft.id });
  };
  for (const raw of source.text.replace(/^\uFEFF/u, ' ').split('\n')) {
    const line = raw.trim();
    const isNew = draft.texts.length > 0 && line !== '' && !line.startsWith('"') && !/^(?:#~\s*)?(?:msgstr|")/u.test(line);
    if (isNew) {
      finish();
      draft = newDraft(at);
    }
    if (line !== '' && !readLine(draft, line)) {
      const message = `Line ${lineOf(source.text, at)} is not PO: ${line.slice(0, 40)}`;
      return {
        entries: [],
        diagnostics: [
          makeDiagnostic(
            'exchange/po',
            'error',
            message,
            { file: source.path, start: at, end: at + raw.length },
            { help: 'Each line begins with #, msgctxt, msgid, msgstr or a quotation mark' },
          ),
        ],
      };
    }
    at += raw.length + 1;
  }
  finish();
  return { entries, diagnostics: [] };
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** Adds a line to an entry; false when it is no PO. */
function readLine(draft: Draft, line: string): boolean {
  if (line.startsWith('#~')) {
    draft.isObsolete = true;
    const rest = line.slice(2).trim();
    return rest === '' || rest.startsWith('|') || readStatement(draft, rest);
  }
  if (line.startsWith('#|')) return readPrevious(draft, line.slice(2).trim());
  if (!line.startsWith('#')) return readStatement(draft, line);
  const mark = line[1] ?? '';
  const rest = line.slice('.:,='.includes(mark) && mark !== '' ? 2 : 1).replace(/^ /u, '');
  if (mark === '.') draft.extracted.push(rest);
  else if (mark === ':') draft.references.push(rest);
  else if (mark === ',')
    draft.flags.push(
      ...rest
        .split(',')
        .map((flag) => flag.trim())
        .filter((flag) => flag !== ''),
    );
  else if (mark !== '=') draft.translator.push(rest);
  return true;
}

const STATEMENT = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d{1,2})\])?)\s*(".*)$/su;

function readStatement(draft: Draft, line: string): boolean {
  const [match, keyword = '', index, rest = ''] = STATEMENT.exec(line) ?? [];
  const text = unescape(match === undefined ? line : rest);
  if (text === null) return false;
  if (match !== undefined) {
    const field = keyword.startsWith('msgstr') ? Number(index ?? 0) : FIELDS[keyword];
    if (field === undefined || (field !== 'context' && field !== 'id' && draft.id === undefined)) return false;
    draft.field = field;
  } else if (draft.field === null || draft.field === 'previous') return false;
  append(draft, text);
  return true;
}

const FIELDS: Readonly<Record<string, Field>> = { msgctxt: 'context', msgid: 'id', msgid_plural: 'plural' };

function append(draft: Draft, text: string): void {
  const { field } = draft;
  if (typeof field === 'number') {
    while (draft.texts.length <= field) draft.texts.push('');
    draft.texts[field] += text;
  } else if (field === 'context' || field === 'previous') draft[field] += text;
  else if (field !== null) draft[field] = (draft[field] ?? '') + text;
}

/** Of the earlier entry only its `msgid` counts. */
function readPrevious(draft: Draft, line: string): boolean {
  const [match, keyword, rest = ''] = /^(msgctxt|msgid_plural|msgid)\s*(".*)$/su.exec(line) ?? [];
  const text = unescape(match === undefined ? line : rest);
  if (text === null) return false;
  if (match !== undefined) draft.field = keyword === 'msgid' ? 'previous' : null;
  if (draft.field === 'previous') append(draft, text);
  return true;
}

const CONTROL: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' };

/** One or more quoted C strings; null when the line is something else. */
function unescape(line: string): string | null {
  if (!/^(?:"(?:[^"\\]|\\.)*"\s*)+$/su.test(line)) return null;
  return Array.from(line.matchAll(/"((?:[^"\\]|\\.)*)"/gsu), ([, inner = '']) =>
    inner.replace(/\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.))/gsu, (_, hex?: string, octal?: string, char = '') => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return CONTROL[char] ?? char;
    }),
  ).join('');
}
