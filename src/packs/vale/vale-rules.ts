import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../../diagnostics/make-diagnostic.ts';
import { defineRule, type Rule } from '../../rules/define-rule.ts';
import type { MessageSubject } from '../../rules/subject.ts';
import { mapSpan, type Branch } from '../../syntax/branches.ts';
import type { Source, Span } from '../../text/source.ts';
import { isRisky, PatternRefused } from './compile-pattern.ts';
import { createMatcher, type Matcher, type ValeMatch } from './match-vale.ts';
import { readVale } from './read-vale.ts';
import type { ValeRule } from './vale-rule.ts';

/** A longer text is not given to patterns of strangers: this bounds the time that any of them can take. UTF-16 units. */
const MAX_TEXT = 5000;

/** Runs work for a limited time; null when the time is over. Only the host can stop a pattern that is on its way. */
export type Bounded = <T>(work: () => T) => T | null;

/** The rules of Vale styles, as rules of the engine over the source language. What does not run here is named. */
export function valeRules(files: readonly Source[], sourceLocale: string, bounded: Bounded): { value: Rule[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const value = files.flatMap((source) => {
    const read = readVale(source);
    diagnostics.push(...read.diagnostics);
    if (read.value === null) return [];
    try {
      return [toRule(read.value, guarded(read.value, bounded), sourceLocale)];
    } catch (error) {
      if (!(error instanceof PatternRefused)) throw error;
      diagnostics.push(
        makeDiagnostic('vale/refused', 'warning', `${read.value.id}: ${error.message}`, { file: source.path, start: 0, end: 0 }),
      );
      return [];
    }
  });
  return { value, diagnostics };
}

/** A matcher whose patterns may run away works under a time limit, and finds nothing where that is over. */
function guarded(rule: ValeRule, bounded: Bounded): Matcher {
  const match = createMatcher(rule);
  const patterns = [
    ...rule.tokens,
    ...rule.raw,
    ...rule.exceptions,
    ...[...rule.swap, ...rule.either].flat(),
    rule.token,
    rule.first,
    rule.second,
    rule.match,
  ];
  return patterns.some(isRisky) ? (text) => bounded(() => match(text)) ?? [] : match;
}

function toRule(rule: ValeRule, match: Matcher, sourceLocale: string): Rule {
  return defineRule({
    id: rule.id,
    severity: rule.severity,
    grain: 'message',
    messages: { match: ({ text }: { readonly text: string }) => text },
    ...(rule.link === '' ? {} : { help: `See ${rule.link}` }),
    check(message, report) {
      if (message.locale !== sourceLocale || message.text.length > MAX_TEXT) return;
      for (const branch of message.branches) {
        for (const found of inScope(rule, branch, match))
          report('match', mapSpan(branch, found), { text: fill(rule.message, found.words) }, fixes(message, branch, found));
      }
    },
  });
}

function inScope(rule: ValeRule, branch: Branch, match: Matcher): readonly ValeMatch[] {
  const text = masked(branch);
  if (rule.scope !== 'sentence') return match(text);
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return [...sentences].flatMap(({ segment, index }) =>
    match(segment).map((one) => ({ ...one, start: one.start + index, end: one.end + index })),
  );
}

/** Placeholders are nobody's wording: each becomes as many signs that are no letters. */
function masked(branch: Branch): string {
  return branch.slots.reduce((text, { start, end }) => text.slice(0, start) + '\ufffc'.repeat(end - start) + text.slice(end), branch.text);
}

function fill(message: string, words: readonly string[]): string {
  let i = 0;
  return message
    .replaceAll(/%s|%\[(\d)\]s/gu, (_all, index: string | undefined) => words[index === undefined ? i++ : Number(index) - 1] ?? '')
    .replaceAll('%%', '%');
}

function fixes(message: MessageSubject, branch: Branch, { instead, start, end }: ValeMatch): object {
  const span: Span = mapSpan(branch, { start, end });
  if (instead === undefined || instead.includes('$') || message.text.slice(span.start, span.end) !== branch.text.slice(start, end))
    return {};
  return { replacements: [{ title: `Write "${instead}"`, safety: 'review', span, text: instead }] };
}
