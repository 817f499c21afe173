import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/model/catalog.ts';
import { FORMATS } from '../../src/tms/exchange-format.ts';
import { writeCatalog } from '../../src/tms/write-catalog.ts';
import { corpusWith, entry, shortHash } from './support/projects.ts';
import { losses, mergedBack, shippedCorpus, type Trip, withTranslations, written } from './support/round-trip.ts';
import { icu } from './support/units.ts';

const PROFILES = FORMATS.flatMap((format) => [
  { format, inline: 'text', branches: 'icu' } as const,
  ...(format.startsWith('xliff')
    ? [{ format, inline: 'ph', branches: 'icu' } as const, { format, inline: 'ph', branches: 'units' } as const]
    : []),
  { format, inline: 'text', branches: 'units' } as const,
]);

describe.each(PROFILES)('$format, ICU as $inline, branches as $branches', (profile) => {
  test.each(profile.branches === 'units' ? ['pl', 'ar'] : ['pl'])('the shipped messages into %s and back: nothing changes', (locale) => {
    const trip: Trip = { ...profile, corpus: withTranslations(shippedCorpus(), locale), locale };
    const result = mergedBack(trip, written(trip));
    expect(losses(trip, result)).toEqual([]);
    expect(result.entries).toBe(trip.corpus.catalogs.get(locale)?.entries);
  });

  test('law: made messages go out and come back as they were', () => {
    fc.assert(
      fc.property(icu, icu, fc.constantFrom(...STATUSES), fc.boolean(), (source, target, status, isStale) => {
        const corpus = corpusWith({ b: source }, [entry('a.b', target, status, { source: shortHash(isStale ? 'before' : source) })]);
        const trip: Trip = { ...profile, corpus, locale: 'de' };
        const result = mergedBack(trip, written(trip));
        expect(losses(trip, result)).toEqual([]);
        expect(result.entries).toBe(corpus.catalogs.get('de')?.entries);
      }),
      { numRuns: 25 },
    );
  });

  test('one changed text goes in, and a second merge of the same file changes nothing', () => {
    const corpus = corpusWith({ b: 'Hello {name}', c: 'Bye' }, [
      entry('a.b', 'Guten Morgen {name}', 'translated'),
      entry('a.c', 'Lebewohl', 'final'),
    ]);
    const trip: Trip = { ...profile, corpus, locale: 'de' };
    const edited = written(trip).replaceAll('Guten Morgen', 'Guten Abend');
    const first = mergedBack(trip, edited);
    expect(first.applied.map((one) => one.id)).toEqual(['a.b']);
    expect(first.entries.get('a.b')).toMatchObject({ message: 'Guten Abend {name}', status: 'translated' });
    expect(first.entries.get('a.c')).toMatchObject({ message: 'Lebewohl', status: 'final' });
    const after = {
      ...corpus,
      catalogs: new Map([['de', { locale: 'de', file: '', exists: true, entries: first.entries, texts: new Map() }]]),
    };
    const second = mergedBack({ ...trip, corpus: after }, edited);
    expect(second.applied).toEqual([]);
    expect(writeCatalog(second.entries.values())).toBe(writeCatalog(first.entries.values()));
  });
});

describe('the shipped translations', () => {
  const corpus = shippedCorpus();
  const locales = corpus.project.locales.filter((locale) => corpus.catalogs.get(locale)?.exists === true);

  // Each locale through another profile, so that all of both are met.
  test.each(locales.map((locale, i) => ({ locale, ...(PROFILES[i % PROFILES.length] ?? PROFILES[0]) })))(
    '$locale by $format, $inline, $branches',
    ({ locale, format, inline, branches }) => {
      const trip: Trip = { corpus, locale, format, inline, branches };
      const result = mergedBack(trip, written(trip));
      expect(losses(trip, result)).toEqual([]);
      expect(result.entries).toBe(corpus.catalogs.get(locale)?.entries);
    },
  );
});
