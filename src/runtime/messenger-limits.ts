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
export function fitTitle(text: string): string {
  const { titleCodePoints } = MESSENGER_LIMITS;
  // A title that is one value has nothing beside it to disturb; and a few short words are better whole than isolated.
  const bare = text.replace(/[\u2066-\u2069]/gu, '');
  const title = /^\u2068[^\u2066-\u2069]*\u2069$/u.test(text) || [...text].length > titleCodePoints ? bare : text;
  if ([...title].length <= titleCodePoints) return title;
  let short = '';
  for (const { segment } of graphemes.segment(title)) {
    if ([...short, ...segment].length > titleCodePoints - 1) break;
    short += segment;
  }
  return `${short}…`;
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
