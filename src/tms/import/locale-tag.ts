/** Tags have a language of CLDR; without this, every three-letter folder would be a locale. */
function isTag(text: string): boolean {
  if (!/^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,4}){0,2}$/u.test(text)) return false;
  try {
    const tag = text.replaceAll('_', '-');
    return Intl.PluralRules.supportedLocalesOf([tag]).length > 0;
  } catch {
    return false;
  }
}

/** The locale that a path tells: `de.json`, `de/common.json`, `messages.de.json`, `locales/de/x.yml`; null when it tells none. */
export function localeTagOf(path: string): string | null {
  const parts = path.split('/');
  const file = (parts.pop() ?? '').replace(/\.[^.]*$/u, '');
  const candidates = [file, ...file.split('.').reverse(), ...parts.reverse()];
  const found = candidates.find(isTag);
  return found === undefined ? null : found.replaceAll('_', '-');
}

export { isTag as isLocaleTag };
