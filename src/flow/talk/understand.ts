import type { CompiledFlow } from '../compiled.ts';
import type { Flow } from '../model.ts';
import type { Facts } from '../vocabulary.ts';

/** What a line of a person is taken for. */
export interface Understood {
  readonly event: string;
  readonly carried: Facts;
}

/** A reply that can be tapped: its key and its label as shown. */
export interface ShownReply {
  readonly key: string;
  readonly label: string;
}

/**
 * What a typed line means, by the words that events list under `hears`, the replies on screen, and digits. This is a stand-in
 * for the runtime's own understanding, good enough to try a flow; of several meanings the first in the line of priority counts.
 */
export function understand(flow: Flow, compiled: CompiledFlow, replies: readonly ShownReply[], line: string): Understood {
  const text = plain(line);
  const number = Number(text);
  const tapped = replies.find(({ label }, index) => plain(label) === text || number === index + 1);
  const byChip =
    tapped === undefined ? undefined : Object.entries(compiled.events).find(([, { chips }]) => chips.includes(tapped.key))?.[0];
  if (byChip !== undefined) return { event: byChip, carried: likely(compiled, byChip) };
  const heard = [...flow.events.values()].filter(({ hears }) => hears.some((phrase) => ` ${text} `.includes(` ${plain(phrase)} `)));
  const first = heard.sort(
    (a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity) || longest(b.hears, text) - longest(a.hears, text),
  )[0];
  if (first !== undefined) return { event: first.id, carried: likely(compiled, first.id) };
  const digits = line.replace(/\D/gu, '');
  if (digits.length >= 4 && 'user.number' in compiled.events)
    return { event: 'user.number', carried: { numberCheck: checkDigits(line, digits) } };
  return { event: 'user.text', carried: {} };
}

function longest(phrases: readonly string[], text: string): number {
  return Math.max(0, ...phrases.filter((phrase) => text.includes(plain(phrase))).map(({ length }) => length));
}

/** The most helpful value of what an event carries. */
function likely(compiled: CompiledFlow, event: string): Facts {
  const good: Facts = { numberCheck: 'ok', slotCheck: 'ok', safety: 'danger' };
  const carries = compiled.events[event]?.carries ?? [];
  return Object.fromEntries(carries.flatMap((fact) => (good[fact] === undefined ? [] : [[fact, good[fact]]])));
}

/** A rough look at a number; the runtime asks a phone library. */
function checkDigits(line: string, digits: string): string {
  if (digits.length < 7) return 'too-short';
  if (digits.length > 15) return 'too-long';
  return line.trim().startsWith('+') ? 'ok' : 'needs-country';
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']/gu, '’')
    .replace(/[^\p{L}\p{M}\p{N}’+ ]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
