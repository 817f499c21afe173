import { mask } from './carry-out.ts';
import type { Formatter } from './message-formatter.ts';
import type { ConversationStep, LastCall, RuntimeFlow, Snapshot, Values } from './types.ts';

/** What a specialist sees of a conversation. Never the full number: it shows when the call is dialled. */
export interface AgentView {
  readonly state: string;
  /** What the state means, in a few words of the flow's author; absent without a flow. */
  readonly title?: string;
  /** "•••• 56", isolated so that it stays in order; null while no number is held. */
  readonly maskedNumber: string | null;
  /** When the person said yes, milliseconds since the epoch, and to which words; null without a yes. */
  readonly consent: { readonly at: number; readonly message: string } | null;
  /** The window that was promised, milliseconds since the epoch. */
  readonly window: { readonly start: number; readonly end: number } | null;
  /** The messages that the person saw last, by id and as written; `inYourLanguage` where a formatter for the agent is given. */
  readonly saw: readonly {
    readonly id: string;
    readonly text: string | null;
    readonly at?: number;
    readonly inYourLanguage?: string | null;
  }[];
  /** How the last call went; null when there was none. */
  readonly lastCall?: LastCall | null;
  /** Texts for the agent that belong to the state and to what just happened, in the agent's language. */
  readonly notes?: readonly { readonly id: string; readonly text: string }[];
}

/** What the view needs to speak the agent's language. */
export interface AgentViewOptions {
  readonly flow: RuntimeFlow;
  /** Of the agent's locale, over a bundle with the messages of internal tools. */
  readonly formatter: Formatter;
}

/** `step` is the last one, `snapshot` the state after it. */
export function toAgentView(step: ConversationStep, snapshot: Snapshot, options?: AgentViewOptions): AgentView {
  const values: Values = { chatText: snapshot.saw?.at(-1)?.text ?? '', ...valuesOf(snapshot) };
  const start = timeOf(values['windowStart']);
  const end = timeOf(values['windowEnd']);
  const isCallOpen = snapshot.consent !== null && start !== null && end !== null;
  const saw = snapshot.saw ?? snapshot.shown.map((id) => ({ id, text: step.messages.find((one) => one.id === id)?.text ?? null }));
  const view: AgentView = {
    state: step.state,
    maskedNumber: mask(snapshot.number),
    consent: snapshot.consent === null ? null : { at: snapshot.consent.at, message: snapshot.consent.message },
    window: isCallOpen ? { start, end } : null,
    saw,
    lastCall: snapshot.lastCall ?? null,
  };
  if (options === undefined) return view;
  const { flow, formatter } = options;
  return {
    ...view,
    title: flow.states[step.state]?.title ?? step.state,
    saw: saw.map((one) => ({ ...one, inYourLanguage: written(formatter, one.id, values) })),
    notes: shownWith(flow, step).flatMap((id) => {
      const text = written(formatter, formatter.has(`${id}.form.agent`) ? `${id}.form.agent` : id, values);
      return text === null ? [] : [{ id, text }];
    }),
  };
}

/** Texts of the state, then those of what was just done, each once. */
function shownWith(flow: RuntimeFlow, step: ConversationStep): string[] {
  const ofEffects = step.effects.flatMap(({ type }) => flow.effects[type]?.shows ?? []);
  return [...new Set([...(flow.states[step.state]?.shows ?? []), ...ofEffects])];
}

/** Null where the bundle lacks the text or a value is not known yet: a view leaves out what it cannot say. */
function written(formatter: Formatter, id: string, values: Values): string | null {
  try {
    return formatter.format(id, values);
  } catch {
    return null;
  }
}

function valuesOf({ values }: Snapshot): Values {
  return Object.fromEntries(Object.entries(values).map(([name, one]) => [name, typeof one === 'object' ? new Date(one.time) : one]));
}

function timeOf(value: Values[string] | undefined): number | null {
  return value instanceof Date ? value.getTime() : typeof value === 'number' ? value : null;
}
