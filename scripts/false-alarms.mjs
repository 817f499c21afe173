// How often the redaction takes a real way of writing a phone number for something secret, over all regions and kinds of numbers that
// libphonenumber-js knows. Prints the figures that docs/guide/runtime.md states.
import { build } from 'esbuild';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const outfile = join(mkdtempSync(join(tmpdir(), 'alarms-')), 'check.mjs');
await build({
  stdin: {
    contents:
      "export { redact } from './src/runtime/redact.ts'; export { capturePhone } from './src/runtime/capture-phone.ts'; export { phoneForms } from './test/runtime/support/phone-forms.ts';",
    resolveDir: '.',
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile,
});
const { redact, capturePhone, phoneForms } = await import(pathToFileURL(outfile).href);
const counts = { forms: 0, card: 0, 'maybe-card': 0, secret: 0, identity: 0 };
// A run of digits that may be a card is one only where no number is read from it.
let refused = 0;
const examples = new Map();
const regions = new Set();
for (const { region, form } of phoneForms()) {
  counts.forms += 1;
  regions.add(region);
  const { kind } = redact(form);
  if (kind === null) continue;
  counts[kind] += 1;
  examples.set(kind, [...(examples.get(kind) ?? []), form].slice(0, 3));
  if (kind !== 'maybe-card' || capturePhone(form, { region }).check === 'none') refused += 1;
}
const { forms, ...alarms } = counts;
console.log(`${forms} forms of numbers of ${regions.size} regions`);
for (const [kind, count] of Object.entries(alarms))
  console.log(`${kind}: ${count} (${((100 * count) / forms).toFixed(3)} %) ${(examples.get(kind) ?? []).join(' · ')}`);
console.log(`refused in a conversation: ${refused} (${((100 * refused) / forms).toFixed(3)} %)`);
