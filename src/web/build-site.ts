import { compileBundles } from '../bundle/compile-bundles.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckInput } from '../flow/check-flow.ts';
import type { Journey } from '../flow/simulate/read-journeys.ts';
import type { Corpus } from '../model/corpus.ts';
import { indexPage } from './index-page.ts';
import type { SiteProject } from './site-data.ts';
import { siteFlow } from './site-flow.ts';
import { siteLocales, siteMessages, siteSurfaces } from './site-messages.ts';
import { groupFindings, siteIndex, siteTexts } from './site-texts.ts';

/** One file of the site, relative to its folder. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** The page's own code, built ahead: file name and text. */
export type SiteAssets = readonly SiteFile[];

export interface SiteInput {
  readonly corpus: Corpus;
  readonly diagnostics: readonly Diagnostic[];
  /** Null for a project without a flow, or with one that cannot be read. */
  readonly flow: { readonly input: CheckInput; readonly journeys: readonly Journey[] } | null;
  readonly assets: SiteAssets;
  readonly version: string;
  /** Only these locales; all when absent. The source locale is always there. */
  readonly locales?: readonly string[];
  /** True when a server tells the page about changes. */
  readonly live?: boolean;
}

/**
 * The gallery, the map and the simulator as files that need no server: data are scripts, since a page that was opened as a
 * file may load scripts and nothing else. Same corpus, same bytes.
 */
export function buildSite(input: SiteInput): SiteFile[] {
  const { corpus, assets, flow } = input;
  const { sourceLocale } = corpus.project;
  const wanted = new Set([sourceLocale, ...(input.locales ?? corpus.project.locales)]);
  const locales = siteLocales(corpus).filter(({ tag }) => wanted.has(tag));
  const messages = siteMessages(corpus);
  const findings = groupFindings(corpus, input.diagnostics);
  const texts = locales.map(({ tag }) => siteTexts(corpus, tag, findings.get(tag) ?? new Map()));
  const codes = [...new Set(texts.flatMap((one) => Object.values(one.findings).flatMap((list) => list.map(({ code }) => code))))].sort();
  const project: SiteProject = {
    schemaVersion: 1,
    version: input.version,
    sourceLocale,
    locales,
    surfaces: siteSurfaces(corpus),
    codes,
    messages,
    index: Object.fromEntries(texts.map((one) => [one.locale, siteIndex(messages, one, codes)])),
    hasFlow: flow !== null,
  };
  return [
    { path: 'index.html', text: indexPage(project, input.live === true) },
    ...assets,
    dataFile('project', project),
    ...texts.map((one) => dataFile(`texts/${one.locale}`, one)),
    ...(flow === null ? [] : flowFiles(input, flow, messages, [...wanted])),
  ];
}

function flowFiles(
  { corpus }: SiteInput,
  flow: NonNullable<SiteInput['flow']>,
  messages: SiteProject['messages'],
  locales: readonly string[],
): SiteFile[] {
  const compiled = compileBundles(corpus, { locales }).flatMap(({ path, text }) => {
    const locale = locales.find((tag) => path === `${tag}.json`);
    if (locale === undefined && path !== 'flow.json') return [];
    return [scriptFile(locale === undefined ? 'runtime-flow' : `bundles/${locale}`, text.trimEnd())];
  });
  const drawn = siteFlow(flow.input, flow.journeys, messages);
  return [dataFile('flow', drawn.flow), dataFile('journey-maps', drawn.maps), ...compiled];
}

function dataFile(name: string, data: unknown): SiteFile {
  return scriptFile(name, JSON.stringify(data));
}

function scriptFile(name: string, json: string): SiteFile {
  return { path: `data/${name}.js`, text: `previewData(${JSON.stringify(name)},${json});\n` };
}
