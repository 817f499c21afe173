import type { ErrorCode, YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { syntaxError } from './syntax-error.ts';
import { type EnclosedByEnd, yamlFault } from './yaml-faults.ts';
import { yamlCode } from './yaml-problems.ts';

/** Errors that stand for themselves; any other on a line that already has one is most likely its consequence. */
const INDEPENDENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['BAD_DQ_ESCAPE', 'BAD_SCALAR_START', 'TAG_RESOLVE_FAILED']);

/** The findings for the errors of the `yaml` package, at the characters that a person has to change. */
export function yamlFindings(source: Source, errors: readonly YAMLError[], enclosed: EnclosedByEnd): Diagnostic[] {
  const { text } = source;
  const findings: Diagnostic[] = [];
  const lines = new Set<number>();
  let isAstray = false;
  // The sort is stable: at one place inner brackets stay before outer ones, as the package reports them.
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const fault = yamlFault(text, error, enclosed);
    const line = text.lastIndexOf('\n', Math.max(0, error.pos[0] - 1));
    const isNew = fault.isOpener || INDEPENDENT.has(error.code) || !lines.has(line);
    // Behind the end of the document everything is unexpected; the first of it says so.
    const isStray = error.message.includes('in YAML stream') || error.message.includes('at node end');
    if (!isNew || (isStray && isAstray)) continue;
    lines.add(line);
    if (isStray && !fault.isEnclosed) isAstray = true;
    // An unknown tag is a mere warning to the package, but it swallows a text.
    const isHarmless = error.name === 'YAMLWarning' && error.code !== 'TAG_RESOLVE_FAILED';
    findings.push(syntaxError(source, yamlCode(error.code), fault.at, fault.wording, [], isHarmless ? 'warning' : 'error'));
  }
  return findings;
}
