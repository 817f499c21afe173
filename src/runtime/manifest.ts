import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { RuntimeError, type Bundle, type RuntimeFlow, type Templates } from './types.ts';

/** The version of this runtime; what `minimumRuntime` in a manifest is held against. */
export const RUNTIME_VERSION = '0.1.0';

/** A file as the manifest lists it. */
export interface ManifestFile {
  readonly file: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly integrity: string;
  readonly bytes: number;
}

/** `manifest.json`, as `compile` writes it; its schema is `schemas/manifest.schema.json`. */
export interface Manifest {
  readonly schemaVersion: 1;
  readonly contentVersion: string;
  readonly minimumRuntime: string;
  readonly target: 'ast' | 'text' | 'esm';
  readonly sourceLocale: string;
  readonly surfaces: readonly string[];
  readonly locales: Readonly<
    Record<
      string,
      ManifestFile & { readonly fallback: readonly string[]; readonly coverage: number; readonly served: Readonly<Record<string, string>> }
    >
  >;
  readonly files: Readonly<Record<string, ManifestFile>>;
}

/** Gives the bytes or the text of a file by its path in the manifest. */
export type ReadFile = (file: string) => Promise<Uint8Array | string>;

/** What was loaded, verified and ready for `createConversation`. */
export interface LoadedContent {
  readonly manifest: Manifest;
  readonly bundles: Readonly<Record<string, Bundle>>;
  readonly flow: RuntimeFlow;
  /** Templates of each locale that has some. */
  readonly templates: Readonly<Record<string, Templates>>;
}

/** Reads a manifest. Throws `RuntimeError` when it is none, or asks for a newer runtime. */
export function readManifest(text: string): Manifest {
  const manifest = jsonOf(text, 'manifest.json') as Manifest;
  if (manifest?.schemaVersion !== 1 || typeof manifest.locales !== 'object' || typeof manifest.files !== 'object')
    throw new RuntimeError(
      'manifest.json has a form that this runtime does not read; compile with the version that you load with',
      'unreadable-manifest',
    );
  if (isOlder(RUNTIME_VERSION, manifest.minimumRuntime))
    throw new RuntimeError(
      `These bundles need the runtime ${manifest.minimumRuntime} or newer, and this is ${RUNTIME_VERSION}; upgrade escalate-content first`,
      'old-runtime',
    );
  return manifest;
}

/** The text of a file that is exactly what the manifest lists. Throws `RuntimeError` (`bundle-mismatch`) for any other content. */
export function verifyFile(listed: ManifestFile, content: Uint8Array | string): string {
  const bytes = typeof content === 'string' ? utf8ToBytes(content) : content;
  const found = bytesToHex(sha256(bytes));
  if (found !== listed.sha256)
    throw new RuntimeError(
      `${listed.file} is not the file that the manifest lists: SHA-256 ${found.slice(0, 12)}… where ${listed.sha256.slice(0, 12)}… is expected; load manifest and files of one compilation`,
      'bundle-mismatch',
    );
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/**
 * Loads some locales, the flow and the templates through `read`, each verified against the manifest, and nothing if one of them does not fit.
 * Modules of the target `esm` are loaded by the browser, with `integrity` from the manifest; this loads the data of `ast` and `text`.
 */
export async function loadContent(manifestText: string, read: ReadFile, locales: readonly string[]): Promise<LoadedContent> {
  const manifest = readManifest(manifestText);
  if (manifest.target === 'esm')
    throw new RuntimeError('These bundles are modules: import them, with "integrity" of the manifest in the import map', 'wrong-target');
  const verified = async (listed: ManifestFile): Promise<unknown> => jsonOf(verifyFile(listed, await read(listed.file)), listed.file);
  const bundles = await Promise.all(
    locales.map(async (locale) => {
      const listed = Object.hasOwn(manifest.locales, locale) ? manifest.locales[locale] : undefined;
      if (listed === undefined)
        throw new RuntimeError(
          `The manifest has no locale "${locale}"; it has ${Object.keys(manifest.locales).join(', ')}`,
          'missing-bundle',
        );
      return [locale, (await verified(listed)) as Bundle] as const;
    }),
  );
  const flowFile = manifest.files['flow.json'];
  if (flowFile === undefined) throw new RuntimeError('The manifest lists no flow.json; compile a project with a flow', 'missing-flow');
  const templates = await Promise.all(
    locales.map(async (locale) => {
      const listed = manifest.files[`templates/${locale}.json`];
      return listed === undefined ? [] : [[locale, (await verified(listed)) as Templates] as const];
    }),
  );
  const flow = (await verified(flowFile)) as RuntimeFlow;
  return { manifest, bundles: Object.fromEntries(bundles), flow, templates: Object.fromEntries(templates.flat()) };
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RuntimeError(`${file} is not JSON`, 'unreadable-manifest');
  }
}

/** Compares versions of three numbers. */
function isOlder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i += 1) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
