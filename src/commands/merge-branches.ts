import { troubleText, type Host } from '../host/host.ts';
import { readCatalog } from '../model/read-catalog.ts';
import { parseJson } from '../syntax/parse-json.ts';
import { mergeCatalogs } from '../tms/merge-catalogs.ts';
import { type PlainEntry, writeCatalog } from '../tms/write-catalog.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';

/**
 * Merges two branches of one `messages.json`, as git asks its merge drivers to: base, ours and theirs; the result replaces ours.
 * Needs no project. A text that both branches changed stays ours and makes the exit code 1, so that git calls it a conflict.
 */
export function mergeBranches(request: Request, host: Host): Outcome {
  const [base, ours, theirs, ...more] = request.args;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) {
    throw new UsageError(
      '--branches takes three files: base, ours and theirs',
      'In git: git config merge.escalate-content.driver "escalate-content merge --branches %O %A %B"',
    );
  }
  const [before, own, other] = [base, ours, theirs].map((path) => readEntries(path, request.cwd, host));
  const troubles = [before, own, other].flatMap((one) => (typeof one === 'string' ? [one] : []));
  if (
    before === undefined ||
    own === undefined ||
    other === undefined ||
    typeof before === 'string' ||
    typeof own === 'string' ||
    typeof other === 'string'
  ) {
    return { root: request.cwd, troubles };
  }
  const { entries, conflicts } = mergeCatalogs(before, own, other);
  return {
    root: request.cwd,
    writes: [{ path: ours, text: writeCatalog(entries.values()) }],
    ...(conflicts.length === 0 ? {} : { exit: 1, talk: `Both branches changed ${conflicts.join(', ')}; the text of this branch is kept.` }),
  };
}

/** The entries of a catalogue; what is wrong with the file when it cannot be read whole. Git hands over an empty file for one that is new. */
function readEntries(path: string, cwd: string, host: Host): Map<string, PlainEntry> | string {
  const read = host.readFile(path.startsWith('/') ? path : `${cwd}/${path}`);
  if (!read.ok) return troubleText(path, read.trouble);
  const { value, diagnostics } = parseJson({ path: `${path}.json`, text: read.text });
  const problem = diagnostics.find((one) => one.severity === 'error');
  return problem === undefined ? readCatalog(value) : `${path} is broken: ${problem.message}`;
}
