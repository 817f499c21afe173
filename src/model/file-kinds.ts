import type { SchemaName } from '../schema/validators.ts';

/** Files that lie in layers, the project's over the base's, with the schema of each kind; the first pattern that fits counts. */
export const LAYERED: readonly (readonly [RegExp, SchemaName])[] = [
  [/^content\/surfaces\/[^/]+\.ya?ml$/u, 'surface'],
  [/^content\/patterns\/[^/]+\.ya?ml$/u, 'pattern'],
  [/^content\/style\/[^/]+\.ya?ml$/u, 'style'],
  [/^locales\/[^/]+\/locale\.ya?ml$/u, 'locale'],
  [/^locales\/[^/]+\/style\.ya?ml$/u, 'style'],
  [/^locales\/[^/]+\/allow\.ya?ml$/u, 'allow'],
  [/^content\/flow\/journeys\/.*\.ya?ml$/u, 'journeys'],
  [/^content\/flow\/.*\.ya?ml$/u, 'flow'],
];

const OTHERS: readonly (readonly [RegExp, SchemaName])[] = [
  [/^content\/project\.yaml$/u, 'project'],
  [/^content\/messages\/.*\.ya?ml$/u, 'messages'],
  [/^locales\/[^/]+\/messages\.json$/u, 'catalog'],
];

/** The schema of a file of a project, by its path; null for a file that is none. */
export function schemaNameOf(path: string): SchemaName | null {
  return [...OTHERS, ...LAYERED].find(([test]) => test.test(path))?.[1] ?? null;
}
