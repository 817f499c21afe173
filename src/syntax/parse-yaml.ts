import { Composer, type Document, Parser, type YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source, Span } from '../text/source.ts';
import { inOrder, syntaxError } from './syntax-error.ts';
import type { Tree } from './tree.ts';
import { yamlCode, yamlWording } from './yaml-problems.ts';
import { yamlTree } from './yaml-tree.ts';

/** What a file holds, as far as it can be read, and what is wrong with its syntax. */
export interface ParseResult {
  /** Null when the file is empty, or holds nothing that can be read. */
  readonly value: Tree | null;
  /** In the order of the text; all places lie inside it. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a YAML 1.2 file with merge keys. Never throws: what is wrong is reported under `yaml/…`, and the rest still gives a tree.
 * Aliases become the node that their anchor holds, so a finding on it points at the anchored text.
 */
export function parseYaml(source: Source): ParseResult {
  const diagnostics: Diagnostic[] = [];
  const [document, second] = compose(source.text);
  let value: Tree | null = null;
  if (document !== undefined) {
    for (const error of [...document.errors, ...document.warnings]) diagnostics.push(fromYaml(source, error));
    value = yamlTree(document, source, diagnostics);
  }
  if (second !== undefined) {
    const start = second.range[0];
    diagnostics.push(
      syntaxError(source, yamlCode('MULTIPLE_DOCS'), { start, end: start + 3 }, yamlWording('MULTIPLE_DOCS', '', '')),
    );
  }
  return { value, diagnostics: inOrder(diagnostics) };
}

function compose(text: string): Document.Parsed[] {
  const composer = new Composer({ keepSourceTokens: true, uniqueKeys: false, merge: true, resolveKnownTags: false });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(new Parser().parse(text), true, text.length)) {
    documents.push(document);
    if (documents.length === 2) break;
  }
  return documents;
}

function fromYaml(source: Source, error: YAMLError): Diagnostic {
  const [start, end] = error.pos;
  const span: Span = { start, end };
  const quoted = source.text.slice(start, end);
  const isLoss = error.name === 'YAMLParseError' || error.code === 'TAG_RESOLVE_FAILED';
  return syntaxError(source, yamlCode(error.code), span, yamlWording(error.code, error.message, quoted), [], isLoss ? 'error' : 'warning');
}
