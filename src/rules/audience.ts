import type { MessageSubject } from './subject.ts';

/** Purposes whose text an agent passes on to the customer, wherever it is shown. */
const PASSED_ON: ReadonlySet<string> = new Set(['macro', 'call-script', 'quick-reply']);

/** True when colleagues alone read the text: notes, forms for agents, and what only the staff tool shows and no agent passes on. */
export function isForStaff(message: Pick<MessageSubject, 'purpose' | 'surfaces' | 'kind' | 'unit'>): boolean {
  if (message.purpose === 'handoff-note') return true;
  if (message.kind === 'form' && message.unit.part === 'agent') return true;
  const internal = message.surfaces.length > 0 && message.surfaces.every((surface) => surface === 'internal-tools');
  return internal && !PASSED_ON.has(message.purpose);
}
