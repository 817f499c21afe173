import {
  createConnection,
  ErrorCodes,
  MarkupKind,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type Location,
  type Position,
} from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { UsageError } from '../commands/define-command.ts';
import type { Host } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Place, Source } from '../text/source.ts';
import { actionsFor, toWorkspaceEdit, type Editor } from './actions.ts';
import { completionsAt } from './complete.ts';
import { hoverAt } from './hover-at.ts';
import { definitionsOf, referencesOf } from './navigate.ts';
import { toOffset, toRange } from './positions.ts';
import { renamable, renameEdits } from './rename.ts';
import { subjectAt } from './subject-at.ts';
import { createWorkspace, faultText, sourceOf, type OpenFile, type Workspace } from './workspace.ts';

/** Serves an editor over standard input and output until the editor ends it; the connection then ends the process. */
export function serveEditor(host: Host): Promise<number> {
  const { input, output } = host.stdio();
  const connection = createConnection(input, output);
  const { console: log } = connection;
  const workspace = createWorkspace(host, {
    publish: (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] }),
    say: (text) => log.error(text),
  });
  let start: InitializeParams | null = null;
  connection.onInitialize((params) => {
    start = params;
    return capabilities(host);
  });
  connection.onInitialized(() => {
    for (const uri of foldersOf(start)) setImmediate(() => guarded(connection, () => workspace.openFolder(uri), undefined));
  });
  connection.onShutdown(() => workspace.close());
  listenToDocuments(connection, workspace);
  answer(connection, workspace, () => start?.capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true);
  connection.listen();
  return new Promise(() => undefined);
}

function capabilities(host: Host): InitializeResult {
  return {
    serverInfo: { name: 'escalate-content', version: host.version },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['{', ' ', ':', '.'] },
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      codeActionProvider: { codeActionKinds: ['quickfix'] },
      workspace: { workspaceFolders: { supported: true } },
    },
  };
}

/** The folders of an editor, as the older and the newer protocol name them. */
function foldersOf(params: InitializeParams | null): string[] {
  const folders = params?.workspaceFolders?.map(({ uri }) => uri) ?? [];
  return folders.length > 0 || params?.rootUri == null ? folders : [params.rootUri];
}

function listenToDocuments(connection: Connection, workspace: Workspace): void {
  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(({ document }) => guarded(connection, () => workspace.edit(document.uri, document.getText()), undefined));
  documents.onDidClose(({ document }) => guarded(connection, () => workspace.edit(document.uri, null), undefined));
  documents.listen(connection);
}

/** What was asked about: a place in a text of a project. */
interface Asked extends OpenFile {
  readonly corpus: Corpus;
  readonly source: Source;
  readonly offset: number;
}

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Asks about a place; gives `none` for a place outside of all projects, and where the tool fails. */
type Ask = <T>(params: At, none: T, ask: (place: Asked) => T) => T;

function answer(connection: Connection, workspace: Workspace, makesFiles: () => boolean): void {
  const ask: Ask = (params, none, work) =>
    guarded(
      connection,
      () => {
        const file = workspace.fileAt(params.textDocument.uri);
        const found = file === null ? null : sourceOf(file);
        if (file === null || found === null) return none;
        return work({ ...file, ...found, offset: toOffset(found.source, params.position) });
      },
      none,
    );
  const editorOf = ({ project }: OpenFile): Editor => ({
    addressOf: (file) => workspace.addressOf(project, file),
    makesFiles: makesFiles(),
  });
  connection.onHover((params) =>
    ask(params, null, ({ corpus, source, offset }) => {
      const found = hoverAt(corpus, source, offset);
      return found === null ? null : { contents: { kind: MarkupKind.Markdown, value: found.text }, range: toRange(source, found.at) };
    }),
  );
  connection.onCompletion((params) => ask(params, [], ({ corpus, source, offset }) => completionsAt(corpus, source, offset)));
  answerPlaces(connection, workspace, ask);
  answerRenames(connection, ask, editorOf);
  connection.onCodeAction(({ textDocument, range }) =>
    ask({ textDocument, position: range.start }, [], (place) => {
      const end = toOffset(place.source, range.end);
      const near = place.project.findingsOf(place.file).filter((one) => one.at.start <= end && place.offset <= one.at.end);
      return actionsFor(place.corpus, near, editorOf(place));
    }),
  );
}

function answerPlaces(connection: Connection, workspace: Workspace, ask: Ask): void {
  const locations = (places: readonly Place[], { project, corpus }: Asked): Location[] =>
    places.flatMap(({ file, ...span }) => {
      const source = corpus.sources.get(file);
      return source === undefined ? [] : [{ uri: workspace.addressOf(project, file), range: toRange(source, span) }];
    });
  connection.onDefinition((params) =>
    ask(params, [], (place) => {
      const subject = subjectAt(place.corpus, place.file, place.offset);
      return subject === null ? [] : locations(definitionsOf(place.corpus, subject), place);
    }),
  );
  connection.onReferences((params) =>
    ask(params, [], (place) => {
      const subject = subjectAt(place.corpus, place.file, place.offset);
      return subject === null ? [] : locations(referencesOf(place.corpus, subject, params.context.includeDeclaration), place);
    }),
  );
}

function answerRenames(connection: Connection, ask: Ask, editorOf: (file: OpenFile) => Editor): void {
  connection.onPrepareRename((params) =>
    ask(params, null, ({ corpus, source, file, offset }) => {
      const { at, name } = renamable(corpus, subjectAt(corpus, file, offset));
      return { range: toRange(source, at), placeholder: name };
    }),
  );
  connection.onRenameRequest((params) =>
    ask(params, null, (place) => {
      const edits = renameEdits(place.corpus, subjectAt(place.corpus, place.file, place.offset), params.newName);
      return toWorkspaceEdit(place.corpus.sources, edits, editorOf(place));
    }),
  );
}

/** A request that names something impossible is answered with the reason; a fault of the tool is logged and answered with nothing. */
function guarded<T>(connection: Connection, work: () => T, none: T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) {
      const help = error.help === undefined ? '' : `. ${error.help}`;
      throw new ResponseError(ErrorCodes.InvalidRequest, `${error.message}${help}`);
    }
    const { console: log } = connection;
    log.error(faultText(error));
    return none;
  }
}
