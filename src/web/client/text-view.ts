import { filledText } from '../../model/fill-branch.ts';
import { h } from './dom.ts';
import type { SiteFinding } from '../site-data.ts';
import type { ShownText } from './wording.ts';

/** A text with its values set off and the words of findings underlined. */
export function drawText(shown: ShownText, findings: readonly SiteFinding[]): HTMLElement {
  const marks = shown.branch === null ? [] : markedUnits(shown, findings);
  const pieces = shown.parts.flatMap((part) => {
    if (part.slot !== null)
      return [
        h(
          'bdi',
          { class: marks[part.start] === undefined ? 'value' : `value marked ${marks[part.start] ?? ''}`, title: `{${part.slot}}` },
          part.text,
        ),
      ];
    return runsOf(part.text, part.start, marks);
  });
  return h('span', { class: 'words', lang: shown.locale, dir: 'auto' }, ...pieces);
}

/** Words in a row that are marked alike. */
function runsOf(text: string, start: number, marks: readonly (string | undefined)[]): (HTMLElement | string)[] {
  const runs: (HTMLElement | string)[] = [];
  for (let from = 0; from < text.length;) {
    const mark = marks[start + from];
    let to = from + 1;
    while (to < text.length && marks[start + to] === mark) to++;
    const words = text.slice(from, to);
    runs.push(mark === undefined ? words : h('mark', { class: mark }, words));
    from = to;
  }
  return runs;
}

/** For each unit of the branch text the severity of the finding that marks it. A finding on the whole text marks nothing. */
function markedUnits({ branch }: ShownText, findings: readonly SiteFinding[]): (string | undefined)[] {
  const marks: (string | undefined)[] = [];
  if (branch === null) return marks;
  const { text, offsets } = branch;
  for (const { span, severity } of [...findings].sort((a, b) => RANK[b.severity] - RANK[a.severity])) {
    if (span === undefined) continue;
    const own: number[] = [];
    for (let unit = 0; unit < text.length; unit++) {
      const at = offsets[unit] ?? 0;
      if (at >= span[0] && at < span[1]) own.push(unit);
    }
    if (own.length < text.length) for (const unit of own) marks[unit] = severity;
  }
  return marks;
}

/** Errors are drawn over the others. */
const RANK = { error: 0, warning: 1, info: 2 } as const;

/** A title as a surface shows it: cut where the platform cuts, with the rest in the tooltip. */
export function cutTitle(shown: ShownText, limit: number): { readonly text: string; readonly full: string; readonly length: number } {
  const full = filledText(shown.parts);
  const signs = [...full];
  return { text: signs.length <= limit ? full : `${signs.slice(0, limit - 1).join('')}…`, full, length: signs.length };
}
