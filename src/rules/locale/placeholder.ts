import type { ParityFault, ParityKind } from '../../model/placeholder-parity.ts';
import { placeholderParity } from '../../model/placeholder-parity.ts';
import { didYouMean, quoteList } from '../../schema/suggest.ts';
import type { Span } from '../../text/source.ts';
import { defineRule, type Extra, type Replacement, type RuleOf, say } from '../define-rule.ts';
import type { MessageSubject } from '../subject.ts';

/** Placeholders, tags and options that a translation loses, adds, renames, or hides behind an apostrophe. */
export const placeholder: RuleOf<'pair'> = defineRule({
  id: 'locale/placeholder',
  severity: 'error',
  grain: 'pair',
  messages: {
    'missing-argument': say`${'name'} is in the source and not in the translation`,
    'unknown-argument': say`${'name'} is not in the source`,
    'changed-type': say`${'name'} is shown as ${'found'}, in the source as ${'expected'}`,
    'missing-in-branch': say`${'name'} is missing in the form "${'branch'}"`,
    'unknown-option': say`"${'branch'}" is no option of ${'name'} in the source`,
    'dropped-option': say`The option "${'branch'}" of ${'name'} is left out`,
    'dropped-selector': say`The text no longer depends on ${'name'}`,
    'quoted-argument': say`An apostrophe hides ${'name'}, so people see it as it is written`,
    plain: say`"${'words'}" stands where the source has ${'name'}`,
  },
  check({ source, target }, report) {
    const faults = placeholderParity(source, target, source.placeholders);
    const hidden = faults.filter((one) => one.kind === 'quoted-argument').map(({ name }) => name);
    const unknown = faults.filter((one) => one.kind === 'unknown-argument');
    for (const fault of faults) {
      if (isConsequence(fault, hidden)) continue;
      // A translated option is one fault, though the source's own is then missing.
      if (fault.kind === 'dropped-option' && faults.some((one) => one.kind === 'unknown-option' && one.name === fault.name)) continue;
      const severity = fault.grave ? 'error' : 'warning';
      const plain = fault.kind === 'missing-argument' ? plainTwin(fault.name, target) : null;
      // A renamed placeholder is one fault: it is named where the translation has it.
      if (fault.kind === 'missing-argument' && unknown.some((one) => isRenamed(fault.name, one.name, faults))) continue;
      if (plain !== null) {
        report(
          'plain',
          plain.at,
          { words: plain.words, name: shown(fault.name) },
          { severity, replacements: [replaceBy(plain.at, shown(fault.name))] },
        );
        continue;
      }
      const { branch, expected, found } = fault;
      report(
        fault.kind,
        fault.span,
        { name: shown(fault.name), branch, expected, found },
        { severity, ...adviceFor(fault, faults, source, target) },
      );
    }
  },
});

/** What apostrophes hide is missing only because of them. */
function isConsequence({ kind, name }: ParityFault, hidden: readonly string[]): boolean {
  return (
    (kind === 'missing-argument' || kind === 'missing-in-branch') && hidden.some((content) => content.includes(shown(name).slice(0, -1)))
  );
}

function shown(name: string): string {
  return /^[<{]/u.test(name) || name.includes('{') ? name : `{${name}}`;
}

/** One placeholder gone and one new: the same one under another name. */
function isRenamed(missing: string, unknown: string, faults: readonly ParityFault[]): boolean {
  const count = (kind: ParityKind): number => faults.filter((one) => one.kind === kind).length;
  return (count('missing-argument') === 1 && count('unknown-argument') === 1) || didYouMean(unknown, [missing]) !== undefined;
}

const BRACES = String.raw`[{｛\[(（«<%$]{0,2}`;

/** The name as a word of the text, its braces lost or of another kind. */
function plainTwin(name: string, { text }: MessageSubject): { at: Span; words: string } | null {
  if (!/^[A-Za-z]\w{2,}$/u.test(name) || !/[a-z][A-Z0-9]|_/u.test(name)) return fullWidth(name, text);
  const match = new RegExp(String.raw`${BRACES}(?<![\w{])${name}(?![\w}])[｝\]）)»>%]{0,2}`, 'u').exec(text);
  return match === null ? null : { at: { start: match.index, end: match.index + match[0].length }, words: match[0] };
}

function fullWidth(name: string, text: string): { at: Span; words: string } | null {
  const match = /^\w+$/u.test(name)
    ? new RegExp(`｛\\s*${name}\\s*｝|\\{\\{?\\s*${name}\\s*｝|｛\\s*${name}\\s*\\}`, 'u').exec(text)
    : null;
  return match === null ? null : { at: { start: match.index, end: match.index + match[0].length }, words: match[0] };
}

function replaceBy(span: Span, text: string): Replacement {
  return { title: `Write ${text}`, safety: 'review', span, text };
}

function adviceFor(fault: ParityFault, faults: readonly ParityFault[], source: MessageSubject, target: MessageSubject): Extra {
  const { kind, name, span } = fault;
  const missing = faults.filter((one) => one.kind === 'missing-argument').map((one) => one.name);
  if (kind === 'unknown-argument') {
    const meant = missing.length === 1 ? missing[0] : didYouMean(name, missing);
    const known = [...source.placeholders.keys()].map(shown);
    if (meant === undefined) return { help: known.length === 0 ? `Remove ${shown(name)}.` : `The source has ${quoteList(known)}.` };
    const replacements = span !== null && target.text.slice(span.start, span.end) === shown(name) ? [replaceBy(span, shown(meant))] : [];
    return { help: `The source has ${shown(meant)}. Names of placeholders are not translated.`, replacements };
  }
  if (kind === 'quoted-argument' && span !== null) {
    const hidden = target.text.slice(span.start, span.end);
    const fixed = hidden.replace(/^'/u, '’').replace(/'$/u, '’');
    return { help: 'Write ’ for an apostrophe; a straight one before a brace starts quoted text.', replacements: [replaceBy(span, fixed)] };
  }
  return { help: HELP[kind] };
}

const HELP: Readonly<Partial<Record<ParityKind, string>>> = {
  'missing-argument': 'Put it where the language needs it; the order is free.',
  'changed-type': 'Keep the kind of value; its style (short, long) is free.',
  'missing-in-branch': 'Each form has to show it; only forms for one exact number may leave the number out.',
  'unknown-option': 'Options are names for the program: keep them as they are in the source and translate only what is in braces.',
  'dropped-option': 'Its readers get the text of "other". Add the option, or leave it out on purpose.',
  'dropped-selector': 'Readers of all options get the same text. Add the options where the wording differs.',
};
