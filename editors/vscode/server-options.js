const { existsSync } = require('node:fs');
const { dirname, join } = require('node:path');

const BIN = join('node_modules', 'escalate-content', 'bin', 'escalate-content.js');

/** The program installed at or above a folder. */
function installedAt(folder) {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, BIN))) return join(at, BIN);
    if (dirname(at) === at) return undefined;
  }
}

/** How the server is started: the command of the settings, else the program of the workspace, else the one on the path. */
exports.serverOptions = (folders, command) => {
  const [first, ...args] = command;
  if (first !== undefined) return { command: first, args };
  const module = folders.map(installedAt).find((one) => one !== undefined);
  // Numbers of vscode-languageclient's TransportKind: 0 is stdio.
  if (module !== undefined) return { module, args: ['lsp'], transport: 0 };
  return { command: 'escalate-content', args: ['lsp', '--stdio'] };
};
