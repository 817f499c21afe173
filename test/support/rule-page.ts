import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkFiles } from './check.ts';

/** One ```yaml fence of a rule page. */
export interface Example {
  readonly title: string;
  /** Null for the source language. */
  readonly locale: string | null;
  readonly body: string;
}

/** What a caret line or a `# whole:` line expects: the marked words (null = whole text) and the message. */
interface Expected {
  readonly marked: string | null;
  readonly message: string;
}

const FENCE = /^```yaml(?: ([\w-]+))?\n([^]*?)^```$/gmu;

export function examplesOf(page: string): Example[] {
  const text = readFileSync(page, 'utf8');
  let count = 0;
  return [...text.matchAll(FENCE)].map((match) => {
    const heading = /^## (.*)$/gmu;
    let title = '';
    for (const found of text.slice(0, match.index).matchAll(heading)) title = found[1] ?? '';
    count += 1;
    return { title: `${title} ${count}`, locale: match[1] ?? null, body: match[2] ?? '' };
  });
}

export function headingsOf(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#{1,2} (.*)$/gmu)].map((match) => match[1] ?? '');
}

interface Fixture {
  readonly lines: readonly string[];
  readonly expected: readonly Expected[];
}

function fixtureOf(body: string): Fixture {
  const lines: string[] = [];
  const expected: Expected[] = [];
  for (const line of body.split('\n')) {
    const caret = /^#( *)(\^+) (.*)$/u.exec(line);
    const whole = /^# whole: (.*)$/u.exec(line);
    if (caret !== null) {
      const from = (caret[1] ?? '').length + 1;
      const marked = (lines.at(-1) ?? '').slice(from, from + (caret[2] ?? '').length);
      expected.push({ marked, message: caret[3] ?? '' });
    } else if (whole !== null) {
      expected.push({ marked: null, message: whole[1] ?? '' });
    } else lines.push(line);
  }
  return { lines, expected };
}

export interface Outcome {
  readonly expected: readonly string[];
  readonly found: readonly string[];
  /** Problems of the example itself. */
  readonly form: readonly string[];
}

/** Runs an example; both lists hold `words → message`. */
export function runExample(rule: string, { body, locale }: Example): Outcome {
  const { lines, expected } = fixtureOf(body);
  return locale === null ? runSource(rule, lines, expected) : runPair(rule, lines, expected, locale);
}

const INDENT = '  ';
const HEAD = ['namespace: example', 'messages:'];

/** An example may bring a flow along, under `flow:` after its messages. */
function splitFlow(lines: readonly string[]): { own: readonly string[]; flow: string | null } {
  const at = lines.indexOf('flow:');
  if (at < 0) return { own: lines, flow: null };
  return {
    own: lines.slice(0, at),
    flow: lines
      .slice(at + 1)
      .map((line) => line.replace(/^ {2}/u, ''))
      .join('\n'),
  };
}

function runSource(rule: string, all: readonly string[], expected: readonly Expected[]): Outcome {
  const { own: lines, flow } = splitFlow(all);
  const text = [...HEAD, ...withPurpose(lines).map((line) => (line === '' ? '' : INDENT + line))].join('\n');
  const path = 'content/messages/example.yaml';
  const flowFile = flow === null ? {} : { 'content/flow/example.yaml': flow };
  const { findings, form } = checkFiles({ 'content/project.yaml': 'sourceLocale: en-GB\nlocales: []\n', [path]: text, ...flowFile });
  const own = findings.filter((one) => one.code === rule);
  return {
    form: form.map((one) => `${one.code} ${one.message}`),
    expected: expected.map((one) => `${one.marked ?? 'whole'} → ${one.message}`).sort(),
    found: own
      .map((one) => {
        const whole = one.span !== undefined && one.span.start === 0 && isWhole(one.span.text, one.messageId ?? '', findingsText(text));
        const marked =
          whole && expected.some((e) => e.marked === null && e.message === one.message) ? 'whole' : text.slice(one.at.start, one.at.end);
        return `${marked} → ${one.message}`;
      })
      .sort(),
  };
}

function findingsText(text: string): Record<string, { text?: string }> {
  return (parse(text) as { messages: Record<string, { text?: string }> }).messages;
}

function isWhole(span: string, id: string, messages: Record<string, { text?: string }>): boolean {
  return messages[id.split('.')[1] ?? '']?.text === span;
}

/** `purpose` defaults to macro in examples. */
function withPurpose(lines: readonly string[]): string[] {
  const messages = (parse(lines.join('\n')) ?? {}) as Record<string, { purpose?: string }>;
  return lines.flatMap((line) => {
    const key = /^([a-z0-9-]+):\s*$/u.exec(line)?.[1];
    return key !== undefined && messages[key] !== undefined && messages[key].purpose === undefined ? [line, '  purpose: macro'] : [line];
  });
}

function runPair(rule: string, lines: readonly string[], expected: readonly Expected[], locale: string): Outcome {
  type Pair = { text: string; translation: string; [key: string]: unknown };
  const data = parse(lines.join('\n')) as Record<string, Pair>;
  const messages = Object.fromEntries(
    Object.entries(data).map(([key, { translation: _translation, ...rest }]) => [key, { purpose: 'macro', ...rest }]),
  );
  const catalog = Object.fromEntries(
    Object.entries(data).map(([key, one]) => [`example.${key}`, { message: one.translation, status: 'translated' }]),
  );
  const { findings, form } = checkFiles({
    'content/project.yaml': `sourceLocale: en-GB\nlocales: [${locale}]\n`,
    'content/messages/example.yaml': JSON.stringify({ namespace: 'example', messages }),
    [`locales/${locale}/messages.json`]: JSON.stringify(catalog),
  });
  const texts = new Set(Object.values(data).map((one) => one.translation));
  const own = findings.filter((one) => one.code === rule && one.locale === locale);
  return {
    form: form.map((one) => `${one.code} ${one.message}`),
    expected: expected.map((one) => `${one.marked ?? 'whole'} → ${one.message}`).sort(),
    found: own
      .map((one) => {
        const words = one.span?.text ?? '';
        const whole = texts.has(words) && expected.some((e) => e.marked === null && e.message === one.message);
        return `${whole ? 'whole' : words} → ${one.message}`;
      })
      .sort(),
  };
}
