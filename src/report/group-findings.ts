import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';

/** The same finding about the same message in one or more locales. */
export interface FindingGroup {
  /** The first in order; it is shown in full. */
  readonly lead: Diagnostic;
  /** All of them, the lead among them. */
  readonly all: readonly Diagnostic[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Groups findings that differ only by locale; errors come first, then warnings, then advice, each in the order given. */
export function groupFindings(diagnostics: readonly Diagnostic[]): FindingGroup[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const key = groupKey(one);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [one]);
    else list.push(one);
  }
  return [...groups.values()]
    .map((all) => ({ lead: all[0] as Diagnostic, all }))
    .sort((a, b) => RANK[a.lead.severity] - RANK[b.lead.severity]);
}

/** The name of the locale in a message is no difference. Two findings of one locale in one message stay two. */
function groupKey(one: Diagnostic): string {
  const { code, severity, messageId, locale, message, at } = one;
  if (messageId === undefined || locale === undefined) return JSON.stringify([code, at.file, at.start, message]);
  const general = message.replaceAll(` in ${locale}`, ' in …');
  return JSON.stringify([code, severity, messageId, general]);
}
