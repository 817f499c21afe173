/** Undoes what a tool did to the white space of a text. */
type Repair = (text: string) => string;

/**
 * What translation tools do to white space, undone, the least first: line ends of Windows, line breaks with indentation put
 * in front of inline elements, lines wrapped anew, white space lost or added at the ends, and everything at once.
 */
function repairs(original: string): readonly Repair[] {
  const lead = /^\s*/u.exec(original)?.[0] ?? '';
  const trail = lead.length === original.length ? '' : (/\s*$/u.exec(original)?.[0] ?? '');
  const withEdges: Repair = (text) => lead + text.trim() + trail;
  return [
    (text) => text,
    (text) => text.replaceAll('\r\n', '\n'),
    withEdges,
    (text) => withEdges(text.replace(/\r?\n[ \t]+/gu, '')),
    (text) => withEdges(text.replace(/\s*\n\s*/gu, ' ')),
    (text) => withEdges(text.replace(/\s+/gu, ' ')),
  ];
}

/**
 * How a tool treats white space, told by the source text that it sent back: the repair that makes it our own again, to be
 * applied to the translation beside it. Null when no repair does, so that the file has another source text.
 */
export function repairFor(returnedSource: string, original: string): ((text: string) => string) | null {
  return repairs(original).find((repair) => repair(returnedSource) === original) ?? null;
}

/** True when two texts differ in white space or in the composition of letters only. */
export function isSameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return a === b || plain(a) === plain(b);
}
