import { expect, test } from 'vitest';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { createMemory } from '../../src/model/parse-file.ts';
import { createStage, screenOf } from '../../src/ui/chat-screen.ts';
import { firstState } from '../../src/ui/chat-state.ts';
import { editorCommand } from '../../src/ui/editor-command.ts';
import { baseLayer } from '../support/base-layer.ts';

function corpusOf(files: Readonly<Record<string, string>>): Corpus {
  const project = Object.entries(files).map(([path, text]) => ({ path, text }));
  return buildCorpus({ project, base: baseLayer() }, createMemory()).value;
}

const MESSAGES = {
  'content/project.yaml': 'sourceLocale: en-GB\nlocales: [de]\n',
  'content/messages/case.yaml':
    'namespace: case\nmessages:\n  notice:\n    purpose: escalation-notice\n    text: We’ll reply here by {time, time, short}.\n',
};

test('a flow that goes in circles is said in the chat, and is no crash', () => {
  const stage = createStage(
    corpusOf({
      ...MESSAGES,
      'content/flow/states.yaml':
        'start: { talk: a, window: w }\nstates:\n  a: { title: A, atOnce: [{ go: b }] }\n  b: { title: B, atOnce: [{ go: a }] }\n  w: { title: W, region: window }\n',
    }),
  );
  const { entries } = screenOf(
    stage,
    firstState(stage.scene, 'en-GB', () => true),
  );
  expect(entries.map(({ failure }) => failure)).toEqual([
    'What states do at once goes round in a circle; "escalate-content flow check" shows where',
  ]);
});

test('without a flow the first message is shown, with a time though nobody declared one', () => {
  const stage = createStage(corpusOf(MESSAGES));
  const { entries, shown } = screenOf(
    stage,
    firstState(stage.scene, 'en-GB', () => true),
  );
  expect(shown).toBe('case.notice');
  expect(entries[0]?.shown[0]?.text).toBe('We’ll reply here by 15:30.');
});

test.each([
  ['vim', 'vim', ['+7', '/p/a.yaml']],
  ['/usr/bin/nvim -p', '/usr/bin/nvim', ['-p', '+7', '/p/a.yaml']],
  ['code', 'code', ['--wait', '--goto', '/p/a.yaml:7']],
  ['code --wait -n', 'code', ['--wait', '-n', '--goto', '/p/a.yaml:7']],
  ['hx', 'hx', ['/p/a.yaml:7']],
  ['ed', 'ed', ['/p/a.yaml']],
])('the editor "%s" opens at the line where it can', (editor, program, args) => {
  expect(editorCommand(editor, '/p/a.yaml', 7)).toEqual({ program, args });
});
