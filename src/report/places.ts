import { lineStarts, positionAt } from '../text/lines.ts';
import type { Place } from '../text/source.ts';
import type { Report } from './report.ts';

/** A position as editors count: lines and columns from 1, in UTF-16 units; `offset` from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets to lines and columns, with one line index for each file. */
export function createLocator(report: Pick<Report, 'sources'>): (place: Place) => Range {
  const starts = new Map<string, ReturnType<typeof lineStarts>>();
  const indexOf = (file: string): ReturnType<typeof lineStarts> => {
    const known = starts.get(file);
    if (known !== undefined) return known;
    const index = lineStarts(report.sources.get(file)?.text ?? '');
    starts.set(file, index);
    return index;
  };
  return ({ file, start, end }) => {
    const index = indexOf(file);
    return { start: { ...positionAt(index, start), offset: start }, end: { ...positionAt(index, end), offset: end } };
  };
}
