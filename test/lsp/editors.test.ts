import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskProject, type DiskProject } from '../cli/run-cli.ts';
import { startEditor } from './client.ts';
import { clientTest } from '../clients/support/client.ts';
import { CHAT, PROJECT } from './project.ts';

const GUIDE = readFileSync('docs/guide/editors.md', 'utf8');
const require = createRequire(import.meta.url);
const load = (file: string): unknown => require(resolve('editors/vscode', file));

interface ServerOptions {
  command?: string;
  module?: string;
  args: string[];
  transport?: number;
}
const { serverOptions } = load('server-options.js') as {
  serverOptions(folders: readonly string[], command: readonly string[]): ServerOptions;
};

/** A project in which the package is installed, as a link. */
function installed(): DiskProject {
  const project = diskProject(PROJECT);
  mkdirSync(`${project.folder}/node_modules/.bin`, { recursive: true });
  symlinkSync(resolve('.'), `${project.folder}/node_modules/escalate-content`);
  symlinkSync(resolve('bin/escalate-content.js'), `${project.folder}/node_modules/.bin/escalate-content`);
  return project;
}

async function blames(project: DiskProject, command: readonly string[]): Promise<void> {
  const client = await startEditor(project.folder, { command });
  client.open(CHAT, project.read(CHAT).replace('Your case', 'You failed. Your case'));
  await client.findings(CHAT, (all) => all.some(({ code }) => code === 'tone/blame'));
  expect(await client.quit()).toBe(0);
}

describe('VS Code', () => {
  it('starts the program of the workspace, the way its client starts a module', async () => {
    const project = installed();
    const { module = '', args, transport } = serverOptions([`${project.folder}/content`], []);
    expect(transport).toBe(0);
    await blames(project, [process.execPath, module, ...args, '--stdio', `--clientProcessId=${process.pid}`]);
  });

  it('starts the command of the settings, else the one on the path', () => {
    expect(serverOptions(['/nowhere'], ['npx', 'escalate-content', 'lsp'])).toEqual({ command: 'npx', args: ['escalate-content', 'lsp'] });
    expect(serverOptions(['/nowhere'], [])).toEqual({ command: 'escalate-content', args: ['lsp', '--stdio'] });
  });

  it('starts and stops the server with the extension', async () => {
    const log: unknown[] = [];
    class LanguageClient {
      constructor(id: string, _name: string, options: ServerOptions, own: { documentSelector: unknown[] }) {
        log.push([id, options, own.documentSelector.length]);
      }
      start(): Promise<void> {
        return Promise.resolve(void log.push('start'));
      }
      stop(): Promise<void> {
        return Promise.resolve(void log.push('stop'));
      }
    }
    const vscode = { workspace: { workspaceFolders: undefined, getConfiguration: () => ({ get: () => ['server'] }) } };
    const stubs: Record<string, unknown> = { vscode, 'vscode-languageclient/node': { LanguageClient } };
    const inner = Module as unknown as { _load(name: string, ...rest: unknown[]): unknown };
    const original = inner._load;
    inner._load = (name, ...rest) => stubs[name] ?? original(name, ...rest);
    try {
      const extension = load('extension.js') as { activate(): Promise<void>; deactivate(): Promise<void> };
      await extension.activate();
      await extension.deactivate();
    } finally {
      inner._load = original;
    }
    expect(log).toEqual([['escalate-content', { command: 'server', args: [] }, 2], 'start', 'stop']);
  });

  it('has what a package needs', () => {
    const own = JSON.parse(readFileSync('editors/vscode/package.json', 'utf8')) as {
      version: string;
      main: string;
      activationEvents: string[];
    };
    const root = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(own).toMatchObject({
      version: root.version,
      main: './extension.js',
      activationEvents: ['workspaceContains:**/content/project.yaml'],
    });
    expect(GUIDE).toContain(`escalate-content-${own.version}.vsix`);
  });
});

/** The blocks of a language in the guide. */
const blocks = (language: string): string[] =>
  [...GUIDE.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'gu'))].map(([, text]) => text ?? '');

describe('Zed', () => {
  it('is told a command that serves', async () => {
    const [text = '{}'] = blocks('json');
    const { lsp } = JSON.parse(text) as { lsp: Record<string, { binary: { path: string; arguments: string[] } }> };
    for (const { binary } of Object.values(lsp))
      expect([binary.path, ...binary.arguments].join(' ')).toBe('npx escalate-content lsp --stdio');
    const { binary } = lsp['yaml-language-server'] ?? { binary: { path: '', arguments: [] } };
    await blames(installed(), [binary.path, ...binary.arguments]);
  });
});

describe('Neovim', () => {
  clientTest('nvim', 'shows what its configuration makes it ask for', () => {
    const project = installed();
    const config = blocks('lua').find((text) => text.includes('start_client')) ?? '';
    project.write('init.lua', `${config}\nvim.cmd('filetype on')\n`);
    project.write(CHAT, project.read(CHAT).replace('Your case', 'You failed. Your case'));
    project.write(
      'look.lua',
      `local function found() for _, one in ipairs(vim.diagnostic.get(0)) do if one.code == 'tone/blame' then return one end end end
vim.wait(40000, function() return found() ~= nil end, 50)
local one = found()
print(one and (one.code .. ' ' .. one.lnum .. ':' .. one.col .. ' ' .. one.source) or 'nothing')
`,
    );
    const ran = spawnSync('nvim', ['--headless', '-u', 'init.lua', CHAT, '+luafile look.lua', '+qa!'], {
      cwd: project.folder,
      encoding: 'utf8',
      timeout: 60_000,
    });
    const line = project
      .read(CHAT)
      .split('\n')
      .findIndex((one) => one.includes('You failed'));
    expect(`${ran.stdout}${ran.stderr}`).toContain(`tone/blame ${line}:6 escalate-content`);
  });
});
