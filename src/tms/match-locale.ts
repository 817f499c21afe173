/** Tags of old and of gettext that CLDR does not map by itself. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['zh-hk', 'zh-Hant'],
]);

/**
 * The locale of a project that a tag of a translation tool means: `pt_BR`, `PT-br`, `zh-CN` and `iw` are pt-BR, zh-Hans and he.
 * Null when none does, or when several could.
 */
export function matchLocale(tag: string, locales: readonly string[]): string | null {
  const clean = tag
    .trim()
    .replaceAll('_', '-')
    .replace(/[.@].*$/u, '');
  if (clean === '') return null;
  const exact = locales.find((one) => one.toLowerCase() === clean.toLowerCase());
  if (exact !== undefined) return exact;
  const wanted = fullTag(OTHER_NAMES.get(clean.toLowerCase()) ?? clean);
  const found = wanted === null ? [] : locales.filter((one) => fullTag(one) === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Language, script and region; null for what is no tag. */
function fullTag(tag: string): string | null {
  try {
    return new Intl.Locale(tag).maximize().baseName;
  } catch {
    return null;
  }
}

/** The locale that a file's name says: `de.xlf`, `messages.de.po`, `de/messages.json`; the name without its end comes first. */
export function localeOfPath(path: string, locales: readonly string[]): string | null {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(/\.[^.]*$/u, '');
  const candidates = [
    name,
    ...name.split(/[.\s]/u).reverse(),
    ...(/[-_]([a-z]{2,3}(?:[-_][A-Za-z]+)*)$/u.exec(name)?.slice(1) ?? []),
    parts.at(-1) ?? '',
  ];
  for (const one of candidates) {
    const found = matchLocale(one, locales);
    if (found !== null) return found;
  }
  return null;
}
