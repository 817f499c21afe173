import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../../diagnostics/make-diagnostic.ts';
import { isRecord } from '../../model/merge-layers.ts';
import { textNode } from '../../model/read-tree.ts';
import { parseYaml } from '../../syntax/parse-yaml.ts';
import { toValue } from '../../syntax/tree-value.ts';
import type { Source } from '../../text/source.ts';
import { VALE_KINDS, type ValeKind, type ValeRule } from './vale-rule.ts';

const SCOPES: ReadonlySet<string> = new Set(['text', 'sentence', 'paragraph', 'summary', 'raw']);
const SEVERITIES = { suggestion: 'info', warning: 'warning', error: 'error' } as const;

/** Reads one rule file of a Vale style. A rule that does not run here is refused by name. */
export function readVale(source: Source): { value: ValeRule | null; diagnostics: readonly Diagnostic[] } {
  const { value: tree, diagnostics } = parseYaml(source);
  if (tree === null || diagnostics.some((one) => one.severity === 'error')) return { value: null, diagnostics };
  const data = record(toValue(tree));
  const id = ruleId(source.path);
  const refuse = (key: string, message: string): { value: null; diagnostics: Diagnostic[] } => {
    const node = textNode(tree, key) ?? tree;
    const at = { file: source.path, start: node.start, end: Math.min(node.end, node.start + 80) };
    return {
      value: null,
      diagnostics: [
        ...diagnostics,
        makeDiagnostic('vale/refused', 'warning', message, at, { help: `Rules of these kinds run: ${VALE_KINDS.join(', ')}` }),
      ],
    };
  };
  const kind = String(data['extends'] ?? '');
  if (!(VALE_KINDS as readonly string[]).includes(kind)) return refuse('extends', `${id} extends "${kind}", which does not run here`);
  const scope = scopeOf(data['scope']);
  if (!SCOPES.has(scope)) return refuse('scope', `${id} is about "${scope}", which messages do not have`);
  return { value: ruleOf(id, kind as ValeKind, scope, data), diagnostics };
}

function ruleOf(id: ValeRule['id'], kind: ValeKind, scope: string, data: Record<string, unknown>): ValeRule {
  return {
    id,
    kind,
    scope,
    message: String(data['message'] ?? id),
    severity: SEVERITIES[String(data['level'] ?? 'warning') as keyof typeof SEVERITIES] ?? 'warning',
    link: String(data['link'] ?? ''),
    ignoreCase: data['ignorecase'] === true,
    nonword: data['nonword'] === true || (kind === 'existence' && list(data['tokens']).length === 0),
    tokens: list(data['tokens']),
    raw: list(data['raw']),
    exceptions: list(data['exceptions']),
    swap: pairs(data['swap']),
    either: pairs(data['either']),
    token: String(data['token'] ?? ''),
    max: typeof data['max'] === 'number' ? data['max'] : null,
    min: typeof data['min'] === 'number' ? data['min'] : null,
    first: String(data['first'] ?? ''),
    second: String(data['second'] ?? ''),
    match: String(data['match'] ?? ''),
  };
}

/** `styles/Google/We.yml` → `vale/Google.We`: the folder's name, and the file's up to its first dot. */
function ruleId(path: string): ValeRule['id'] {
  const [file = '', style = ''] = path.split('/').reverse();
  return `vale/${style}.${file.split('.')[0] ?? ''}`;
}

function scopeOf(value: unknown): string {
  const scopes = Array.isArray(value) ? value.map(String) : [String(value ?? 'text')];
  return scopes.find((scope) => SCOPES.has(scope)) ?? scopes[0] ?? 'text';
}

function record(data: unknown): Record<string, unknown> {
  return isRecord(data) ? data : {};
}

function list(data: unknown): string[] {
  return Array.isArray(data) ? data.map(String) : [];
}

/** Vale writes pairs as a map or as a list of maps. */
function pairs(data: unknown): (readonly [string, string])[] {
  const maps = Array.isArray(data) ? data : [data];
  return maps.flatMap((map) => Object.entries(record(map)).map(([from, to]) => [from, String(to)] as const));
}
