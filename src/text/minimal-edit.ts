import { lineStartAt } from './lines.ts';
import type { TextEdit } from './edits.ts';

/** The one edit that turns `before` into `after`, without the lines at the beginning and the end that stay the same. */
export function minimalEdit(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  start = lineStartAt(before, start);
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  const end = before.indexOf('\n', before.length - same);
  const tail = end < 0 ? 0 : before.length - end;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
