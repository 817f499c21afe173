import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// Pages that are made from content: the patterns, and how far each language has been checked.

interface Pattern {
  pattern: string;
  title: string;
  purpose: string;
  mustInclude: string[];
  mustNotInclude?: string[];
  surfaces: string[];
  useWhen: string;
  avoidWhen?: string;
  replies: string[];
  examples: string[];
  template: string;
  why: string;
}
interface Message {
  text: string;
  replies?: Record<string, { label: string }>;
}

const patterns = readdirSync('content/patterns')
  .sort()
  .map((file) => parse(readFileSync(`content/patterns/${file}`, 'utf8')) as Pattern);
const messages = new Map<string, Message>(
  readdirSync('content/messages').flatMap((file) => {
    const data = parse(readFileSync(`content/messages/${file}`, 'utf8')) as { namespace: string; messages: Record<string, Message> };
    return Object.entries(data.messages).map(([key, message]) => [`${data.namespace}.${key}`, message] as const);
  }),
);

describe('content/patterns', () => {
  it.each(patterns.map((one) => [one.pattern, one] as const))('%s shows messages that exist', (_name, { examples }) => {
    expect(examples.length).toBeGreaterThan(2);
    expect(examples.filter((id) => !messages.has(id))).toEqual([]);
  });

  it.each(patterns.map((one) => [one.pattern, one] as const))('%s names replies that its messages have', (_name, { replies, examples }) => {
    const labels = new Set(examples.flatMap((id) => Object.values(messages.get(id)?.replies ?? {}).map(({ label }) => label)));
    expect(replies.filter((label) => !labels.has(label))).toEqual([]);
  });

  it('are on the page docs/patterns.md', async () => {
    await expect(patternsPage()).toMatchFileSnapshot('../docs/patterns.md');
  });
});

function patternsPage(): string {
  const parts = patterns.map((one) => {
    const [first = ''] = one.examples;
    const list = (items: readonly string[] | undefined): string => (items ?? []).map((item) => item.replaceAll('_', ' ')).join(' · ');
    const replies = one.replies.length === 0 ? 'none of its own' : one.replies.map((label) => `“${label}”`).join(' ');
    return `## ${one.title}

${one.why}

| | |
| --- | --- |
| purpose | \`${one.purpose}\` |
| use it when | ${line(one.useWhen)} |
| not when | ${line(one.avoidWhen ?? '')} |
| says | ${list(one.mustInclude)} |
| never says | ${list(one.mustNotInclude)} |
| quick replies | ${replies} |
| surfaces | ${one.surfaces.join(', ')} |

Start from:

> ${line(one.template)}

As shipped, \`${first}\`:

> ${line(messages.get(first)?.text ?? '')}

More: ${one.examples
      .slice(1)
      .map((id) => `\`${id}\``)
      .join(', ')}. Source: [\`content/patterns/${one.pattern}.yaml\`](../content/patterns/${one.pattern}.yaml).
`;
  });
  return `# Patterns

Six moments come back in every callback conversation. Each pattern says what a message of that moment tells people, what it
leaves out, and where it is used. Surfaces, wording and languages may differ; these parts stay.

This page is made from \`content/patterns/*.yaml\`: run \`npm run generate\` after a change there.

${parts.join('\n')}`;
}

function line(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

interface Review {
  locale: string;
  date: string;
  method: string;
  native: string;
  words: number;
  unit: string;
  findings: { id: string; category: string; severity: string; note: string; mended: boolean }[];
  after: { critical: number; major: number; minor: number };
  doubts: string[];
}

const reviews = existsSync('docs/reviews')
  ? readdirSync('docs/reviews')
      .sort()
      .map((file) => parse(readFileSync(`docs/reviews/${file}`, 'utf8')) as Review)
  : [];

describe('docs/reviews', () => {
  it.each(reviews.map((one) => [one.locale, one] as const))(
    '%s counts what is left as its findings say',
    (_name, { findings, after, words }) => {
      expect(words).toBeGreaterThan(0);
      for (const severity of ['critical', 'major', 'minor'] as const)
        expect(findings.filter((one) => one.severity === severity && !one.mended).length).toBeLessThanOrEqual(after[severity]);
      expect(
        findings.filter(({ category }) => !/^(accuracy|terminology|fluency|style|locale|design|verity|markup)\b/u.test(category)),
      ).toEqual([]);
    },
  );

  it.each(reviews.map((one) => [one.locale, one] as const))(
    '%s has a place under 2 major errors in 1,000 words',
    (_name, { after, words }) => {
      expect(after.critical).toBe(0);
      expect((after.major / words) * 1000).toBeLessThan(2);
    },
  );

  it('are on the page docs/locales.md', async () => {
    await expect(localesPage()).toMatchFileSnapshot('../docs/locales.md');
  });
});

function localesPage(): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const rows = reviews.map((one) => {
    const found = (severity: string): number => one.findings.filter((finding) => finding.severity === severity).length;
    const counts = `${found('critical')} / ${found('major')} / ${found('minor')}`;
    const left = `${one.after.critical} / ${one.after.major} / ${one.after.minor}`;
    const native = one.native === 'none' ? 'not yet' : one.native;
    return `| ${one.locale} | ${names.of(one.locale) ?? one.locale} | ${one.date} | ${one.words} ${one.unit} | ${counts} | ${left} | ${native} |`;
  });
  const doubts = reviews.map((one) => `## ${one.locale}\n\n${one.doubts.map((doubt) => `- ${doubt}`).join('\n') || '- none noted'}\n`);
  return `# Languages

How far the shipped translations have been checked. A unit is \`reviewed\` when a second reading, by somebody who did not write the
translation, has compared it with the source and the locale pack under MQM categories, and everything found is mended or
answered. Nothing is \`final\`: that is for a named process with a person. **No native speaker has checked a locale unless the
last column says so**; have one read the messages, the safety messages first, before you ship a locale.

Errors count as critical / major / minor, before and after mending. Findings one by one: \`docs/reviews/<tag>.yaml\`.

| tag | language | read on | size | found | left | native speaker |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

# What to look at first

${doubts.join('\n')}`;
}
