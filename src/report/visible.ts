/** Control characters and bidirectional controls would be obeyed by the terminal; they are shown as symbols instead. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (char === '\t') return ' ';
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '␡';
    return `⟨${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}
