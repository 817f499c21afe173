import type { BrowserPage, Host, ServedFile } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';
import { UsageError, type FileWrite } from './define-command.ts';
import { siteOf } from './preview.ts';
import { createProgress } from './progress.ts';

/** Programs that can take pictures, in the order in which they are tried after `CHROMIUM_PATH`. */
export const BROWSERS: readonly string[] = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Dots for each CSS pixel: letters stay sharp in a translator's tool, and a project's pictures stay some megabytes. */
const SCALE = 1.5;
const VIEW = { width: 480, height: 900, deviceScaleFactor: SCALE, mobile: false } as const;

/** Pictures of units in their place in the source language, as `<folder>/<id>.png`. Throws `UsageError` when there is no browser. */
export async function takePictures(corpus: Corpus, units: readonly string[], folder: string, host: Host): Promise<FileWrite[]> {
  const { sourceLocale } = corpus.project;
  const pages = new Map(
    siteOf({ corpus, diagnostics: [], locales: [], withoutFlow: true }, host).map(({ path, text }) => [`/${path}`, text]),
  );
  const server = await host.serve(0, (path) => answer(pages, path));
  if (server === null)
    throw new UsageError('No port of this machine is free', 'Pictures are taken from pages that are served to this machine alone');
  const browser = await startBrowser(host).catch((error: unknown) => {
    server.close();
    throw error;
  });
  const progress = createProgress('Taking pictures', host);
  try {
    await openGallery(browser, server.url);
    const writes: FileWrite[] = [];
    for (const [i, unit] of units.entries()) {
      const bytes = await pictureOf(browser, sourceLocale, unit);
      if (bytes !== null) writes.push({ path: `${folder}/${unit}.png`, text: '', bytes });
      progress.step(i + 1, units.length);
    }
    return writes;
  } finally {
    progress.end();
    server.close();
    await browser.close();
  }
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

function answer(pages: ReadonlyMap<string, string>, path: string): ServedFile | null {
  const name = path === '/' ? '/index.html' : path;
  const text = pages.get(name);
  return text === undefined ? null : { type: `${TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain'}; charset=utf-8`, text };
}

async function startBrowser(host: Host): Promise<BrowserPage> {
  const named = host.env('CHROMIUM_PATH');
  const programs = named === undefined || named === '' ? BROWSERS : [named];
  for (const program of programs) {
    const browser = await host.openBrowser(program);
    if (browser !== null) return browser;
  }
  throw new UsageError(
    named === undefined || named === ''
      ? 'No Chromium is installed, and pictures are taken with one'
      : `CHROMIUM_PATH names ${named}, which cannot be started`,
    'Install Chromium or Chrome, name one in CHROMIUM_PATH, or name a folder with pictures: --screenshots <folder>',
  );
}

/** How often the page is asked whether it is ready, each time after as many milliseconds. */
const ASKED = 400;
const PAUSE_MS = 50;

async function openGallery(browser: BrowserPage, url: string): Promise<void> {
  await browser.send('Emulation.setDeviceMetricsOverride', VIEW);
  await browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'light' }] });
  await browser.send('Page.navigate', { url });
  const ready = `new Promise((done) => setTimeout(() => done(typeof previewPicture === 'function'), ${PAUSE_MS}))`;
  for (let i = 0; i < ASKED; i++) {
    // The question is lost when the page changes under it.
    const isReady = await evaluate(browser, ready).catch(() => false);
    if (isReady === true) return;
  }
  throw new UsageError(
    'The browser does not open the gallery',
    'Run "escalate-content preview --web --serve" and look whether it opens there',
  );
}

async function evaluate(browser: BrowserPage, expression: string): Promise<unknown> {
  const { result } = await browser.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  return (result as { readonly value?: unknown } | undefined)?.value;
}

async function pictureOf(browser: BrowserPage, locale: string, unit: string): Promise<Uint8Array | null> {
  const box = await evaluate(browser, `previewPicture(${JSON.stringify({ locale, unit })})`);
  if (typeof box !== 'object' || box === null) return null;
  const clip = { ...(box as { x: number; y: number; width: number; height: number }), scale: 1 };
  const { data } = await browser.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
  return Uint8Array.from(atob(String(data)), (char) => char.charCodeAt(0));
}
