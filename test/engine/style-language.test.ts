import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkFiles } from '../support/check.ts';

// The wording lists of the base layer's content/style are English; a project's own content/style is in its source language.

const OWN_STYLE = JSON.stringify({
  avoid: [{ id: 'own-word', rule: 'tone/jargon', words: ['xylograf'], why: 'Nobody knows the word' }],
});
const BLAME = 'You forgot to answer.';

function findingsOf(sourceLocale: string, locales: readonly string[], text: string, files: Readonly<Record<string, string>> = {}) {
  const { form, findings } = checkFiles({
    'content/project.yaml': JSON.stringify({ sourceLocale, locales }),
    'content/messages/own.yaml': JSON.stringify({ namespace: 'own', messages: { one: { purpose: 'macro', text } } }),
    ...Object.fromEntries(
      locales.map((tag) => [`locales/${tag}/messages.json`, JSON.stringify({ 'own.one': { message: text, status: 'translated' } })]),
    ),
    ...files,
  });
  expect(form).toEqual([]);
  return (code: string): string[] => findings.filter((one) => one.code === code).map((one) => one.locale ?? '');
}

it('the English lists of the base layer reach English and no other language', () => {
  const sources = fc.constantFrom('en-GB', 'en-US', 'de', 'fr-CA', 'pt-BR', 'cy');
  const targets = fc.uniqueArray(fc.constantFrom('de-AT', 'de-CH', 'fr', 'pt-PT', 'en-US', 'en-AU', 'nl'), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(sources, targets, (source, locales) => {
      const others = locales.filter((tag) => tag !== source);
      const found = findingsOf(source, others, BLAME)('tone/blame');
      expect([...new Set(found)].sort()).toEqual([source, ...others].filter((tag) => tag.startsWith('en-')).sort());
    }),
    { numRuns: 12 },
  );
});

it('the lists of a project’s own content/style reach the language of its source', () => {
  const files = { 'content/style/house.yaml': OWN_STYLE };
  expect(findingsOf('de', ['de-AT', 'en-US', 'fr'], 'xylograf', files)('tone/jargon')).toEqual(['de', 'de-AT']);
  expect(findingsOf('en-GB', ['en-US', 'de'], 'xylograf', files)('tone/jargon')).toEqual(['en-GB', 'en-US']);
});

it('a project whose source is not English may name a file as the base layer does, and inherits nothing by it', () => {
  const files = { 'content/style/blame.yaml': OWN_STYLE };
  const found = findingsOf('de', ['en-US'], `xylograf. ${BLAME}`, files);
  expect(found('tone/jargon')).toEqual(['de']);
  expect(found('tone/blame')).toEqual(['en-US']);
});

it('one session may change the source locale of a project', () => {
  expect(findingsOf('en-GB', [], BLAME)('tone/blame')).toEqual(['en-GB']);
  expect(findingsOf('en-US', [], BLAME)('tone/blame')).toEqual(['en-US']);
});

it('advice on what a message could still tell is given to its source, not again to an English translation', () => {
  const found = findingsOf('en-GB', ['en-US', 'en-AU'], 'We’ll call you.', {
    'content/messages/own.yaml': JSON.stringify({
      namespace: 'own',
      messages: { one: { purpose: 'confirmation', text: 'We’ll call you.' } },
    }),
  });
  expect(found('completeness/who-calls')).toEqual(['en-GB']);
});
