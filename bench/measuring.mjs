// Shared by the measurements: whole processes in interleaved rounds, and modules of src bundled on the fly.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = resolve(import.meta.dirname, '..');
export const BIN = join(ROOT, 'bin/escalate-content.js');

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Median wall time in milliseconds of each command (a list of arguments to node), in interleaved rounds. */
export function rounds(commands, count, cwd = ROOT) {
  // Reading extra certificates costs every start tens of milliseconds and says nothing about the tool.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const times = commands.map(() => []);
  for (let round = 0; round <= count; round += 1) {
    commands.forEach((args, i) => {
      const started = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
      if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr}`);
      // The first round only warms the disk.
      if (round > 0) times[i].push(performance.now() - started);
    });
  }
  return times.map(median);
}

/** Median time in milliseconds of a function over some runs, after one that does not count. */
export async function timed(count, run) {
  const times = [];
  for (let i = 0; i <= count; i += 1) {
    const started = performance.now();
    await run(i);
    if (i > 0) times.push(performance.now() - started);
  }
  return median(times);
}

/** Exports of a module that joins modules of `src`, given as source text with paths from the project's folder. */
export async function bundled(code) {
  const folder = join(ROOT, 'dist/bench');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${process.pid}-${Math.abs(hash(code))}.mjs`);
  await build({
    stdin: { contents: code, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

function hash(text) {
  let value = 0;
  for (const char of text) value = (Math.imul(value, 31) + char.codePointAt(0)) | 0;
  return value;
}
