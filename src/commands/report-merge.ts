import { byPlace } from '../diagnostics/order.ts';
import { reportDiagnostics, type ReportData } from '../report/read-json.ts';
import { troubleText, type Host } from '../host/host.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { findRoot, readProjectFiles } from './open-project.ts';

/** Joins the JSON reports of a split run to the report of the whole run. */
export async function reportMerge(request: Request, host: Host): Promise<Outcome> {
  const parts = request.args.map((path) => readReport(path, request, host));
  const diagnostics = parts.flatMap((part) => reportDiagnostics(part)).sort(byPlace);
  const { files, messages } = parts[0]?.summary ?? { files: 0, messages: 0 };
  const root = findRoot(request.cwd, host);
  const sources = new Map(readProjectFiles(root, host).files.project.map((one) => [one.path, one]));
  return { root, sources, diagnostics, counts: { files, messages, locales: parts.reduce((sum, part) => sum + part.summary.locales, 0) } };
}

function readReport(path: string, request: Request, host: Host): ReportData {
  const file = host.readFile(path.startsWith('/') ? path : `${request.cwd}/${path}`);
  if (!file.ok) throw new UsageError(troubleText(path, file.trouble));
  try {
    const data = JSON.parse(file.text) as ReportData;
    if (data.schemaVersion === 1 && Array.isArray(data.diagnostics)) return data;
  } catch {
    // Said below, as for any other file that is no report.
  }
  throw new UsageError(
    `${path} is not a report of this tool`,
    'Make the parts with: escalate-content lint --shard 1/3 --format json=part-1.json',
  );
}
