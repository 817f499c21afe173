/**
 * Limits of the Send API. Source: developers.facebook.com, Messenger Platform, send-messages, quick-replies and template/button, read
 * 2026-11-22; the same figures stand with their sources in `content/surfaces/messenger.yaml`.
 */
export const MESSENGER_LIMITS = {
  textUnits: 2000,
  quickReplies: 13,
  titleCodePoints: 20,
  payloadUnits: 1000,
  buttons: 3,
  buttonText: 640,
} as const;

/** Titles are written to fit; a value in one may not, and the platform would cut inside a letter. */
export function fitTitle(title: string): string {
  const { titleCodePoints } = MESSENGER_LIMITS;
  if ([...title].length <= titleCodePoints) return title;
  let short = '';
  for (const { segment } of graphemes.segment(title)) {
    if ([...short, ...segment].length > titleCodePoints - 1) break;
    short += segment;
  }
  // A cut that leaves an isolate open would turn the rest of the line.
  const open = (short.match(/[\u2066-\u2068]/gu)?.length ?? 0) - (short.match(/\u2069/gu)?.length ?? 0);
  return open > 0 ? `${[...short].slice(0, titleCodePoints - 1 - open).join('')}…${'\u2069'.repeat(open)}` : `${short}…`;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text in pieces that each fit one message: cut between sentences, inside one only where it is longer than a message. */
export function partsOf(text: string): string[] {
  const most = MESSENGER_LIMITS.textUnits;
  if (text.length <= most) return [text];
  const parts: string[] = [];
  for (const sentence of text.match(/[^.!?。！？۔।]+(?:[.!?。！？۔।]+\s*|$)/gu) ?? [text]) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length <= most) parts[parts.length - 1] = last + sentence;
    else parts.push(...sliced(sentence, most));
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function sliced(sentence: string, most: number): string[] {
  if (sentence.length <= most) return [sentence];
  const parts = [''];
  for (const { segment } of graphemes.segment(sentence)) {
    const last = parts.length - 1;
    if ((parts[last] ?? '').length + segment.length > most) parts.push(segment);
    else parts[last] += segment;
  }
  return parts;
}
