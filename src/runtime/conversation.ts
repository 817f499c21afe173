import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AnyMachineSnapshot } from 'xstate';
import { advance, FACTS_CHANGED, startFlow, statesOf, type Output, type Step } from '../flow/advance.ts';
import { createFlowMachine, type FlowMachine } from '../flow/flow-machine.ts';
import { safeFacts } from '../flow/safe-facts.ts';
import type { Facts } from '../flow/vocabulary.ts';
import { hear, type Heard } from './hear.ts';
import { createRenderer, type Renderer } from './render.ts';
import { freshMemory, readSnapshot, writeSnapshot, type Memory } from './snapshot.ts';
import {
  RuntimeError,
  type ConversationEvent,
  type ConversationOptions,
  type ConversationStep,
  type Effect,
  type Metric,
  type SentMessage,
  type Snapshot,
  type Values,
} from './types.ts';

/** A conversation on one surface. The caller keeps the clock, the timers and the snapshot. */
export interface Conversation {
  /** What happens at the very start; call it once, before the first `dispatch`, unless a snapshot was given. */
  start(): ConversationStep;
  /** Throws `RuntimeError` and changes nothing when a text or a value is missing, or the flow does not know the event. */
  dispatch(event: ConversationEvent): ConversationStep;
  /** Tells what changed in the world; the flow may answer. */
  setFacts(facts: Readonly<Record<string, string>>, values?: Values): ConversationStep;
  snapshot(): Snapshot;
}

/** How many names of deliveries are remembered, so that a platform's repeats change nothing. */
const REMEMBERED_EVENTS = 200;

/** Opens a conversation, new or from a snapshot. Throws `RuntimeError` for a locale without a bundle or a snapshot that no longer fits. */
export function createConversation(options: ConversationOptions): Conversation {
  const bundle = options.bundles[options.locale];
  if (bundle === undefined)
    throw new RuntimeError(
      `No bundle for the locale "${options.locale}"; loaded: ${Object.keys(options.bundles).join(', ') || 'none'}`,
      'missing-bundle',
    );
  const core = createFlowMachine(options.flow);
  const renderer = createRenderer(bundle, options.flow, options.locale, options.zone ?? 'UTC');
  let memory = options.snapshot === undefined ? freshMemory(options) : readSnapshot(options.snapshot, core.machine);
  const run = { core, renderer, options };
  const commit = (next: { memory: Memory; step: ConversationStep }): ConversationStep => {
    memory = next.memory;
    return next.step;
  };
  const dispatch = (event: ConversationEvent): ConversationStep => commit(handle(run, started(run, memory), event));
  return {
    start: () => commit(begun(run, memory)),
    dispatch,
    setFacts(facts, values) {
      const at = options.now();
      const reports = Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, { value, at }]));
      memory = { ...memory, reports: { ...memory.reports, ...reports }, values: { ...memory.values, ...values } };
      return dispatch({ type: FACTS_CHANGED });
    },
    snapshot: () => writeSnapshot(started(run, memory)),
  };
}

interface Run {
  readonly core: FlowMachine;
  readonly renderer: Renderer;
  readonly options: ConversationOptions;
}

function worldOf({ options }: Run, memory: Memory): Facts {
  return { ...safeFacts(options.flow, memory.reports, options.now()), surface: options.surface };
}

function begun(run: Run, memory: Memory): { memory: Memory; step: ConversationStep } {
  return settle(run, memory, startFlow(run.core, worldOf(run, memory)), null);
}

/** Machines begin when they are first needed, so that a caller who only dispatches need not say so. */
function started(run: Run, memory: Memory): Memory {
  return memory.machine === null ? begun(run, memory).memory : memory;
}

function handle(run: Run, memory: Memory, event: ConversationEvent): { memory: Memory; step: ConversationStep } {
  const { options, core } = run;
  if (event.eventId !== undefined && memory.seen.includes(event.eventId)) return { memory, step: unchanged(run, memory, 'duplicate') };
  const heard = hear(event, {
    flow: options.flow,
    chips: chipsOf(run, memory),
    region: options.region,
    callableRegions: options.callableRegions,
  });
  if (event.type === 'timer' && !memory.timers.some(({ id }) => id === event.id))
    return { memory, step: unchanged(run, memory, 'late-timer') };
  if (heard.type !== FACTS_CHANGED && event.type !== 'timer' && options.flow.events[heard.type] === undefined)
    throw new RuntimeError(`The flow has no event "${heard.type}"; "escalate-content flow graph" shows those that it has`, 'unknown-event');
  const next: Memory = {
    ...memory,
    values: { ...memory.values, ...valuesOf(heard, options.locale), ...event.values },
    pending: heard.capture?.number ?? memory.pending,
    timers: memory.timers.filter(({ id }) => event.type !== 'timer' || id !== event.id),
    seen: event.eventId === undefined ? memory.seen : [...memory.seen, event.eventId].slice(-REMEMBERED_EVENTS),
  };
  const snapshot = memory.machine as AnyMachineSnapshot;
  return settle(run, next, advance(core, snapshot, heard.type, worldOf(run, next), heard.facts), heard);
}

function unchanged(run: Run, memory: Memory, name: string): ConversationStep {
  const state = memory.machine === null ? '' : statesOf(memory.machine).talk;
  return { state, messages: [], effects: [], timers: memory.timers, events: [{ type: 'duplicate', name, at: run.options.now() }] };
}

/** The values that a typed number gives to the read-back: never more than its last two digits. */
function valuesOf({ capture }: Heard, locale: string): Values {
  if (capture?.number == null) return {};
  const country = capture.region === null ? '' : (new Intl.DisplayNames([locale], { type: 'region' }).of(capture.region) ?? capture.region);
  return {
    lastDigits: capture.number.slice(-2),
    countryName: country,
    ...(capture.extension === null ? {} : { extension: capture.extension }),
  };
}

function chipsOf(run: Run, memory: Memory): { key: string; title: string }[] {
  return memory.shown.flatMap((id) => run.renderer.replies(id, memory.values));
}

/** Carries out the outputs of a step on the memory. The new memory is only taken when every text could be written. */
function settle(run: Run, before: Memory, step: Step, heard: Heard | null): { memory: Memory; step: ConversationStep } {
  const at = run.options.now();
  const state = statesOf(step.snapshot).talk;
  const was = before.machine === null ? null : statesOf(before.machine).talk;
  const work: Work = { run, at, memory: { ...before, machine: step.snapshot }, messages: [], effects: [], events: [] };
  if (heard !== null) work.events.push({ type: 'event', name: heard.type, at });
  if (heard?.redacted === true) work.events.push({ type: 'redacted', name: heard.facts['sensitiveKind'] ?? 'secret', at });
  for (const output of step.outputs) carryOut(work, output);
  if (state !== was) work.events.push({ type: 'state', name: state, at });
  const { memory, messages, effects, events } = work;
  const timers = [...memory.timers].sort((a, b) => a.at - b.at);
  const shown = messages.length === 0 ? memory.shown : messages.map(({ id }) => id);
  return { memory: { ...memory, timers, shown }, step: { state, messages, effects, timers, events } };
}

interface Work {
  readonly run: Run;
  readonly at: number;
  memory: Memory;
  readonly messages: SentMessage[];
  readonly effects: Effect[];
  readonly events: Metric[];
}

function carryOut(work: Work, output: Output): void {
  const { run, at } = work;
  switch (output.kind) {
    case 'message': {
      work.events.push({ type: 'message', name: output.message, at });
      if (output.delivery === 'held') return;
      const text = run.renderer.message(output.message, run.options.surface, output.delivery, work.memory.values);
      work.messages.push({
        id: output.message,
        text,
        replies: run.renderer.replies(output.message, work.memory.values),
        delivery: output.delivery,
      });
      return;
    }
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

function timersAfter({ run, memory, at }: Work, output: Extract<Output, { timer: string }>): Memory['timers'] {
  const others = memory.timers.filter(({ id }) => id !== output.timer);
  const timer = run.options.flow.timers[output.timer];
  if (output.kind === 'timer-stop' || timer === undefined) return others;
  const named = timer.at === null ? at : Number(memory.values[timer.at] ?? Number.NaN);
  // Without the time that the timer waits for, it rings as if the time were now: late word is better than none.
  return [...others, { id: output.timer, at: (Number.isNaN(named) ? at : named) + (timer.afterMs ?? 0) }];
}

const CALLS: ReadonlySet<string> = new Set(['call.request', 'call.reschedule', 'call.dial']);

/** What the host gets with an effect. Consent is bound to the very number and words; deletion takes both. */
function effectOf(work: Work, type: string): Effect {
  const { run, at } = work;
  const marks: readonly string[] = run.options.flow.effects[type]?.marks ?? [];
  if (marks.includes('stores-number') && work.memory.pending !== null)
    work.memory = { ...work.memory, number: work.memory.pending, pending: null };
  const { number, shown, consent } = work.memory;
  if (marks.includes('records-consent')) {
    const yes = { message: shown.at(-1) ?? '', locale: run.options.locale, at, numberHash: hashOf(number) };
    work.memory = { ...work.memory, consent: yes };
    return { type, consent: yes };
  }
  if (marks.includes('withdraws-consent')) work.memory = { ...work.memory, consent: null };
  if (marks.includes('deletes-number')) {
    const { lastDigits: _, countryName: __, extension: ___, ...values } = work.memory.values;
    work.memory = { ...work.memory, number: null, pending: null, consent: null, values };
  }
  if (number !== null && marks.includes('stores-number')) return { type, number };
  // A number is only ever called when the person said yes to this very one.
  return number !== null && CALLS.has(type) && consent?.numberHash === hashOf(number) ? { type, number } : { type };
}

function hashOf(number: string | null): string | null {
  return number === null ? null : bytesToHex(sha256(utf8ToBytes(number)));
}
