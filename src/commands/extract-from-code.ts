import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';
import type { MessageText, Unit } from '../model/message.ts';
import { messageText } from '../model/message-text.ts';
import { entriesOf, textAt } from '../model/read-tree.ts';
import { parseJson } from '../syntax/parse-json.ts';
import type { ScalarNode, Tree } from '../syntax/tree.ts';
import type { Source } from '../text/source.ts';
import { UsageError } from './define-command.ts';
import type { OpenProject } from './open-project.ts';

/** A project with the messages of its code. */
export interface WithCode {
  readonly corpus: Corpus;
  /** Clashes with the content, and messages that cannot be taken. */
  readonly diagnostics: readonly Diagnostic[];
  /** The code files that were named, for code frames. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** One message that `formatjs extract` found. */
interface CodeMessage {
  readonly id: string;
  readonly text: string;
  readonly description: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/u;

/** Joins the messages of TypeScript files with those of the content. The content wins where both have a text for one id, and the clash is said. */
export async function messagesFromCode(globs: readonly string[], project: OpenProject, host: Host): Promise<WithCode> {
  const { corpus } = project;
  if (globs.length === 0) return { corpus, diagnostics: [], sources: new Map() };
  const diagnostics: Diagnostic[] = [];
  const units = new Map(corpus.units);
  const source = new Map(corpus.source);
  const messages = await extracted(globs, project.root, host);
  for (const message of messages) {
    const problem = ID.test(message.id) ? clash(message, corpus.source.get(message.id)) : unnamed(message);
    if (problem !== null) diagnostics.push(problem);
    if (source.has(message.id) || !ID.test(message.id)) continue;
    const text = textOf(message, corpus.project.sourceLocale);
    units.set(message.id, text.unit);
    source.set(message.id, text);
  }
  return { corpus: { ...corpus, units, source }, diagnostics, sources: readSources(messages, project.root, host) };
}

function readSources(messages: readonly CodeMessage[], root: string, host: Host): Map<string, Source> {
  const paths = [...new Set(messages.map(({ file }) => file))];
  return new Map(
    paths.flatMap((path) => {
      const read = host.readFile(path.startsWith('/') ? path : `${root}/${path}`);
      return read.ok ? [[path, { path, text: read.text }] as const] : [];
    }),
  );
}

function clash(message: CodeMessage, own: MessageText | undefined): Diagnostic | null {
  if (own === undefined || own.text === message.text) return null;
  const at = { file: own.file, start: own.node.start, end: own.node.end };
  return makeDiagnostic('exchange/clash', 'error', `"${message.id}" has another text in ${message.file}`, at, {
    messageId: message.id,
    locale: own.locale,
    help: 'Keep the text in one place; the one in the content goes to the translators',
    related: [{ message: `The code says "${message.text}"`, at: { file: message.file, start: message.start, end: message.end } }],
  });
}

function unnamed(message: CodeMessage): Diagnostic {
  const at = { file: message.file, start: message.start, end: message.end };
  return makeDiagnostic('exchange/code-id', 'warning', `"${message.text}" has no id that a catalogue can hold: "${message.id}"`, at, {
    help: 'Give it an id such as "app.title": namespace.key, in small letters, digits and hyphens',
  });
}

async function extracted(globs: readonly string[], root: string, host: Host): Promise<CodeMessage[]> {
  const script = ['', '/..', '/../..']
    .map((up) => `${host.packageRoot}${up === '' ? '/node_modules' : up}/@formatjs/cli/bin/formatjs`)
    .find((path) => host.kindOf(path) === 'file');
  if (script === undefined)
    throw new UsageError('@formatjs/cli is not installed, and --from-code needs it', 'Install it with npm install @formatjs/cli');
  const { status, stdout, stderr } = await host.run('node', [script, 'extract', ...globs, '--extract-source-location', '--throws'], {
    cwd: root,
  });
  if (status !== 0)
    throw new UsageError(
      `formatjs extract stopped: ${reasonIn(stderr)}`,
      'Check that the code compiles, and that @formatjs/cli has a build for this system',
    );
  const messages = entriesOf(parseJson({ path: 'formatjs.json', text: stdout }).value).map(({ key, value }) =>
    toMessage(String(key.value), value),
  );
  if (messages.length === 0)
    throw new UsageError(`${globs.join(', ')} holds no messages`, 'Globs are relative to the project; put them in quotation marks');
  return messages;
}

/** The first line of a stack that says something. */
function reasonIn(stderr: string): string {
  const line = stderr.split('\n').find((one) => /message: "|Error: (?!Parse errors)/u.test(one)) ?? stderr.split('\n')[0] ?? '';
  return /message: "([^"]*)"/u.exec(line)?.[1] ?? line.replace(/^Error: /u, '').trim();
}

function toMessage(id: string, value: Tree): CodeMessage {
  return {
    id,
    text: textAt(value, 'defaultMessage'),
    description: textAt(value, 'description'),
    file: textAt(value, 'file').replaceAll('\\', '/'),
    start: numberAt(value, 'start'),
    end: numberAt(value, 'end'),
  };
}

function numberAt(value: Tree, name: string): number {
  const node = entriesOf(value).find(({ key }) => key.value === name)?.value;
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : 0;
}

function textOf(message: CodeMessage, locale: string): MessageText {
  const { id, start, end, file } = message;
  const node: ScalarNode = { kind: 'scalar', start, end, value: message.text, style: 'json', offsets: () => null };
  const unit: Unit = {
    id,
    kind: 'message',
    owner: id,
    part: '',
    namespace: id.slice(0, id.indexOf('.')),
    purpose: 'macro',
    description: message.description,
    note: '',
    surfaces: ['mobile-web'],
    placeholders: new Map(),
    situations: [],
    change: 'minor',
    draft: false,
    standalone: 'Said by the code of the app',
    signOff: '',
    replies: [],
  };
  return messageText(unit, locale, { file, node, keyAt: { start, end } });
}
