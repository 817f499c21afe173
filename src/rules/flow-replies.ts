import type { EventMark } from '../flow/model.ts';
import type { FlowUsage } from '../flow/usage.ts';
import type { MessageSubject } from './subject.ts';

/** Whether one of the quick replies under a message raises an event with a mark. */
export function repliesWith(usage: FlowUsage, message: MessageSubject, mark: EventMark): boolean {
  return message.unit.replies.some((id) => raises(usage, id, mark));
}

/** Whether all quick replies under a message raise events with a mark; false without replies. */
export function onlyRepliesWith(usage: FlowUsage, message: MessageSubject, mark: EventMark): boolean {
  return message.unit.replies.length > 0 && message.unit.replies.every((id) => raises(usage, id, mark));
}

function raises({ flow }: FlowUsage, reply: string, mark: EventMark): boolean {
  const key = reply.slice(reply.lastIndexOf('.') + 1);
  return [...flow.events.values()].some(({ marks, chips }) => marks.includes(mark) && chips.includes(key));
}

/** The messages of slots, those that have a text. */
export function messagesIn(usage: FlowUsage, messages: ReadonlyMap<string, MessageSubject>, slots: readonly string[]): MessageSubject[] {
  return slots.flatMap((slot) => usage.messagesOf(slot)).flatMap((id) => messages.get(id) ?? []);
}
