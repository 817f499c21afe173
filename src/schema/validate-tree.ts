import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { keyAt, nodeAt, toValue } from '../syntax/tree-value.ts';
import type { Tree } from '../syntax/tree.ts';
import type { Span } from '../text/source.ts';
import { didYouMean, quoteList } from './suggest.ts';
import { validatorFor, type SchemaName } from './validators.ts';

type Path = readonly (string | number)[];

/** The schema's verdict on a file, each error at the key or value that causes it, all at once. */
export function validateTree(name: SchemaName, tree: Tree, file: string): Diagnostic[] {
  const errors = validatorFor(name)(toValue(tree));
  return errors.filter((error) => !isNoise(error)).map((error) => adapt(error, tree, file));
}

/** Keywords that only repeat what a deeper error says. */
function isNoise(error: ErrorObject): boolean {
  return ['anyOf', 'oneOf', 'if', 'not', 'propertyNames'].includes(error.keyword);
}

interface Words {
  readonly message: string;
  readonly help?: string;
  readonly span: Span;
}

function adapt(error: ErrorObject, tree: Tree, file: string): Diagnostic {
  const path = pathOf(error.instancePath, tree);
  const { message, help, span } = wordsFor(error, path, tree);
  return {
    code: `schema/${kebab(error.propertyName === undefined ? error.keyword : 'key')}`,
    severity: 'error',
    message,
    at: { file, start: span.start, end: span.end },
    ...(help === undefined ? {} : { help }),
    fixes: [],
    related: [],
  };
}

function wordsFor(error: ErrorObject, path: Path, tree: Tree): Words {
  if (error.propertyName !== undefined) return keyWords(error, path, tree);
  const write = WORDS[error.keyword];
  if (write !== undefined) return write(error, path, tree);
  return { message: `${subject(path)} ${error.message ?? 'is not allowed here'}`, span: valueSpan(tree, path) };
}

const WORDS: Readonly<Record<string, (error: ErrorObject, path: Path, tree: Tree) => Words>> = {
  additionalProperties: (error, path, tree) => {
    const key = String(error.params['additionalProperty']);
    const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object);
    const guess = didYouMean(key, known);
    return {
      message: `"${key}" is not a key ${path.length === 0 ? 'of this file' : `of ${subject(path)}`}`,
      help: guess === undefined ? `Known keys: ${quoteList(known)}` : `Did you mean "${guess}"? Known keys: ${quoteList(known)}`,
      span: keySpan(tree, [...path, key]),
    };
  },
  required: (error, path, tree) => {
    const key = String(error.params['missingProperty']);
    const hint = descriptionOf(error, key);
    return {
      message: `${subject(path)} has no "${key}"`,
      help: `Add "${key}:"${hint === '' ? '' : `: ${hint}`}`,
      span: path.length === 0 ? topSpan(tree) : keySpan(tree, path),
    };
  },
  enum: (error, path, tree) => {
    const allowed = (error.params['allowedValues'] as unknown[]).map(String);
    const value = String(error.data);
    const guess = didYouMean(value, allowed);
    return {
      message: `"${value}" is not a value of ${subject(path)}`,
      help: `${guess === undefined ? '' : `Did you mean "${guess}"? `}Allowed: ${quoteList(allowed)}`,
      span: valueSpan(tree, path),
    };
  },
  type: (error, path, tree) => ({
    message: `${subject(path)} is ${nameOfType(error.data)}, where ${nameOfExpected(error.params['type'])} goes`,
    span: valueSpan(tree, path),
  }),
  pattern: (error, path, tree) => ({
    message: `"${String(error.data)}" does not have the form of ${subject(path)}`,
    help: examplesOf(error) ?? `It matches ${String(error.params['pattern'])}`,
    span: valueSpan(tree, path),
  }),
  minLength: (_error, path, tree) => ({ message: `${subject(path)} is empty`, span: valueSpan(tree, path) }),
  minItems: (_error, path, tree) => ({ message: `${subject(path)} is an empty list`, span: valueSpan(tree, path) }),
  uniqueItems: (error, path, tree) => ({
    message: `${subject(path)} lists the same value twice`,
    help: 'Remove one of the two',
    span: valueSpan(tree, [...path, Number(error.params['i'])]),
  }),
};

function keyWords(error: ErrorObject, path: Path, tree: Tree): Words {
  const key = String(error.propertyName);
  const pattern = String(error.params['pattern'] ?? '');
  const suggestion = key
    .normalize('NFKD')
    .replace(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  const fits = pattern !== '' && suggestion !== '' && new RegExp(pattern, 'u').test(suggestion);
  return {
    message: `"${key}" does not have the form of a key of ${subject(path)}`,
    help: fits ? `Write "${suggestion}"` : `Keys match ${pattern}`,
    span: keySpan(tree, [...path, key]),
  };
}

/** JSON pointer to a path; numbers where the tree has a list. */
function pathOf(pointer: string, tree: Tree): Path {
  const path: (string | number)[] = [];
  for (const raw of pointer.split('/').slice(1)) {
    const part = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(nodeAt(tree, path)?.kind === 'seq' ? Number(part) : part);
  }
  return path;
}

function valueSpan(tree: Tree, path: Path): Span {
  const node = nodeAt(tree, path);
  if (node === undefined) return topSpan(tree);
  // A whole map or list would mark half the file; its key says which one is meant.
  return node.kind === 'scalar' || path.length === 0 ? node : (keyAt(tree, path) ?? node);
}

function keySpan(tree: Tree, path: Path): Span {
  return keyAt(tree, path) ?? valueSpan(tree, path);
}

function topSpan(tree: Tree): Span {
  const first = tree.kind === 'map' ? tree.entries[0]?.key : undefined;
  return first ?? { start: tree.start, end: Math.min(tree.end, tree.start + 1) };
}

function subject(path: Path): string {
  if (path.length === 0) return 'this file';
  const last = path.at(-1);
  return typeof last === 'number' ? `item ${last + 1} of "${String(path.at(-2) ?? '')}"` : `"${String(last)}"`;
}

function descriptionOf(error: ErrorObject, key: string): string {
  const properties = (error.parentSchema?.['properties'] ?? {}) as Record<string, { description?: string }>;
  return properties[key]?.description ?? '';
}

function examplesOf(error: ErrorObject): string | undefined {
  const examples = error.parentSchema?.['examples'] as unknown[] | undefined;
  return examples === undefined ? undefined : `For example ${examples.map((one) => JSON.stringify(one)).join(', ')}`;
}

const ARTICLES: Readonly<Record<string, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
};

function nameOfType(data: unknown): string {
  const name = data === null ? 'null' : Array.isArray(data) ? 'array' : typeof data;
  return name === 'null' ? 'empty' : (ARTICLES[name] ?? name);
}

function nameOfExpected(type: unknown): string {
  return [type]
    .flat()
    .map((name) => ARTICLES[String(name)] ?? String(name))
    .join(' or ');
}

function kebab(keyword: string): string {
  return keyword.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
