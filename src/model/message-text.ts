import { branchesOf, type Branch } from '../syntax/branches.ts';
import { parseIcu } from '../syntax/parse-icu.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { Span } from '../text/source.ts';
import type { MessageText, Reading, Unit } from './message.ts';

/** Where a text is written. */
export interface Written {
  readonly file: string;
  readonly node: ScalarNode;
  readonly keyAt: Span;
}

/** A text of a unit, parsed; its branches are worked out when first asked for. `before` is used again when it says the same. */
export function messageText(unit: Unit, locale: string, { file, node, keyAt }: Written, before?: Reading): MessageText {
  const text = String(node.value);
  const isSame = before !== undefined && before.unit === unit && before.text === text && before.locale === locale;
  const reading = isSame ? before : readText(unit, locale, text);
  const { id, ast, errors } = reading;
  return {
    unit,
    id,
    locale,
    text,
    ast,
    errors,
    get branches() {
      return reading.branches;
    },
    reading,
    file,
    node,
    keyAt,
  };
}

function readText(unit: Unit, locale: string, text: string): Reading {
  const { ast, errors } = parseIcu(text, locale);
  let branches: readonly Branch[] | undefined;
  return {
    unit,
    id: unit.id,
    locale,
    text,
    ast,
    errors,
    get branches() {
      branches ??= ast === null ? [] : branchesOf(ast, text);
      return branches;
    },
  };
}
