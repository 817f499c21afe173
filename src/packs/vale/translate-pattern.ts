/**
 * Vale's patterns in the words of JavaScript.
 *
 * Vale runs a .NET-like engine whose `\w` and `\b` know Unicode (letters, marks, decimal digits, connectors); JavaScript's are
 * ASCII, so both are spelled out. Under the `u` flag JavaScript refuses needless escapes, so those lose their backslash.
 */

const WORD = String.raw`\p{L}\p{Mn}\p{Nd}\p{Pc}`;
const BOUNDARY = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`;
const NO_BOUNDARY = `(?:(?<=[${WORD}])(?=[${WORD}])|(?<![${WORD}])(?![${WORD}]))`;

const OUTSIDE: Readonly<Record<string, string>> = {
  w: `[${WORD}]`,
  W: `[^${WORD}]`,
  d: String.raw`\p{Nd}`,
  D: String.raw`\P{Nd}`,
  b: BOUNDARY,
  B: NO_BOUNDARY,
  A: '(?<![^])',
  z: '(?![^])',
  Z: '(?![^])',
};
const INSIDE: Readonly<Record<string, string>> = { w: WORD, d: String.raw`\p{Nd}`, D: String.raw`\P{Nd}`, b: String.raw`\b` };
const POSIX: Readonly<Record<string, string>> = {
  alpha: String.raw`\p{L}`,
  digit: String.raw`\p{Nd}`,
  alnum: String.raw`\p{L}\p{Nd}`,
  upper: String.raw`\p{Lu}`,
  lower: String.raw`\p{Ll}`,
  space: String.raw`\s`,
  punct: String.raw`\p{P}`,
  word: WORD,
};
/** Escapes that JavaScript knows under the `u` flag. */
const KNOWN_ESCAPE = /[\^$\\.*+?()[\]{}|/dDwWsSbBnrtfv0-9kpPucx-]/u;

export interface Translated {
  readonly source: string;
  /** The pattern asks for it with `(?i)`. */
  readonly ignoreCase: boolean;
}

/** Translates one pattern. Constructs that JavaScript lacks are left as they are, and the compiler then refuses them by name. */
export function translatePattern(pattern: string): Translated {
  const ignoreCase = /\(\?[a-z]*i[a-z]*[):]/u.test(pattern);
  let out = '';
  let inClass = false;
  for (let i = 0; i < pattern.length; i += 1) {
    const char = pattern[i] ?? '';
    if (char === '\\') {
      i += 1;
      out += escapeOf(pattern[i] ?? '', inClass);
    } else if (inClass) {
      const posix = /^\[:(\w+):\]/u.exec(pattern.slice(i));
      if (posix !== null) {
        out += POSIX[posix[1] ?? ''] ?? '';
        i += posix[0].length - 1;
      } else {
        if (char === ']') inClass = false;
        out += char === '[' ? String.raw`\[` : char;
      }
    } else {
      const group = /^\(\?(?:P<|[a-z]+\)|[a-z]+:)/u.exec(pattern.slice(i));
      if (group !== null && !pattern.startsWith('(?:', i)) {
        out += group[0] === '(?P<' ? '(?<' : group[0].endsWith(':') ? '(?:' : '';
        i += group[0].length - 1;
      } else {
        inClass = char === '[';
        out += char;
      }
    }
  }
  return { source: out, ignoreCase };
}

function escapeOf(char: string, inClass: boolean): string {
  const special = (inClass ? INSIDE : OUTSIDE)[char];
  if (special !== undefined) return special;
  if (KNOWN_ESCAPE.test(char)) return char === '-' && !inClass ? '-' : `\\${char}`;
  return char;
}

/** The alternatives as whole words, as Vale's default template has it; `nonword` leaves the edges free. */
export function wholeWords(source: string, nonword: boolean): string {
  return nonword ? `(?:${source})` : `${BOUNDARY}(?:${source})${BOUNDARY}`;
}
