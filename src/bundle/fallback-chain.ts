/**
 * Parents that CLDR 48 names against the rule "drop the last subtag" (supplemental data, parentLocales), for the languages that
 * people translate into here. Source: cldr-core 48.2, supplemental/parentLocales.json, read 2026-11-24.
 */
const PARENTS: Readonly<Record<string, string | null>> = {
  'en-GB': 'en-001',
  'en-AU': 'en-001',
  'en-IE': 'en-001',
  'en-IN': 'en-001',
  'en-NZ': 'en-001',
  'en-ZA': 'en-001',
  'es-MX': 'es-419',
  'es-AR': 'es-419',
  'es-CL': 'es-419',
  'es-CO': 'es-419',
  'es-PE': 'es-419',
  'es-US': 'es-419',
  'pt-AO': 'pt-PT',
  'pt-MZ': 'pt-PT',
  'zh-Hant': null,
  'zh-Hant-MO': 'zh-Hant-HK',
  nb: 'no',
  nn: 'no',
};

/** The locales to look for a text in, nearest first, the locale itself left out and the source locale last. Only `known` ones. */
export function fallbackChain(locale: string, known: ReadonlySet<string>, sourceLocale: string): string[] {
  const chain: string[] = [];
  let at: string | null = parentOf(locale);
  while (at !== null) {
    if (known.has(at) && at !== sourceLocale) chain.push(at);
    at = parentOf(at);
  }
  return locale === sourceLocale ? chain : [...chain, sourceLocale];
}

function parentOf(locale: string): string | null {
  const named = PARENTS[locale];
  if (named !== undefined) return named;
  const cut = locale.lastIndexOf('-');
  return cut < 0 ? null : locale.slice(0, cut);
}
