import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';

/** Brackets and quotation marks that open and do not close, or the reverse. */
export const brackets: RuleOf<'message'> = defineRule({
  id: 'locale/brackets',
  severity: 'warning',
  grain: 'message',
  messages: {
    open: say`"${'mark'}" opens and does not close`,
    close: say`"${'mark'}" closes and does not open`,
  },
  check({ branches }, report) {
    for (const branch of branches) {
      for (const { at, mark, kind } of unbalanced(branch.text)) report(kind, mapSpan(branch, { start: at, end: at + 1 }), { mark });
    }
  },
});

interface Loose {
  readonly at: number;
  readonly mark: string;
  readonly kind: 'open' | 'close';
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '「': '」', '『': '』', '【': '】', '«': '»' };
const CLOSERS: ReadonlySet<string> = new Set(Object.values(PAIRS));

function unbalanced(text: string): Loose[] {
  // "»…«" quotes the other way round.
  const reversed = text.indexOf('»') >= 0 && text.indexOf('»') < (text.indexOf('«') + 1 || text.length);
  const open: Loose[] = [];
  const loose: Loose[] = [];
  [...text.matchAll(/[()[\]（）「」『』【】«»]/gu)].forEach(({ 0: mark, index: at }) => {
    if (reversed && (mark === '«' || mark === '»')) return;
    if (PAIRS[mark] !== undefined) open.push({ at, mark, kind: 'open' });
    else if (CLOSERS.has(mark)) {
      const index = open.findLastIndex((one) => PAIRS[one.mark] === mark);
      if (index >= 0) open.splice(index, 1);
      else if (!isListMark(text, at)) loose.push({ at, mark, kind: 'close' });
    }
  });
  return [...loose, ...open.filter((one) => !isSmiley(text, one.at))];
}

/** "1)" and "a)" count, and ":)" smiles. */
function isListMark(text: string, at: number): boolean {
  return /(?:(?:^|[\s(])[\p{L}\d]{1,2}|[:;]-?)$/u.test(text.slice(0, at));
}

function isSmiley(text: string, at: number): boolean {
  return /[:;]-?$/u.test(text.slice(0, at));
}
