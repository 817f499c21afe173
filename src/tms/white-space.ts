/** Undoes what a tool did to the white space of a text. */
type Repair = (text: string) => string;

/** How a tool treats white space. */
export interface WhiteSpace {
  readonly repair: Repair;
  /** False when the tool lost white space that nothing can bring back; texts are then compared without any. */
  readonly isExact: boolean;
}

/**
 * What translation tools do to white space, undone, the least first: line ends of Windows; white space lost or added at the ends;
 * line breaks with indentation put in front of inline elements, also in place of a space between two of them; lines wrapped anew;
 * and everything at once.
 */
function repairs(original: string): readonly Repair[] {
  const lead = /^\s*/u.exec(original)?.[0] ?? '';
  const trail = lead.length === original.length ? '' : (/\s*$/u.exec(original)?.[0] ?? '');
  const withEdges: Repair = (text) => lead + text.trim() + trail;
  const withoutBreaks: Repair = (text) => withEdges(text.replace(/\r?\n[ \t]+/gu, ''));
  return [
    (text) => text,
    (text) => text.replaceAll('\r\n', '\n'),
    withEdges,
    withoutBreaks,
    (text) => withoutBreaks(text.replace(/\}\r?\n[ \t]+\{/gu, '} {')),
    (text) => withEdges(text.replace(/\s*\n\s*/gu, ' ')),
    (text) => withEdges(text.replace(/\s+/gu, ' ')),
  ];
}

/** The place of the repair that only trims. */
const TRIMMING = 2;

/** True when a text has more indented lines than the one that it stands for: a tool has put them there. */
export function isIndentedUnlike(text: string, original: string): boolean {
  const count = (one: string): number => one.match(/\n[ \t]+/gu)?.length ?? 0;
  return count(text) > count(original);
}

/**
 * How a tool treats white space, told by the source text that it sent back: whatever makes it our own again is right for the
 * translation beside it too. Null when the source differs in more than white space: it is another text.
 */
export function whiteSpaceOf(returnedSource: string, original: string): WhiteSpace | null {
  const known = repairs(original);
  // Where a tool indents, trimming alone may suit a short source and leave breaks inside of a longer translation.
  const isIndented = isIndentedUnlike(returnedSource, original);
  const repair = known.find((one, i) => !(isIndented && i === TRIMMING) && one(returnedSource) === original);
  if (repair !== undefined) return { repair, isExact: true };
  const [, , , , fallback = (text: string): string => text] = known;
  return withoutSpace(returnedSource) === withoutSpace(original) ? { repair: fallback, isExact: false } : null;
}

/** True when two texts differ in white space or in the composition of letters only; without `isExact`, also in where they have any. */
export function isSameText(a: string, b: string, isExact = true): boolean {
  const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return a === b || plain(a) === plain(b) || (!isExact && withoutSpace(a) === withoutSpace(b));
}

function withoutSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
