import { branchesOf, type Branch } from '../syntax/branches.ts';
import { parseIcu } from '../syntax/parse-icu.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { MessageText, Unit } from './message.ts';

/** A text of a unit, parsed; its branches are worked out when first asked for. */
export function messageText(unit: Unit, locale: string, file: string, node: ScalarNode): MessageText {
  const text = String(node.value);
  const { ast, errors } = parseIcu(text, locale);
  let branches: readonly Branch[] | undefined;
  return {
    unit,
    id: unit.id,
    locale,
    text,
    file,
    node,
    ast,
    errors,
    get branches() {
      branches ??= ast === null ? [] : branchesOf(ast, text);
      return branches;
    },
  };
}
