import { describe, expect } from 'vitest';
import { shippedCorpus, withTranslations, written } from '../tms/support/round-trip.ts';
import { clientTest } from './support/client.ts';

describe('xmllint', () => {
  for (const format of ['xliff-2.1', 'xliff-1.2'] as const) {
    for (const inline of ['text', 'ph'] as const) {
      clientTest('xmllint', `${format} with ICU as ${inline} is well-formed, without a DTD`, (folder) => {
        folder.write('x.xlf', written({ corpus: withTranslations(shippedCorpus(), 'he'), locale: 'he', format, inline }));
        const { status, stderr } = folder.run('xmllint', '--noout', '--nonet', '--pedantic', 'x.xlf');
        expect(`${status} ${stderr}`).toBe('0 ');
      });
    }
  }
});
