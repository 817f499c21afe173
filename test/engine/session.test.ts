import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSession, type FileChange } from '../../src/engine/session.ts';
import { RULES } from '../../src/rules/index.ts';
import type { Source } from '../../src/text/source.ts';
import { baseLayer, baseMemory } from '../support/base-layer.ts';

const OPTIONS = { rules: RULES, allRules: RULES, today: '2026-11-24' };

const TEXTS = [
  'We’ll call you soon.',
  'You failed to answer, {name}.',
  '{n, plural, one {# try} other {# tries}} left!',
  'broken {',
  'Type your number.',
  '',
  'Sie haben nicht geantwortet, {name}.',
  '{n, plural, other {# Versuche}}',
];
const text = fc.constantFrom(...TEXTS);
const messages = fc.array(
  fc.tuple(fc.constantFrom('one', 'two', 'three'), text, fc.constantFrom('macro', 'error', 'phone-request', 'wrong')),
  { maxLength: 4 },
);

const yamlFile = messages.map(
  (list) =>
    `namespace: a\nmessages:\n${list.map(([key, words, purpose]) => `  ${key}:\n    purpose: ${purpose}\n    text: ${JSON.stringify(words)}\n`).join('') || '  {}\n'}`,
);
const jsonFile = messages.map((list) =>
  JSON.stringify(Object.fromEntries(list.map(([key, words]) => [`a.${key}`, { message: words, status: 'translated' }]))),
);

const change: fc.Arbitrary<FileChange> = fc
  .oneof(
    fc.tuple(
      fc.constantFrom('content/messages/a.yaml', 'content/messages/b.yaml'),
      fc.oneof({ weight: 5, arbitrary: yamlFile }, fc.constantFrom('[', null)),
    ),
    fc.tuple(
      fc.constantFrom('locales/de/messages.json', 'locales/fr/messages.json'),
      fc.oneof({ weight: 5, arbitrary: jsonFile }, fc.constantFrom('{', null)),
    ),
    fc.tuple(
      fc.constant('content/project.yaml'),
      fc.constantFrom(
        'sourceLocale: en-GB\nlocales: [de, fr]\n',
        'sourceLocale: en-GB\nlocales: [de]\n',
        'sourceLocale: en-GB\nlocales: [de, fr]\nrules:\n  tone/*: info\n',
      ),
    ),
  )
  .map(([path, own]) => ({ path, text: own }));

const START: Source[] = [{ path: 'content/project.yaml', text: 'sourceLocale: en-GB\nlocales: [de, fr]\n' }];
const BASE = baseLayer();

describe('a session', () => {
  it('says after each edit what a cold run says', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.nat({ max: 9 })), { minLength: 1, maxLength: 6 }), (changes) => {
        const session = createSession({ project: START, base: BASE }, OPTIONS, baseMemory());
        const files = new Map(START.map((one) => [one.path, one.text]));
        for (const [one, patience] of changes) {
          if (one.text === null) files.delete(one.path);
          else files.set(one.path, one.text);
          // Somebody types on before all is said: the work that was begun is left somewhere.
          const { steps } = session.begin([one], ['fr']);
          for (let step = 0; step < patience; step += 1) steps.next();
          const warm = session.apply([]);
          const project = [...files].map(([path, own]) => ({ path, text: own })).sort((a, b) => (a.path < b.path ? -1 : 1));
          const cold = createSession({ project, base: BASE }, OPTIONS, baseMemory()).apply([]);
          expect({ diagnostics: warm.diagnostics, suppressed: warm.suppressed }).toEqual({
            diagnostics: cold.diagnostics,
            suppressed: cold.suppressed,
          });
        }
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 15) },
    );
  }, 180_000);
});
