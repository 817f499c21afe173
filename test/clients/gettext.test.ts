import { describe, expect } from 'vitest';
import { writePot } from '../../src/tms/po.ts';
import { withForms } from '../../src/tms/source-forms.ts';
import { corpusWith, entry, outgoing, shortHash } from '../tms/support/projects.ts';
import { losses, mergedBack, sent, shippedCorpus, type Trip, withTranslations, written } from '../tms/support/round-trip.ts';
import { clientTest } from './support/client.ts';

function template(corpus: Trip['corpus'], branches: 'icu' | 'units'): string {
  return writePot(sent(outgoing({ ...corpus, catalogs: new Map(), packs: new Map() }, 'en-GB'), branches));
}

describe.each(['icu', 'units'] as const)('gettext with branches as %s', (branches) => {
  const trip = (locale: string): Trip => ({ corpus: withTranslations(shippedCorpus(), locale), locale, format: 'po', branches });

  for (const locale of ['pl', 'ar', 'ja', 'pt-BR', 'zh-Hans', 'fil']) {
    clientTest('msgfmt', `msgfmt -c finds nothing wrong in ${locale}`, (folder) => {
      folder.write('x.po', written(trip(locale)));
      const { status, stderr } = folder.run('msgfmt', '-c', '-v', '-o', '/dev/null', 'x.po');
      expect(`${status} ${stderr.replace(/^\d.*$/mu, '').trim()}`).toBe('0 ');
    });
  }

  for (const locale of ['pl', 'ja', 'ar'])
    clientTest('msgmerge', `msgmerge --previous with the template of today loses nothing in ${locale}`, (folder) => {
      const one = trip(locale);
      folder.write('x.po', written(one));
      folder.write('messages.pot', template(one.corpus, branches));
      expect(folder.run('msgmerge', '-q', '--previous', '-o', 'y.po', 'x.po', 'messages.pot').status).toBe(0);
      expect(folder.read('y.po')).not.toContain('#| msgid_plural');
      expect(losses(one, mergedBack(one, folder.read('y.po')))).toEqual([]);
    });

  clientTest('msgattrib', 'msgattrib, which sorts and wraps, loses nothing', (folder) => {
    const one = trip('ar');
    folder.write('x.po', written(one));
    expect(folder.run('msgattrib', '--sort-by-file', '--width=40', '-o', 'y.po', 'x.po').status).toBe(0);
    expect(losses(one, mergedBack(one, folder.read('y.po')))).toEqual([]);
  });

  for (const locale of ['de', 'ja'])
    clientTest('msgcmp', `msgcmp finds every message of the template in ${locale}`, (folder) => {
      const all = shippedCorpus();
      const one = trip(locale);
      const complete = { ...one, corpus: withAllTranslated(all, locale) };
      folder.write('x.po', written(complete));
      folder.write('messages.pot', template(all, branches));
      const { status, stderr } = folder.run('msgcmp', 'x.po', 'messages.pot');
      expect(`${status} ${stderr}`).toBe('0 ');
    });
});

function withAllTranslated(corpus: Trip['corpus'], locale: string): Trip['corpus'] {
  const entries = new Map(
    [...corpus.source.values()].map((text) => [
      text.id,
      entry(text.id, `Ä${withForms(text.text, locale, text.unit.placeholders)}`, 'translated', { source: shortHash(text.text) }),
    ]),
  );
  return { ...corpus, catalogs: new Map([[locale, { locale, file: '', exists: true, entries, texts: new Map() }]]) };
}

describe('what changed after the file went out', () => {
  const before = corpusWith({ b: 'We reply by {time, time, short}.', c: 'Bye' }, [
    entry('a.b', 'Wir antworten bis {time, time, short}.', 'reviewed', { source: shortHash('We reply by {time, time, short}.') }),
    entry('a.c', 'Tschüss', 'translated', { source: shortHash('Bye') }),
  ]);
  const after = corpusWith({ b: 'We reply here by {time, time, short}.', c: 'Bye' }, [
    ...(before.catalogs.get('de')?.entries.values() ?? []),
  ]);

  clientTest(
    'msgmerge',
    'msgmerge marks it fuzzy with the previous text; a translation of it goes in, and nothing else changes',
    (folder) => {
      folder.write('x.po', written({ corpus: before, locale: 'de', format: 'po' }));
      folder.write('messages.pot', template(after, 'icu'));
      folder.run('msgmerge', '-q', '--previous', '-o', 'y.po', 'x.po', 'messages.pot');
      const merged = folder.read('y.po');
      expect(merged).toContain('#| msgid "We reply by {time, time, short}."');
      const trip: Trip = { corpus: after, locale: 'de', format: 'po' };
      // As it is, the fuzzy text is ours, unchanged.
      expect(losses(trip, mergedBack(trip, merged))).toEqual([]);
      // A translator mends it and clears the mark.
      const mended = merged.replace(/^#, fuzzy.*\n/mu, '').replace('Wir antworten bis', 'Wir antworten hier bis');
      const result = mergedBack(trip, mended);
      expect(result.applied.map((one) => one.id)).toEqual(['a.b']);
      expect(result.entries.get('a.b')).toMatchObject({ status: 'translated', source: shortHash('We reply here by {time, time, short}.') });
    },
  );

  clientTest('msgcmp', 'the earlier file is stale for the new source and replaces nothing', (folder) => {
    folder.write('x.po', written({ corpus: before, locale: 'de', format: 'po' }).replace('Wir antworten', 'Ich antworte'));
    const trip: Trip = { corpus: after, locale: 'de', format: 'po' };
    const result = mergedBack(trip, folder.read('x.po'));
    expect(result.stale.map((one) => one.id)).toEqual(['a.b']);
    expect(result.entries).toBe(after.catalogs.get('de')?.entries);
  });
});
