/** Letters and digits by script: the scripts that a locale's text is made of. */
const SCRIPTS: Readonly<Record<string, string>> = {
  Latn: String.raw`\p{Script=Latin}`,
  Cyrl: String.raw`\p{Script=Cyrillic}`,
  Grek: String.raw`\p{Script=Greek}`,
  Arab: String.raw`\p{Script=Arabic}`,
  Hebr: String.raw`\p{Script=Hebrew}`,
  Deva: String.raw`\p{Script=Devanagari}`,
  Beng: String.raw`\p{Script=Bengali}`,
  Taml: String.raw`\p{Script=Tamil}`,
  Thai: String.raw`\p{Script=Thai}`,
  Hang: String.raw`\p{Script=Hangul}`,
  Kore: String.raw`\p{Script=Hangul}\p{Script=Han}`,
  Jpan: String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`,
  Hans: String.raw`\p{Script=Han}`,
  Hant: String.raw`\p{Script=Han}`,
};

/** Inside of a character class for the letters of a script; any letter for one that is not known. */
export function scriptClass(script: string): string {
  return SCRIPTS[script] ?? String.raw`\p{L}`;
}

/** A letter of the scripts whose words are written without spaces, or with endings right after a digit or a mark. */
export const UNSPACED_LETTER: string = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]`;

const known = new Map<string, RegExp>();

/** True when the text has a letter of the script. */
export function hasScript(text: string, script: string): boolean {
  let letters = known.get(script);
  if (letters === undefined) known.set(script, (letters = new RegExp(`[${scriptClass(script)}]`, 'u')));
  return letters.test(text);
}
