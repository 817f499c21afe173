import type { LocalePack } from '../../model/locale-pack.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { isButton } from '../language/buttons.ts';
import { twinBranch } from '../language/twin-branch.ts';

type Kind = 'question' | 'stop' | 'exclamation' | 'colon' | 'none';

/** A translation that ends as another kind of sentence than its source. */
export const endMark: RuleOf<'pair'> = defineRule({
  id: 'locale/end-mark',
  severity: 'warning',
  grain: 'pair',
  messages: {
    question: say`The source asks, and the translation ends without "${'mark'}"`,
    statement: say`The translation asks, and the source does not`,
    stop: say`The source ends with a full stop, and the translation without "${'mark'}"`,
    extra: say`The translation ends with "${'mark'}", and the source without`,
  },
  check({ source, target }, report) {
    if (target.language === source.language) return;
    for (const branch of target.branches) {
      const twin = twinBranch(branch, source.branches);
      if (twin === undefined || branch.text.trim() === '') continue;
      const expected = kindOf(twin.text, QUESTION);
      const { question = 'none', stop = 'none' } = target.pack.facts.typography ?? {};
      const found = kindOf(branch.text, questionMarks(target.pack));
      const asks = hasQuestion(branch.text, target.pack);
      if (expected === 'question' && question !== 'none' && !asks && !isSoft(target.pack)) report('question', null, { mark: question });
      else if (expected !== 'question' && found === 'question' && !hasQuestion(twin.text, null))
        report('statement', null, {}, { severity: 'info' });
      else if (expected === 'stop' && found === 'none' && stop !== 'none' && !/\}\s*$/u.test(branch.text) && !isButton(target))
        report('stop', null, { mark: stop }, { severity: 'info' });
      else if (expected === 'none' && found === 'stop' && isButton(target))
        report('extra', null, { mark: branch.text.trim().slice(-1) }, { severity: 'info' });
    }
  },
});

const QUESTION = '?？؟';
const CLOSING = /[\s\p{Extended_Pictographic}\ufe0f"'”“’»」』)）\]\u200e\u200f\u202c\u2069]+$/u;

/** Greek asks with what looks like a semicolon: U+003B, or U+037E where it is not normalised. */
const GREEK = ';\u037e';

function questionMarks({ facts, locale }: LocalePack): string {
  if (locale === 'el') return QUESTION + GREEK;
  const own = facts.typography?.question;
  return own === undefined || own === 'none' || own.length > 1 ? QUESTION : QUESTION + own;
}

function kindOf(text: string, questions: string): Kind {
  const last = [...text.trim().replace(CLOSING, '')].at(-1) ?? '';
  if (questions.includes(last)) return 'question';
  if ('.。।۔｡'.includes(last)) return 'stop';
  if ('!！'.includes(last)) return 'exclamation';
  if (':：'.includes(last)) return 'colon';
  return 'none';
}

function hasQuestion(text: string, pack: LocalePack | null): boolean {
  const marks = pack === null ? QUESTION : questionMarks(pack);
  return [...text].some((char) => marks.includes(char));
}

/** Languages that end questions with a particle and often without the mark. */
function isSoft({ locale }: LocalePack): boolean {
  return /^(?:ja|ko|zh|th|lo|km|my)(?:-|$)/u.test(locale);
}
