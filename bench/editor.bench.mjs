// From a keystroke to its findings in an editor: the built server over stdio, on the shipped project.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { BIN, median, ROOT } from './measuring.mjs';

export async function measure() {
  const child = spawn(process.execPath, [BIN, 'lsp', '--stdio'], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published = new Map();
  let look = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
    look();
  });
  const until = (fits) =>
    new Promise((done) => {
      look = () => fits() && done();
      look();
    });
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: pathToFileURL(ROOT).href, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const open = (path) => {
    const uri = pathToFileURL(join(ROOT, path)).href;
    const text = readFileSync(join(ROOT, path), 'utf8');
    void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return { uri, text, version: 1 };
  };
  const type = (document, text) => {
    document.version += 1;
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version: document.version },
      contentChanges: [{ text }],
    });
  };
  const started = performance.now();
  const messages = open('content/messages/offer.yaml');
  const blamed = () => (published.get(messages.uri) ?? []).some((one) => one.code === 'tone/blame');
  await until(() => published.has(messages.uri));
  const first = performance.now() - started;
  const edit = async (document, words, on) => {
    const from = performance.now();
    type(document, on ? document.text.replace('If you', `${words} If you`) : document.text);
    await until(() => blamed() === on);
    return performance.now() - from;
  };
  // While the first run over all locales is still going on.
  const early = [];
  for (let i = 0; i < 10; i += 1) early.push(await edit(messages, 'You failed.', i % 2 === 0));
  const german = open('locales/de/messages.json');
  await until(() => [...published.keys()].length > 30);
  const late = [];
  for (let i = 0; i < 20; i += 1) late.push(await edit(messages, 'You failed.', i % 2 === 0));
  const broken = () => (published.get(german.uri) ?? []).some((one) => one.code === 'locale/placeholder');
  const target = [];
  for (let i = 0; i < 20; i += 1) {
    const from = performance.now();
    type(german, i % 2 === 0 ? german.text.replace('{companyName}', '{company}') : german.text);
    await until(() => broken() === (i % 2 === 0));
    target.push(performance.now() - from);
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return [
    { what: 'open a file to its first findings', ours: first },
    { what: 'keystroke in a message during the first run', ours: median(early), goal: '≤ 100 ms' },
    { what: 'keystroke in a message', ours: median(late), goal: '≤ 100 ms' },
    { what: 'keystroke in a translation', ours: median(target), goal: '≤ 100 ms' },
  ];
}
