import * as fc from 'fast-check';

/** Texts that come of a few random deletions, insertions and repetitions in a sound one. */
export function mutated(seeds: readonly string[], bits: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(10_000),
    length: fc.nat(12),
    kind: fc.constantFrom('insert', 'insert', 'delete', 'repeat', 'move'),
    bit: fc.constantFrom(...bits),
  });
  return fc.tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 6 })).map(([seed, changes]) => {
    let text = seed;
    for (const { at, length, kind, bit } of changes) {
      const from = at % (text.length + 1);
      const part = text.slice(from, from + length);
      const head = text.slice(0, from);
      const tail = text.slice(from + length);
      if (kind === 'insert') text = head + bit + part + tail;
      else if (kind === 'delete') text = head + tail;
      else if (kind === 'repeat') text = head + part + part + tail;
      else text = tail + part + head;
    }
    return text;
  });
}
