import type { Output } from '../flow/advance.ts';
import { sha256Hex, shortHash } from './hash.ts';
import { NUMBER_VALUES } from './number-values.ts';
import type { Renderer } from './render.ts';
import type { Memory } from './snapshot.ts';
import type { CaseNote, Consent, ConversationOptions, Effect, Metric, SentMessage } from './types.ts';

/** One step in the making; the memory is only taken when all of it could be done. */
export interface Work {
  readonly options: ConversationOptions;
  readonly renderer: Renderer;
  readonly at: number;
  readonly state: string;
  /** Stands for the facts that decided; worked out when a metric needs it. */
  facts(): string;
  memory: Memory;
  readonly messages: SentMessage[];
  readonly effects: Effect[];
  readonly events: Metric[];
  readonly notes: CaseNote[];
}

export function carryOut(work: Work, output: Output): void {
  const { at } = work;
  switch (output.kind) {
    case 'message':
      sendMessage(work, output);
      return;
    case 'silence':
      work.events.push({ type: 'silence', name: output.slot, at });
      return;
    case 'effect':
      work.effects.push(effectOf(work, output.effect));
      work.events.push({ type: 'effect', name: output.effect, at });
      return;
    case 'timer-start':
    case 'timer-stop':
      work.memory = { ...work.memory, timers: timersAfter(work, output) };
  }
}

function sendMessage(work: Work, { message: name, delivery, promises }: Extract<Output, { kind: 'message' }>): void {
  const { options, renderer, at, state } = work;
  const { surface, manifest } = options;
  const variant = renderer.variantOf(name);
  const metric: Metric = {
    type: 'message',
    name,
    at,
    locale: options.locale,
    surface,
    state,
    ...(manifest === undefined ? {} : { content: manifest.contentVersion }),
    facts: work.facts(),
    ...(variant === null ? {} : { variant }),
  };
  if (delivery === 'held') {
    work.events.push(metric);
    return;
  }
  const sent = renderer.message(name, surface, delivery, work.memory.values);
  const { locale = options.locale } = sent;
  work.events.push({ ...metric, locale });
  if (variant !== null) work.events.push({ type: 'exposure', name, at, variant });
  if (locale !== options.locale) work.events.push({ type: 'fallback', name, at, locale });
  for (const promise of promises) work.events.push({ type: 'promise-made', name: promise, at, state });
  work.messages.push(sent);
}

function timersAfter({ options, memory, at }: Work, output: Extract<Output, { timer: string }>): Memory['timers'] {
  const others = memory.timers.filter(({ id }) => id !== output.timer);
  const timer = options.flow.timers[output.timer];
  if (output.kind === 'timer-stop' || timer === undefined) return others;
  const named = timer.at === null ? at : Number(memory.values[timer.at] ?? Number.NaN);
  // Without the time that the timer waits for, it rings as if the time were now: late word is better than none.
  return [...others, { id: output.timer, at: (Number.isFinite(named) ? named : at) + (timer.afterMs ?? 0) }];
}

/** Effects of a call that carry the number. */
const CALLS = new Set(['call.request', 'call.reschedule', 'call.dial']);

function effectOf(work: Work, type: string): Effect {
  const { options, at } = work;
  const marks: readonly string[] = options.flow.effects[type]?.marks ?? [];
  if (marks.includes('stores-number') && work.memory.pending !== null)
    work.memory = { ...work.memory, number: work.memory.pending, pending: null, question: null };
  const { number, consent } = work.memory;
  if (marks.includes('records-consent')) {
    const yes = consentOf(work);
    work.memory = { ...work.memory, consent: yes };
    note(work, 'consent', type, yes);
    work.events.push({ type: 'consent', name: 'granted', at });
    return { type, consent: yes };
  }
  if (marks.includes('withdraws-consent')) {
    work.memory = { ...work.memory, consent: null };
    note(work, 'consent', type, null);
    work.events.push({ type: 'consent', name: 'withdrawn', at });
  }
  if (marks.includes('deletes-number')) forgetNumber(work, type);
  if (number !== null && marks.includes('stores-number')) return { type, number, ...extensionOf(work) };
  // A number is only ever called when the person said yes to this very one.
  const isCalled = number !== null && CALLS.has(type) && consent?.numberHash === hashOf(number);
  return isCalled ? { type, number, ...extensionOf(work) } : { type };
}

/** The yes is to this number and to the very words that asked. */
function consentOf({ options, memory, at }: Work): Consent {
  const asked = memory.saw.at(-1);
  return {
    message: memory.shown.at(-1) ?? '',
    locale: options.locale,
    at,
    numberHash: hashOf(memory.number),
    text: asked === undefined ? '' : shortHash(asked.text),
    content: options.manifest?.contentVersion ?? null,
  };
}

function forgetNumber(work: Work, type: string): void {
  if (work.memory.number !== null) note(work, 'number-deleted', type, null);
  const values = Object.fromEntries(Object.entries(work.memory.values).filter(([name]) => !NUMBER_VALUES.includes(name)));
  work.memory = { ...work.memory, number: null, pending: null, question: null, zone: null, consent: null, values };
}

function extensionOf({ memory }: Work): { extension?: string } {
  const { extension } = memory.values;
  return typeof extension === 'string' ? { extension } : {};
}

function note({ notes, memory, at }: Work, kind: CaseNote['kind'], event: string, consent: Consent | null): void {
  notes.push({ kind, event, outcome: null, at, maskedNumber: mask(memory.number), consent, told: [] });
}

/** "•••• 56", in order wherever it stands; null without a number. */
export function mask(number: string | null): string | null {
  return number === null ? null : `\u2068•••• ${number.slice(-2)}\u2069`;
}

function hashOf(number: string | null): string | null {
  return number === null ? null : sha256Hex(number);
}
