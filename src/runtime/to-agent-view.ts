import type { ConversationStep, Snapshot } from './types.ts';

/** What a specialist sees of a conversation. Never the full number: it shows when the call is dialled. */
export interface AgentView {
  readonly state: string;
  /** "•••• 56"; null while no number is held. */
  readonly maskedNumber: string | null;
  /** When the person said yes, milliseconds since the epoch, and to which words; null without a yes. */
  readonly consent: { readonly at: number; readonly message: string } | null;
  /** The window that was promised, milliseconds since the epoch. */
  readonly window: { readonly start: number; readonly end: number } | null;
  /** The messages that the person saw last, by id and as written. */
  readonly saw: readonly { readonly id: string; readonly text: string | null }[];
}

/** `step` is the last one, `snapshot` the state after it. */
export function toAgentView(step: ConversationStep, snapshot: Snapshot): AgentView {
  const timeOf = (name: string): number | null => {
    const value = snapshot.values[name];
    return typeof value === 'object' ? value.time : typeof value === 'number' ? value : null;
  };
  const start = timeOf('windowStart');
  const end = timeOf('windowEnd');
  const isCallOpen = snapshot.consent !== null && start !== null && end !== null;
  return {
    state: step.state,
    maskedNumber: snapshot.number === null ? null : `•••• ${snapshot.number.slice(-2)}`,
    consent: snapshot.consent === null ? null : { at: snapshot.consent.at, message: snapshot.consent.message },
    window: isCallOpen ? { start, end } : null,
    saw: snapshot.shown.map((id) => ({ id, text: step.messages.find((one) => one.id === id)?.text ?? null })),
  };
}
