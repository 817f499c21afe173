import { describe, expect, test } from 'vitest';
import { contextPages } from '../../src/tms/context-page.ts';
import { FORMATS } from '../../src/tms/exchange-format.ts';
import type { ExchangeUnit } from '../../src/tms/exchange-unit.ts';
import { expandUnit } from '../../src/tms/expand.ts';
import { formatNamed } from '../../src/tms/formats.ts';
import { writePot } from '../../src/tms/po.ts';
import { withForms } from '../../src/tms/source-forms.ts';
import { file, unit } from './support/units.ts';

const MISSED = 'We called at {time, time, short}. {attempts, plural, one {We can try # more time.} other {We can try # more times.}}';

/** One unit of each state, with everything that can travel beside a text. */
const UNITS: readonly ExchangeUnit[] = [
  unit({
    id: 'call.missed',
    source: MISSED,
    sourceForms: withForms(MISSED, 'pl', new Map()),
    target:
      'Dzwoniliśmy o {time, time, short}. {attempts, plural, one {Możemy spróbować jeszcze # raz.} few {Możemy spróbować jeszcze # razy.} many {Możemy spróbować jeszcze # razy.} other {Możemy spróbować jeszcze # razu.}}',
    status: 'needs-review',
    previousSource: 'We called at {time, time, short}.',
    sourceChange:
      'We called at {time, time, short}.{+ {attempts, plural, one {We can try # more time.} other {We can try # more times.}}+}',
    change: 'meaning',
    description: 'Nobody answered.\nNo blame.',
    note: 'Never part of an experiment.',
    purpose: 'missed-call',
    register: 'neutral: ty forms, never Pan/Pani',
    thread: {
      state: 'A call is under way',
      speaker: 'assistant',
      before: ['(Nobody answered)'],
      after: ['Person: Try again', 'Assistant: We try “now”.'],
    },
    placeholders: [
      { name: 'time', type: 'time', example: '2026-11-23T16:30:00Z', longest: '', description: 'When we called' },
      { name: 'attempts', type: 'plural', example: '2', longest: '10', description: '' },
    ],
    limits: [
      { surface: 'messenger', max: 2000, unit: 'utf16' },
      { surface: 'internal-tools', max: 640, unit: 'codePoints' },
    ],
    keep: ['Messenger'],
    terms: [{ source: 'called', target: 'dzwonić', note: 'never oddzwonić' }],
    screenshot: 'shots/call.missed.png',
    contextHash: '0123456789abcdef',
    targetHash: 'fedcba9876543210',
  }),
  unit({
    id: 'call.missed.reply.try-again',
    source: 'Try again',
    target: 'Spróbuj ponownie',
    status: 'reviewed',
    limits: [{ surface: 'messenger', max: 20, unit: 'codePoints' }],
  }),
  unit({ id: 'call.code', source: '+1 & <b>"two"</b>', target: '=1 & <b>„dwa”</b>', status: 'final' }),
  unit({ id: 'wait.update', source: 'Hello {name}\u0007', target: '', status: 'new' }),
  unit({ id: 'wait.again', source: 'Hi {name}', target: 'Cześć {name}', status: 'translated' }),
];

describe('what goes out, to the letter', () => {
  test.each(FORMATS)('%s', async (name) => {
    const { extension, write } = formatNamed(name);
    await expect(write(file(UNITS, 'pl'), { inline: 'text' })).toMatchFileSnapshot(`goldens/${name}.${extension}`);
  });

  test.each(['xliff-2.1', 'xliff-1.2'] as const)('%s with placeholders', async (name) => {
    await expect(formatNamed(name).write(file(UNITS, 'pl'), { inline: 'ph' })).toMatchFileSnapshot(`goldens/${name}-ph.xlf`);
  });

  test.each(['xliff-2.1', 'po', 'csv'] as const)('%s with a unit for each branch', async (name) => {
    const { extension, write } = formatNamed(name);
    const units = UNITS.flatMap((one) => expandUnit(one, 'pl')?.leaves ?? [one]);
    await expect(write(file(units, 'pl'), { inline: 'text' })).toMatchFileSnapshot(`goldens/${name}-units.${extension}`);
  });

  test('the template of gettext', async () => {
    const units = UNITS.map((one) => ({ ...one, target: '', status: 'new' as const, sourceForms: '' }));
    await expect(writePot(file(units, 'en-GB'))).toMatchFileSnapshot('goldens/messages.pot');
  });

  test('the pages to browse', async () => {
    for (const page of contextPages(file(UNITS, 'pl'))) await expect(page.text).toMatchFileSnapshot(`goldens/context/${page.path}`);
  });
});
