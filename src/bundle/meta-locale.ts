/**
 * Codes of languages as Meta's platforms write them; they are not BCP 47. Source: developers.facebook.com, Messenger Platform,
 * messenger-profile/supported-locales, read 2026-11-22; those that the list leaves out follow Facebook's own language menu.
 */
const CODES: Readonly<Record<string, string>> = {
  ar: 'ar_AR',
  bn: 'bn_IN',
  en: 'en_US',
  'es-419': 'es_LA',
  fil: 'tl_PH',
  nb: 'nb_NO',
  ur: 'ur_PK',
  'zh-Hans': 'zh_CN',
  'zh-Hant': 'zh_TW',
};

/** The code for a locale: language and likeliest region, or Meta's own where it differs. */
export function metaLocale(locale: string): string {
  const own = CODES[locale];
  if (own !== undefined) return own;
  const { language, region } = new Intl.Locale(locale).maximize();
  return `${language}_${region ?? 'US'}`;
}
