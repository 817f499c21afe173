// Formatting at a steady rate: our targets against intl-messageformat with a parsed AST, on the same messages and values, in one process.
// The mix is that of a product: 60 % plain, 25 % with an argument, 10 % plural, 5 % select, ordinal or nested.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parse } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { bundled, median } from './measuring.mjs';

const COUNT = 2000;
const ROUNDS = 9;
const GOAL = { default: '≥ 5 (stretch 8)', shared: '≥ 2.5 (stretch 3)', ast: '≥ 2' };

export async function measure() {
  const made = await bundled(`
    export { writeEsmBundle } from './src/bundle/write-esm.ts';
    export { FORMAT_MODULE } from './src/bundle/esm/format-module.ts';
    export { createFormatter } from './src/runtime/format.ts';`);
  const messages = sample();
  const folder = mkdtempSync(join(tmpdir(), 'format-'));
  try {
    const served = messages.map(({ id, text }) => ({ id, ast: parse(text, { captureLocation: false }), text, from: 'en', rules: 'en' }));
    const module = made.writeEsmBundle({ locale: 'en', served, fallback: [], coverage: 1 }, './format.js');
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'format.js'), made.FORMAT_MODULE);
    writeFileSync(join(folder, 'en.js'), module);
    const esm = await import(pathToFileURL(join(folder, 'en.js')).href);
    const asts = Object.fromEntries(served.map(({ id, ast }) => [id, ast]));
    return [...rates(messages, esm, asts, made), ...sizes(messages, module, asts)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rates(messages, esm, asts, { createFormatter }) {
  const own = new Map(messages.map(({ id }) => [id, new IntlMessageFormat(asts[id], 'en')]));
  const formatters = shared();
  const sharing = new Map(messages.map(({ id }) => [id, new IntlMessageFormat(asts[id], 'en', undefined, { formatters })]));
  const formatter = createFormatter({ bundle: asts, locale: 'en' });
  const functions = new Map(messages.map(({ id }) => [id, esm[id]]));
  const runs = {
    default: (id, values) => own.get(id).format(values),
    shared: (id, values) => sharing.get(id).format(values),
    esm: (id, values) => functions.get(id)(values),
    ast: (id, values) => formatter.format(id, values),
  };
  for (const { id, values } of messages) {
    const texts = Object.values(runs).map((run) => run(id, values));
    if (new Set(texts).size > 1) throw new Error(`${id}: ${texts.join(' / ')}`);
  }
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, run] of Object.entries(runs)) {
      const nanoseconds = timeOf(run, messages);
      if (round > 0) times[name].push(nanoseconds);
    }
  }
  const [imf, imfShared, ours, tree] = ['default', 'shared', 'esm', 'ast'].map((name) => median(times[name]));
  // As rates, so that the ratio reads as "times as fast".
  const row = (what, value, peer, name, goal) => ({ what, ours: 1e3 / value, peer: { name, value: 1e3 / peer }, unit: 'per µs', goal });
  return [
    row('esm against default formatters', ours, imf, 'intl-messageformat', GOAL.default),
    row('esm against shared formatters', ours, imfShared, 'intl-messageformat', GOAL.shared),
    row('ast against default formatters', tree, imf, 'intl-messageformat', GOAL.ast),
  ];
}

/** Nanoseconds a message. */
function timeOf(run, messages) {
  let length = 0;
  const repeats = 40;
  const started = process.hrtime.bigint();
  for (let i = 0; i < repeats; i += 1) for (const { id, values } of messages) length += run(id, values).length;
  if (length === 0) throw new Error('nothing was formatted');
  return Number(process.hrtime.bigint() - started) / (repeats * messages.length);
}

function sizes(messages, module, asts) {
  const perMessage = (text) => gzipSync(text).length / messages.length;
  const strings = perMessage(JSON.stringify(Object.fromEntries(messages.map(({ id, text }) => [id, text]))));
  const formatjs = perMessage(JSON.stringify(asts));
  const ast = perMessage(
    `{\n${Object.entries(asts)
      .map(([id, one]) => `${JSON.stringify(id)}:${JSON.stringify(one)}`)
      .join(',\n')}\n}\n`,
  );
  return [
    { what: 'gzip a message, ast', ours: ast, peer: { name: 'formatjs AST', value: formatjs }, unit: 'bytes', goal: '≤ 1.02' },
    {
      what: 'gzip a message, esm',
      ours: perMessage(module),
      peer: { name: 'ICU strings', value: strings },
      unit: 'bytes',
      goal: '≤ 21 bytes',
    },
  ];
}

function shared() {
  const memo = (Formatter) => {
    const known = new Map();
    return (locale, options) => {
      const key = options === undefined ? locale : locale + JSON.stringify(options);
      let one = known.get(key);
      if (one === undefined) known.set(key, (one = new Formatter(locale, options)));
      return one;
    };
  };
  return { getNumberFormat: memo(Intl.NumberFormat), getDateTimeFormat: memo(Intl.DateTimeFormat), getPluralRules: memo(Intl.PluralRules) };
}

const WORDS =
  'we will call you about this case when it is updated and your place stays while you wait for the team that knows it best'.split(' ');

/** The same messages on every machine. */
function sample() {
  let seed = 20_261_124;
  const random = (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return seed % below;
  };
  const words = (count) => Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join(' ');
  return Array.from({ length: COUNT }, (_, i) => {
    const kind = i % 20;
    const id = `group${i % 37}.message-${i}`;
    if (kind < 12) return { id, text: `${words(20)}.`, values: {} };
    if (kind < 17) return { id, text: `${words(9)} {name} ${words(9)}.`, values: { name: 'Maria' } };
    if (kind < 19)
      return { id, text: `{count, plural, one {# ${words(8)}} other {# ${words(8)}}} ${words(6)}.`, values: { count: random(40) } };
    return {
      id,
      text: `{who, select, team {${words(5)}} other {{count, plural, one {# ${words(4)}} other {# ${words(4)}}}}} {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} ${words(6)}.`,
      values: { who: ['team', 'agent'][random(2)], count: random(9), place: random(30) },
    };
  });
}
