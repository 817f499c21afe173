import type { OffsetMap, ScalarNode } from './tree.ts';

/** A scalar whose offset map is computed by `measure` on the first call of `offsets`, once. Units: UTF-16, of the file. */
export function scalarNode(
  start: number,
  end: number,
  value: ScalarNode['value'],
  style: ScalarNode['style'],
  measure: () => OffsetMap | null = noOffsets,
): ScalarNode {
  let known: OffsetMap | null | undefined;
  return {
    kind: 'scalar',
    start,
    end,
    value,
    style,
    offsets: () => (known === undefined ? (known = measure()) : known),
  };
}

function noOffsets(): null {
  return null;
}
