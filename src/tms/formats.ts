import { entriesOf, textNode } from '../model/read-tree.ts';
import { parseJson } from '../syntax/parse-json.ts';
import type { Source } from '../text/source.ts';
import { crowdin } from './crowdin.ts';
import { csv } from './csv.ts';
import type { ExchangeFormat, FormatName } from './exchange-format.ts';
import { formatjs } from './formatjs.ts';
import { lokalise } from './lokalise.ts';
import { po } from './po.ts';
import { simple } from './simple.ts';
import { smartling } from './smartling.ts';
import { transifex } from './transifex.ts';
import { xliff1 } from './xliff-1.ts';
import { xliff2 } from './xliff-2.ts';

const ALL: Readonly<Record<FormatName, ExchangeFormat>> = {
  'xliff-2.1': xliff2,
  'xliff-1.2': xliff1,
  po,
  csv,
  formatjs,
  simple,
  crowdin,
  lokalise,
  smartling,
  transifex,
};

export function formatNamed(name: FormatName): ExchangeFormat {
  return ALL[name];
}

/** The format of a file by the end of its name and, for XML and JSON, by what it holds; null when it is none of ours. */
export function detectFormat(source: Source): FormatName | null {
  const end = source.path.slice(source.path.lastIndexOf('.') + 1).toLowerCase();
  if (end === 'po' || end === 'pot') return 'po';
  if (end === 'csv' || end === 'tsv') return 'csv';
  if (end === 'json') return jsonFormat(source);
  if (end !== 'xlf' && end !== 'xliff' && end !== 'xml') return null;
  return /<(?:\w+:)?xliff\b[^>]*\bversion\s*=\s*["']1\./u.test(source.text.slice(0, 4096)) ? 'xliff-1.2' : 'xliff-2.1';
}

function jsonFormat(source: Source): FormatName {
  const entries = entriesOf(parseJson(source).value);
  if (entries.some(({ key }) => key.value === 'smartling')) return 'smartling';
  const first = entries[0]?.value;
  if (first?.kind === 'scalar') return 'simple';
  if (textNode(first, 'defaultMessage') !== undefined) return 'formatjs';
  if (textNode(first, 'translation') !== undefined) return 'lokalise';
  return textNode(first, 'string') === undefined ? 'crowdin' : 'transifex';
}
