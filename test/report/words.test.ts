import { parseXml, XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { UnitWords, WordPart, WordsDiff } from '../../src/report/words-diff.ts';
import { renderWordsJson } from '../../src/report/words-json.ts';
import { renderWordsMarkdown } from '../../src/report/words-markdown.ts';
import { renderWordsPretty } from '../../src/report/words-pretty.ts';
import { REPORT } from './fixture.ts';

const part = (kind: WordPart['kind'], text: string): WordPart => ({ kind, text });

function unit(id: string, parts: readonly WordPart[], more: Partial<UnitWords> = {}): UnitWords {
  const side = (other: WordPart['kind']): string =>
    parts
      .filter(({ kind }) => kind !== other)
      .map(({ text }) => text)
      .join('');
  return {
    id,
    kind: 'message',
    part: '',
    change: 'changed',
    from: null,
    before: side('added'),
    after: side('removed'),
    bubbles: [{ form: '', parts }],
    lengths: [],
    ...more,
  };
}

/** Plurals, replies, forms, a rename, a removal, Arabic, markup in the content, findings, states and sizes. */
const WORDS: WordsDiff = {
  tool: { name: 'escalate-content', version: '0.0.0' },
  ref: 'origin/main',
  locales: [
    {
      locale: 'en-GB',
      direction: 'ltr',
      messages: [
        {
          id: 'case.notice',
          purpose: 'escalation-notice',
          texts: [
            unit(
              'case.notice',
              [
                part('same', 'Your case is with '),
                part('removed', 'our team'),
                part('added', 'a specialist'),
                part('same', '. <b>@you</b> *will* hear by {time}.'),
              ],
              {
                lengths: [{ surface: 'messenger', before: 1990, after: 2010, limit: 2000 }],
              },
            ),
            unit('case.notice.form.web', [part('added', 'With a specialist.')], {
              kind: 'form',
              part: 'web',
              change: 'added',
              before: null,
            }),
          ],
          replies: [
            unit('case.notice.reply.call', [part('removed', 'Call'), part('added', 'Call me')], { kind: 'reply', part: 'call' }),
            unit('case.notice.reply.stay', [part('same', 'Stay in chat')], { kind: 'reply', part: 'stay', change: 'same' }),
          ],
        },
        {
          id: 'case.tries',
          purpose: 'macro',
          texts: [
            unit('case.tries', [], {
              bubbles: [
                { form: 'count one', parts: [part('same', 'One try'), part('added', ' is left')] },
                { form: 'count other', parts: [part('same', '{count} tries'), part('added', ' are left')] },
              ],
            }),
          ],
          replies: [],
        },
        {
          id: 'case.moved',
          purpose: 'macro',
          texts: [unit('case.moved', [part('same', 'Hello')], { change: 'renamed', from: 'case.old' })],
          replies: [],
        },
        {
          id: 'case.gone',
          purpose: 'error',
          texts: [unit('case.gone', [part('removed', 'Sorry')], { change: 'removed', after: null })],
          replies: [],
        },
      ],
    },
    {
      locale: 'ar',
      direction: 'rtl',
      messages: [
        {
          id: 'case.notice',
          purpose: 'escalation-notice',
          texts: [unit('case.notice', [part('same', 'حالتك مع '), part('removed', 'فريقنا'), part('added', 'مختص')])],
          replies: [],
        },
      ],
    },
  ],
  state: [
    {
      locale: 'de',
      before: { percent: 100, stale: 0, missing: 0 },
      after: { percent: 98, stale: 1, missing: 1 },
      newlyStale: ['case.notice'],
    },
    { locale: 'fr', before: null, after: { percent: 0, stale: 0, missing: 9 }, newlyStale: [] },
  ],
  sizes: [
    { locale: 'en-GB', before: 1200, after: 1231 },
    { locale: 'ar', before: 900, after: 880 },
  ],
  fresh: REPORT.diagnostics.slice(0, 2),
  gone: 1,
  sources: REPORT.sources,
};

describe('a difference of words', () => {
  it('as a comment', async () => {
    await expect(renderWordsMarkdown(WORDS)).toMatchFileSnapshot('goldens/words.md');
  });

  it('as bubbles in a terminal', async () => {
    await expect(renderWordsPretty(WORDS, { color: false, columns: 60 })).toMatchFileSnapshot('goldens/words.txt');
  });

  it('as data', async () => {
    await expect(renderWordsJson(WORDS)).toMatchFileSnapshot('goldens/words.json');
  });

  it('says that nothing changed', () => {
    const none = { ...WORDS, locales: [], state: [], sizes: [], fresh: [], gone: 0 };
    expect(renderWordsMarkdown(none)).toContain('No words changed');
    expect(renderWordsPretty(none, { color: false, columns: 80 })).toBe('✔ No words changed since origin/main\n');
  });
});

/** The bubble of a comment as XML: what stands in `<del>` is left out of one text, what stands in `<ins>` of the other. */
function bubbleTexts(markdown: string): { before: string; after: string } {
  const quote = /<blockquote[^]*?<\/blockquote>/u.exec(markdown)?.[0] ?? '<blockquote/>';
  const without = (node: XmlNode, name: string): string => {
    if (node instanceof XmlText) return node.text;
    if (!(node instanceof XmlElement) || node.name === name) return '';
    return node.name === 'br' ? '\n' : node.children.map((child) => without(child, name)).join('');
  };
  const { root } = parseXml(quote.replaceAll('<br>', '<br/>'));
  const read = (name: string): string => (root === null ? '' : without(root, name).replaceAll('\u2060', ''));
  return { before: read('ins'), after: read('del') };
}

const content = fc.stringMatching(/^[a-zA-Z0-9 .,<>&"'`*_{}@#|[\]()!~-]{1,12}$/u);
const parts = fc.array(fc.record({ kind: fc.constantFrom('same' as const, 'removed' as const, 'added' as const), text: content }), {
  minLength: 1,
  maxLength: 6,
});

describe('laws', () => {
  const one = (list: readonly WordPart[]): WordsDiff => ({
    ...WORDS,
    locales: [{ locale: 'en-GB', direction: 'ltr', messages: [{ id: 'a.b', purpose: 'macro', texts: [unit('a.b', list)], replies: [] }] }],
  });

  it('both texts can be read back from the comment, and no content is markup', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const { before, after } = unit('a.b', list);
        expect(bubbleTexts(renderWordsMarkdown(one(list)))).toEqual({ before, after });
      }),
    );
  });

  it('a bubble has straight sides in any terminal', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 24, max: 120 }), fc.boolean(), (list, columns, wide) => {
        const shown = renderWordsPretty(one(wide ? [...list, part('added', '電話をかけ直します '.repeat(4))] : list), {
          color: true,
          columns,
        });
        const sides = shown.split('\n').filter((line) => /^ {2}[╭│╰]/u.test(line));
        expect(new Set(sides.map((line) => stringWidth(line))).size).toBe(1);
        expect(stringWidth(sides[0] ?? '')).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('a comment fits the 65,536 characters of a pull request', () => {
    const many = Array.from({ length: 400 }, (_, i) => ({
      locale: `x${i}`,
      direction: 'ltr' as const,
      messages: [{ id: 'a.b', purpose: 'macro', texts: [unit('a.b', [part('added', 'word '.repeat(100))])], replies: [] }],
    }));
    const comment = renderWordsMarkdown({ ...WORDS, locales: many });
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).toMatch(/… \d+ more sections; `escalate-content diff origin\/main` shows all\.\n$/u);
  });
});
