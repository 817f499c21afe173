// Builds dist: the command line as lazily loaded chunks, the runtime for browsers, and the types of the runtime.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { partsOnlyPlugin } from './parts-only-plugin.mjs';
import { validatorsPlugin } from './validators-plugin.mjs';

rmSync('dist', { recursive: true, force: true });

const common = {
  bundle: true,
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  minifyWhitespace: true,
  mainFields: ['module', 'main'],
};

// Packages that are loaded from node_modules at run time: big, native, or only needed by one command.
const external = [
  '@formatjs/cli',
  'ink',
  'react',
  'react/jsx-runtime',
  'react-devtools-core',
  'vscode-languageserver',
  'vscode-languageserver/*',
  'vscode-languageserver-textdocument',
  'playwright-core',
  'esbuild',
];

// commander starts other executables for subcommands, which we have none of; loading that module costs every start milliseconds.
const commanderStartsNothing = {
  name: 'commander-starts-nothing',
  setup(plugin) {
    plugin.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.replaceAll('\\', '/').includes('/node_modules/commander/') ? { path: 'child_process', namespace: 'lazy' } : undefined,
    );
    plugin.onLoad({ filter: /^child_process$/, namespace: 'lazy' }, () => ({
      contents: "exports.spawn = (...args) => process.getBuiltinModule('node:child_process').spawn(...args);",
    }));
  },
};

const cli = await build({
  ...common,
  platform: 'node',
  entryPoints: { cli: 'src/cli/index.ts' },
  outdir: 'dist',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  external,
  // Some dependencies are CommonJS and call require for built-in modules.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  plugins: [commanderStartsNothing, validatorsPlugin()],
});
// The start is CommonJS in one file: Node reads that in half the time that it takes to link modules. Commands stay modules.
const atItsName = {
  name: 'at-its-name',
  setup(plugin) {
    plugin.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: path === './index.ts' ? './cli.js' : path, external: true } : undefined,
    );
  },
};
await build({
  ...common,
  platform: 'node',
  format: 'cjs',
  minify: true,
  entryPoints: { start: 'src/cli/start.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': 'here' },
  banner: { js: "const here = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [commanderStartsNothing, atItsName],
});
writeFileSync('dist/meta.json', JSON.stringify(cli.metafile));

// In the client, messages are parsed already: the parser stays out.
await build({
  ...common,
  platform: 'browser',
  target: 'es2022',
  entryPoints: { runtime: 'src/runtime/index.ts', format: 'src/runtime/format.ts' },
  outdir: 'dist',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
  plugins: [partsOnlyPlugin()],
  external: ['xstate', 'libphonenumber-js', 'libphonenumber-js/*', '@noble/*'],
});
// The pages of `preview --web`: plain scripts, since a page that was opened as a file may not load modules.
await build({
  ...common,
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  minify: true,
  metafile: false,
  entryPoints: {
    app: 'src/web/client/main.ts',
    simulator: 'src/web/client/simulator/main.ts',
    'app-style': 'src/web/client/style/app.css',
  },
  outdir: 'dist/web',
});
renameSync('dist/web/app-style.css', 'dist/web/app.css');
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.runtime.json'], { stdio: 'inherit' });
