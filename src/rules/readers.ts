import type { MessageSubject } from './subject.ts';

/** True when colleagues read the text, not the customer: a note, or the form that an agent's own tool shows. */
export function isForStaff({ purpose, unit }: MessageSubject): boolean {
  return purpose === 'handoff-note' || (unit.kind === 'form' && unit.part === 'agent');
}
