import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
// @ts-expect-error The example is plain JavaScript.
import { serve } from '../../examples/web/serve.mjs';
import { directionOf } from '../../src/runtime/index.ts';
import { describeInBrowser, openPage } from './support/browser.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'web-'));
let server: Server;
const address = (locale: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/?locale=${locale}`;

/** What the page shows, by structure: no words, no pixels. */
interface Shape {
  readonly step: string;
  readonly state: string;
  /** The new bubbles: whose they are, and on which side of the page they lie. */
  readonly bubbles: readonly string[];
  readonly choices: readonly string[];
  readonly field: string;
}

async function shapeOf(page: Page, step: string, from: number): Promise<Shape> {
  return page.evaluate(
    ({ name, first }) => {
      const log = document.querySelector('#polite') as HTMLElement;
      const around = log.getBoundingClientRect();
      const input = document.querySelector('#words') as HTMLInputElement;
      const bubbles = [...log.children].slice(first).map((item) => {
        const { left, right } = item.getBoundingClientRect();
        const side = left - around.left < around.right - right ? 'left' : 'right';
        return `${(item as HTMLElement).dataset['id'] ?? 'the person'} ${side}`;
      });
      const choices = [...document.querySelectorAll('#choices button')].map((button) => (button as HTMLButtonElement).value);
      return { step: name, state: document.body.dataset['state'] ?? '', bubbles, choices, field: `${input.type} ${input.autocomplete}` };
    },
    { name: step, first: from },
  );
}

/** The journey of the case study: from the case that is passed on to the call and back into the chat. */
const JOURNEY: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['the case is passed on', (page) => desk(page, 'Triage passes the case on')],
  ['the person wants a call', (page) => choose(page, 'call-me')],
  ['half a number', (page) => type(page, '+44 20 7946')],
  ['the number', (page) => type(page, '+44 20 7946 0958')],
  ['yes', (page) => choose(page, 'yes-call')],
  ['a specialist is ready', (page) => desk(page, 'A specialist is ready to call')],
  ['the phone rings', (page) => desk(page, 'The phone rings')],
  ['nobody answers', (page) => desk(page, 'Nobody answers')],
  ['the person wants another try', (page) => choose(page, 'try-again')],
  ['a specialist is ready again', (page) => desk(page, 'A specialist is ready to call')],
  ['the phone rings again', (page) => desk(page, 'The phone rings')],
  ['the call is answered', (page) => desk(page, 'The call is answered')],
  ['the call ends', (page) => desk(page, 'The call ends')],
  ['the outcome comes back into the chat', (page) => desk(page, 'The case is solved')],
];

async function desk(page: Page, name: string): Promise<void> {
  await page.locator('#desk').evaluate((details) => details.setAttribute('open', ''));
  await page.locator('#desk button', { hasText: name }).click();
}
const choose = (page: Page, key: string): Promise<void> => page.locator(`#choices button[value="${key}"]`).click();
async function type(page: Page, text: string): Promise<void> {
  await page.locator('#words').fill(text);
  await page.keyboard.press('Enter');
}

describeInBrowser('examples/web', () => {
  beforeAll(async () => {
    const { status, stderr } = spawnSync(process.execPath, ['examples/web/build.mjs', folder], { encoding: 'utf8' });
    expect(`${status} ${stderr}`).toMatch(/^0 /u);
    server = serve(folder) as Server;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  }, 240_000);
  afterAll(() => {
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['en-GB', 'de', 'ar', 'ja'])('the whole journey in %s', { timeout: 120_000 }, async (locale) => {
    const page = await openPage(address(locale), { width: 420 });
    await page.locator('body[data-ready]').waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(directionOf(locale));
    const shapes: Shape[] = [];
    for (const [name, act] of JOURNEY) {
      const before = await page.locator('#polite > *').count();
      await act(page);
      shapes.push(await shapeOf(page, name, before));
    }
    await expect(`${JSON.stringify(shapes, null, 1)}\n`).toMatchFileSnapshot(`goldens/web-journey.${locale}.json`);
    for (const item of await page.locator('#polite > .theirs').all()) {
      const [lang = '', dir] = await Promise.all([item.getAttribute('lang'), item.getAttribute('dir')]).then((all) =>
        all.map((one) => one ?? ''),
      );
      expect([locale, 'en-GB']).toContain(lang);
      expect(dir).toBe(directionOf(lang));
    }
    expect(await page.locator('#polite').innerText()).not.toMatch(/7946 ?0958/u);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
    });
    expect(violations).toEqual([]);
  });

  test('a reload goes on where the person was', async () => {
    const page = await openPage(address('de'));
    await page.locator('body[data-ready]').waitFor();
    await desk(page, 'Triage passes the case on');
    await choose(page, 'call-me');
    const before = await page.locator('#polite > *').count();
    await page.reload();
    await page.locator('body[data-ready]').waitFor();
    expect(await page.locator('#polite > *').count()).toBe(before);
    await type(page, '+44 20 7946 0958');
    expect(await page.locator('body').getAttribute('data-state')).toBe('confirm');
  });

  test('a secret is neither shown nor kept', async () => {
    const page = await openPage(address('en-GB'));
    await page.locator('body[data-ready]').waitFor();
    await desk(page, 'Triage passes the case on');
    await type(page, 'my card is 4111 1111 1111 1111');
    const kept = await page.evaluate(() => document.body.innerText + JSON.stringify({ ...sessionStorage }));
    expect(kept).not.toContain('1111 1111');
  });

  test('one changed byte in the content and nothing starts', async () => {
    const path = join(folder, 'content/de.json');
    const { readFileSync: read, writeFileSync: write } = await import('node:fs');
    const text = read(path, 'utf8');
    write(path, `${text} `);
    try {
      const page = await openPage('about:blank');
      const fault = page.waitForEvent('pageerror').then(({ message }) => message);
      page.removeAllListeners('pageerror');
      const again = page.waitForEvent('pageerror').then(({ message }) => message);
      fault.catch(() => undefined);
      page.removeAllListeners('request');
      await page.goto(address('de'));
      expect(await again).toMatch(/de\.json is not the file that the manifest lists/u);
      expect(await page.locator('body[data-ready]').count()).toBe(0);
    } finally {
      write(path, text);
    }
  });
});
