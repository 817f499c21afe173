import { transform } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cliPage } from './support/cli-page.ts';
import { schemasPage } from './support/schemas-page.ts';

/** `tone/blame` → `blame`; names that two groups share carry their group. */
function exportName(id: string): string {
  return id.replace(/^.*\//u, '').replace(/-([a-z0-9])/gu, (_all, letter: string) => letter.toUpperCase());
}

function ruleIds(): string[] {
  return readdirSync('src/rules', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/u, ''))
    .sort();
}

/** The first paragraph of a rule's page, on one line. */
function summaryOf(id: string): string {
  const page = readFileSync(`src/rules/${id}.md`, 'utf8');
  return (/^# .*\n+([^]*?)\n\n/u.exec(page)?.[1] ?? '').replace(/\s+/gu, ' ').trim();
}

function summaries(): string {
  const lines = ruleIds().map((id) => `  '${id}': ${JSON.stringify(summaryOf(id))},`);
  return `/** What each rule says, in a sentence: the first paragraph of its page. Generated: run \`npm run generate\`. */
export const SUMMARIES: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}

function rulesIndex(): string {
  const ids = ruleIds();
  const local = (id: string): string => {
    const name = exportName(id);
    return ids.filter((other) => exportName(other) === name).length > 1
      ? `${id.split('/')[0] ?? ''}${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`
      : name;
  };
  const imports = ids.map((id) =>
    local(id) === exportName(id)
      ? `import { ${local(id)} } from './${id}.ts';`
      : `import { ${exportName(id)} as ${local(id)} } from './${id}.ts';`,
  );
  return `import type { Rule } from './define-rule.ts';
${imports.join('\n')}

/** Every rule, by id. Generated from the folder: run \`npm run generate\`. */
export const RULES: readonly Rule[] = [
${ids.map((id) => `  ${local(id)},`).join('\n')}
];
`;
}

it('src/rules/index.ts lists the rules of the folder', async () => {
  await expect(rulesIndex()).toMatchFileSnapshot('../src/rules/index.ts');
});

it('src/rules/summaries.ts holds the first paragraph of each page', async () => {
  await expect(summaries()).toMatchFileSnapshot('../src/rules/summaries.ts');
});

it('src/bundle/esm/format-module.ts holds the minified format.ts', async () => {
  const source = readFileSync('src/bundle/esm/format.ts', 'utf8');
  const { code } = await transform(source, { loader: 'ts', minify: true, format: 'esm', target: 'es2022', charset: 'utf8' });
  const text = `/** The module that compiled functions import, as text. Generated from format.ts: run \`npm run generate\`. */
export const FORMAT_MODULE = ${JSON.stringify(code)};
`;
  await expect(text).toMatchFileSnapshot('../src/bundle/esm/format-module.ts');
});

describe('docs/rules/flow', () => {
  const pages = readdirSync('src/flow/check').filter((name) => name.endsWith('.md'));
  it.each(pages)('%s', async (name) => {
    await expect(readFileSync(`src/flow/check/${name}`, 'utf8')).toMatchFileSnapshot(`../docs/rules/flow/${name}`);
  });
});

describe('docs/rules', () => {
  it.each(ruleIds())('%s', async (id) => {
    await expect(readFileSync(`src/rules/${id}.md`, 'utf8')).toMatchFileSnapshot(`../docs/rules/${id}.md`);
  });
});

it('docs/cli.md describes the program that parses', async () => {
  await expect(cliPage()).toMatchFileSnapshot('../docs/cli.md');
});

it('docs/schemas.md describes every schema', async () => {
  await expect(schemasPage()).toMatchFileSnapshot('../docs/schemas.md');
});

it.each(['docs/cli.md', 'docs/schemas.md'])('every link inside %s leads to a heading', (name) => {
  const text = name === 'docs/cli.md' ? cliPage() : schemasPage();
  const slug = (title: string): string =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-');
  const headings = new Set([...text.matchAll(/^#+ (.*)$/gmu)].map(([, title]) => slug(title ?? '')));
  const dead = [...text.matchAll(/\]\(#([^)]*)\)/gu)].flatMap(([, to = '']) => (headings.has(to) ? [] : [to]));
  expect([...new Set(dead)]).toEqual([]);
});
