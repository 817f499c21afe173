/** One immutable text file. Every offset in the project counts UTF-16 units of `text` from 0. */
export interface Source {
  /** Relative to the project root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A half-open range of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in a named file. */
export interface Place extends Span {
  readonly file: string;
}
