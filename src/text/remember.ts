/** How many texts a function remembers: many rules ask the same about one text in a row. */
const REMEMBERED = 64;

/** A function of a text that remembers its last answers. What it returns must not be changed. */
export function remembering<T>(compute: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text) ?? old.get(text);
    if (known !== undefined) return known;
    const made = compute(text);
    if (young.size >= REMEMBERED) [old, young] = [young, new Map<string, T>()];
    young.set(text, made);
    return made;
  };
}
