// npm run eval -- --corpus FILE [--locale TAG] [--half tuned|other] [--only tone,privacy.coercion] [--show N] [--json]
// Runs the built command line over a labelled corpus and prints precision, recall and F1 for each rule.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printScore, scoreRows } from './eval-score.mjs';
import './prepare.mjs';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    locale: { type: 'string' },
    half: { type: 'string' },
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});
if (values.corpus === undefined) {
  console.error('usage: npm run eval -- --corpus FILE [--locale TAG] [--half tuned|other] [--only CATEGORIES] [--show N] [--json]');
  process.exit(2);
}

/** Half of the corpus is for tuning, by hash of the id; the other half shows whether the rules only learnt the first one. */
const isTuned = (id) => createHash('sha256').update(id).digest()[0] % 2 === 0;
const TAGS = { 'es-MX': 'es-419' };

const rows = readFileSync(resolve(values.corpus), 'utf8')
  .replace(/^\uFEFF/u, '')
  .split(/\r?\n/u)
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line))
  .map((row) => ({ ...row, locale: row.locale === undefined ? undefined : (TAGS[row.locale] ?? row.locale) }))
  .filter((row) => values.locale === undefined || row.locale === values.locale);

/** `dev-fr-CA-07` → `dev-fr-ca-07`: keys of messages are lower case. */
const keyOf = (id) => id.toLowerCase().replace(/[^a-z0-9]+/gu, '-');

function project(folder) {
  const write = (path, data) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(data, null, 1));
  };
  const locales = [...new Set(rows.flatMap((row) => row.locale ?? []))];
  write('content/project.yaml', { sourceLocale: 'en-GB', locales });
  const messages = {};
  for (const row of rows) messages[keyOf(row.id)] = { purpose: row.purpose, text: row.source ?? row.text, surfaces: [row.surface] };
  write('content/messages/corpus.yaml', { namespace: 'corpus', messages });
  for (const locale of locales) {
    const entries = rows
      .filter((row) => row.locale === locale)
      .map((row) => [`corpus.${keyOf(row.id)}`, { message: row.text, status: 'translated' }]);
    write(`locales/${locale}/messages.json`, Object.fromEntries(entries.sort()));
  }
}

const folder = mkdtempSync(join(tmpdir(), 'eval-'));
project(folder);
const run = spawnSync(process.execPath, ['bin/escalate-content.js', 'lint', '--cwd', folder, '--format', 'json', '--fail-on', 'never'], {
  encoding: 'utf8',
  maxBuffer: 1 << 30,
});
rmSync(folder, { recursive: true, force: true });
if (run.status !== 0) {
  console.error(run.stderr || run.stdout);
  process.exit(1);
}
const byKey = new Map(rows.map((row) => [`corpus.${keyOf(row.id)}`, row]));
const findings = JSON.parse(run.stdout).diagnostics.flatMap((one) => {
  const row = byKey.get(one.messageId);
  const locale = row?.locale ?? 'en-GB';
  if (row === undefined || one.locale !== locale || one.severity === 'info' || /^(?:catalog|completeness)\//u.test(one.code)) return [];
  // A source text that does not parse is what the corpus labels as a placeholder or a plural.
  const category = one.code.startsWith('icu/') ? 'locale.placeholder' : one.code.replace('/', '.');
  return [{ id: row.id, category, span: one.span?.text === row.text ? '' : (one.span?.text ?? '') }];
});

const only = values.only
  .split(',')
  .map((part) => part.trim().replace('/', '.'))
  .filter((part) => part !== '');
const halves = { tuned: rows.filter((row) => isTuned(row.id)), other: rows.filter((row) => !isTuned(row.id)), all: rows };
for (const [name, part] of Object.entries(halves)) {
  if (values.half !== undefined && values.half !== name) continue;
  const score = scoreRows(part, findings, only);
  if (values.json) console.log(JSON.stringify({ half: name, ...score, messages: undefined }));
  else printScore(name, score, Number(values.show), name === 'all' && values.half === undefined);
}
