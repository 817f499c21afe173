import { answerNumber } from './answer-number.ts';
import { capturePhone, type Capture } from './capture-phone.ts';
import { redact } from './redact.ts';
import type { ConversationEvent, NumberQuestion, Reply, RuntimeFlow } from './types.ts';

/** A happening in the flow's own terms. */
export interface Heard {
  readonly type: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly capture: Capture | null;
  readonly redacted: boolean;
  /** The key of the chip that was tapped or whose words were typed; null for anything else. */
  readonly chip: string | null;
}

/** What hearing may look at. */
export interface Hearing {
  readonly flow: RuntimeFlow;
  /** The chips that the person saw last. */
  readonly chips: readonly Reply[];
  /** The open question about a number. */
  readonly question: NumberQuestion | null;
  /** The number that is not settled yet, E.164. */
  readonly pending: string | null;
  readonly region?: string | undefined;
  readonly likelyRegions?: readonly string[] | undefined;
  readonly callableRegions?: readonly string[] | undefined;
}

/** Events that a person's own words may come with. */
const SPOKEN: ReadonlySet<string> = new Set(['user.text', 'user.number', 'user.profile-number', 'user.edited']);

/** Turns what came in into an event of the flow. Words match a shown chip by its title; digits are read as a number; the rest is `user.text`. */
export function hear(event: ConversationEvent, hearing: Hearing): Heard {
  const plain: Heard = { type: event.type, facts: event.facts ?? {}, capture: null, redacted: false, chip: null };
  if (event.type === 'timer') return { ...plain, type: `timer.${event.id ?? ''}` };
  if (event.type === 'user.reply') return chipHeard(plain, event.key ?? '', hearing);
  if (!SPOKEN.has(event.type) || event.text === undefined) return plain;
  const { kind } = redact(event.text);
  if (kind !== null && kind !== 'maybe-card') return sensitive(plain, kind);
  if (event.type !== 'user.text') return withNumber(plain, capturePhone(event.text, hearing));
  return wordsHeard(plain, event.text, kind, hearing);
}

function wordsHeard(plain: Heard, text: string, kind: 'maybe-card' | null, hearing: Hearing): Heard {
  const chip = hearing.chips.find(({ title }) => sameWords(title, text));
  if (chip !== undefined && eventOfChip(hearing.flow, chip.key) !== undefined) return chipHeard(plain, chip.key, hearing);
  if (isStop(text, hearing.flow)) return { ...plain, type: 'user.stop' };
  if (sameWords(text, 'start')) return { ...plain, type: 'user.start' };
  const capture = capturePhone(text, hearing);
  if (capture.check !== 'none') return { ...withNumber(plain, capture), type: 'user.number' };
  return kind === null ? { ...plain, type: 'user.text' } : sensitive(plain, kind);
}

/** A chip under a question about a number answers it; any other raises its own event. */
function chipHeard(plain: Heard, key: string, hearing: Hearing): Heard {
  const { question, pending, likelyRegions = [], callableRegions } = hearing;
  const answer = question === null ? null : answerNumber(question, key, { pending, likelyRegions, callableRegions });
  const chip = key.slice(key.lastIndexOf('.') + 1);
  if (answer !== null) return { ...withNumber(plain, answer), type: 'user.number', chip };
  const type = eventOfChip(hearing.flow, key);
  return type === undefined ? { ...plain, type: 'user.text' } : { ...plain, type, chip };
}

function withNumber(plain: Heard, capture: Capture): Heard {
  return { ...plain, facts: { ...plain.facts, numberCheck: capture.check }, capture };
}

function sensitive(plain: Heard, kind: string): Heard {
  return { ...plain, type: 'user.sensitive', facts: { sensitiveKind: kind }, redacted: true };
}

function eventOfChip(flow: RuntimeFlow, key: string): string | undefined {
  const short = key.slice(key.lastIndexOf('.') + 1);
  return Object.keys(flow.events).find((id) => flow.events[id]?.chips.includes(short) ?? false);
}

function isStop(text: string, flow: RuntimeFlow): boolean {
  const words = stopWords.get(flow) ?? new Set(['stop', ...(flow.stopWords ?? [])].map(bare));
  stopWords.set(flow, words);
  return words.has(bare(text));
}

/** Of each flow, as they are compared. */
const stopWords = new WeakMap<RuntimeFlow, ReadonlySet<string>>();

function sameWords(one: string, other: string): boolean {
  return bare(one) !== '' && bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
