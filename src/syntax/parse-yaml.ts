import { Composer, type CST, type Document, Parser } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import { inOrder, syntaxError } from './syntax-error.ts';
import type { Tree } from './tree.ts';
import { firstTooDeep } from './yaml-depth.ts';
import { yamlFindings } from './yaml-errors.ts';
import { yamlCode, yamlWording } from './yaml-problems.ts';
import { DEEPEST } from './yaml-reading.ts';
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
  const tokens = tokensOf(source.text);
  const deep = tokens === null ? 0 : firstTooDeep(tokens, DEEPEST)?.offset;
  if (tokens === null || deep !== undefined) return { value: null, diagnostics: [tooDeep(source, deep ?? 0)] };
  const [document, second] = compose(source.text, tokens);
  // The composer gives a document even for an empty file.
  if (document === undefined) return { value: null, diagnostics: [] };
  const { value, diagnostics, enclosed } = yamlTree(document, source);
  const errors = yamlFindings(source, [...document.errors, ...document.warnings], enclosed);
  const surplus = second === undefined ? [] : [secondDocument(source, second.range[0])];
  return { value, diagnostics: inOrder([...errors, ...diagnostics, ...surplus]) };
}

/** Null when the parser runs out of stack, as it does where it closes thousands of nested mappings at once. */
function tokensOf(text: string): CST.Token[] | null {
  try {
    return [...new Parser().parse(text)];
  } catch {
    return null;
  }
}

function secondDocument(source: Source, start: number): Diagnostic {
  const end = start + (source.text.startsWith('---', start) ? 3 : 1);
  return syntaxError(source, yamlCode('MULTIPLE_DOCS'), { start, end }, yamlWording('MULTIPLE_DOCS'));
}

function tooDeep(source: Source, start: number): Diagnostic {
  return syntaxError(source, yamlCode('RESOURCE_EXHAUSTION'), { start, end: start + 1 }, yamlWording('RESOURCE_EXHAUSTION'));
}

function compose(text: string, tokens: readonly CST.Token[]): Document.Parsed[] {
  const composer = new Composer({ keepSourceTokens: true, uniqueKeys: false, merge: true, resolveKnownTags: false });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokens, true, text.length)) {
    documents.push(document);
    if (documents.length === 2) break;
  }
  return documents;
}
