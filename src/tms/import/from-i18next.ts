import { entriesOf } from '../../model/read-tree.ts';
import { parseJson } from '../../syntax/parse-json.ts';
import { parseYaml } from '../../syntax/parse-yaml.ts';
import type { Tree } from '../../syntax/tree.ts';
import { quoteIcu } from '../icu-print.ts';
import { inPluralOrder } from '../plural-categories.ts';
import { type ForeignFile, type Imported, type ImportNote, MessageCollector } from './imported.ts';
import { localeTagOf } from './locale-tag.ts';

/** i18next resources: `<locale>/<namespace>.json` or `<locale>.json`, nested keys, `{{name}}`, plural suffixes of v3 and v4. */
export function fromI18next(files: readonly ForeignFile[]): Imported {
  const collected = new MessageCollector();
  const notes: ImportNote[] = [];
  for (const file of files.filter(({ path }) => /\.(?:json|ya?ml)$/u.test(path))) {
    const locale = localeTagOf(file.path);
    const { value, diagnostics } = file.path.endsWith('.json') ? parseJson(file) : parseYaml(file);
    const problem = diagnostics.find((one) => one.severity === 'error');
    if (locale === null) notes.push({ name: file.path, message: 'The path tells no locale, so the file is left out' });
    else if (problem !== undefined) notes.push({ name: file.path, message: problem.message });
    else
      for (const [name, forms] of grouped(flattened(value, namespaceOf(file.path)))) collected.add(name, locale, toIcu(name, forms, notes));
  }
  return { messages: collected.messages(), notes };
}

function namespaceOf(path: string): string {
  const name = (path.split('/').pop() ?? '').replace(/\.[^.]*$/u, '');
  return localeTagOf(name) === null && name !== 'translation' && path.includes('/') ? `${name}.` : '';
}

function flattened(tree: Tree | null, prefix: string): [string, string][] {
  return entriesOf(tree).flatMap(({ key, value }): [string, string][] => {
    const name = `${prefix}${String(key.value)}`;
    if (value.kind === 'scalar') return [[name, String(value.value ?? '')]];
    return value.kind === 'map'
      ? flattened(value, `${name}.`)
      : value.items.flatMap((item, i): [string, string][] =>
          item.kind === 'scalar' ? [[`${name}.${i + 1}`, String(item.value)]] : flattened(item, `${name}.${i + 1}.`),
        );
  });
}

interface Forms {
  readonly isOrdinal: boolean;
  /** By plural category; a message without plural has `''` only. */
  readonly texts: Map<string, string>;
}

const SUFFIX = /^(.+?)(_ordinal)?_(zero|one|two|few|many|other|plural)$/u;

/** Keys that differ in their plural suffix are one message. */
function grouped(pairs: readonly (readonly [string, string])[]): Map<string, Forms> {
  const keys = new Set(pairs.map(([key]) => key));
  const groups = new Map<string, Forms>();
  for (const [key, text] of pairs) {
    const [match, base = '', ordinal, suffix = ''] = SUFFIX.exec(key) ?? [];
    const hasPlural = keys.has(`${key}_plural`);
    const name = match === undefined ? key : base;
    const category = match === undefined ? (hasPlural ? 'one' : '') : suffix === 'plural' ? 'other' : suffix;
    const group = groups.get(name) ?? { isOrdinal: ordinal !== undefined, texts: new Map<string, string>() };
    group.texts.set(category, text);
    groups.set(name, group);
  }
  return groups;
}

function toIcu(name: string, { texts, isOrdinal }: Forms, notes: ImportNote[]): string {
  const single = texts.get('');
  if (single !== undefined && texts.size === 1) return convert(name, single, false, notes);
  const forms = new Map([...texts].filter(([category]) => category !== ''));
  if (!forms.has('other')) {
    notes.push({ name, message: 'The plural has no form "other"; its last form stands in' });
    forms.set('other', [...forms.values()].at(-1) ?? single ?? '');
  }
  const options = inPluralOrder([...forms.keys()]).map(
    (category) => `${category} {${convert(name, forms.get(category) ?? '', true, notes)}}`,
  );
  return `{count, ${isOrdinal ? 'selectordinal' : 'plural'}, ${options.join(' ')}}`;
}

const PIECE = /\{\{-?\s*([^{},\s]+)\s*(?:,\s*([^{}]*?))?\s*\}\}|\$t\([^)]*\)|<(\/?)(\d+)(\/?)>/gu;

const FORMATS: Readonly<Record<string, string>> = { number: 'number', datetime: 'date', date: 'date', time: 'time' };

/** `{{name}}` as `{name}`; everything else is words. */
function convert(name: string, text: string, inPlural: boolean, notes: ImportNote[]): string {
  let icu = '';
  let at = 0;
  for (const match of text.matchAll(PIECE)) {
    const [whole, argument, format, close = '', tag, self = ''] = match;
    icu += quoteIcu(text.slice(at, match.index), inPlural);
    at = match.index + whole.length;
    if (argument !== undefined) icu += placeholder(name, argument, format, inPlural, notes);
    else if (tag !== undefined) icu += `<${close}t${tag}${self}>`;
    else {
      notes.push({ name, message: `${whole} puts another message into this one; write its words out` });
      icu += quoteIcu(whole, inPlural);
    }
  }
  return icu + quoteIcu(text.slice(at), inPlural);
}

function placeholder(name: string, argument: string, format: string | undefined, inPlural: boolean, notes: ImportNote[]): string {
  const clean = argument.replace(/[^A-Za-z0-9_]/gu, '_').replace(/^(?=\d)/u, '_');
  if (clean !== argument) notes.push({ name, message: `{{${argument}}} becomes {${clean}}; the code has to pass it under that name` });
  if (clean === 'count' && inPlural && format === undefined) return '#';
  if (format === undefined) return `{${clean}}`;
  const type = FORMATS[format.replace(/\(.*$/su, '').trim().toLowerCase()];
  if (type === undefined)
    notes.push({ name, message: `{{${argument}}} has the format "${format}" and becomes plain here; write what it should look like` });
  return type === undefined ? `{${clean}}` : `{${clean}, ${type}}`;
}
