import { type Branch, mapSpan } from '../../syntax/branches.ts';
import type { Span } from '../../text/source.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { quotesOf, within } from '../english/quotes.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

/** More than one apology in one rendered message, or a single grovelling one. */
export const overapology: RuleOf<'message'> = defineRule({
  id: 'tone/overapology',
  severity: 'warning',
  grain: 'message',
  messages: {
    grovelling: say`"${'phrase'}" is more apology than the reader can use`,
    repeated: say`"${'phrase'}" apologises ${'count'} times`,
    avoided: say`"${'phrase'}" is an apology, which the house style leaves out`,
  },
  help: 'Apologise once, plainly, for what went wrong. Then say what happens next.',
  options: { sorry: 'once' },
  check(message, report, options) {
    for (const branch of message.branches) {
      const hits = wordingOf(message, 'tone/overapology', branch);
      for (const hit of hits) report('grovelling', mapSpan(branch, hit), { phrase: hit.text }, adviceOf(branch, hit));
      const apologies = apologiesOf(message, branch);
      const first = apologies[0];
      const last = apologies.at(-1);
      if (first === undefined || last === undefined || hits.length > 0) continue;
      const span = { start: first.start, end: last.end };
      const phrase = branch.text.slice(span.start, span.end);
      if (apologies.length > 1) report('repeated', mapSpan(branch, span), { phrase, count: String(apologies.length) });
      else if (options['sorry'] === 'avoid') report('avoided', mapSpan(branch, span), { phrase });
    }
  },
});

/** Apologies that we make: neither quoted, nor made by the reader, nor declined. */
function apologiesOf(message: MessageSubject, branch: Branch): Span[] {
  const quotes = quotesOf(branch.text);
  return message.lexicon
    .inList('apologies', branch.text)
    .filter((span) => !within(quotes, span) && isOurs(branch.text.slice(0, span.start), branch.text.slice(span.start)));
}

const READERS =
  /(?:\byou(?:r|['’]re)?|\bno need|\bneedn['’]t|\bthan|\bbetter safe than|\b(?:she|he|they|customer|caller)(?: was| is|['’]s| said)?)(?: (?:to|for|are|were|be|feel|say|really|don['’]t|need|have))*\s*$/iu;

function isOurs(before: string, after: string): boolean {
  return !READERS.test(before) && !/^\S+ (?:for|about|to hear (?:of|about)) your (?:loss|bereavement)/iu.test(after);
}
