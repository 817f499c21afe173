import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project } from '../model/project.ts';

/** One part of a run that is split over machines: the locales of that part, and the files that belong to them. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** `2/3`; null for anything else. */
export function parseShard(text: string): Shard | null {
  const match = /^(\d+)\/(\d+)$/u.exec(text);
  const shard = { index: Number(match?.[1] ?? 0), count: Number(match?.[2] ?? 0) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : null;
}

/** The locales of a shard, the source locale among all of them. Everything about a locale is judged in one place. */
export function shardLocales(project: Project, shard: Shard): string[] {
  return [project.sourceLocale, ...project.locales].filter((_locale, i) => i % shard.count === shard.index - 1);
}

/** Whether a fault of form belongs to one of these locales: by its folder, and to the source locale everywhere else. */
export function belongsTo(diagnostic: Diagnostic, locales: readonly string[], project: Project): boolean {
  const folder = /^locales\/([^/]+)\//u.exec(diagnostic.at.file)?.[1];
  const locale = folder !== undefined && project.locales.includes(folder) ? folder : project.sourceLocale;
  return locales.includes(locale);
}
