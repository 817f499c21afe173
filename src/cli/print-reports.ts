import { UsageError, type Outcome, type Request } from '../commands/define-command.ts';
import type { Host } from '../host/host.ts';
import { FORMATS } from '../report/formats.ts';
import type { Report } from '../report/report.ts';
import { didYouMean } from '../schema/suggest.ts';

interface Wanted {
  readonly format: string;
  /** Relative to the working folder of the request; null = stdout. */
  readonly file: string | null;
}

/** More than fits a person's patience helps nobody. */
const DEFAULT_MAX_FINDINGS = 50;

/** Prints the findings in each format asked for, or the product of a command that has none. */
export async function printReports(
  outcome: Outcome,
  report: Report,
  request: Request,
  formats: readonly string[],
  host: Host,
): Promise<void> {
  const outputFile = request.text('output-file') ?? null;
  if (outcome.output !== undefined) {
    emit(outcome.output, outputFile, request, host);
    return;
  }
  if (outcome.counts === undefined && report.diagnostics.length === 0) return;
  const maxFindings = Number(request.text('max-findings') ?? DEFAULT_MAX_FINDINGS);
  for (const { format, file } of wantedFormats(formats, host)) {
    const load = FORMATS[format];
    if (load === undefined) throw unknownFormat(format);
    const render = await load();
    const toFile = file ?? outputFile;
    const display = { color: toFile === null && request.color, columns: host.stdout.columns, maxFindings };
    emit(render(report, display), toFile, request, host);
  }
}

/** `--format pretty --format sarif=out.sarif`; by default pretty, or github under GitHub Actions. */
function wantedFormats(names: readonly string[], host: Host): Wanted[] {
  if (names.length === 0) return [{ format: host.env('GITHUB_ACTIONS') === 'true' ? 'github' : 'pretty', file: null }];
  return names.map((name) => {
    const at = name.indexOf('=');
    const format = at < 0 ? name : name.slice(0, at);
    if (FORMATS[format] === undefined) throw unknownFormat(format);
    return { format, file: at < 0 ? null : name.slice(at + 1) };
  });
}

function unknownFormat(format: string): UsageError {
  const known = Object.keys(FORMATS);
  const guess = didYouMean(format, known);
  return new UsageError(
    `"${format}" is not a format of findings`,
    `${guess === undefined ? '' : `Did you mean "${guess}"? `}Formats: ${known.join(', ')}`,
  );
}

function emit(text: string, file: string | null, request: Request, host: Host): void {
  if (file === null) host.stdout.write(text);
  else host.writeFiles([{ path: file.startsWith('/') ? file : `${request.cwd}/${file}`, text }]);
}
