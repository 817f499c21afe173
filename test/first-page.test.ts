import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lineStarts, positionAt } from '../src/text/lines.ts';
import { checkFiles, type Checked } from './support/check.ts';

// The first page of the guide shows what the linter prints about the prompt of the case study, and which words mend it. Both are
// compared with the shipped content, so that the page says what is so.

const PAGE = readFileSync('docs/guide/first-page.md', 'utf8');
const ORIGINALS = ['escalation.notice', 'escalation.phone-request'];

const filesUnder = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );

describe('docs/guide/first-page.md', () => {
  const files: Readonly<Record<string, string>> = {
    ...filesUnder('content/messages'),
    ...filesUnder('content/flow'),
    'content/project.yaml': 'sourceLocale: en-GB\nlocales: []\n',
  };
  let checked: Checked;
  const textOf = (id: string): string => {
    const [namespace = '', key = ''] = id.split('.');
    const { messages } = parse(files[`content/messages/${namespace}.yaml`] ?? '') as { messages: Record<string, { text: string }> };
    return messages[key]?.text ?? '';
  };

  beforeAll(() => {
    checked = checkFiles(files);
  });

  it('quotes both messages as they ship', () => {
    const quoted = [...PAGE.matchAll(/^> ?(.*)$/gmu)]
      .map(([, line]) => line)
      .join(' ')
      .replace(/\s+/gu, ' ');
    expect(quoted.trim()).toBe(ORIGINALS.map(textOf).join(' '));
  });

  it('prints what the linter prints, line by line', () => {
    const printed = checked.findings
      .filter(({ messageId, code }) => ORIGINALS.includes(messageId ?? '') && code.startsWith('completeness/'))
      .map(({ at, severity, code, message, messageId, locale }) => {
        const { line, column } = positionAt(lineStarts(files[at.file] ?? ''), at.start);
        return `${at.file}:${line}:${column}: ${severity} ${code}: ${message} [${messageId} ${locale}]\n`;
      });
    expect(/^```text\n([^]*?)^```$/mu.exec(PAGE)?.[1]).toBe(printed.join(''));
  });

  it('finds neither an error nor a warning in them', () => {
    const worse = checked.findings.filter(({ messageId, severity }) => ORIGINALS.includes(messageId ?? '') && severity !== 'info');
    expect(worse).toEqual([]);
  });

  it.each([
    ['From the notice to the offer', 'escalation.notice', 'offer.call'],
    ['From the request to the question', 'escalation.phone-request', 'number.request'],
  ])('%s: a row for each finding, in words that ship', (heading, original, improved) => {
    const section = PAGE.slice(PAGE.indexOf(`## ${heading}`)).split('\n## ')[0] ?? '';
    const rows = [...section.matchAll(/^\| \[([\w-]+)\]\(\.\.\/rules\/(completeness\/[\w-]+)\.md\) \|.*\| “(.*)” \|$/gmu)];
    const codes = checked.findings.filter(({ messageId, code }) => messageId === original && code.startsWith('completeness/'));
    expect(rows.map(([, , code]) => code)).toEqual(codes.map(({ code }) => code));
    const text = textOf(improved);
    expect(
      [...section.matchAll(/“(.*?)”/gsu)].map(([, words = '']) => words.replace(/\s+/gu, ' ')).filter((words) => !text.includes(words)),
    ).toEqual([]);
    expect(checked.findings.filter(({ messageId, code }) => messageId === improved && code.startsWith('completeness/'))).toEqual([]);
  });
});
