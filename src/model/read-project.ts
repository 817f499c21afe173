import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import { didYouMean } from '../schema/suggest.ts';
import { toValue } from '../syntax/tree-value.ts';
import type { Tree } from '../syntax/tree.ts';
import { SURFACES, type Surface } from './message.ts';
import type { GeneratedOutput, HouseStyle, Override, Project, RuleSetting } from './project.ts';
import { child, itemsAt, textAt, textsAt } from './read-tree.ts';

const HOUSE_STYLE: HouseStyle = { please: 'allow', sorry: 'once', contractions: 'allow', exclamationMarks: 'once' };

/** Reads a schema-checked project file; wrong values fall back to their defaults, since the schema has named them already. */
export function readProject(tree: Tree | null, file: string): { value: Project; diagnostics: Diagnostic[] } {
  const data = record(tree === null ? {} : toValue(tree));
  const status = record(data['status']);
  const stale = record(data['stale']);
  const budget = record(data['budget']);
  const surfaces = textsAt(tree, 'surfaces').filter((name): name is Surface => SURFACES.includes(name as Surface));
  const value: Project = {
    file,
    sourceLocale: textAt(tree, 'sourceLocale') || 'en-GB',
    locales: [...new Set(textsAt(tree, 'locales'))].filter(isKnownLocale),
    surfaces: surfaces.length > 0 ? surfaces : SURFACES,
    statusMin: typeof status['min'] === 'number' ? status['min'] : null,
    stale: {
      minor: stale['minor'] === 'fallback' ? 'fallback' : 'serve',
      meaning: stale['meaning'] === 'serve' ? 'serve' : 'fallback',
    },
    rules: readSettings(data['rules']),
    overrides: list(data['overrides']).map(readOverride),
    houseStyle: { ...HOUSE_STYLE, ...record(data['houseStyle']) },
    styles: textsAt(tree, 'styles'),
    generated: list(data['generated']).map(readGenerated),
    budget: { locale: count(budget['locale']), gzip: count(budget['gzip']) },
  };
  return { value, diagnostics: localeProblems(tree, file) };
}

/** A locale that the runtime's CLDR data does not know would silently get the plural rules of the machine's own locale. */
export function isKnownLocale(tag: string): boolean {
  try {
    return Intl.PluralRules.supportedLocalesOf([tag]).length > 0;
  } catch {
    return false;
  }
}

function localeProblems(tree: Tree | null, file: string): Diagnostic[] {
  const nodes = [child(tree, 'sourceLocale'), ...itemsAt(tree, 'locales')];
  return nodes.flatMap((node) => {
    if (node?.kind !== 'scalar' || typeof node.value !== 'string' || isKnownLocale(node.value)) return [];
    const guess = didYouMean(node.value, COMMON_TAGS);
    return makeDiagnostic(
      'project/unknown-locale',
      'error',
      `"${node.value}" is not a locale that CLDR knows`,
      { file, start: node.start, end: node.end },
      {
        help: `${guess === undefined ? '' : `Did you mean "${guess}"? `}Write a BCP 47 tag such as "de", "pt-BR" or "zh-Hans"`,
      },
    );
  });
}

/** Tags to suggest from; any tag of CLDR is accepted. */
const COMMON_TAGS: readonly string[] =
  'ar bn cs da de el en en-GB en-US es es-419 fi fil fr fr-CA he hi hu id it ja ko ms nb nl pl pt-BR pt-PT ro ru sv ta th tr uk ur vi zh-Hans zh-Hant'.split(
    ' ',
  );

function count(data: unknown): number | null {
  return typeof data === 'number' ? data : null;
}

function readSettings(data: unknown): Map<string, RuleSetting> {
  return new Map(
    Object.entries(record(data)).map(([id, raw]) => {
      const own = typeof raw === 'string' ? { severity: raw } : record(raw);
      const severity = own['severity'];
      return [
        id,
        {
          ...(typeof severity === 'string' ? { severity: severity as NonNullable<RuleSetting['severity']> } : {}),
          options: record(own['options']),
          reason: String(own['reason'] ?? ''),
        },
      ];
    }),
  );
}

function readOverride(data: unknown): Override {
  const own = record(data);
  return {
    paths: list(own['paths']).map(String),
    purposes: list(own['purposes']).map(String),
    locales: list(own['locales']).map(String),
    reason: String(own['reason'] ?? ''),
    rules: readSettings(own['rules']),
  };
}

function readGenerated(data: unknown): GeneratedOutput {
  const own = record(data);
  return {
    command: own['command'] === 'extract' ? 'extract' : 'compile',
    out: String(own['out'] ?? ''),
    ...(typeof own['target'] === 'string' ? { target: own['target'] } : {}),
    ...(typeof own['format'] === 'string' ? { format: own['format'] } : {}),
    locales: list(own['locales']).map(String),
    pseudo: list(own['pseudo']).map(String),
    surfaces: list(own['surfaces']).map(String),
  };
}

function record(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {};
}

function list(data: unknown): unknown[] {
  return Array.isArray(data) ? data : [];
}
