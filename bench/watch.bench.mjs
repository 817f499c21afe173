// From an edit to its findings, in a session over the shipped project.
import { bundled, ROOT, timed } from './measuring.mjs';

export async function measure() {
  const { openProject, createSession, RULES, nodeHost } = await bundled(`
    export { openProject } from './src/commands/open-project.ts';
    export { createSession } from './src/engine/session.ts';
    export { RULES } from './src/rules/index.ts';
    export { nodeHost } from './src/host/node-host.ts';`);
  const { files } = openProject(ROOT, nodeHost());
  const session = createSession(files, { rules: RULES, allRules: RULES, today: '2026-11-24' });
  session.apply([]);
  const source = files.project.find(({ path }) => path === 'content/messages/offer.yaml');
  const edit = (i) => [{ path: source.path, text: source.text.replace('If you', `If ${'really '.repeat(i % 2)}you`) }];
  // What the person waits for; the other languages are judged when it is shown.
  const first = await timed(9, (i) => {
    for (const step of session.begin(edit(i), ['en-GB']).steps) if (step?.locale === 'en-GB') break;
  });
  const ours = await timed(9, (i) => session.apply(edit(i + 1)));
  const catalog = files.project.find(({ path }) => path === 'locales/de/messages.json');
  const target = await timed(9, (i) =>
    session.apply([{ path: catalog.path, text: catalog.text.replace('Sie', `Sie${' '.repeat(1 + (i % 2))}`) }]),
  );
  return [
    { what: 'edit a source message, to its own findings', ours: first, goal: '≤ 50 ms' },
    { what: 'the same, to those of all 37 translations', ours },
    { what: 'edit a translation', ours: target, goal: '≤ 50 ms' },
  ];
}
