import type { Diagnostic as EditorDiagnostic } from 'vscode-languageserver/node.js';
import { UsageError } from '../commands/define-command.ts';
import { findRoot } from '../commands/open-project.ts';
import type { Host } from '../host/host.ts';
import { PROJECT_FILE } from '../model/build-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Source } from '../text/source.ts';
import { openLiveProject, type FileFindings, type LiveProject } from './live-project.ts';
import { toEditorDiagnostic } from './to-diagnostic.ts';
import { pathOf, uriOf } from './uri.ts';

/** A document of the editor that belongs to a project. */
export interface OpenFile {
  readonly project: LiveProject;
  /** Relative to the project. */
  readonly file: string;
}

/** The projects that an editor has open, with the texts of its buffers. */
export interface Workspace {
  /** Opens the project that a folder is in, if any, before a document asks for it. */
  openFolder(uri: string): void;
  /** A buffer has this text, saved or not; null = closed. */
  edit(uri: string, text: string | null): void;
  fileAt(uri: string): OpenFile | null;
  addressOf(project: LiveProject, file: string): string;
  close(): void;
}

export interface WorkspaceListener {
  publish(uri: string, diagnostics: readonly EditorDiagnostic[]): void;
  /** For the log of the editor. */
  say(text: string): void;
}

interface Opened {
  readonly project: LiveProject;
  readonly locales: ReadonlySet<string>;
  readonly stop: () => void;
}

export function createWorkspace(disk: Host, listener: WorkspaceListener): Workspace {
  return new BufferedWorkspace(disk, listener);
}

class BufferedWorkspace implements Workspace {
  readonly #disk: Host;
  /** The disk with the buffers over it. */
  readonly #host: Host;
  readonly #listener: WorkspaceListener;
  /** Texts of buffers, and the addresses that the editor uses for them, by path. */
  readonly #buffers = new Map<string, { readonly text: string; readonly uri: string }>();
  readonly #projects = new Map<string, Opened>();
  /** What the editor was last told, by address. */
  readonly #sent = new Map<string, string>();

  constructor(disk: Host, listener: WorkspaceListener) {
    this.#disk = disk;
    this.#listener = listener;
    this.#host = {
      ...disk,
      readFile: (path) => {
        const buffer = this.#buffers.get(path);
        return buffer === undefined ? disk.readFile(path) : { ok: true, text: buffer.text };
      },
    };
  }

  openFolder(uri: string): void {
    const folder = pathOf(uri);
    if (folder !== null) this.#projectAround(folder);
  }

  edit(uri: string, text: string | null): void {
    const path = pathOf(uri);
    if (path === null) return;
    if (text === null) this.#buffers.delete(path);
    else this.#buffers.set(path, { text, uri });
    const at = this.fileAt(uri);
    if (at === null) return;
    at.project.change(at.file, text ?? textOf(this.#disk, path));
    if (at.file === PROJECT_FILE && needsMore(at.project, this.#projects.get(at.project.root), this.#disk)) this.#reopen(at.project.root);
  }

  fileAt(uri: string): OpenFile | null {
    const path = pathOf(uri);
    const opened = path === null ? null : this.#projectAround(path.slice(0, path.lastIndexOf('/')));
    return path === null || opened === null ? null : { project: opened.project, file: path.slice(opened.project.root.length + 1) };
  }

  addressOf({ root }: LiveProject, file: string): string {
    return this.#address(`${root}/${file}`);
  }

  close(): void {
    for (const { project, stop } of this.#projects.values()) {
      project.close();
      stop();
    }
  }

  #address(path: string): string {
    return this.#buffers.get(path)?.uri ?? uriOf(path);
  }

  #projectAround(folder: string): Opened | null {
    try {
      const root = findRoot(folder, this.#disk);
      return this.#projects.get(root) ?? this.#open(root);
    } catch (error) {
      if (error instanceof UsageError) return null;
      throw error;
    }
  }

  #open(root: string): Opened {
    const relative = (path: string): string => path.slice(root.length + 1);
    const project = openLiveProject(root, this.#host, {
      openFiles: () => this.#buffersOf(root).map(relative),
      findings: (file, findings) => this.#publish(root, file, findings),
      failed: (error) => this.#listener.say(faultText(error)),
    });
    for (const trouble of project.troubles) this.#listener.say(trouble);
    const stop = this.#disk.watch([`${root}/content`, `${root}/locales`], (paths) => {
      for (const path of paths) if (!this.#buffers.has(path)) project.change(relative(path), textOf(this.#disk, path));
    });
    const opened = { project, locales: localesOf(project.corpus()), stop };
    this.#projects.set(root, opened);
    // A buffer may be of a file that is not on the disk yet.
    for (const path of this.#buffersOf(root)) project.change(relative(path), this.#buffers.get(path)?.text ?? null);
    return opened;
  }

  #reopen(root: string): void {
    const opened = this.#projects.get(root);
    opened?.project.close();
    opened?.stop();
    this.#projects.delete(root);
    for (const uri of this.#sent.keys()) {
      if (pathOf(uri)?.startsWith(`${root}/`) !== true) continue;
      this.#listener.publish(uri, []);
      this.#sent.delete(uri);
    }
    this.#open(root);
  }

  /** Projects may lie in one another; a buffer belongs to the innermost. */
  #buffersOf(root: string): string[] {
    const inner = [...this.#projects.keys()].filter((one) => one.startsWith(`${root}/`));
    return [...this.#buffers.keys()].filter((path) => path.startsWith(`${root}/`) && !inner.some((one) => path.startsWith(`${one}/`)));
  }

  #publish(root: string, file: string, findings: readonly FileFindings[]): void {
    const address = (name: string): string => this.#address(`${root}/${name}`);
    const diagnostics = findings.flatMap((one) => one.diagnostics.map((own) => toEditorDiagnostic(own, one.sources, address)));
    const uri = address(file);
    const text = JSON.stringify(diagnostics);
    if (this.#sent.get(uri) === text) return;
    this.#sent.set(uri, text);
    this.#listener.publish(uri, diagnostics);
  }
}

/** A fault of the tool, for the editor's log. */
export function faultText(error: unknown): string {
  return `A fault of the tool: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** The text of a file of a project as it is now; null when there is none. */
export function sourceOf({ project, file }: OpenFile): { readonly corpus: Corpus; readonly source: Source } | null {
  const corpus = project.corpus();
  const source = corpus.sources.get(file);
  return source === undefined ? null : { corpus, source };
}

function textOf(host: Host, path: string): string | null {
  const read = host.readFile(path);
  return read.ok ? read.text : null;
}

function localesOf({ project }: Corpus): ReadonlySet<string> {
  return new Set([project.sourceLocale, ...project.locales]);
}

/** A locale that the project just got: its facts in the base layer were not read when the project was opened. */
function needsMore(project: LiveProject, opened: Opened | undefined, host: Host): boolean {
  if (project.root === host.packageRoot || opened === undefined) return false;
  const isNew = (tag: string): boolean => !opened.locales.has(tag) && host.kindOf(`${host.packageRoot}/locales/${tag}`) === 'folder';
  return [...localesOf(project.corpus())].some(isNew);
}
