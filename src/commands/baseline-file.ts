import type { Baseline } from '../engine/baseline.ts';
import { troubleText, type Host } from '../host/host.ts';
import { UsageError, type Request } from './define-command.ts';

/** Reads the file of `--baseline`, relative to the working folder. Throws `UsageError` when it is none. */
export function readBaseline(path: string, request: Request, host: Host): Baseline {
  const read = host.readFile(path.startsWith('/') ? path : `${request.cwd}/${path}`);
  if (!read.ok) throw new UsageError(troubleText(path, read.trouble), 'Make it with: escalate-content baseline update --baseline FILE');
  const data = parse(read.text);
  if (data === null)
    throw new UsageError(`${path} is not a baseline`, 'Make a new one with: escalate-content baseline update --baseline FILE');
  return data;
}

function parse(text: string): Baseline | null {
  try {
    const data = JSON.parse(text) as Partial<Baseline>;
    const good =
      data.schemaVersion === 1 && Array.isArray(data.findings) && data.findings.every((one) => typeof one.fingerprint === 'string');
    return good ? (data as Baseline) : null;
  } catch {
    return null;
  }
}
