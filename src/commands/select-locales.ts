import { parseShard, shardLocales, type Shard } from '../engine/shard.ts';
import type { Project } from '../model/project.ts';
import { didYouMean } from '../schema/suggest.ts';
import { UsageError, type Request } from './define-command.ts';

/** The locales of `--locale`; null when all are meant. Throws `UsageError` for one that the project does not have. */
export function selectLocales(wanted: readonly string[], project: Project): readonly string[] | null {
  if (wanted.length === 0) return null;
  const known = [project.sourceLocale, ...project.locales];
  for (const tag of wanted) {
    if (known.includes(tag)) continue;
    const guess = didYouMean(tag, known);
    throw new UsageError(
      `"${tag}" is not a locale of this project`,
      `${guess === undefined ? '' : `Did you mean "${guess}"? `}Its locales: ${known.join(', ')}`,
    );
  }
  return wanted;
}

/** The locales of `--shard i/n`; null without it. Throws `UsageError` when it does not have that form. */
export function selectShard(request: Request, project: Project): { shard: Shard; locales: readonly string[] } | null {
  const text = request.text('shard');
  if (text === undefined) return null;
  const shard = parseShard(text);
  if (shard === null) throw new UsageError(`"${text}" is not a part of a run`, 'Write the part and the count, for example --shard 1/3');
  return { shard, locales: shardLocales(project, shard) };
}
