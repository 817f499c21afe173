import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { diskProject, SMALLEST } from '../cli/run-cli.ts';
import { describeInBrowser, openPage } from './support/browser.ts';

const BIN = resolve('bin/escalate-content.js');
let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGINT'));

/** The address that the server says on stderr. */
function served(folder: string): Promise<string> {
  const own = spawn(process.execPath, [BIN, 'preview', '--web', '--serve', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child = own;
  return new Promise((done, fail) => {
    let text = '';
    own.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const url = /http:\/\/\S+/u.exec(text)?.[0];
      if (url !== undefined) done(url);
    });
    own.on('close', () => fail(new Error(text)));
  });
}

describeInBrowser('preview --web --serve', () => {
  test('an edit of the source shows on the open page', async () => {
    const project = diskProject(SMALLEST);
    const page = await openPage(await served(project.folder));
    await page.locator('.card .bubble', { hasText: 'We’ll reply here by' }).waitFor();
    const path = 'content/messages/case.yaml';
    project.write(path, project.read(path).replace('We’ll reply here', 'We’ll write to you'));
    await page.locator('.card .bubble', { hasText: 'We’ll write to you by' }).waitFor();
    expect(await page.locator('.card').count()).toBe(1);
  });

  test('a title that is too long is cut where Messenger cuts it, and said in full', async () => {
    const project = diskProject(SMALLEST);
    const path = 'content/messages/case.yaml';
    const title = 'Call me as soon as you possibly can';
    project.write(path, `${project.read(path)}    replies:\n      call: { label: ${title} }\n`);
    const page = await openPage(await served(project.folder));
    const chip = page.locator('.card .chip');
    await chip.waitFor();
    const seen = await chip.evaluate((element) => (element as unknown as { firstChild: { textContent: string } }).firstChild.textContent);
    expect(seen).toBe(`${title.slice(0, 19)}…`);
    expect(await chip.textContent()).toContain(`in full: ${title}`);
    await page
      .locator('.finding', { hasText: 'locale/length' })
      .or(page.locator('.finding', { hasText: title }))
      .first()
      .waitFor();
  });

  test('a page of another site gets nothing', async () => {
    const { port } = new URL(await served(diskProject(SMALLEST).folder));
    const { request } = await import('node:http');
    const status = await new Promise((done) => {
      request({ host: '127.0.0.1', port, path: '/', headers: { host: 'elsewhere.example' } }, (answer) => done(answer.statusCode)).end();
    });
    expect(status).toBe(403);
  });
});
