import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { describeInBrowser, openPage } from './support/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const site = (hash: string): string => `${pathToFileURL(join(folder, 'index.html')).href}#/${hash}`;

/** What axe finds, as one line each. */
async function violations(page: Page): Promise<string[]> {
  // The page's own policy lets no script in but its own, so this one is put in from outside.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: own } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const found = await own.run();
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  });
}

const LOCALES = [
  ['en-GB', 'ltr'],
  ['de', 'ltr'],
  ['ar', 'rtl'],
  ['ja', 'ltr'],
] as const;

describeInBrowser('preview --web in a browser, opened as a file', () => {
  beforeAll(() => {
    const { status, stderr } = runCli(['preview', '--web', '--out', folder, '--locale', 'de,ar,ja'], resolve('.'));
    expect(`${status} ${stderr}`).toMatch(/^0 /u);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(LOCALES)('the gallery in %s: every surface, in its direction, without violations', async (locale, direction) => {
    const page = await openPage(site(`messages?locale=${locale}&id=offer.call&surface=*`));
    const frame = page.locator('.card .frame.messenger .screen').last();
    await frame.waitFor();
    expect(await frame.getAttribute('dir')).toBe(direction);
    expect(await frame.getAttribute('lang')).toBe(locale);
    expect(await frame.locator('.chip').count()).toBe(2);
    expect(await page.locator('.card .frame.mobile-web').count()).toBe(locale === 'en-GB' ? 1 : 2);
    await page.locator('summary', { hasText: 'Texts and facts' }).click();
    await page.locator('.card tbody tr').nth(3).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each([
    [1280, true],
    [360, false],
  ])('%i pixels wide, dark %s: no violations and nothing to scroll sideways', async (width, dark) => {
    const page = await openPage(site('messages?locale=ar&surface=*'), { width, dark });
    await page.locator('.card').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  test('filters by words, status, finding and situation narrow the list and stand in the address', async () => {
    const page = await openPage(site('messages'));
    const count = async (): Promise<number> =>
      Number(/^[\d,]+/u.exec(await page.locator('.count').innerText())?.[0]?.replace(',', '') ?? -1);
    await page.locator('.card').first().waitFor();
    const all = await count();
    await page.getByRole('searchbox').fill('offer.call');
    await page.waitForFunction((before) => !document.querySelector('.count')?.textContent?.startsWith(String(before)), all);
    const found = await count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(page.url()).toContain('text=offer.call');
    await page.getByRole('searchbox').fill('');
    await page.waitForFunction((before) => document.querySelector('.count')?.textContent?.startsWith(String(before)), all);
    await page.getByLabel('Situation').selectOption('19');
    const inSituation = await count();
    expect(inSituation).toBeGreaterThan(0);
    expect(inSituation).toBeLessThan(all);
    await page.getByLabel('Status').selectOption('missing');
    expect(await count()).toBe(0);
    expect(await page.locator('.empty').innerText()).toContain('No message fits');
  });

  test('all languages at once: thousands of cards, few of them drawn; scrolling draws those that come near', async () => {
    const page = await openPage(site('messages?locale=*'));
    await page.locator('.card').first().waitFor();
    const drawn = await page.locator('.card').count();
    expect(drawn).toBeLessThan(80);
    const last = page.locator('.chunk').last();
    await last.scrollIntoViewIfNeeded();
    await last.locator('.card').first().waitFor();
    expect(await page.locator('.card').count()).toBeLessThan(80);
    const size = Number(await last.locator('.card').last().getAttribute('aria-setsize'));
    expect(await last.locator('.card').last().getAttribute('aria-posinset')).toBe(String(size));
  });

  test('Page Down goes from card to card', async () => {
    const page = await openPage(site('messages'));
    await page.locator('.card').first().focus();
    await page.keyboard.press('PageDown');
    const place = await page.evaluate(() => document.activeElement?.getAttribute('aria-posinset'));
    expect(place).toBe('2');
  });

  test.each(['ar', 'ja'])(
    'the map: a box opens its state, a journey shows its transcript in %s, both without violations',
    async (locale) => {
      const page = await openPage(site('flow'));
      await page.locator('.map a[data-state="offer"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('.state-panel').waitFor();
      expect(await page.locator('.state-panel a[href*="offer.call"]').count()).toBeGreaterThan(0);
      expect(await violations(page)).toEqual([]);
      await page.goto(site('journeys/declined'));
      await page.locator('.transcript .bubble').first().waitFor();
      await page.getByLabel('Language', { exact: true }).selectOption(locale);
      await page.locator(`.transcript .words[lang="${locale}"]`).first().waitFor();
      expect(await violations(page)).toEqual([]);
    },
  );

  test.each(LOCALES)('the simulator in %s: taps, words and time move the real conversation', async (locale, direction) => {
    const page = await openPage(site(`try?locale=${locale}&journey=offered`));
    const chat = page.getByRole('log');
    await chat.locator('.chip:enabled').first().waitFor();
    expect(await chat.getAttribute('dir')).toBe(direction);
    expect(await page.locator('.controls h2').innerText()).toBe('A call is offered beside chat');
    await chat.locator('.chip:enabled').first().click();
    await page.locator('.bubble.mine').waitFor();
    const state = await page.locator('.controls h2').innerText();
    expect(state).not.toBe('A call is offered beside chat');
    await page.getByLabel('Write as the person').fill('+44 20 7946 0958');
    await page.keyboard.press('Enter');
    await page.locator('.bubble.mine', { hasText: '7946' }).waitFor();
    expect(await page.locator('.controls h2').innerText()).not.toBe(state);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back one step' }).click();
    await page.waitForFunction((before) => document.querySelector('.controls h2')?.textContent === before, state);
    await page.getByLabel('Surface', { exact: true }).selectOption('mobile-web');
    await page.locator('.phone.mobile-web .notice').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('a secret is neither shown nor kept', async () => {
    const page = await openPage(site('try'));
    await page.getByLabel('Write as the person').fill('my card is 4111 1111 1111 1111');
    await page.keyboard.press('Enter');
    await page.locator('.bubble.mine').last().waitFor();
    expect(await page.locator('.phone').innerText()).not.toContain('1111');
  });

  test('every journey goes in the runtime as it is written: the page has no conversation of its own', async () => {
    const page = await openPage(site('journeys/declined'));
    await page.locator('.transcript .now').last().waitFor();
    const state = await page.locator('.transcript .now').last().innerText();
    await page.getByRole('link', { name: 'Go on from here' }).click();
    await page.locator('.controls h2').waitFor();
    expect(await page.locator('.controls .description a').first().innerText()).toBe(state);
  });
});
