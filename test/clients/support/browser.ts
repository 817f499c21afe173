import { spawnSync } from 'node:child_process';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, describe, test } from 'vitest';

/** Where clients have to be there, a missing one is a failure. */
const REQUIRED = process.env['REQUIRE_CLIENTS'] === '1';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The first of the usual names that can be started. */
export const CHROMIUM: string | undefined = NAMES.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined);

const path = CHROMIUM === undefined ? '' : spawnSync('sh', ['-c', `command -v ${CHROMIUM}`], { encoding: 'utf8' }).stdout.trim();
let running: Promise<Browser> | undefined;

/** A page of a real browser. Anything that it asks for outside `file:` and its own server, and every error in it, fails the test. */
export async function openPage(address: string, options: { width?: number; dark?: boolean } = {}): Promise<Page> {
  running ??= chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  const browser = await running;
  const { width = 1280, dark = false } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const origin = new URL(address).origin;
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('file:') && !url.startsWith('data:') && !url.startsWith(origin)) throw new Error(`The page asks for ${url}`);
  });
  await page.goto(address);
  return page;
}

afterAll(async () => {
  await (await running)?.close();
});

/** Tests in a browser; without one they are skipped under a name that says so, or fail when clients are required. */
export function describeInBrowser(name: string, body: () => void): void {
  if (CHROMIUM !== undefined) {
    describe(name, body);
    return;
  }
  if (!REQUIRED) {
    describe.skip(`${name} (Chromium is not installed)`, body);
    return;
  }
  test(name, () => {
    throw new Error('Chromium is not installed, and REQUIRE_CLIENTS is 1');
  });
}
