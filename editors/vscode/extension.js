// The language server of escalate-content in VS Code.
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');
const { serverOptions } = require('./server-options.js');

/** @type {import('vscode-languageclient/node').LanguageClient | undefined} */
let client;

exports.activate = async () => {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  const command = vscode.workspace.getConfiguration('escalate-content').get('command', []);
  client = new LanguageClient('escalate-content', 'escalate-content', serverOptions(folders, command), {
    documentSelector: [
      { scheme: 'file', language: 'yaml', pattern: '**/{content,locales}/**' },
      { scheme: 'file', language: 'json', pattern: '**/locales/**' },
    ],
  });
  await client.start();
};

exports.deactivate = () => client?.stop();
