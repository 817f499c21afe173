import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { nodeHost } from '../../src/host/node-host.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const APP = `import { FormattedMessage, defineMessages } from 'react-intl';
export const titles = defineMessages({ help: { id: 'app.help', defaultMessage: 'Help for {name}', description: 'Title of the page' } });
export const Line = () => <FormattedMessage id="case.notice" defaultMessage="Another text" />;
`;

/** A project with an app, and what the command line says in it. */
async function inProject(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<{ code: number; out: string; err: string; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  folders.push(folder);
  const all = {
    'content/project.yaml': 'sourceLocale: en-GB\nlocales: [de]\n',
    'content/messages/case.yaml': 'namespace: case\nmessages:\n  notice: { purpose: macro, text: We reply here. }\n',
    'app/page.tsx': APP,
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const printed = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({ isTerminal: false, columns: 100, write: (text: string) => void (printed[name] += text) });
  const code = await main([...args, '--cwd', folder], { ...nodeHost(), cwd: folder, stdout: sink('out'), stderr: sink('err') });
  return { code, ...printed, folder };
}

describe('extract --from-code, with formatjs itself', () => {
  test('messages of TSX go out with those of the content, and the clash is said at its place', async () => {
    const { code, out, folder } = await inProject(['extract', '--from-code', 'app/**/*.tsx', '--format', 'formatjs']);
    expect(code).toBe(1);
    expect(out).toContain('"case.notice" has another text in app/page.tsx');
    expect(out).toContain('app/page.tsx:3:');
    const file = JSON.parse(readFileSync(join(folder, 'translations/de.json'), 'utf8')) as Record<
      string,
      { defaultMessage: string; description: string }
    >;
    expect(file['app.help']?.defaultMessage).toBe('Help for {name}');
    expect(file['app.help']?.description).toContain('description: Title of the page');
    expect(file['case.notice']?.defaultMessage).toBe('We reply here.');
  });

  test.each([
    ['code that does not compile', { 'app/page.tsx': 'export const x = <' }, 'formatjs extract stopped: '],
    ['code without messages', { 'app/page.tsx': 'export const x = 1;' }, 'app/*.tsx holds no messages'],
  ])('%s is exit code 2, without a stack', async (_, files, message) => {
    const { code, err } = await inProject(['extract', '--from-code', 'app/*.tsx'], files);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toMatch(/^\s+at /mu);
  });
});
