import type { Render } from './report.ts';

/** The formats of findings; each is loaded when asked for. */
export const FORMATS: Readonly<Record<string, () => Promise<Render>>> = {
  pretty: async () => (await import('./pretty.ts')).renderPretty,
  json: async () => (await import('./json.ts')).renderJson,
  github: async () => (await import('./github.ts')).renderGithub,
};
