import type { Render } from './report.ts';

/** The formats of findings; each is loaded when asked for. */
export const FORMATS: Readonly<Record<string, () => Promise<Render>>> = {
  pretty: async () => (await import('./pretty.ts')).renderPretty,
  compact: async () => (await import('./compact.ts')).renderCompact,
  json: async () => (await import('./json.ts')).renderJson,
  ndjson: async () => (await import('./ndjson.ts')).renderNdjson,
  sarif: async () => (await import('./sarif.ts')).renderSarif,
  github: async () => (await import('./github.ts')).renderGithub,
  gitlab: async () => (await import('./gitlab.ts')).renderGitlab,
  junit: async () => (await import('./junit.ts')).renderJunit,
  checkstyle: async () => (await import('./checkstyle.ts')).renderCheckstyle,
  rdjson: async () => (await import('./rdjson.ts')).renderRdjson,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  html: async () => (await import('./html.ts')).renderHtml,
};
