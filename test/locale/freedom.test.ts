import { expect, it } from 'vitest';
import { checkFiles } from '../support/check.ts';

// A translation that takes away what the source leaves people free to do, and one that is left in English.

const codesOf = (purpose: string, source: string, target: string, locale = 'de'): string[] =>
  checkFiles({
    'content/project.yaml': `sourceLocale: en-GB\nlocales: [${locale}]\n`,
    'content/messages/own.yaml': JSON.stringify({ namespace: 'own', messages: { one: { purpose, text: source } } }),
    [`locales/${locale}/messages.json`]: JSON.stringify({ 'own.one': { message: target, status: 'translated' } }),
  })
    .findings.filter((one) => one.locale === locale)
    .map((one) => one.code);

it('a refusal that is open in the source and barred in the translation changes the meaning', () => {
  const source = 'May we record this call? You can say no.';
  expect(codesOf('consent', source, 'Dürfen wir diesen Anruf aufzeichnen? Sie können nicht ablehnen.')).toContain('locale/meaning');
  expect(codesOf('consent', source, 'Dürfen wir diesen Anruf aufzeichnen? Sie können ablehnen.')).not.toContain('locale/meaning');
});

it('a choice of the source that the translation makes a condition of help changes the meaning', () => {
  const source = 'If you’d like, leave a number. We help you here too.';
  expect(codesOf('macro', source, 'Ohne Nummer können wir Ihnen nicht helfen.')).toContain('locale/meaning');
  expect(codesOf('macro', source, 'Wenn Sie möchten, hinterlassen Sie eine Nummer. Wir helfen auch hier.')).not.toContain('locale/meaning');
});

it('a time that is left in English is untranslated, not lost', () => {
  const source = 'We’ll reply tomorrow.';
  const left = codesOf('out-of-hours', source, 'We’ll reply tomorrow.');
  expect(left).toContain('locale/untranslated');
  expect(left).not.toContain('tone/vague-expectation');
  expect(codesOf('out-of-hours', source, 'Wir antworten Ihnen.')).toContain('tone/vague-expectation');
});

it('a part of the day that turns into another changes the meaning', () => {
  const source = 'We’re back on Monday morning.';
  expect(codesOf('out-of-hours', source, 'Kami kembali Senin malam.', 'id')).toContain('locale/meaning');
  expect(codesOf('out-of-hours', source, 'Kami kembali Senin pagi.', 'id')).not.toContain('locale/meaning');
});
