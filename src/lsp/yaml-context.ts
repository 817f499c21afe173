import { lineStartAt } from '../text/lines.ts';
import type { Span } from '../text/source.ts';

/**
 * Where the cursor stands in a YAML file, read from its lines alone: while somebody types, the file around the cursor is often
 * no YAML at all.
 */
export interface YamlContext {
  /** Keys from the root, `*` for an item of a list; of a value its own key is the last. */
  readonly path: readonly string[];
  readonly role: 'key' | 'value';
  /** What is being typed, up to the cursor. */
  readonly word: string;
  /** The word in the file, what stands behind the cursor included. */
  readonly at: Span;
}

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s#:,[\]{}"'][^#:,[\]{}"']*?))\s*:(?=\s|$)/u;

export function yamlContextAt(text: string, offset: number): YamlContext {
  const lineStart = lineStartAt(text, offset);
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/u, '');
  const before = line.slice(0, offset - lineStart);
  const inLine = readLine(before);
  const path = [...keysAbove(text.slice(0, lineStart), inLine.indent, inLine.isItem), ...inLine.path];
  const behind = /^[^\s,[\]{}:#"']*/u.exec(line.slice(before.length))?.[0].length ?? 0;
  return { path, role: inLine.role, word: inLine.word, at: { start: offset - inLine.word.length, end: offset + behind } };
}

interface LineReading {
  readonly indent: number;
  /** True when the line begins with a list mark. */
  readonly isItem: boolean;
  readonly path: string[];
  readonly role: 'key' | 'value';
  readonly word: string;
}

/** The keys on the line before the cursor, braces and brackets included. */
function readLine(before: string): LineReading {
  let rest = before;
  let indent = 0;
  const path: string[] = [];
  const take = (length: number): void => {
    indent += length;
    rest = rest.slice(length);
  };
  take(/^ */u.exec(rest)?.[0].length ?? 0);
  const own = indent;
  let isItem = false;
  for (let mark = /^-(?: +|$)/u.exec(rest); mark !== null; mark = /^-(?: +|$)/u.exec(rest)) {
    isItem = true;
    path.push('*');
    take(mark[0].length);
  }
  const key = KEY.exec(rest);
  if (key === null) {
    const inner = /^[[{]/u.test(rest) ? readFlow(rest) : { path: [], role: 'key' as const, word: rest };
    return {
      indent: own,
      isItem,
      path: [...path, ...inner.path],
      role: isItem && inner.path.length === 0 ? 'value' : inner.role,
      word: inner.word,
    };
  }
  path.push(keyName(key));
  const value = rest.slice(key[0].length).replace(/^\s+/u, '');
  if (!/^[[{]/u.test(value)) return { indent: own, isItem, path, role: 'value', word: value.replace(/^["']/u, '') };
  const flow = readFlow(value);
  return { indent: own, isItem, path: [...path, ...flow.path], role: flow.role, word: flow.word };
}

/** Inside braces and brackets: the open ones, each with the key that is being written. */
function readFlow(text: string): { path: string[]; role: 'key' | 'value'; word: string } {
  const open: { kind: '{' | '['; key: string | null }[] = [];
  let word = '';
  for (const char of text) {
    const top = open.at(-1);
    if (char === '{' || char === '[') open.push({ kind: char, key: null });
    else if (char === '}' || char === ']') open.pop();
    else if (char === ',' && top !== undefined) top.key = null;
    else if (char === ':' && top?.kind === '{' && top.key === null) top.key = word.trim().replace(/^["']|["']$/gu, '');
    else {
      word += char;
      continue;
    }
    word = '';
  }
  const path = open.flatMap(({ kind, key }) => (kind === '[' ? ['*'] : key === null ? [] : [key]));
  const top = open.at(-1);
  return { path, role: top?.kind === '{' && top.key === null ? 'key' : 'value', word: word.replace(/^\s+/u, '').replace(/^["']/u, '') };
}

/** The keys of the lines above that the line lies under. */
function keysAbove(above: string, indent: number, isItem: boolean): string[] {
  const path: string[] = [];
  // What begins left of the limit is around; the items of a list may stand as far left as its key.
  let limit = isItem ? indent + 1 : indent;
  let itemsAt = isItem ? indent : -1;
  for (const line of above.split('\n').toReversed()) {
    if (limit === 0) break;
    const tokens = tokensOf(line.replace(/\r$/u, ''));
    const [first] = tokens;
    if (first === undefined || first.column >= limit || (first.name === '*' && first.column === itemsAt)) continue;
    path.unshift(...tokens.filter(({ column }) => column < limit).map(({ name }) => name));
    itemsAt = first.name === '*' ? first.column : -1;
    limit = first.name === '*' ? first.column + 1 : first.column;
  }
  return path;
}

interface Token {
  readonly name: string;
  readonly column: number;
}

/** The list marks and the key that a line begins with; none for a comment, a text or an empty line. */
function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let column = /^ */u.exec(line)?.[0].length ?? 0;
  for (let mark = /^- +/u.exec(line.slice(column)); mark !== null; mark = /^- +/u.exec(line.slice(column))) {
    tokens.push({ name: '*', column });
    column += mark[0].length;
  }
  const key = KEY.exec(line.slice(column));
  return key === null ? tokens : [...tokens, { name: keyName(key), column }];
}

function keyName(match: RegExpExecArray): string {
  return (match[1] ?? match[2] ?? match[3] ?? '').trim();
}
