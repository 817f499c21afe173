import { capturePhone, type Capture } from './capture-phone.ts';
import { redact } from './redact.ts';
import type { ConversationEvent, Reply, RuntimeFlow } from './types.ts';

/** A happening in the flow's own terms. */
export interface Heard {
  readonly type: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly capture: Capture | null;
  readonly redacted: boolean;
}

/** What hearing may look at. */
export interface Hearing {
  readonly flow: RuntimeFlow;
  /** The chips that the person saw last. */
  readonly chips: readonly Reply[];
  readonly region?: string | undefined;
  readonly callableRegions?: readonly string[] | undefined;
}

/** Turns what came in into an event of the flow. Words match a shown chip by its title; digits are read as a number; the rest is `user.text`. */
export function hear(event: ConversationEvent, hearing: Hearing): Heard {
  const plain = { facts: event.facts ?? {}, capture: null, redacted: false };
  if (event.type === 'timer') return { ...plain, type: `timer.${event.id ?? ''}` };
  if (event.type === 'user.reply') return { ...plain, type: eventOfChip(hearing.flow, event.key ?? '') ?? 'user.text' };
  if (event.type !== 'user.text' || event.text === undefined) return { ...plain, type: event.type };
  const { kind } = redact(event.text);
  if (kind !== null && kind !== 'maybe-card') return { ...plain, type: 'user.sensitive', facts: { sensitiveKind: kind }, redacted: true };
  const chip = hearing.chips.find(({ title }) => sameWords(title, event.text ?? ''));
  const chipEvent = chip === undefined ? undefined : eventOfChip(hearing.flow, chip.key);
  if (chipEvent !== undefined) return { ...plain, type: chipEvent };
  if (/^\s*(?:stop|start)\s*[.!]?\s*$/iu.test(event.text))
    return { ...plain, type: /stop/iu.test(event.text) ? 'user.stop' : 'user.start' };
  const capture = capturePhone(event.text, hearing);
  if (capture.check !== 'none') return { type: 'user.number', facts: { numberCheck: capture.check }, capture, redacted: false };
  if (kind !== null) return { ...plain, type: 'user.sensitive', facts: { sensitiveKind: kind }, redacted: true };
  return { ...plain, type: 'user.text' };
}

function eventOfChip(flow: RuntimeFlow, key: string): string | undefined {
  const short = key.slice(key.lastIndexOf('.') + 1);
  return Object.keys(flow.events).find((id) => flow.events[id]?.chips.includes(short) ?? false);
}

function sameWords(one: string, other: string): boolean {
  const bare = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim();
  return bare(one) !== '' && bare(one) === bare(other);
}
