import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../diagnostics/diagnostic.ts';

/** The colours of the tool; without colour each is the text itself. */
export interface Paint {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  quiet(text: string): string;
  good(text: string): string;
  code(text: string): string;
  removed(text: string): string;
}

export function createPaint(color: boolean): Paint {
  const chalk: ChalkInstance = new Chalk({ level: color ? 1 : 0 });
  const bySeverity = { error: chalk.red.bold, warning: chalk.yellow.bold, info: chalk.blue.bold };
  return {
    severity: (severity, text) => bySeverity[severity](text),
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    code: (text) => chalk.cyan(text),
    removed: (text) => chalk.red.strikethrough(text),
  };
}
