import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { shortHash } from '../text/hash.ts';
import type { LocaleTexts } from './select-texts.ts';

/** What clients load. */
export const TARGETS = ['ast', 'text', 'esm'] as const;
export type Target = (typeof TARGETS)[number];

/** The oldest runtime that reads these files; raised with the shape of any of them. */
export const MINIMUM_RUNTIME = '0.1.0';

/** One file of the output, relative to the output folder. */
export interface BundleFile {
  readonly path: string;
  readonly text: string;
}

/** A file as the manifest lists it. */
interface Listed {
  readonly file: string;
  /** Hexadecimal. */
  readonly sha256: string;
  /** The same hash as browsers take it: https://www.w3.org/TR/SRI/. */
  readonly integrity: string;
  readonly bytes: number;
}

export function listed({ path, text }: BundleFile): Listed {
  const bytes = utf8ToBytes(text);
  const digest = sha256(bytes);
  const integrity = `sha256-${btoa(String.fromCharCode(...digest))}`;
  return { file: path, sha256: bytesToHex(digest), integrity, bytes: bytes.length };
}

/** The name of a file with its content in it: `de.json` becomes `de.3f2a90c1.json`. */
export function hashedName({ path, text }: BundleFile): string {
  const dot = path.indexOf('.', path.lastIndexOf('/'));
  return `${path.slice(0, dot)}.${shortHash(text).slice(0, 8)}${path.slice(dot)}`;
}

export interface ManifestInput {
  readonly target: Target;
  readonly sourceLocale: string;
  readonly surfaces: readonly string[];
  readonly locales: readonly { readonly texts: LocaleTexts; readonly file: BundleFile }[];
  /** The other files, by the name that clients know them by: `flow.json`. */
  readonly files: readonly { readonly name: string; readonly file: BundleFile }[];
}

/** `manifest.json`. The content version is the same for every target: it tells which words and which flow these are. */
export function writeManifest({ target, sourceLocale, surfaces, locales, files }: ManifestInput): string {
  const entries = locales.map(({ texts, file }) => {
    const served = Object.fromEntries(texts.served.filter(({ from }) => from !== texts.locale).map(({ id, from }) => [id, from]));
    return [texts.locale, { ...listed(file), fallback: texts.fallback, coverage: texts.coverage, served }];
  });
  const flow = files.find(({ name }) => name === 'flow.json')?.file.text ?? '';
  const words = locales.map(({ texts }) => [texts.locale, texts.served.map(({ id, from, text, ast }) => [id, from, text ?? ast])]);
  const manifest = {
    schemaVersion: 1,
    contentVersion: shortHash(JSON.stringify([words, flow])),
    minimumRuntime: MINIMUM_RUNTIME,
    target,
    sourceLocale,
    surfaces,
    locales: Object.fromEntries(entries),
    files: Object.fromEntries(files.map(({ name, file }) => [name, listed(file)])),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
