import {
  createConversation,
  redact,
  RuntimeError,
  toAgentView,
  toMessenger,
  toWeb,
  type AgentView,
  type Bundle,
  type Conversation,
  type ConversationStep,
  type RuntimeFlow,
  type RuntimeSurface,
  type Snapshot,
  type Values,
} from '../runtime/index.ts';
import { exampleValue } from '../model/fill-branch.ts';
import type { SiteFlow, SiteStep } from './site-data.ts';

/**
 * A conversation that is played for somebody who looks at its words, in a page or in a terminal. It is the runtime's own: nothing here
 * decides what is said.
 */

/** Something that the person who looks let happen. */
export type Action =
  | { readonly kind: 'event'; readonly type: string; readonly facts?: Readonly<Record<string, string>> }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reply'; readonly key: string; readonly facts?: Readonly<Record<string, string>> }
  | { readonly kind: 'timer'; readonly id: string }
  | { readonly kind: 'facts'; readonly facts: Readonly<Record<string, string>> };

/** Where and in what world the conversation is held. */
export interface Setting {
  readonly locale: string;
  readonly surface: RuntimeSurface;
  readonly bundle: Bundle;
  readonly flow: RuntimeFlow;
  readonly facts: Readonly<Record<string, string>>;
  readonly values: Values;
  /** The moment at which all happens, in milliseconds. */
  readonly now: number;
}

/** A message as a surface shows it. */
export interface Shown {
  readonly id: string;
  readonly delivery: string;
  readonly text: string;
  readonly chips: readonly { readonly key: string; readonly title: string; readonly full: string }[];
  readonly asksForNumber: boolean;
}

/** One action and what came of it; the first entry is the start, without an action. */
export interface Entry {
  readonly action: Action | null;
  /** What the person wrote, without what must not be kept. */
  readonly said: string;
  readonly shown: readonly Shown[];
  readonly step: ConversationStep | null;
  /** Why the runtime refused. */
  readonly failure: string;
}

export interface Run {
  readonly entries: readonly Entry[];
  readonly step: ConversationStep | null;
  readonly agent: AgentView | null;
}

/** Plays all actions from the start, so that another language, surface or world shows the same conversation anew. */
export function play(setting: Setting, actions: readonly Action[]): Run {
  let on = setting;
  let conversation = open(on);
  const entries = [attempt(on, null, () => conversation.start())];
  for (const action of actions) {
    const surface = action.kind === 'facts' ? action.facts['surface'] : undefined;
    if (surface !== undefined && surface !== on.surface) {
      // Who goes on in another place is the same conversation, taken up there.
      on = { ...on, surface: surface as RuntimeSurface };
      conversation = open(on, conversation.snapshot());
    }
    entries.push(attempt(on, action, () => perform(conversation, action, setting.values)));
  }
  const step = entries.findLast((one) => one.step !== null)?.step ?? null;
  return { entries, step, agent: step === null ? null : agentView(step, conversation) };
}

function open({ bundle, flow, locale, surface, facts, values, now }: Setting, snapshot?: Snapshot): Conversation {
  const options = { bundles: { [locale]: bundle }, flow, locale, surface, facts, values, now: () => now, zone: 'Europe/London' };
  return createConversation(snapshot === undefined ? options : { ...options, snapshot });
}

function agentView(step: ConversationStep, conversation: Conversation): AgentView {
  return toAgentView(step, conversation.snapshot());
}

/**
 * Examples stand in for values that nobody has told, such as the digits of a number that a journey only says was typed. A refused
 * event has changed nothing, so it can be told again.
 */
function perform(conversation: Conversation, action: Action, values: Values): ConversationStep {
  try {
    return dispatch(conversation, action, {});
  } catch (error) {
    if (!(error instanceof RuntimeError) || error.code !== 'missing-value') throw error;
    return dispatch(conversation, action, values);
  }
}

function dispatch(conversation: Conversation, action: Action, values: Values): ConversationStep {
  switch (action.kind) {
    case 'text':
      return conversation.dispatch({ type: 'user.text', text: action.text, values });
    case 'reply':
      return conversation.dispatch({
        type: 'user.reply',
        key: action.key,
        values,
        ...(action.facts === undefined ? {} : { facts: action.facts }),
      });
    case 'timer':
      return conversation.dispatch({ type: 'timer', id: action.id, values });
    case 'facts':
      return conversation.setFacts(action.facts, values);
    default:
      return conversation.dispatch({ type: action.type, values, ...(action.facts === undefined ? {} : { facts: action.facts }) });
  }
}

function attempt(setting: Setting, action: Action | null, work: () => ConversationStep): Entry {
  const said = action?.kind === 'text' ? redact(action.text).text : '';
  try {
    const step = work();
    return { action, said, shown: shownOf(setting, step), step, failure: '' };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    return { action, said, shown: [], step: null, failure };
  }
}

/** Why the runtime refused, for people; null for a fault of ours. */
function failureOf(error: unknown): string | null {
  if (error instanceof RuntimeError) return error.message;
  if (!String(error).includes('Infinite loop')) return null;
  return 'What states do at once goes round in a circle; "escalate-content flow check" shows where';
}

/** Each message through the adapter of its surface, as the platform or the page gets it. */
function shownOf({ surface, locale }: Setting, step: ConversationStep): Shown[] {
  return step.messages.map((message): Shown => {
    const own = { ...step, messages: [message] };
    const { id, delivery, text } = message;
    if (surface === 'mobile-web') {
      const [part] = toWeb(own, { locale });
      const chips = (part?.buttons ?? []).map(({ value, label }) => ({ key: value, title: label, full: label }));
      return { id, delivery, text, chips, asksForNumber: part?.field != null };
    }
    const quick = toMessenger(own, { recipientId: '0' }).flatMap((body) => body.message.quick_replies ?? []);
    const titles = quick.flatMap(({ content_type: type, title }) => (type === 'text' ? [title ?? ''] : []));
    const chips = message.replies.slice(0, titles.length).map(({ key, title }, i) => ({ key, title: titles[i] ?? title, full: title }));
    return { id, delivery, text, chips, asksForNumber: quick.length > titles.length };
  });
}

/** The steps of a journey as actions. Facts that change with a step hold for its event already, as they do in the journey. */
export function actionsOf(steps: readonly Pick<SiteStep, 'event' | 'tap' | 'wait' | 'facts' | 'carried'>[]): Action[] {
  return steps.flatMap(({ event, tap, wait, facts, carried }): Action[] => {
    const change: Action[] = Object.keys(facts).length === 0 ? [] : [{ kind: 'facts', facts }];
    if (wait !== null) return [...change, { kind: 'timer', id: wait }];
    if (tap !== null) return [...change, { kind: 'reply', key: tap, facts: carried }];
    return event === null ? change : [...change, { kind: 'event', type: event, facts: carried }];
  });
}

/** Values for all placeholders, from the examples of the messages. */
export function exampleValues(values: SiteFlow['values']): Values {
  return Object.fromEntries(Object.entries(values).map(([name, { type, example }]) => [name, exampleValue(name, type, example)]));
}
