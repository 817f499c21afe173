import type { MessageSubject } from '../subject.ts';

/** Labels that people tap: short, often in their own voice, and in bare forms. */
export function isButton(message: MessageSubject): boolean {
  return message.kind === 'reply' || message.purpose === 'quick-reply';
}
