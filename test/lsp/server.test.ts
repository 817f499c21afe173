import { mkdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Location,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { diskProject, type DiskProject } from '../cli/run-cli.ts';
import { positionOf, startEditor, textIn, type ClientOptions, type EditorClient } from './client.ts';
import { CHAT, FLOW, GERMAN, PROJECT } from './project.ts';

const clients: EditorClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) expect([await client.quit(), client.stderr()]).toEqual([0, '']);
});

async function editor(project: DiskProject, options: ClientOptions = {}): Promise<EditorClient> {
  const client = await startEditor(project.folder, options);
  clients.push(client);
  return client;
}

async function opened(file: string = CHAT, options: ClientOptions = {}): Promise<{ project: DiskProject; client: EditorClient }> {
  const project = diskProject(PROJECT);
  const client = await editor(project, options);
  client.open(file, project.read(file));
  return { project, client };
}

const codes = (all: readonly Diagnostic[]): unknown[] => all.map((one) => one.code);
const has = (code: string) => (all: readonly Diagnostic[]) => codes(all).includes(code);
const lacks = (code: string) => (all: readonly Diagnostic[]) => !codes(all).includes(code);

describe('diagnostics', () => {
  it('come as somebody types, of what is not saved', async () => {
    const { project, client } = await opened();
    await client.findings(CHAT, lacks('tone/blame'));
    client.type(CHAT, 'Your case is', 'You failed to answer. Your case is');
    const blame = (await client.findings(CHAT, has('tone/blame'))).find((one) => one.code === 'tone/blame');
    expect(blame).toMatchObject({
      source: 'escalate-content',
      severity: 1,
      codeDescription: { href: expect.stringMatching(/tone\/blame\.md$/u) },
    });
    expect(textIn(client.text(CHAT), blame?.range as Range)).toMatch(/^You failed/u);
    expect(project.read(CHAT)).toBe(PROJECT[CHAT]);
    client.type(CHAT, 'You failed to answer. ', '');
    expect(codes(await client.findings(CHAT, lacks('tone/blame')))).not.toContain('tone/blame');
  });

  it('mark the very characters behind emoji and with Windows line ends', async () => {
    const project = diskProject(PROJECT);
    const client = await editor(project);
    client.open(CHAT, project.read(CHAT).replaceAll('\n', '\r\n').replace('Your case', '👩‍💻 𝒴our case: you failed. Your case'));
    const found = (await client.findings(CHAT, has('tone/blame'))).find((one) => one.code === 'tone/blame');
    expect(textIn(client.text(CHAT), found?.range as Range)).toBe('you failed');
  });

  it('of a translation stand in its file, and a closed buffer counts no more', async () => {
    const { project, client } = await opened(GERMAN);
    client.type(GERMAN, '{agentName}', '{name}');
    const [found] = (await client.findings(GERMAN, has('locale/placeholder'))).filter((one) => one.code === 'locale/placeholder');
    expect(textIn(client.text(GERMAN), found?.range as Range)).toContain('{name}');
    expect(project.read(GERMAN)).toBe(PROJECT[GERMAN]);
    client.close(GERMAN);
    await client.findings(GERMAN, lacks('locale/placeholder'));
  });

  it('follow files that change on the disk', async () => {
    const { project, client } = await opened();
    await client.findings(CHAT, has('catalog/missing'));
    project.write(GERMAN, project.read(GERMAN).replace('{agentName}', '{name}'));
    await client.findings(GERMAN, has('locale/placeholder'));
  });

  it('name what is broken and go on', async () => {
    const { client } = await opened();
    client.type(CHAT, 'namespace: chat', 'namespace: [chat\n\t{');
    await client.findings(CHAT, (all) => all.some((one) => String(one.code).startsWith('yaml/')));
    await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: client.uri(CHAT) },
      position: client.at(CHAT, 'handover', 2),
    });
    client.type(CHAT, 'namespace: [chat\n\t{', 'namespace: chat');
    await client.findings(CHAT, (all) => !all.some((one) => String(one.code).startsWith('yaml/')));
  });
});

describe('code actions', () => {
  const actionsAt = async (client: EditorClient, file: string, range: Range): Promise<CodeAction[]> =>
    (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: client.uri(file) },
      range,
      context: { diagnostics: [] },
    })) as CodeAction[];

  it('apply a fix', async () => {
    const { client } = await opened();
    client.type(CHAT, 'specialists. {', 'specialists.  utilise {');
    const all = await client.findings(CHAT, (found) => found.some((one) => one.range.start.line === 7));
    const fixes = (await Promise.all(all.map((one) => actionsAt(client, CHAT, one.range))))
      .flat()
      .filter((one) => !one.title.startsWith('Allow'));
    const [fix] = fixes;
    expect(fix?.edit?.changes).toBeDefined();
    const before = codes(await client.findings(CHAT));
    apply(client, fix?.edit ?? {});
    const after = codes(await client.findings(CHAT, (found) => found.length < before.length));
    expect(after.length).toBeLessThan(before.length);
  });

  it('allow a finding of the source in a comment that asks for its reason', async () => {
    const { client } = await opened();
    client.type(CHAT, 'Your case is', 'You failed. Your case is');
    const [blame] = (await client.findings(CHAT, has('tone/blame'))).filter((one) => one.code === 'tone/blame');
    const allow = (await actionsAt(client, CHAT, blame?.range as Range)).find((one) => one.title.startsWith('Allow tone/blame'));
    apply(client, allow?.edit ?? {});
    expect(client.text(CHAT)).toContain('\n  # allow tone/blame "You failed": \n  handover:');
    await client.findings(CHAT, has('suppression/no-reason'));
    client.type(CHAT, '"You failed": ', '"You failed": quoted from the app');
    const left = await client.findings(CHAT, lacks('tone/blame'));
    expect(codes(left)).not.toContain('suppression/no-reason');
  });

  it('allow a finding of a translation in a file beside it, where the editor can make one', async () => {
    const { project, client } = await opened(GERMAN, {
      capabilities: { workspace: { workspaceEdit: { resourceOperations: ['create'] } } },
    });
    client.type(GERMAN, 'Im Chat bleiben', 'Im Chat bleiben !!');
    const all = await client.findings(GERMAN, (found) => found.some((one) => String(one.code).startsWith('locale/')));
    const [one] = all.filter((found) => String(found.code).startsWith('locale/'));
    const allow = (await actionsAt(client, GERMAN, one?.range as Range)).find((action) =>
      action.title.startsWith(`Allow ${String(one?.code)}`),
    );
    const [create, edit] = allow?.edit?.documentChanges ?? [];
    expect(create).toMatchObject({ kind: 'create', uri: client.uri('locales/de/allow.yaml') });
    const text = (edit as { edits: { newText: string }[] }).edits[0]?.newText ?? '';
    project.write('locales/de/allow.yaml', text.replace('reason: ""', 'reason: The mark belongs to the name'));
    await client.findings(GERMAN, (found) => !codes(found).includes(one?.code));
  });
});

describe('hover', () => {
  const hoverAt = async (client: EditorClient, file: string, words: string, plus = 1): Promise<string> => {
    const found = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: client.uri(file) },
      position: client.at(file, words, plus),
    });
    return (found?.contents as { value: string } | undefined)?.value ?? '';
  };

  it('shows the text with examples, its length, its translations and where the flow says it', async () => {
    const { client } = await opened();
    const text = await hoverAt(client, CHAT, 'handover');
    expect(text).toContain('Your case is with our specialists. Maria will reply here by');
    expect(text).toMatch(/messenger \d+ of 2000 · mobile-web \d+ of \d+/u);
    expect(text).toContain('`waiting` on `user.call` → `calling`');
    expect(text).toMatch(/\| de \| reviewed \| Ihr Fall .* Maria/u);
    expect(text).toContain('| fr | missing |');
  });

  it('shows every branch of a plural, in the language of the file', async () => {
    const { client } = await opened(GERMAN);
    const text = await hoverAt(client, GERMAN, '# Versuch bleibt');
    expect(text).toMatch(/count one:.*1 Versuch bleibt\./u);
    expect(text).toMatch(/count other:.*0 Versuche bleiben\./u);
    expect(text).toContain('tries are left');
  });

  it('tells of placeholders, parts of the flow, and keys', async () => {
    const { client } = await opened();
    expect(await hoverAt(client, CHAT, '{agentName}')).toContain('Longest: Maximiliana');
    expect(await hoverAt(client, CHAT, 'surfaces:')).not.toBe('');
    client.open(FLOW, PROJECT[FLOW] ?? '');
    expect(await hoverAt(client, FLOW, 'send: passed-on', 8)).toMatch(/passed-on.*slot[^]*Says `chat.handover`, `chat.tries`/u);
    expect(await hoverAt(client, FLOW, 'go: calling', 5)).toContain('A call is under way');
  });
});

describe('completion', () => {
  const labelsAt = async (client: EditorClient, file: string, words: string): Promise<string[]> => {
    const found = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: client.uri(file) },
      position: client.at(file, words, words.length),
    });
    return (found as CompletionItem[]).map((one) => one.label);
  };

  it('offers placeholders and terms in a text', async () => {
    const { client } = await opened();
    client.type(CHAT, 'Your case', '{ag Your case');
    expect(await labelsAt(client, CHAT, '{ag')).toEqual(expect.arrayContaining(['agentName', 'time']));
    client.open(GERMAN, PROJECT[GERMAN] ?? '');
    expect(await labelsAt(client, GERMAN, 'Ihr Fall')).toEqual(expect.arrayContaining(['Rückruf']));
  });

  it.each([
    ['    surfaces: [', 'messenger'],
    ['    purpose: ', 'escalation-notice'],
    ['    purpose: escalation-notice\n    ', 'description'],
  ])('offers what the schema allows after %j', async (words, label) => {
    const { client } = await opened();
    if (words.endsWith('\n    ')) client.type(CHAT, 'purpose: escalation-notice\n', 'purpose: escalation-notice\n    \n');
    expect(await labelsAt(client, CHAT, words)).toContain(label);
  });

  it.each([
    ['{ when: { line: ', 'app'],
    ['{ when: { ', 'line'],
    ['{ when: { line: phone }, send: ', 'chat.tries'],
    ['            - send: ', 'passed-on'],
    ['          go: ', 'waiting'],
    ['        - when: ', 'a phone is known'],
    ['    timers: [', 'reply-due'],
    ['    on:\n      ', 'user.call'],
  ])('offers the names of the flow after %j', async (words, label) => {
    const { client } = await opened(FLOW);
    expect(await labelsAt(client, FLOW, words)).toContain(label);
  });
});

describe('names', () => {
  const where = (client: EditorClient, locations: readonly Location[] | null): string[] =>
    (locations ?? []).map(({ uri, range }) => `${uri.replace(client.uri(''), '')} ${textIn(readText(client, uri), range)}`).sort();
  const readText = (client: EditorClient, uri: string): string => readFileSync(new URL(uri), 'utf8') || client.uri(uri);
  const define = async (client: EditorClient, file: string, words: string, plus = 1): Promise<string[]> =>
    where(
      client,
      (await client.connection.sendRequest(DefinitionRequest.type, {
        textDocument: { uri: client.uri(file) },
        position: client.at(file, words, plus),
      })) as Location[],
    );
  const refer = async (client: EditorClient, file: string, words: string, plus = 1): Promise<string[]> =>
    where(
      client,
      await client.connection.sendRequest(ReferencesRequest.type, {
        textDocument: { uri: client.uri(file) },
        position: client.at(file, words, plus),
        context: { includeDeclaration: true },
      }),
    );

  it('lead from the flow and the catalogues to the message, and back', async () => {
    const { client } = await opened(FLOW);
    expect(await define(client, FLOW, 'chat.handover', 4)).toEqual([`${CHAT} handover`]);
    client.open(GERMAN, PROJECT[GERMAN] ?? '');
    expect(await define(client, GERMAN, 'chat.handover.reply.stay')).toEqual([`${CHAT} stay`]);
    expect(await refer(client, GERMAN, 'chat.handover')).toEqual([`${FLOW} chat.handover`, `${CHAT} handover`, `${GERMAN} chat.handover`]);
  });

  it('lead from a use in the flow to what it names', async () => {
    const { client } = await opened(FLOW);
    expect(await define(client, FLOW, 'send: passed-on', 8)).toEqual([`${FLOW} passed-on`]);
    expect(await define(client, FLOW, '{ line: app }', 4)).toEqual([`${FLOW} line`]);
    expect(await refer(client, FLOW, 'line:')).toHaveLength(5);
  });

  it('lead from a placeholder to its declaration and all its uses', async () => {
    const { client } = await opened();
    expect(await define(client, CHAT, '{agentName}', 3)).toEqual([`${CHAT} agentName`]);
    expect(await refer(client, CHAT, '{agentName}', 3)).toEqual([`${CHAT} agentName`, `${CHAT} {agentName}`, `${GERMAN} {agentName}`]);
  });

  it('a message gets another id in all files, and the project stays as sound as before', async () => {
    const { project, client } = await opened();
    const before = project.run(['lint', '--format', 'json', '--fail-on', 'never']).stdout;
    const place = { textDocument: { uri: client.uri(CHAT) }, position: client.at(CHAT, 'handover:', 2) };
    expect(await client.connection.sendRequest(PrepareRenameRequest.type, place)).toMatchObject({ placeholder: 'handover' });
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...place, newName: 'passed-on' });
    writeEdit(project, client, edit ?? {});
    expect(project.read(CHAT)).toContain('\n  passed-on:\n');
    expect(project.read(FLOW)).toContain('send: chat.passed-on }');
    expect(Object.keys(JSON.parse(project.read(GERMAN)) as object)).toEqual([
      'chat.passed-on',
      'chat.passed-on.reply.call-me',
      'chat.passed-on.reply.stay',
      'chat.tries',
    ]);
    const after = project.run(['lint', '--format', 'json', '--fail-on', 'never']).stdout;
    const summary = (text: string): unknown => (JSON.parse(text) as { summary: unknown }).summary;
    expect(summary(after)).toEqual(summary(before));
    await expect(client.connection.sendRequest(RenameRequest.type, { ...place, newName: 'tries' })).rejects.toThrow(
      '"chat.tries" is a message already',
    );
    await expect(client.connection.sendRequest(RenameRequest.type, { ...place, newName: 'Not An Id' })).rejects.toThrow('is not an id');
  });

  it('a state gets another name wherever the flow names it', async () => {
    const { project, client } = await opened(FLOW);
    const place = { textDocument: { uri: client.uri(FLOW) }, position: client.at(FLOW, 'go: calling', 5) };
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...place, newName: 'on-call' });
    writeEdit(project, client, edit ?? {});
    expect(project.read(FLOW)).toBe(PROJECT[FLOW]?.replaceAll(/calling(?=:?\n)/gu, 'on-call'));
  });
});

describe('projects', () => {
  it('are found by walking up from the document, several at once', async () => {
    const outer = diskProject();
    for (const name of ['one', 'two']) for (const [path, text] of Object.entries(PROJECT)) outer.write(`${name}/${path}`, text);
    mkdirSync(`${outer.folder}/one/deep`);
    const client = await editor(outer, { folders: [`${outer.folder}/one/deep`, `${outer.folder}/two`] });
    await client.findings(`two/${CHAT}`, has('catalog/missing'));
    client.open(`one/${CHAT}`, PROJECT[CHAT]?.replace('Your case', 'You failed. Your case') ?? '');
    await client.findings(`one/${CHAT}`, has('tone/blame'));
    expect(codes(await client.findings(`two/${CHAT}`))).not.toContain('tone/blame');
  });

  it('are found through rootUri, and a document in none is left alone', async () => {
    const project = diskProject({ ...PROJECT });
    const alone = diskProject({ 'notes.yaml': 'a: [' });
    const client = await editor(project, { rootUri: pathToFileURL(project.folder).href });
    await client.findings(CHAT, has('catalog/missing'));
    const stranger = await editor(alone);
    stranger.open('notes.yaml', 'a: [');
    expect(
      await stranger.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: stranger.uri('notes.yaml') },
        position: { line: 0, character: 0 },
      }),
    ).toBeNull();
  });

  it('get the base layer of a locale that they add', async () => {
    const { client } = await opened('content/project.yaml');
    client.open('locales/pl/messages.json', '{\n  "chat.tries": { "message": "{count, plural, other {#}}", "status": "reviewed" }\n}\n');
    client.type('content/project.yaml', 'fr]', 'fr, pl]');
    expect(codes(await client.findings('locales/pl/messages.json', has('locale/plural')))).toContain('locale/plural');
  });
});

/** Applies an edit to the buffers of the editor, as an editor does. */
function apply(client: EditorClient, edit: WorkspaceEdit): void {
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
    const file = uri.replace(client.uri(''), '');
    const last = edits.toSorted((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character);
    for (const { range, newText } of last) {
      const text = client.text(file);
      const start = text.split('\n').slice(0, range.start.line).join('\n').length + (range.start.line > 0 ? 1 : 0) + range.start.character;
      const old = textIn(text, range);
      if (old !== '') client.replaceAt(file, start, old.length, newText);
      else client.replaceAt(file, start, 0, newText);
    }
  }
}

/** Writes an edit to the disk. */
function writeEdit(project: DiskProject, client: EditorClient, edit: WorkspaceEdit): void {
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
    const file = uri.replace(client.uri(''), '');
    let text = project.read(file);
    const sorted = edits.toSorted((a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character);
    for (const { range, newText } of sorted) {
      const lines = text.split('\n');
      const start = lines.slice(0, range.start.line).reduce((sum, line) => sum + line.length + 1, 0) + range.start.character;
      text = text.slice(0, start) + newText + text.slice(start + textIn(text, range).length);
    }
    project.write(file, text);
  }
  expect(positionOf('a\nb', 2)).toEqual({ line: 1, character: 0 });
}
