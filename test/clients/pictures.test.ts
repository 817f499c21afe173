import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { diskProject } from '../cli/run-cli.ts';
import { describeInBrowser, openPage } from './support/browser.ts';

const PROJECT = {
  'content/project.yaml': 'sourceLocale: en-GB\nlocales: [de]\n',
  'content/messages/case.yaml': `namespace: case
messages:
  notice:
    purpose: escalation-notice
    text: We’ll reply here by {time, time, short}.
    replies:
      stay: { label: Stay in chat }
    forms:
      web: We’ll write to you here by {time, time, short}.
`,
};

/** Width and height as a PNG file says them (PNG, third edition, 11.2.1). */
function sizeOf(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describeInBrowser('extract --screenshots', () => {
  test('takes a picture of each text, and says in the exchange file and on the page where it is', { timeout: 120_000 }, async () => {
    const project = diskProject(PROJECT);
    const { status, stderr } = project.run(['extract', '--screenshots', '--format', 'xliff-2.1,po']);
    expect(`${status} ${stderr}`).toMatch(/^0 /u);
    for (const id of ['case.notice', 'case.notice.reply.stay', 'case.notice.form.web']) {
      const [width, height] = sizeOf(join(project.folder, `translations/screenshots/${id}.png`));
      expect(width).toBe(630);
      expect(height).toBeGreaterThan(100);
      expect(project.read('translations/de.xlf')).toContain(`>screenshots/${id}.png</note>`);
      expect(project.read('translations/de.po')).toContain(`screenshots/${id}.png`);
    }
    const page = await openPage(pathToFileURL(join(project.folder, 'translations/context/de/case.html')).href);
    const widths = await page.locator('img').evaluateAll(async (images) => {
      const pictures = images as unknown as { loading: string; decode(): Promise<void>; naturalWidth: number }[];
      for (const one of pictures) one.loading = 'eager';
      await Promise.all(pictures.map((one) => one.decode()));
      return pictures.map((one) => one.naturalWidth);
    });
    expect(widths).toEqual([630, 630, 630]);
    expect(project.run(['extract', '--screenshots', '--changed']).status).toBe(0);
  });
});

test('without a browser nothing is written, and it says what to do', () => {
  const project = diskProject(PROJECT);
  const { status, stderr } = project.run(['extract', '--screenshots'], { CHROMIUM_PATH: '/nowhere/chromium' });
  expect(status).toBe(2);
  expect(stderr).toContain('CHROMIUM_PATH names /nowhere/chromium, which cannot be started');
  expect(stderr).toContain('--screenshots <folder>');
  expect(stderr).not.toContain('    at ');
  expect(project.exists('translations')).toBe(false);
});
