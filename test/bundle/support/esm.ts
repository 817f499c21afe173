import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FORMAT_MODULE } from '../../../src/bundle/esm/format-module.ts';
import type { LocaleTexts } from '../../../src/bundle/select-texts.ts';
import { writeEsmBundle } from '../../../src/bundle/write-esm.ts';

export type Functions = Record<string, (values?: object, options?: { timeZone?: string }) => string>;

/** Texts of one locale as a module that really loads. */
export async function loadEsm(texts: LocaleTexts): Promise<Functions> {
  const folder = mkdtempSync(join(tmpdir(), 'esm-'));
  writeFileSync(join(folder, 'format.js'), FORMAT_MODULE);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'x.js'), writeEsmBundle(texts, './format.js'));
  return (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'x.js')).href)) as Functions;
}
