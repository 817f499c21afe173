import { type Branch, mapSpan } from '../../syntax/branches.ts';
import type { Span } from '../../text/source.ts';
import { isForStaff } from '../audience.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { namesOwner } from '../english/owners.ts';
import { agentlessPassives } from '../english/passives.ts';
import { withoutQuotes } from '../english/quotes.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** An action or decision that matters to the reader, with nobody behind it. */
export const passiveAgentless: RuleOf<'message'> = defineRule({
  id: 'tone/passive-agentless',
  severity: 'warning',
  grain: 'message',
  messages: {
    passive: say`"${'phrase'}" does not say who acts`,
    hidden: say`"${'phrase'}" hides who decided or acted`,
  },
  help: 'Name who acts: “We’ve passed your case to billing”, “Ana will call you”.',
  check(message, report) {
    for (const branch of message.branches) {
      for (const hit of wordingOf(message, 'tone/passive-agentless', branch)) {
        report('hidden', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      }
      if (message.language !== 'en' || isForStaff(message) || message.purpose === 'quick-reply') continue;
      for (const { key, span } of hiddenActors(message, branch)) {
        report(key, mapSpan(branch, span), { phrase: branch.text.slice(span.start, span.end) });
      }
    }
  },
});

interface Hidden {
  readonly key: 'passive' | 'hidden';
  readonly span: Span;
}

function hiddenActors(message: MessageSubject, branch: Branch): Hidden[] {
  const text = withoutQuotes(branch.text);
  if (namesOwner(text)) return [];
  const open = message.lexicon.inList('open-passives', text);
  const isOpen = (span: Span): boolean => open.some((one) => span.start < one.end && one.start < span.end);
  const hidden = message.lexicon.inList('hidden-actors', text).map((span): Hidden => ({ key: 'hidden', span }));
  const passives = agentlessPassives(text, (rest, isState) => {
    const list = isState ? 'verdict-participles' : 'support-participles';
    return message.lexicon.inList(list, rest).find(({ start }) => start === 0)?.end ?? 0;
  });
  const found = passives.filter((span) => !isOpen(span)).map((span): Hidden => ({ key: 'passive', span }));
  const apart = found.filter(({ span }) => !hidden.some((one) => one.span.start < span.end && span.start < one.span.end));
  return [...hidden.filter(({ span }) => !isOpen(span)), ...apart].sort((a, b) => a.span.start - b.span.start);
}
