import picomatch from 'picomatch';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Corpus } from '../model/corpus.ts';
import { child, entriesOf, itemsAt } from '../model/read-tree.ts';
import type { Rule } from '../rules/define-rule.ts';
import { didYouMean, quoteList } from '../schema/suggest.ts';
import { parseYaml } from '../syntax/parse-yaml.ts';
import type { Entry, Tree } from '../syntax/tree.ts';

/** Codes that no rule makes and that a project may still set. */
const SETTABLE: readonly string[] = ['catalog/missing', 'catalog/stale', 'catalog/orphan'];

/** Rules and options that `project.yaml` names and that do not exist: a setting that does nothing. */
export function configDiagnostics(corpus: Corpus, rules: readonly Rule[]): Diagnostic[] {
  const { file, tree } = projectTree(corpus);
  return settingMaps(tree).flatMap((map) => entriesOf(map).flatMap((entry) => settingProblems(entry, file, rules)));
}

/** Overrides whose globs match no file, or whose locale or rule list leaves nothing: configuration that has died. */
export function deadConfiguration(corpus: Corpus): Diagnostic[] {
  const { file, tree } = projectTree(corpus);
  const paths = [...corpus.sources.keys()];
  return itemsAt(tree, 'overrides').flatMap((override) =>
    itemsAt(override, 'paths').flatMap((node) => {
      const isMatch = picomatch(node.kind === 'scalar' ? String(node.value) : '');
      if (node.kind !== 'scalar' || paths.some((path) => isMatch(path))) return [];
      return makeDiagnostic(
        'project/dead-glob',
        'warning',
        `"${String(node.value)}" matches no file of this project`,
        { file, start: node.start, end: node.end },
        {
          help: 'Globs are relative to the project, for example content/messages/*.yaml',
        },
      );
    }),
  );
}

function projectTree(corpus: Corpus): { file: string; tree: Tree | null } {
  const { file } = corpus.project;
  const source = corpus.sources.get(file);
  return { file, tree: source === undefined ? null : parseYaml(source).value };
}

function settingMaps(tree: Tree | null): (Tree | undefined)[] {
  return [child(tree, 'rules'), ...itemsAt(tree, 'overrides').map((override) => child(override, 'rules'))];
}

function settingProblems({ key, value }: Entry, file: string, rules: readonly Rule[]): Diagnostic[] {
  const id = String(key.value);
  const ids = [...rules.map((rule) => rule.id), ...SETTABLE];
  const isGroup = id.endsWith('/*') && ids.some((one) => one.startsWith(id.slice(0, -1)));
  // Rules of a Vale style are known only when the style is loaded.
  if (!ids.includes(id) && !isGroup && !id.startsWith('vale/')) {
    const guess = didYouMean(id, ids);
    const help = `${guess === undefined ? '' : `Did you mean "${guess}"? `}"escalate-content rules" lists them`;
    return [makeDiagnostic('project/unknown-rule', 'error', `"${id}" is not a rule`, { file, start: key.start, end: key.end }, { help })];
  }
  const known = Object.keys(rules.find((rule) => rule.id === id)?.options ?? {});
  return entriesOf(child(value, 'options')).flatMap(({ key: option }) => {
    const name = String(option.value);
    if (known.includes(name) || id.startsWith('vale/')) return [];
    const guess = didYouMean(name, known);
    const help =
      known.length === 0
        ? 'It has no options'
        : `${guess === undefined ? '' : `Did you mean "${guess}"? `}Its options: ${quoteList(known)}`;
    return [
      makeDiagnostic(
        'project/unknown-option',
        'error',
        `"${name}" is not an option of ${id}`,
        { file, start: option.start, end: option.end },
        { help },
      ),
    ];
  });
}
