import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Corpus } from '../model/corpus.ts';
import { selectTexts, type LocaleTexts } from './select-texts.ts';
import { writeAstBundle } from './write-ast.ts';
import { writeFlow } from './write-flow.ts';
import { writeTypes } from './write-types.ts';

/** One file of the output, relative to the output folder. */
export interface BundleFile {
  readonly path: string;
  readonly text: string;
}

export interface CompileOptions {
  /** Locales to write, the source locale among them; all when absent. */
  readonly locales?: readonly string[];
}

/** Compiles the corpus to the files that the runtime loads. Same corpus, same bytes. */
export function compileBundles(corpus: Corpus, options: CompileOptions = {}): BundleFile[] {
  const { sourceLocale, locales } = corpus.project;
  const wanted = [sourceLocale, ...locales].filter((locale) => options.locales?.includes(locale) ?? true).sort();
  const texts = wanted.map((locale) => selectTexts(corpus, locale));
  const bundles = texts.map((one) => ({ texts: one, file: { path: `${one.locale}.json`, text: writeAstBundle(one) } }));
  const flow = corpus.flow.filter(({ file }) => !file.startsWith('content/flow/journeys/'));
  const flows = flow.length === 0 ? [] : [{ path: 'flow.json', text: writeFlow(corpus, flow) }];
  const types = { path: 'messages.d.ts', text: writeTypes(corpus) };
  return [manifestFile(bundles), ...bundles.map(({ file }) => file), ...flows, types].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function manifestFile(bundles: readonly { texts: LocaleTexts; file: BundleFile }[]): BundleFile {
  const locales = Object.fromEntries(
    bundles.map(({ texts, file }) => {
      const bytes = utf8ToBytes(file.text);
      const digest = sha256(bytes);
      const entry = {
        file: file.path,
        sha256: bytesToHex(digest),
        integrity: `sha256-${base64(digest)}`,
        bytes: bytes.length,
        fallback: texts.fallback,
        coverage: texts.coverage,
      };
      return [texts.locale, entry];
    }),
  );
  const contentVersion = bytesToHex(sha256(utf8ToBytes(bundles.map(({ file }) => file.text).join('')))).slice(0, 16);
  return { path: 'manifest.json', text: `${JSON.stringify({ schemaVersion: 1, contentVersion, locales }, null, 2)}\n` };
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
