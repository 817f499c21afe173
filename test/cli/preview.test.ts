import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskProject, SMALLEST } from './run-cli.ts';

test('--web writes pages, --check says whether they are new, and a second run changes nothing', () => {
  const project = diskProject(SMALLEST);
  expect(project.run(['preview', '--web', '--out', 'pages', '--check']).status).toBe(1);
  expect(project.exists('pages')).toBe(false);
  const { status, stderr } = project.run(['preview', '--web', '--out', 'pages']);
  expect(status).toBe(0);
  expect(stderr).toContain('Open pages/index.html');
  for (const path of ['index.html', 'app.js', 'app.css', 'data/project.js', 'data/texts/de.js'])
    expect(project.exists(`pages/${path}`)).toBe(true);
  expect(project.run(['preview', '--web', '--out', 'pages', '--check'])).toMatchObject({ status: 0, stdout: '' });
});

test('a broken file and a flow that goes in circles: the rest is shown, and it is said', () => {
  const project = diskProject({
    ...SMALLEST,
    'content/messages/broken.yaml': 'namespace: b\nmessages:\n  one: { purpose: error, text: "half\n',
    'content/flow/states.yaml':
      'start: { talk: a, window: w }\nstates:\n  a: { title: A, atOnce: [{ go: b }] }\n  b: { title: B, atOnce: [{ go: a }] }\n  w: { title: W, region: window }\n',
  });
  project.write('content/flow/journeys/a.yaml', 'journeys:\n  a: { title: A, steps: [{ facts: {}, state: a }] }\n');
  const { status, stderr } = project.run(['preview', '--web', '--out', 'pages']);
  expect(status).toBe(0);
  expect(project.exists('pages/data/flow.js')).toBe(false);
  expect(stderr).toMatch(/The content has \d+ errors?; "escalate-content lint" shows them all/u);
  expect(stderr).not.toContain('fault of its own');
  expect(readFileSync(join(project.folder, 'pages/data/texts/en-GB.js'), 'utf8')).toContain('We’ll reply here');
});

test.each([
  [['preview', '--web', '--locale', 'xx'], '"xx" is not a locale of this project'],
  [['preview', '--web', '--serve', '--port', 'many'], '"many" is not a port'],
])('%j is misuse', (args, message) => {
  const { status, stderr } = diskProject(SMALLEST).run(args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
