import type { Host } from '../host/host.ts';
import { pruneCatalog } from '../tms/prune-catalog.ts';
import { writeCatalog } from '../tms/write-catalog.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { messagesFromCode } from './extract-from-code.ts';
import { openProject } from './open-project.ts';
import { selectLocales } from './select-locales.ts';

/** Removing more translations than this at once is more often a mistake than a wish. */
const DEFAULT_MAX = 100;

/** Removes translations whose message is gone. Says what it would do, and does it with `--write`. */
export async function prune(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const { corpus } = project;
  const broken = project.diagnostics.find((one) => one.severity === 'error');
  const troubles = [...project.troubles, ...(broken === undefined ? [] : [`${broken.at.file} is broken: ${broken.message}`])];
  // A file that cannot be read makes orphans of all its messages.
  if (troubles.length > 0) return { root: project.root, troubles, talk: 'Nothing is removed while the content is broken.' };
  const locales = selectLocales(request.list('locale'), corpus.project) ?? corpus.project.locales;
  const { units } = (await messagesFromCode(request.list('from-code'), project, host)).corpus;
  const pruned = locales.flatMap((locale) => {
    const catalog = corpus.catalogs.get(locale);
    return catalog === undefined ? [] : [{ catalog, ...pruneCatalog(catalog.entries, units) }];
  });
  const lines = pruned.flatMap(({ catalog, removed }) => removed.map(({ id, status }) => `${catalog.locale}  ${id}  (${status})\n`));
  const max = cap(request.text('max'));
  const isReal = request.flag('write') || request.flag('check') || request.flag('dry-run');
  if (isReal && lines.length > max)
    throw new UsageError(
      `${lines.length} translations would be removed, and ${max} is the most at once`,
      'See what they are with "escalate-content prune", then raise it with --max',
    );
  return {
    root: project.root,
    output: lines.join(''),
    writes: isReal
      ? pruned.flatMap(({ catalog, entries, removed }) =>
          removed.length === 0 ? [] : [{ path: catalog.file, text: writeCatalog(entries.values()) }],
        )
      : [],
    talk: talk(lines.length, isReal),
  };
}

function cap(text: string | undefined): number {
  if (text === undefined) return DEFAULT_MAX;
  if (!/^\d+$/u.test(text)) throw new UsageError(`"${text}" is not a whole number`, 'For example: --max 500');
  return Number(text);
}

function talk(count: number, isReal: boolean): string {
  if (count === 0) return 'Every translation has its message.';
  return isReal
    ? `Removed: ${count}`
    : `${count} translations have no message. Renamed ones come back with "escalate-content rename"; "escalate-content prune --write" removes the rest.`;
}
