import { plural } from '../report/report.ts';
import type { Host } from '../host/host.ts';
import { didYouMean } from '../schema/suggest.ts';
import { proposeRenames, renameUnit } from '../tms/rename-unit.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { openProject, type OpenProject } from './open-project.ts';
import { catalogWrites, contentWrites, ID } from './rename-writes.ts';

/** Moves an id with its translations; without arguments, says which renames the catalogues suggest. */
export async function rename(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const broken = project.diagnostics.find((one) => one.severity === 'error' && one.at.file.endsWith('messages.json'));
  const troubles = [...project.troubles, ...(broken === undefined ? [] : [`${broken.at.file} is broken: ${broken.message}`])];
  if (troubles.length > 0) return { root: project.root, troubles };
  const [from, to, ...more] = request.args;
  if (from === undefined) return suggested(project, request.flag('all'));
  if (to === undefined || more.length > 0)
    throw new UsageError('rename takes the old and the new id', 'For example: escalate-content rename offer.call offer.first');
  return renamed(project, from, to);
}

function suggested(project: OpenProject, accept: boolean): Outcome {
  const proposals = proposeRenames(project.corpus);
  if (proposals.length === 0) return { root: project.root, output: '', talk: 'No translation has lost its message to another id.' };
  const lines = proposals.map(({ from, to, locales }) => `${from} → ${to}  (${locales.join(', ')})\n`);
  if (!accept)
    return {
      root: project.root,
      output: lines.join(''),
      talk: 'Next: "escalate-content rename <old> <new>" for each that is right, or "escalate-content rename --all".',
    };
  return {
    root: project.root,
    output: lines.join(''),
    writes: catalogWrites(project.corpus, proposals),
    talk: `Renamed: ${proposals.length}`,
  };
}

function renamed(project: OpenProject, from: string, to: string): Outcome {
  const { corpus } = project;
  if (!ID.test(to)) throw new UsageError(`"${to}" is not an id`, 'An id is namespace.key, in small letters, digits and hyphens');
  const hasTranslations = [...corpus.catalogs.values()].some(({ entries }) =>
    [...entries.keys()].some((id) => id === from || id.startsWith(`${from}.`)),
  );
  const isSource = corpus.units.has(from);
  if (!isSource && !hasTranslations) {
    const guess = didYouMean(from, [...corpus.units.keys()]);
    throw new UsageError(`"${from}" is neither a message nor a translation`, guess === undefined ? undefined : `Did you mean "${guess}"?`);
  }
  if (isSource && corpus.units.has(to))
    throw new UsageError(`"${from}" and "${to}" are both messages`, 'Remove or rename one of them in its file first');
  if (!isSource && !corpus.units.has(to)) throw new UsageError(`"${to}" is not a message`, 'Name the id that the message has now');
  const content = isSource ? contentWrites(corpus, from, to) : [];
  const writes = catalogWrites(corpus, [{ from, to, locales: [] }]);
  const blocked = [...corpus.catalogs.values()]
    .filter(({ entries }) => renameUnit(entries, from, to).blocked.length > 0)
    .map(({ locale }) => locale);
  const kept = blocked.length === 0 ? '' : `\n${blocked.join(', ')}: "${to}" has a translation of its own there, so "${from}" stays.`;
  return {
    root: project.root,
    writes: [...content, ...writes],
    talk: `${from} → ${to}: ${plural(content.length, 'content file')}, ${plural(writes.length, 'catalogue')}${kept}`,
  };
}
