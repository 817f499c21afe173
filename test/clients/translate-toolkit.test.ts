import { describe, expect } from 'vitest';
import { losses, mergedBack, shippedCorpus, type Trip, withTranslations, written } from '../tms/support/round-trip.ts';
import { clientTest } from './support/client.ts';

describe('translate-toolkit', () => {
  const trip = (format: Trip['format']): Trip => ({ corpus: withTranslations(shippedCorpus(), 'pl'), locale: 'pl', format });

  clientTest('po2xliff', 'po2xliff and xliff2po, which drop contexts, flags and previous texts: nothing is lost', (folder) => {
    const one = trip('po');
    folder.write('pl.po', written(one));
    expect(folder.run('po2xliff', '--progress=none', 'pl.po', 'pl.xlf').status).toBe(0);
    expect(folder.run('xliff2po', '--progress=none', 'pl.xlf', 'back.po').status).toBe(0);
    expect(folder.read('back.po')).not.toContain('msgctxt "access.');
    expect(losses(one, mergedBack(one, folder.read('back.po')))).toEqual([]);
  });

  clientTest('po2xliff', 'the XLIFF that po2xliff writes goes in as it is', (folder) => {
    const one = trip('po');
    folder.write('pl.po', written(one));
    folder.run('po2xliff', '--progress=none', 'pl.po', 'pl.xlf');
    const result = mergedBack({ ...one, format: 'xliff-1.2' }, folder.read('pl.xlf'));
    expect(losses(one, result)).toEqual([]);
  });

  for (const format of ['po', 'xliff-1.2'] as const) {
    clientTest('pofilter', `pofilter reads ${format} and passes it on with notes of its own`, (folder) => {
      const one = trip(format);
      const name = format === 'po' ? 'pl.po' : 'pl.xlf';
      folder.write(name, written(one));
      // `long` and `short` flag many of the made texts: what comes out is a part of the file, with the tool's notes.
      expect(
        folder.run('pofilter', '--progress=none', '--language=pl', '-t', 'unchanged', '-t', 'startcaps', '-t', 'endpunc', name, 'out')
          .status,
      ).toBe(0);
      const result = mergedBack(one, folder.read('out'), name);
      expect(result.rejected).toEqual([]);
      expect(result.applied).toEqual([]);
      expect(result.skipped.filter((note) => note.reason.includes('not an id'))).toEqual([]);
      expect(result.skipped.length).toBeGreaterThan(0);
    });
  }

  clientTest('pocount', 'pocount counts the messages of a file', (folder) => {
    folder.write('pl.po', written(trip('po')));
    expect(folder.run('pocount', '--csv', 'pl.po').stdout).toMatch(/^pl\.po, *\d{2,},/mu);
  });
});
