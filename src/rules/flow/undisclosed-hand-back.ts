import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { messagesIn } from '../flow-replies.ts';
import type { MessageSubject } from '../subject.ts';

/** Words by which people can tell that no human writes. */
const DISCLOSES = /\b(?:automated|automatic(?:ally)?|assistant|bot|virtual|machine)\b/iu;

/** When an agent leaves, the words themselves say that a bot is back. */
export const undisclosedHandBack: RuleOf<'flow'> = defineRule({
  id: 'flow/undisclosed-hand-back',
  severity: 'error',
  grain: 'flow',
  help: 'Say it in plain words, for example "I’m the automated assistant again"',
  messages: {
    leaves: say`After an agent leaves, "${'id'}" does not say that a bot writes`,
    marked: say`"${'id'}" is meant to say that a bot writes, and does not`,
  },
  check({ messages, usage }, report) {
    if (usage === null) return;
    const reported = new Set<string>();
    const judge = (key: 'leaves' | 'marked', message: MessageSubject): void => {
      if (DISCLOSES.test(message.text) || reported.has(message.id)) return;
      reported.add(message.id);
      report(key, { message }, { id: message.id });
    };
    for (const { event, from, slots } of usage.steps) {
      const leaves =
        event !== null &&
        usage.flow.events.get(event)?.marks.includes('agent-leaves') === true &&
        usage.flow.states.get(from)?.owner === 'agent';
      if (leaves) for (const message of messagesIn(usage, messages, slots.slice(0, 1))) judge('leaves', message);
    }
    for (const slot of usage.flow.slots.values()) {
      if (slot.marks.includes('discloses')) for (const message of messagesIn(usage, messages, [slot.id])) judge('marked', message);
    }
  },
});
