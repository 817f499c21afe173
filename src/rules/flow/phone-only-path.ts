import type { FlowUsage } from '../../flow/usage.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { onlyRepliesWith, repliesWith } from '../flow-replies.ts';
import type { MessageSubject } from '../subject.ts';

/** Words that tell of the way in writing. */
const IN_WRITING = /\b(?:chat|writ(?:e|ing|es)|reply here|in this chat|read it|text(?: route)?)\b/iu;

/** A message that asks for a choice about a call also shows the way without one. */
export const phoneOnlyPath: RuleOf<'flow'> = defineRule({
  id: 'flow/phone-only-path',
  severity: 'warning',
  grain: 'flow',
  help: 'Add the reply that stays in chat, or say in the text that people can carry on in writing',
  messages: { phoneOnly: say`"${'id'}" offers only the phone` },
  check({ messages, usage }, report) {
    if (usage === null) return;
    for (const message of messages.values()) {
      if (message.kind !== 'message' || usage.stepsOf(message.id).length === 0) continue;
      if (!onlyRepliesWith(usage, message, 'asks-for-call')) continue;
      const shown = [message, ...usage.alwaysWith(message.id).flatMap((id) => messages.get(id) ?? [])];
      if (!shown.some((one) => showsChat(usage, one))) report('phoneOnly', { message }, { id: message.id });
    }
  },
});

function showsChat(usage: FlowUsage, message: MessageSubject): boolean {
  return repliesWith(usage, message, 'chat-route') || IN_WRITING.test(message.text);
}
