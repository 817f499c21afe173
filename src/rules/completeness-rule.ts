import { defineRule, type RuleOf, say } from './define-rule.ts';
import { keysDue } from './english/must-include-table.ts';
import { keysSaid, type MustInclude } from './english/must-include.ts';
import { isForStaff } from './readers.ts';
import type { MessageSubject } from './subject.ts';

const said = new WeakMap<MessageSubject, ReadonlySet<MustInclude>>();

/** A rule that says what a message of its purpose and situation could still tell people. Advice, never an error. */
export function completenessRule(key: MustInclude, what: string, help: string): RuleOf<'message'> {
  return defineRule({
    id: `completeness/${key}`,
    severity: 'info',
    grain: 'message',
    help,
    messages: { absent: say`The text could also say ${'what'}` },
    check(message, report) {
      // Translations tell what their source tells; replies, variants and notes are judged with their message, or not at all.
      if (message.language !== 'en' || message.source !== null || message.kind !== 'message' || isForStaff(message)) return;
      if (!keysDue(message.purpose, message.unit.situations).includes(key)) return;
      const known = said.get(message) ?? keysSaid(message);
      said.set(message, known);
      if (!known.has(key)) report('absent', null, { what });
    },
  });
}
