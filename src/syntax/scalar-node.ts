import type { OffsetMap, ScalarNode } from './tree.ts';

/** Finds the offset map of a string value whose content is `start`..`end` of `source`. */
export type Measure = (source: string, start: number, end: number, value: string) => OffsetMap | null;

/**
 * A scalar whose place counts units of its file. With `measure` and the text of the file it can place parts of its value:
 * the offset map is computed on the first call of `offsets`, once. A file has thousands of these, so they share their code.
 */
export function scalarNode(
  start: number,
  end: number,
  value: ScalarNode['value'],
  style: ScalarNode['style'],
  measure?: Measure,
  source = '',
): ScalarNode {
  return new MeasuredScalar(start, end, value, style, measure, source);
}

/** The same text in the same place, as another node that is written by an alias. */
export function aliasOf(node: ScalarNode): ScalarNode {
  return scalarNode(node.start, node.end, node.value, 'alias', () => node.offsets());
}

class MeasuredScalar implements ScalarNode {
  readonly kind = 'scalar';
  readonly start: number;
  readonly end: number;
  readonly value: ScalarNode['value'];
  readonly style: ScalarNode['style'];
  readonly #measure: Measure | undefined;
  readonly #source: string;
  #map: OffsetMap | null | undefined;

  constructor(
    start: number,
    end: number,
    value: ScalarNode['value'],
    style: ScalarNode['style'],
    measure: Measure | undefined,
    source: string,
  ) {
    this.start = start;
    this.end = end;
    this.value = value;
    this.style = style;
    this.#measure = measure;
    this.#source = source;
  }

  offsets(): OffsetMap | null {
    if (this.#map === undefined) {
      const { start, end, value } = this;
      this.#map = typeof value === 'string' ? (this.#measure?.(this.#source, start, end, value) ?? null) : null;
    }
    return this.#map;
  }
}
