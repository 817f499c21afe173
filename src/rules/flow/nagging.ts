import type { FlowUsage, WrittenStep } from '../../flow/usage.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { messagesIn, repliesWith } from '../flow-replies.ts';
import type { MessageSubject } from '../subject.ts';

/** A state may remind people of a call once; a reminder that comes again and again is pressure. */
export const nagging: RuleOf<'flow'> = defineRule({
  id: 'flow/nagging',
  severity: 'warning',
  grain: 'flow',
  help: 'Remind once: count it with "- next: asked" and a guard, and let silence lead to chat',
  messages: { again: say`"${'state'}" can remind of the call more than once` },
  check({ messages, usage }, report) {
    if (usage === null) return;
    const reminders = usage.steps
      .filter((step) => isReminder(step) && !isOwed(usage, step))
      .flatMap((step) => {
        const asking = messagesIn(usage, messages, step.slots).find((message) => repliesWith(usage, message, 'asks-for-call'));
        return asking === undefined ? [] : [{ step, message: asking }];
      });
    const seen = new Map<string, MessageSubject>();
    for (const { step, message } of reminders) {
      const before = seen.get(step.from);
      seen.set(step.from, message);
      const second = before !== undefined && before.id !== message.id;
      if (second || !isCounted(step)) report('again', { message }, { state: step.from });
    }
  },
});

/** A timer that sends something and leaves people where they are. */
function isReminder({ event, from, to, slots }: WrittenStep): boolean {
  return event !== null && event.startsWith('timer.') && from === to && slots.length > 0;
}

/** A promised time that is over: what follows is owed, and reminds of nothing. */
function isOwed({ flow }: FlowUsage, { event }: WrittenStep): boolean {
  return [...flow.promises.values()].some(({ timer }) => event === `timer.${timer}`);
}

/** The step counts itself, so that a guard can hold the next one back. */
function isCounted({ transition: { actions } }: WrittenStep): boolean {
  return actions.some((action) => action.do === 'next' || action.do === 'set');
}
