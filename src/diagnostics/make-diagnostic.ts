import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Place } from '../text/source.ts';

/** A diagnostic with the usual emptiness filled in; `more` overrides. */
export function makeDiagnostic(code: string, severity: Severity, message: string, at: Place, more: Partial<Diagnostic> = {}): Diagnostic {
  return { code, severity, message, at, fixes: [], related: [], ...more };
}
