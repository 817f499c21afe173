import type { LocalePack, Register } from './locale-pack.ts';
import { isRecord } from './merge-layers.ts';
import type { CueLists, StyleRules } from './style.ts';

const RTL_SCRIPTS: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);
const UNSPACED_LANGUAGES: ReadonlySet<string> = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my']);

/** A locale's pack from the data of `locale.yaml` and of its style files; a locale without data gets what its tag says. */
export function buildPack(locale: string, facts: unknown, styles: readonly unknown[]): LocalePack {
  const own = isRecord(facts) ? facts : {};
  const script = typeof own['script'] === 'string' ? own['script'] : (new Intl.Locale(locale).maximize().script ?? 'Latn');
  const register = own['register'];
  return {
    locale,
    name: typeof own['name'] === 'string' ? own['name'] : (new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale),
    direction: own['direction'] === 'rtl' || (own['direction'] === undefined && RTL_SCRIPTS.has(script)) ? 'rtl' : 'ltr',
    script,
    segmentation: segmentationOf(own['segmentation'], locale),
    register: register === 'formal' || register === 'informal' ? (register satisfies Register) : 'neutral',
    facts: own,
    style: styleRules(styles),
  };
}

function styleRules(styles: readonly unknown[]): StyleRules {
  const facts = joinStyles(styles);
  const list = <T>(key: string): readonly T[] => (Array.isArray(facts[key]) ? (facts[key] as T[]) : []);
  return {
    avoid: list('avoid'),
    lists: listsOf(styles),
    terms: list('terms'),
    prefer: list('prefer'),
    require: list('require'),
    limit: list('limit'),
    cues: isRecord(facts['cues']) ? (facts['cues'] as CueLists) : {},
    facts,
  };
}

function segmentationOf(value: unknown, locale: string): 'spaces' | 'segmenter' {
  if (value === 'spaces' || value === 'segmenter') return value;
  return UNSPACED_LANGUAGES.has(locale.split('-')[0] ?? '') ? 'segmenter' : 'spaces';
}

function listsOf(styles: readonly unknown[]): Record<string, string[]> {
  const joined: Record<string, string[]> = {};
  for (const style of styles) {
    const lists = isRecord(style) ? style['lists'] : undefined;
    if (!isRecord(lists)) continue;
    for (const [name, phrases] of Object.entries(lists)) {
      if (Array.isArray(phrases)) joined[name] = [...(joined[name] ?? []), ...phrases.filter((one) => typeof one === 'string')];
    }
  }
  return joined;
}

/** The lists of several style files joined, key by key. */
function joinStyles(styles: readonly unknown[]): Record<string, unknown> {
  const joined: Record<string, unknown> = {};
  for (const style of styles) {
    if (!isRecord(style)) continue;
    for (const [key, value] of Object.entries(style)) {
      const before = joined[key];
      if (Array.isArray(before) && Array.isArray(value)) joined[key] = [...before, ...value];
      else if (isRecord(before) && isRecord(value)) joined[key] = { ...before, ...value };
      else joined[key] = value;
    }
  }
  return joined;
}
