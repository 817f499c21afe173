import type { Diagnostic, Edit, Fix, Safety } from '../diagnostics/diagnostic.ts';
import { applyEdits } from '../text/edits.ts';
import type { Source } from '../text/source.ts';

export type FixLevel = 'safe' | 'review';

const ALLOWED: Readonly<Record<FixLevel, readonly Safety[]>> = { safe: ['safe'], review: ['safe', 'review'] };

/** Finds all diagnostics of a state of the files. */
export type Diagnose = (sources: readonly Source[]) => readonly Diagnostic[];

export interface Fixed {
  readonly sources: readonly Source[];
  /** What is still wrong. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many fixes were applied. */
  readonly applied: number;
}

/** Fixes that undo each other would go on for ever; no honest chain is this long. */
const MAX_PASSES = 10;

/**
 * Applies fixes up to a level until none is left. Of two fixes that overlap the first is applied and the other waits for the
 * next pass. A fix after which a file has more faults of form than before is left out.
 */
export function applyFixes(sources: readonly Source[], level: FixLevel, diagnose: Diagnose): Fixed {
  let current = sources;
  let diagnostics = diagnose(current);
  let applied = 0;
  const refused = new Set<string>();
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const chosen = chooseFixes(diagnostics, level, refused);
    if (chosen.length === 0) break;
    const next = edited(current, chosen);
    const after = diagnose(next);
    if (formFaults(after) <= formFaults(diagnostics)) {
      applied += chosen.length;
      [current, diagnostics] = [next, after];
    } else if (chosen.length === 1) {
      refused.add(identity(chosen[0] as Fix));
    } else {
      const kept = chosen.filter((fix) => formFaults(diagnose(edited(current, [fix]))) <= formFaults(diagnostics));
      for (const fix of chosen) if (!kept.includes(fix)) refused.add(identity(fix));
    }
  }
  return { sources: current, diagnostics, applied };
}

function chooseFixes(diagnostics: readonly Diagnostic[], level: FixLevel, refused: ReadonlySet<string>): Fix[] {
  const chosen: Fix[] = [];
  const taken: Edit[] = [];
  for (const { fixes } of diagnostics) {
    const fix = fixes.find((one) => ALLOWED[level].includes(one.safety) && !refused.has(identity(one)));
    if (fix === undefined || fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}

function touches(a: Edit, b: Edit): boolean {
  return a.file === b.file && a.start <= b.end && b.start <= a.end;
}

function edited(sources: readonly Source[], fixes: readonly Fix[]): Source[] {
  const edits = fixes.flatMap((fix) => fix.edits);
  return sources.map((source) => {
    const own = edits.filter((edit) => edit.file === source.path);
    return own.length === 0 ? source : { path: source.path, text: applyEdits(source.text, own) };
  });
}

/** Broken YAML, JSON, schema or ICU: the fix made something worse than words. */
function formFaults(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(
    ({ code, severity }) => severity === 'error' && /^(?:yaml|json|schema|icu|locale\/placeholder|locale\/plural)/u.test(code),
  ).length;
}

function identity(fix: Fix): string {
  return JSON.stringify([fix.title, fix.edits]);
}
