import { build } from 'esbuild';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskProject } from '../cli/run-cli.ts';
import { shippedContent } from '../runtime/support/shipped.ts';
import { FACTS, VALUES } from '../runtime/support/situation.ts';

// The pages' own code, out of the guide, against a small project and the installed packages.

const PAGE = readFileSync('docs/guide/react.md', 'utf8');
const blocks = new Map([...PAGE.matchAll(/```tsx?\n\/\/ (\S+)\n([^]*?)```/gu)].map(([, name = '', code = '']) => [name, code]));
const TEXT = '{name} replies by {time, time, short}.';
const PROJECT = {
  'content/project.yaml': 'sourceLocale: en-GB\nlocales: [de, ar]\n',
  'content/messages/wait.yaml': `namespace: wait\nmessages:\n  reply-by:\n    purpose: wait-update\n    text: "${TEXT}"\n`,
  'locales/de/messages.json': '{\n  "wait.reply-by": { "message": "{name} antwortet bis {time, time, short}.", "status": "reviewed" }\n}\n',
  'locales/ar/messages.json': '{\n  "wait.reply-by": { "message": "سيرد {name} قبل {time, time, short}.", "status": "reviewed" }\n}\n',
};
// Inside the tree, so that the guide's imports find the packages and this one by name.
const folder = mkdtempSync(resolve('dist', 'react-guide-'));

beforeAll(() => {
  const project = diskProject(PROJECT);
  expect(project.run(['compile', '--out', 'bundles']).status).toBe(0);
  expect(project.run(['compile', '--out', 'functions', '--target', 'esm']).status).toBe(0);
  for (const name of ['bundles', 'functions']) cpSync(join(project.folder, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'out'));
  for (const [name, code] of blocks) writeFileSync(join(folder, name), code);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the server would send of a component of the guide. */
async function rendered(name: string, use: string): Promise<string> {
  const outfile = join(folder, 'out', `${name}.mjs`);
  await build({
    stdin: {
      contents: `import { renderToStaticMarkup } from 'react-dom/server';\nimport { createElement } from 'react';\nimport * as page from './${name}';\nexport default (props) => renderToStaticMarkup(createElement(page.${use}, props));`,
      resolveDir: folder,
      loader: 'tsx',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    outfile,
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
    logLevel: 'silent',
  });
  const { default: render } = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as { default: (props?: object) => string };
  return render(name === 'use-conversation.tsx' ? chat() : {});
}

function chat(): object {
  const { bundles, flow, manifest } = shippedContent();
  const options = { bundles, flow, manifest, locale: 'en-GB', surface: 'mobile-web', facts: FACTS, values: VALUES, now: () => 0 };
  return { options, first: { type: 'case.triaged', facts: { route: 'call-offer' } } };
}

describe('docs/guide/react.md', () => {
  test('shows five files', () => {
    expect([...blocks.keys()]).toEqual([
      'keep-react-intl.tsx',
      'intl-ids.d.ts',
      'own-formatter.tsx',
      'functions.tsx',
      'use-conversation.tsx',
    ]);
  });

  test('react-intl takes a bundle as it is', async () => {
    expect(await rendered('keep-react-intl.tsx', 'Prompt')).toBe('<p>Maria antwortet bis 16:30.</p>');
  });

  test('our formatter isolates the value in a right-to-left sentence', async () => {
    expect(await rendered('own-formatter.tsx', 'Prompt')).toMatch(/^<span>سيرد \u2068Maria\u2069 قبل .+\.<\/span>$/u);
  });

  test('functions give the same text as react-intl', async () => {
    expect(await rendered('functions.tsx', 'Prompt')).toBe('<p>Maria antwortet bis 16:30.</p>');
  });

  test('the hook draws the conversation', async () => {
    const html = await rendered('use-conversation.tsx', 'Chat');
    expect(html).toMatch(/^<div role="log" aria-live="polite"><article lang="en-GB" data-id="offer\.call/u);
    expect(html.match(/<button type="button">/gu)).toHaveLength(2);
  });

  test('the ids are types', () => {
    expect(blocks.get('intl-ids.d.ts')).toContain('MessageId');
    expect(readFileSync(join(folder, 'bundles/messages.d.ts'), 'utf8')).toContain('export type MessageId');
  });
});
