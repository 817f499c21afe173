// Runs every bench/*.bench.mjs, or those named, and prints a table. Each case measures itself against a peer in the same run.
import { readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

const wanted = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.slice(0, -'.bench.mjs'.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();
if (names.length === 0) {
  console.error(`No such measurement: ${wanted.join(', ')}`);
  process.exit(2);
}
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; medians. Quote ratios, not times.\n`,
);
const rows = [['what', 'ours', 'peer', 'ratio', 'goal']];
for (const name of names) {
  const { measure } = await import(`./${name}.bench.mjs`);
  for (const { what, ours, peer, goal, unit = 'ms' } of await measure()) {
    const ratio = peer === undefined ? '' : (ours / peer.value).toFixed(2);
    rows.push([
      `${name}: ${what}`,
      `${round(ours)} ${unit}`,
      peer === undefined ? '' : `${peer.name} ${round(peer.value)} ${unit}`,
      ratio,
      goal ?? '',
    ]);
  }
}
const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
for (const row of rows)
  console.log(
    row
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );

function round(value) {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
