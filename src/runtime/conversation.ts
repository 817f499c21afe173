import type { AnyMachineSnapshot } from 'xstate';
import { advance, FACTS_CHANGED, startFlow, statesOf, type Step } from '../flow/advance.ts';
import { createFlowMachine, type FlowMachine } from '../flow/flow-machine.ts';
import { safeFacts } from '../flow/safe-facts.ts';
import type { Facts } from '../flow/vocabulary.ts';
import { carryOut, mask, type Work } from './carry-out.ts';
import { shortHash } from './hash.ts';
import { hear, type Heard } from './hear.ts';
import { knownValues } from './known-values.ts';
import { eventMetrics, factsHash, stateMetrics, type Passage } from './metrics.ts';
import { NUMBER_VALUES, numberValues, questionOf, zoneValues } from './number-values.ts';
import { createRenderer, type Renderer } from './render.ts';
import { freshMemory, knownFacts, readSnapshot, writeSnapshot, type Memory } from './snapshot.ts';
import {
  RuntimeError,
  type CaseNote,
  type ConversationEvent,
  type ConversationOptions,
  type ConversationStep,
  type Snapshot,
  type Trigger,
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
  if (!Object.hasOwn(options.bundles, options.locale))
    throw new RuntimeError(
      `No bundle for the locale "${options.locale}"; loaded: ${Object.keys(options.bundles).join(', ') || 'none'}`,
      'missing-bundle',
    );
  const core = machineOf(options.flow);
  let memory = options.snapshot === undefined ? freshMemory(options) : readSnapshot(options.snapshot, core);
  const run: Run = { core, options, renderers: new Map() };
  const commit = (next: Next): ConversationStep => {
    memory = next.memory;
    return next.step;
  };
  return {
    start: () => commit(begun(run, memory)),
    dispatch: (event) => commit(handle(run, started(run, memory), event)),
    setFacts(facts, values = {}) {
      const at = options.now();
      const reports = Object.entries(knownFacts(options.flow, facts)).map(([id, value]) => [id, { value, at }]);
      const told = {
        ...memory,
        reports: { ...memory.reports, ...Object.fromEntries(reports) },
        values: { ...memory.values, ...knownValues(options.flow, values) },
      };
      return commit(handle(run, started(run, told), { type: FACTS_CHANGED }));
    },
    snapshot: () => writeSnapshot(started(run, memory)),
  };
}

/** A machine takes milliseconds to build and holds nothing of a conversation, so all conversations over one flow share it. */
const machines = new WeakMap<object, FlowMachine>();

function machineOf(flow: ConversationOptions['flow']): FlowMachine {
  const known = machines.get(flow) ?? createFlowMachine(flow);
  machines.set(flow, known);
  return known;
}

interface Run {
  readonly core: FlowMachine;
  readonly options: ConversationOptions;
  /** By time zone. */
  readonly renderers: Map<string, Renderer>;
}

interface Next {
  readonly memory: Memory;
  readonly step: ConversationStep;
}

function rendererOf({ renderers, options }: Run, memory: Memory): Renderer {
  const zone = memory.zone?.zone ?? options.zone ?? 'UTC';
  const known = renderers.get(zone) ?? createRenderer(options, options.flow, zone);
  renderers.set(zone, known);
  return known;
}

function worldOf({ options }: Run, memory: Memory): Facts {
  return { ...safeFacts(options.flow, memory.reports, options.now()), surface: options.surface };
}

function begun(run: Run, memory: Memory): Next {
  return settle(run, memory, startFlow(run.core, worldOf(run, memory)), null, 'start');
}

/** Machines begin when they are first needed, so that a caller who only dispatches need not say so. */
function started(run: Run, memory: Memory): Memory {
  return memory.machine === null ? begun(run, memory).memory : memory;
}

function handle(run: Run, memory: Memory, event: ConversationEvent): Next {
  const { options, core } = run;
  const delivery = event.eventId === undefined ? null : shortHash(event.eventId);
  if (delivery !== null && memory.seen.includes(delivery)) return unchanged(run, memory, 'repeated');
  if (event.type === 'timer' && !memory.timers.some(({ id }) => id === event.id)) return unchanged(run, memory, 'late-timer');
  const heard = heardOf(run, memory, event);
  if (heard.type !== FACTS_CHANGED && event.type !== 'timer' && !Object.hasOwn(options.flow.events, heard.type))
    // The type is not repeated: nobody knows what a caller let into it.
    throw new RuntimeError('The flow has no event of this type; "escalate-content flow graph" shows those that it has', 'unknown-event');
  const told: Memory = {
    ...memory,
    ...afterNumber(run, memory, heard),
    timers: memory.timers.filter(({ id }) => event.type !== 'timer' || id !== event.id),
    seen: delivery === null ? memory.seen : [...memory.seen, delivery].slice(-REMEMBERED_EVENTS),
  };
  const next = { ...told, values: { ...told.values, ...knownValues(options.flow, event.values ?? {}) } };
  const step = advance(core, memory.machine as AnyMachineSnapshot, heard.type, worldOf(run, next), heard.facts);
  return settle(run, next, step, heard, triggerOf(run, event, heard));
}

function triggerOf({ options }: Run, event: ConversationEvent, heard: Heard): Trigger {
  if (event.type === 'timer') return 'timer';
  return options.flow.events[heard.type]?.kind === 'person' ? 'person' : 'world';
}

function heardOf(run: Run, memory: Memory, event: ConversationEvent): Heard {
  const { flow, region, likelyRegions, callableRegions } = run.options;
  const needsChips = event.type === 'user.text';
  const chips = needsChips ? memory.shown.flatMap((id) => rendererOf(run, memory).replies(id, memory.values)) : [];
  const { question, pending } = memory;
  const known = { ...event, facts: knownFacts(flow, event.facts ?? {}) };
  const heard = hear(known, { flow, chips, question, pending, region, likelyRegions, callableRegions });
  const other = otherZoneOf(run, heard);
  return other !== null && memory.zone === null && heard.chip?.startsWith('zone-') !== true
    ? {
        ...heard,
        facts: { ...heard.facts, numberCheck: 'zone-differs' },
        capture: heard.capture && { ...heard.capture, check: 'zone-differs' },
      }
    : heard;
}

/** A number whose region keeps another clock than the person, where that changes when the phone rings. */
function otherZoneOf({ options }: Run, { capture }: Heard): ReturnType<NonNullable<ConversationOptions['otherZone']>> {
  return capture?.check === 'ok' && capture.region !== null ? (options.otherZone?.(capture.region) ?? null) : null;
}

/** What a typed number leaves in the memory, before the flow says what becomes of it. */
function afterNumber({ options }: Run, memory: Memory, { capture, chip }: Heard): Pick<Memory, 'values' | 'pending' | 'question' | 'zone'> {
  if (capture === null) return memory;
  const { extension: _, ...before } = memory.values;
  const other = capture.region === null ? null : (options.otherZone?.(capture.region) ?? null);
  const differs = capture.check === 'zone-differs' && other !== null;
  const zone = chip === 'zone-2' ? other : memory.zone;
  return {
    pending: capture.number ?? (capture.check === 'several' ? null : memory.pending),
    question: questionOf(capture),
    zone,
    values: {
      ...before,
      ...numberValues(capture, options.locale),
      ...(differs ? zoneValues(before, other, options.locale) : {}),
      ...(zone !== null && zone !== memory.zone ? { timeZone: zone.name } : {}),
    },
  };
}

function unchanged(run: Run, memory: Memory, name: string): Next {
  const state = memory.machine === null ? '' : statesOf(memory.machine).talk;
  const events = [{ type: 'duplicate', name, at: run.options.now() } as const];
  return { memory, step: { state, messages: [], effects: [], timers: memory.timers, events, notes: [], trigger: 'world' } };
}

/** Carries out the outputs of a step on the memory. The new memory is only taken when every text could be written. */
function settle(run: Run, before: Memory, step: Step, heard: Heard | null, trigger: Trigger): Next {
  const { options, core } = run;
  const at = options.now();
  const state = statesOf(step.snapshot).talk;
  const was = before.machine === null ? null : statesOf(before.machine).talk;
  const passage: Passage = { flow: options.flow, at, heard, was, state, since: before.since, timers: before.timers };
  const memory = { ...before, machine: step.snapshot };
  let hash: string | undefined;
  const facts = (): string => (hash ??= factsHash(core.factsAt(step.snapshot, worldOf(run, memory))));
  const work: Work = {
    options,
    renderer: rendererOf(run, memory),
    at,
    state,
    facts,
    memory,
    messages: [],
    effects: [],
    events: [],
    notes: [],
  };
  work.events.push(...eventMetrics(passage));
  for (const output of step.outputs) carryOut(work, output);
  work.events.push(...stateMetrics(passage));
  const { messages, effects, events } = work;
  const kept = remembered(work, passage);
  const notes = [...callNotes(passage, before), ...work.notes].map((one) => ({
    ...one,
    told: messages.map(({ id, text }) => ({ id, text })),
  }));
  return { memory: kept, step: { state, messages, effects, timers: kept.timers, events, notes, trigger } };
}

/** What the conversation goes on with. A number that the flow did not take is forgotten with the state that asked for it. */
function remembered({ memory, messages, at }: Work, { heard, was, state, since }: Passage): Memory {
  const isAsked = heard?.capture == null ? state === was : messages.length > 0;
  const call = isCallEvent(heard) ? { event: heard?.type ?? '', outcome: heard?.facts['callOutcome'] ?? null, at } : memory.lastCall;
  return {
    ...memory,
    ...(isAsked ? {} : withoutPending(memory)),
    timers: [...memory.timers].sort((a, b) => a.at - b.at),
    shown: messages.length === 0 ? memory.shown : messages.map(({ id }) => id),
    saw: messages.length === 0 ? memory.saw : messages.map(({ id, text }) => ({ id, text, at })),
    lastCall: call,
    since: state === was ? since : at,
  };
}

function withoutPending({ number, values }: Memory): Partial<Memory> {
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => number !== null || !NUMBER_VALUES.includes(name)));
  return { pending: null, question: null, values: rest };
}

function isCallEvent(heard: Heard | null): boolean {
  return heard !== null && /^call\.(?:connected|not-reached|dropped|wrong-person|ended)$/u.test(heard.type);
}

/** How a call went and what the specialist noted, for the case's own record. */
function callNotes({ at, heard }: Passage, { number }: Memory): CaseNote[] {
  if (heard === null) return [];
  const base = { event: heard.type, at, maskedNumber: mask(number), consent: null, told: [] };
  if (isCallEvent(heard)) return [{ ...base, kind: 'call', outcome: heard.facts['callOutcome'] ?? null }];
  return heard.type.startsWith('agent.outcome-') ? [{ ...base, kind: 'outcome', outcome: null }] : [];
}
