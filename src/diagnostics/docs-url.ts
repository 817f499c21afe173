/** Where the pages live; also the `homepage` of package.json. */
const BASE = 'https://github.com/escalate-content/escalate-content/blob/main/docs';

/** The page of a diagnostic code. Rules have a page each; the others share the page of their group. */
export function docsUrl(code: string): string {
  const [group = '', name = ''] = code.split('/');
  return RULE_GROUPS.has(group) ? `${BASE}/rules/${group}/${name}.md` : `${BASE}/errors.md#${group}`;
}

const RULE_GROUPS: ReadonlySet<string> = new Set(['tone', 'privacy', 'format', 'locale', 'completeness', 'flow']);
