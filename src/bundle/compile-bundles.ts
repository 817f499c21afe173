import type { Corpus } from '../model/corpus.ts';
import type { Surface } from '../model/message.ts';
import { FORMAT_MODULE } from './esm/format-module.ts';
import { hashedName, writeManifest, type BundleFile, type Target } from './manifest.ts';
import type { PseudoLocale } from './pseudo.ts';
import { pseudoTexts, selectTexts, type Keep, type LocaleTexts } from './select-texts.ts';
import { unitFilter } from './select-units.ts';
import { utilityTemplates, type TemplateProblem } from './utility-templates.ts';
import { writeAstBundle } from './write-ast.ts';
import { ESM_TYPES, writeEsmBundle, writeFunctionTypes } from './write-esm.ts';
import { writeFlow } from './write-flow.ts';
import { writeMessageMap } from './write-map.ts';
import { writeTextBundle } from './write-text.ts';
import { writeTypes } from './write-types.ts';

export type { BundleFile } from './manifest.ts';

export interface CompileOptions {
  /** Locales to write; all when absent. The source locale is always one of them. */
  readonly locales?: readonly string[];
  readonly target?: Target;
  readonly pseudo?: readonly PseudoLocale[];
  /** Surfaces to write for; all messages when empty or absent. */
  readonly surfaces?: readonly Surface[];
  /** True for names that hold the hash of the content. */
  readonly hashNames?: boolean;
}

/** The files that the runtime loads, the manifest last: who reads it finds all that it names. */
export interface Bundles {
  readonly files: readonly BundleFile[];
  /** The bundle of each locale, in order. */
  readonly locales: readonly { readonly locale: string; readonly file: BundleFile; readonly messages: number; readonly coverage: number }[];
  readonly templateProblems: readonly TemplateProblem[];
}

/** A file with the name that clients know it by; its path may hold a hash. */
interface Named {
  readonly name: string;
  readonly file: BundleFile;
}

/** The files of `buildBundles`. */
export function compileBundles(corpus: Corpus, options: CompileOptions = {}): readonly BundleFile[] {
  return buildBundles(corpus, options).files;
}

/** Compiles the corpus to the files that the runtime loads. Same corpus and options, same bytes. */
export function buildBundles(corpus: Corpus, options: CompileOptions = {}): Bundles {
  const { target = 'ast', surfaces = [], pseudo = [] } = options;
  const keep = unitFilter(corpus, surfaces);
  const texts = localeTexts(corpus, options, keep, pseudo);
  const named = namer(options.hashNames === true);
  const formats = target === 'esm' ? [named('format.js', FORMAT_MODULE)] : [];
  const bundles = texts.map((one) => ({ texts: one, ...bundleOf(one, target, named, formats[0]?.file.path ?? '') }));
  const templates = surfaces.length > 0 && !surfaces.includes('messenger') ? [] : texts.map((one) => utilityTemplates(corpus, one));
  const files: Named[] = [
    ...formats,
    ...flowFile(corpus, named),
    ...texts.flatMap(({ locale }, index) => {
      const one = templates[index];
      return one === undefined || one.count === 0 ? [] : [named(`templates/${locale}.json`, one.text)];
    }),
    ...plain([
      { path: 'messages.d.ts', text: writeTypes(corpus, keep) },
      { path: 'messages.map.json', text: writeMessageMap(corpus, keep) },
      ...(target === 'esm' ? moduleTypes(texts, bundles) : []),
    ]),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const manifest = writeManifest({ target, sourceLocale: corpus.project.sourceLocale, surfaces, locales: bundles, files });
  const written = [...bundles, ...files].map(({ file }) => file).sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    files: [...written, { path: 'manifest.json', text: manifest }],
    locales: bundles.map(({ texts: own, file }) => ({ locale: own.locale, file, messages: own.served.length, coverage: own.coverage })),
    templateProblems: templates.flatMap(({ problems }) => problems),
  };
}

function localeTexts(corpus: Corpus, { locales }: CompileOptions, keep: Keep, pseudo: readonly PseudoLocale[]): LocaleTexts[] {
  const { sourceLocale, locales: targets } = corpus.project;
  const wanted = [...new Set([sourceLocale, ...targets])].filter((one) => one === sourceLocale || (locales?.includes(one) ?? true));
  const real = wanted.map((locale) => selectTexts(corpus, locale, keep));
  const made = [...new Set(pseudo)].map((locale) => pseudoTexts(corpus, locale, keep));
  return [...real, ...made].sort((a, b) => (a.locale < b.locale ? -1 : 1));
}

type Namer = (name: string, text: string) => Named;

function namer(hashNames: boolean): Namer {
  return (name, text) => ({ name, file: { path: hashNames ? hashedName({ path: name, text }) : name, text } });
}

/** Types and maps are for people and tools, who look for them by name. */
function plain(files: readonly BundleFile[]): Named[] {
  return files.map((file) => ({ name: file.path, file }));
}

function bundleOf(texts: LocaleTexts, target: Target, named: Namer, formats: string): Named {
  if (target === 'esm') return named(`${texts.locale}.js`, writeEsmBundle(texts, `./${formats}`));
  return named(`${texts.locale}.json`, target === 'text' ? writeTextBundle(texts) : writeAstBundle(texts));
}

function moduleTypes(texts: readonly LocaleTexts[], bundles: readonly Named[]): BundleFile[] {
  const ids = texts[0]?.served.map(({ id }) => id) ?? [];
  const types = bundles.map(({ file }) => ({ path: file.path.replace(/\.js$/u, '.d.ts'), text: ESM_TYPES }));
  return [...types, { path: 'functions.d.ts', text: writeFunctionTypes(ids) }];
}

function flowFile(corpus: Corpus, named: Namer): Named[] {
  const flow = corpus.flow.filter(({ file }) => !file.startsWith('content/flow/journeys/'));
  return flow.length === 0 ? [] : [named('flow.json', writeFlow(corpus, flow))];
}
