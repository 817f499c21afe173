import { describe, expect, test } from 'vitest';
import type { InlineMode } from '../../src/tms/exchange-format.ts';
import { childOf, childrenOf, element, localName, readXml, textOf, type XmlElement } from '../../src/tms/xml.ts';
import { outgoing } from './support/projects.ts';
import { sent, shippedCorpus, withTranslations, written } from './support/round-trip.ts';

const CORPUS = withTranslations(shippedCorpus(), 'ar');

function parsed(format: 'xliff-2.1' | 'xliff-1.2', inline: InlineMode, branches: 'icu' | 'units'): XmlElement {
  const { root } = readXml({ path: 'ar.xlf', text: written({ corpus: CORPUS, locale: 'ar', format, inline, branches }) });
  if (root === null) throw new Error('not XML');
  return root;
}

const NONE = element('none');
const unitsOf = (root: XmlElement): XmlElement[] =>
  childrenOf(root, 'file').flatMap((file) => [...childrenOf(file, 'unit'), ...childrenOf(childOf(file, 'body') ?? NONE, 'trans-unit')]);

/** What the schemas do not see. */
describe.each([
  ['text', 'icu'],
  ['ph', 'icu'],
  ['ph', 'units'],
] as const)('XLIFF with ICU as %s, branches as %s', (inline, branches) => {
  const expected = sent(outgoing(CORPUS, 'ar'), branches).units;

  test('2.1: languages, ids in order, states, sizes and the modules', () => {
    const root = parsed('xliff-2.1', inline, branches);
    expect(root.attributes).toMatchObject({ version: '2.1', srcLang: 'en-GB', trgLang: 'ar' });
    expect(root.attributes['xmlns:slr']).toBe('urn:oasis:names:tc:xliff:sizerestriction:2.0');
    for (const file of childrenOf(root, 'file')) {
      expect(file.attributes).toMatchObject({ trgDir: 'rtl', canResegment: 'no' });
      expect(childOf(file, 'profiles')?.attributes).toEqual({ generalProfile: 'xliff:codepoints' });
    }
    const ids = childrenOf(root, 'file').map((file) => file.attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    const units = unitsOf(root);
    expect(units.map((unit) => unit.attributes['id'])).toEqual(expected.map((unit) => unit.id));
    for (const [i, unit] of units.entries()) {
      const want = expected[i];
      expect(unit.attributes['id']).toMatch(/^[\w.:-]+$/u);
      expect(unit.attributes['slr:sizeRestriction']).toBe(
        want?.limits.length === 0 ? undefined : String(Math.min(...(want?.limits ?? []).map((one) => one.max))),
      );
      const segment = childOf(unit, 'segment') ?? NONE;
      const isReview = want?.status === 'needs-review';
      expect(segment.attributes['subState']).toBe(isReview ? 'escalate:needs-review' : undefined);
      expect(segment.attributes['state']).toBe(isReview || want?.status === 'new' ? 'initial' : want?.status);
      expect(childOf(segment, 'target') === undefined).toBe(want?.target === '');
      const key = childrenOf(childOf(unit, 'notes') ?? NONE, 'note').find((note) => note.attributes['category'] === 'key');
      expect(textOf(key ?? NONE)).toBe(want?.id);
    }
  });

  test('2.1: every code has its data, and source and target share ids', () => {
    for (const unit of unitsOf(parsed('xliff-2.1', inline, branches))) {
      const data = new Set(childrenOf(childOf(unit, 'originalData') ?? NONE, 'data').map((one) => one.attributes['id']));
      const segment = childOf(unit, 'segment') ?? NONE;
      const codes = (name: string): Map<string, string> =>
        new Map(childrenOf(childOf(segment, name) ?? NONE, 'ph').map((ph) => [ph.attributes['id'] ?? '', ph.attributes['disp'] ?? '']));
      const [source, target] = [codes('source'), codes('target')];
      for (const ph of childrenOf(childOf(segment, 'source') ?? NONE, 'ph')) {
        expect(data.has(ph.attributes['dataRef'])).toBe(true);
        expect(ph.attributes).toMatchObject({ canCopy: 'no', canDelete: 'no' });
      }
      for (const [id, text] of target) if (source.has(id)) expect(text).toBe(source.get(id));
      if (childOf(segment, 'target') !== undefined) expect([...source.keys()].every((id) => target.has(id))).toBe(true);
    }
  });

  test('1.2: ids, states, approval, widths and notes', () => {
    const root = parsed('xliff-1.2', inline, branches);
    const units = unitsOf(root);
    expect(units.map((unit) => unit.attributes['id'])).toEqual(expected.map((unit) => unit.id));
    const states = {
      new: 'new',
      'needs-review': 'needs-review-translation',
      translated: 'translated',
      reviewed: 'signed-off',
      final: 'final',
    };
    for (const [i, unit] of units.entries()) {
      const want = expected[i];
      if (want === undefined) continue;
      expect(unit.attributes['resname']).toBe(want.id);
      expect(unit.attributes['approved']).toBe(want.status === 'reviewed' || want.status === 'final' ? 'yes' : 'no');
      expect(unit.attributes['maxwidth']).toBe(
        want.limits.length === 0 ? undefined : String(Math.min(...want.limits.map((one) => one.max))),
      );
      expect(childOf(unit, 'target')?.attributes['state']).toBe(want.target === '' ? undefined : states[want.status]);
      expect(
        unit.children
          .filter((child): child is XmlElement => typeof child !== 'string')
          .map(localName)
          .slice(0, 2),
      ).toEqual(want.target === '' ? ['source', 'note'] : ['source', 'target']);
    }
  });
});
