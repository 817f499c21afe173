import { isProjectFile, openProject } from '../commands/open-project.ts';
import { projectRules } from '../commands/select-rules.ts';
import { today } from '../commands/today.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createSession, type FileChange, type Run, type Session } from '../engine/session.ts';
import type { Host } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';
import { createMemory } from '../model/parse-file.ts';
import type { Source } from '../text/source.ts';

/** Findings of a file with the texts that they were found in: places count in these. */
export interface FileFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** A project as the buffers of an editor have it, judged in the background. */
export interface LiveProject {
  readonly root: string;
  /** Files that could not be read. */
  readonly troubles: readonly string[];
  /** As of the last keystroke. */
  corpus(): Corpus;
  /** A buffer or a file has another text; null = removed. The path is relative to the project. */
  change(path: string, text: string | null): void;
  /** What is known to be wrong in a file, of the text that it has now. */
  findingsOf(file: string): readonly Diagnostic[];
  close(): void;
}

export interface Listener {
  /** Files that are being edited, relative to the project: their locales are judged first. */
  openFiles(): readonly string[];
  /** Called for a file whose findings may be others now. */
  findings(file: string, findings: readonly FileFindings[]): void;
  /** A fault of the tool itself. */
  failed(error: unknown): void;
}

/** How long the judging may keep a request waiting, in milliseconds. */
const SLICE_MS = 12;

interface Part extends FileFindings {
  readonly byFile: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** Opens the project at a folder. `host` gives the buffers' texts before those of the disk. */
export function openLiveProject(root: string, host: Host, listener: Listener): LiveProject {
  return new JudgedProject(root, host, listener);
}

class JudgedProject implements LiveProject {
  readonly root: string;
  readonly troubles: readonly string[];
  readonly #host: Host;
  readonly #listener: Listener;
  readonly #session: Session;
  /** Findings about the rules of the project themselves. */
  readonly #aboutRules: readonly Diagnostic[];
  /** What was last found, by locale; of the project as a whole under the empty name. */
  readonly #parts = new Map<string, Part>();
  /** Files that the listener has been told of. */
  readonly #told = new Set<string>();
  #pending: FileChange[] = [];
  #run: Run;
  #isRunning = true;
  #timer: NodeJS.Immediate | null = null;

  constructor(root: string, host: Host, listener: Listener) {
    const memory = createMemory();
    const project = openProject(root, host, memory);
    const { rules, diagnostics } = projectRules(project, host);
    this.root = root;
    this.troubles = project.troubles;
    this.#host = host;
    this.#listener = listener;
    this.#aboutRules = diagnostics;
    this.#session = createSession(project.files, { rules, allRules: rules, today: today(host) }, memory);
    this.#run = this.#session.begin([], firstLocales(project.corpus, listener));
    this.#schedule();
  }

  corpus(): Corpus {
    this.#flush();
    return this.#run.corpus;
  }

  change(path: string, text: string | null): void {
    if (!isProjectFile(path)) return;
    this.#pending.push({ path, text });
    this.#schedule();
  }

  findingsOf(file: string): readonly Diagnostic[] {
    const source = this.corpus().sources.get(file);
    return [...this.#parts.values()].flatMap(({ byFile, sources }) => (sources.get(file) === source ? (byFile.get(file) ?? []) : []));
  }

  close(): void {
    if (this.#timer !== null) clearImmediate(this.#timer);
    this.#isRunning = false;
  }

  #schedule(): void {
    this.#timer ??= setImmediate(() => this.#work());
  }

  /** Takes over what was typed; work on an older state is left where it is. */
  #flush(): void {
    if (this.#pending.length === 0) return;
    const changes = this.#pending;
    this.#pending = [];
    this.#run = this.#session.begin(changes, firstLocales(this.#run.corpus, this.#listener));
    this.#isRunning = true;
    this.#schedule();
  }

  #work(): void {
    this.#timer = null;
    try {
      this.#flush();
      const end = this.#host.now() + SLICE_MS;
      while (this.#isRunning && this.#host.now() < end) this.#isRunning = this.#step();
    } catch (error) {
      this.#isRunning = false;
      this.#listener.failed(error);
    }
    if (this.#isRunning) this.#schedule();
  }

  /** One step of the run; false at its end. */
  #step(): boolean {
    const { value, done } = this.#run.steps.next();
    if (done === true) {
      this.#dropLocales();
      this.#tell(new Set([...this.#told, ...[...this.#parts.values()].flatMap(({ byFile }) => [...byFile.keys()])]));
      return false;
    }
    if (value === null) return true;
    const { locale } = value;
    const diagnostics = locale === null ? [...value.diagnostics, ...this.#aboutRules] : value.diagnostics;
    this.#parts.set(locale ?? '', { diagnostics, sources: this.#run.corpus.sources, byFile: byFileOf(diagnostics) });
    // At the very first, broken files are named before the words are judged.
    const isFirst = locale === null && this.#parts.size === 1;
    if (isFirst || firstLocales(this.#run.corpus, this.#listener).at(-1) === locale) this.#tell(this.#listener.openFiles());
    return true;
  }

  #tell(files: Iterable<string>): void {
    for (const file of files) {
      const own = [...this.#parts.values()].flatMap(({ byFile, sources }) => {
        const diagnostics = byFile.get(file);
        return diagnostics === undefined ? [] : [{ diagnostics, sources }];
      });
      if (own.length === 0 && !this.#told.has(file) && !this.#listener.openFiles().includes(file)) continue;
      this.#told.add(file);
      this.#listener.findings(file, own);
    }
  }

  /** Forgets locales that the project no longer has. */
  #dropLocales(): void {
    const { sourceLocale, locales } = this.#run.corpus.project;
    for (const locale of this.#parts.keys()) {
      if (locale !== '' && locale !== sourceLocale && !locales.includes(locale)) this.#parts.delete(locale);
    }
  }
}

function byFileOf(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const own = byFile.get(one.at.file);
    if (own === undefined) byFile.set(one.at.file, [one]);
    else own.push(one);
  }
  return byFile;
}

/** The source locale, since all texts hang on it, and the locales of open files. */
function firstLocales({ project }: Corpus, listener: Listener): string[] {
  const tags = listener.openFiles().flatMap((file) => /^locales\/([^/]+)\//u.exec(file)?.[1] ?? []);
  return [project.sourceLocale, ...new Set(tags.filter((tag) => project.locales.includes(tag)))];
}
