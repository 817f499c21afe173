import type { RuntimeFlow, Bundle } from '../../runtime/types.ts';
import type { SiteFlow, SiteMaps, SiteMessage, SiteProject, SiteTexts } from '../site-data.ts';
import { h } from './dom.ts';

/** Names of the data files and what they hold. */
interface Files {
  readonly project: SiteProject;
  readonly flow: SiteFlow;
  readonly 'journey-maps': SiteMaps;
  readonly 'runtime-flow': RuntimeFlow;
  readonly [texts: `texts/${string}`]: SiteTexts;
  readonly [bundle: `bundles/${string}`]: Bundle;
}

const arrived = new Map<string, unknown>();
const loading = new Map<string, Promise<unknown>>();

/** Data files call this with their name and their data. */
(globalThis as unknown as { previewData: (name: string, data: unknown) => void }).previewData = (name, data) =>
  void arrived.set(name, data);

/** Loads a data file once. A page that was opened as a file may not fetch, so data are scripts. */
export function load<K extends keyof Files & string>(name: K): Promise<Files[K]> {
  const known = loading.get(name);
  if (known !== undefined) return known as Promise<Files[K]>;
  const promise = loadScript(`data/${name}.js`).then(() => arrived.get(name));
  loading.set(name, promise);
  return promise as Promise<Files[K]>;
}

/** What has arrived already; undefined for what has not. */
export function loaded<K extends keyof Files & string>(name: K): Files[K] | undefined {
  return arrived.get(name) as Files[K] | undefined;
}

/** Runs a script of the site. */
export function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = h('script', { src: path, onload: () => resolve(), onerror: () => reject(new Error(`${path} is missing`)) });
    document.head.append(script);
  });
}

let byId: ReadonlyMap<string, SiteMessage> | undefined;

/** A message by its id; undefined for ids that the project does not have. */
export function messageOf(project: SiteProject, id: string): SiteMessage | undefined {
  byId ??= new Map(project.messages.map((message) => [message.id, message]));
  return byId.get(id);
}

/** A language as people call it. */
export function localeTitle(project: SiteProject, tag: string): string {
  const { name = tag, nativeName = '' } = project.locales.find((one) => one.tag === tag) ?? {};
  return nativeName === '' || nativeName === name ? name : `${name} · ${nativeName}`;
}
