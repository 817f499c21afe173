import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryHost, type MemoryHost, type MemoryHostOptions } from '../../src/host/memory-host.ts';
import { shortHash } from '../../src/text/hash.ts';

const MESSAGES = `namespace: case
messages:
  notice:
    purpose: escalation-notice
    text: We’ll reply here by {time, time, short}.
    description: First message.
    replies:
      stay: { label: Stay in chat }
  missed:
    purpose: missed-call
    text: "{attempts, plural, one {# try left} other {# tries left}}"
  later:
    purpose: wait-update
    text: Not yet.
    draft: true
`;
const GERMAN = 'Wir antworten hier bis {time, time, short}.';

const PROJECT: Readonly<Record<string, string>> = {
  '/project/content/project.yaml': 'sourceLocale: en-GB\nlocales: [de, pl]\n',
  '/project/content/messages/case.yaml': MESSAGES,
  '/project/locales/de/messages.json': JSON.stringify({
    'case.notice': { message: GERMAN, status: 'reviewed', source: shortHash('We’ll reply here by {time, time, short}.') },
  }),
};

interface Ran {
  readonly code: number;
  readonly host: MemoryHost;
  readonly out: string;
  readonly err: string;
}

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}, options: MemoryHostOptions = {}): Promise<Ran> {
  return again(memoryHost({ ...PROJECT, ...files }, options), args);
}

async function again(host: MemoryHost, args: readonly string[]): Promise<Ran> {
  const before = host.out().length;
  const code = await main(args, host);
  expect(host.err()).not.toMatch(/fault of its own/u);
  return { code, host, out: host.out().slice(before), err: host.err() };
}

const read = (host: MemoryHost, path: string): string => host.files.get(`/project/${path}`) ?? '';
const catalog = (host: MemoryHost, locale = 'de'): Record<string, { message: string; status: string }> =>
  JSON.parse(read(host, `locales/${locale}/messages.json`) || '{}');
const schema = (name: string): ReturnType<Ajv2020['compile']> =>
  new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));

describe('extract', () => {
  test('writes one file for each locale and pages to browse, and is up to date afterwards', async () => {
    const { code, host, err } = await run(['extract']);
    expect(code).toBe(0);
    expect([...host.files.keys()].filter((path) => path.startsWith('/project/translations')).sort()).toEqual([
      '/project/translations/context/de/case.html',
      '/project/translations/context/de/index.html',
      '/project/translations/context/pl/case.html',
      '/project/translations/context/pl/index.html',
      '/project/translations/de.xlf',
      '/project/translations/pl.xlf',
    ]);
    expect(err).toContain('6 texts for 2 locales in translations; 5 of them wait for a translation.');
    expect(read(host, 'translations/de.xlf')).not.toContain('case.later');
    expect(await again(host, ['extract', '--check'])).toMatchObject({ code: 0, out: '' });
    host.files.set('/project/content/messages/case.yaml', MESSAGES.replace('Stay in chat', 'Stay here'));
    const drift = await again(host, ['extract', '--check']);
    expect(drift.code).toBe(1);
    expect(drift.out).toContain('+        <source>Stay here</source>');
    expect(read(host, 'translations/de.xlf')).toContain('Stay in chat');
  });

  test('never touches the catalogues', async () => {
    const { host } = await run(['extract', '--format', 'po,csv,formatjs', '--out', 'build']);
    expect(read(host, 'locales/de/messages.json')).toBe(PROJECT['/project/locales/de/messages.json']);
    expect([...host.files.keys()].filter((path) => /build\/(?!context)/u.test(path)).sort()).toEqual(
      ['de.csv', 'de.json', 'de.po', 'messages.pot', 'pl.csv', 'pl.json', 'pl.po'].map((name) => `/project/build/${name}`),
    );
  });

  test('--changed leaves out what is done; --locale chooses', async () => {
    const { host } = await run(['extract', '--changed', '--locale', 'de']);
    expect(read(host, 'translations/de.xlf')).not.toContain('unit id="case.notice"');
    expect(read(host, 'translations/de.xlf')).toContain('unit id="case.missed"');
    expect(host.files.has('/project/translations/pl.xlf')).toBe(false);
  });

  test('--branches units and --screenshots', async () => {
    const { host } = await run(['extract', '--locale', 'pl', '--branches', 'units', '--screenshots'], {
      '/project/screenshots/case.notice.png': '',
      '/project/screenshots/pl/case.missed.png': '',
    });
    const text = read(host, 'translations/pl.xlf');
    for (const key of ['one', 'few', 'many', 'other']) expect(text).toContain(`unit id="case.missed:attempts.${key}"`);
    expect(text).toContain('<note category="screenshot" appliesTo="source">screenshots/case.notice.png</note>');
    expect(text).toContain('<note category="screenshot" appliesTo="source">screenshots/pl/case.missed.png</note>');
  });

  test('tells the earlier source of a stale text from the history', async () => {
    const old = MESSAGES.replace('{# tries left}', '{# attempts left}');
    const git = (command: string, args: readonly string[]) => {
      if (command === 'git' && args[0] === 'log') return { status: 0, stdout: 'c2\nc1\n', stderr: '' };
      if (command === 'git' && args[0] === 'show')
        return { status: 0, stdout: args[1]?.startsWith('c1') === true ? old : MESSAGES, stderr: '' };
      return { status: 1, stdout: '', stderr: '' };
    };
    const source = shortHash('{attempts, plural, one {# try left} other {# attempts left}}');
    const files = {
      '/project/locales/de/messages.json': JSON.stringify({
        'case.missed': { message: '{attempts, plural, one {#} other {#}}', status: 'final', source },
      }),
    };
    const { host } = await run(['extract', '--locale', 'de', '--format', 'po'], files, { run: git });
    const text = read(host, 'translations/de.po');
    expect(text).toContain('#. source-change: {attempts, plural, one {# try left} other {# [-attempts-]{+tries+} left}}');
    expect(text).toMatch(
      /#, fuzzy, icu-message-format\n#\| msgctxt "case.missed"\n#\| msgid "\{attempts, plural, one \{# try left\} other \{# attempts left\}\}"/u,
    );
    const status = await again(host, ['status', '--stale', '--locale', 'de']);
    expect(status.out).toContain('de  case.missed: ');
    expect(status.out).toContain('[-attempts-]{+tries+}');
  });

  test.each([
    [['extract', '--format', 'xlif-2.1'], '"xlif-2.1" is not an exchange format\nDid you mean "xliff-2.1"?'],
    [['extract', '--format', 'crowdin,simple'], '"crowdin" and "simple" both write <tag>.json'],
    [['extract', '--locale', 'fr'], '"fr" is not a locale of this project'],
    [['extract', '--locale', 'en-GB'], '"en-GB" is the source locale'],
    [['extract', '--screenshots', 'nowhere'], 'The folder nowhere does not exist'],
  ])('%j is misuse', async (args, message) => {
    const { code, err, host } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(host.files.size).toBe(Object.keys(PROJECT).length);
  });

  test('a text that no format can carry is a finding, and is left out', async () => {
    const { code, out, host } = await run(['extract', '--locale', 'de'], {
      '/project/content/messages/bad.yaml': 'namespace: bad\nmessages:\n  half: { purpose: macro, text: "a\\uD83D" }\n',
    });
    expect(code).toBe(1);
    expect(out).toContain('"bad.half" holds half of a surrogate pair');
    expect(read(host, 'translations/de.xlf')).not.toContain('bad.half');
  });

  test('broken content is a finding, and nothing is written', async () => {
    const { code, out, host } = await run(['extract'], { '/project/content/messages/bad.yaml': 'namespace: bad\nmessages: [' });
    expect(code).toBe(1);
    expect(out).toContain('content/messages/bad.yaml');
    expect(host.files.has('/project/translations/de.xlf')).toBe(false);
  });
});

describe('merge', () => {
  const po = (id: string, source: string, target: string, flags = ''): string =>
    `msgid ""\nmsgstr "Language: de\\n"\n\n${flags}msgctxt "${id}"\nmsgid "${source}"\nmsgstr "${target}"\n`;
  const STAY = po('case.notice.reply.stay', 'Stay in chat', 'Im Chat bleiben');

  test('applies, says so, and does nothing the second time', async () => {
    const { code, host, out } = await run(['merge', 'de.po'], { '/project/de.po': STAY });
    expect(code).toBe(0);
    expect(out).toContain(
      'de.po (po, de): applied 1 · stale 0 · skipped 0 · rejected 0\n  applied   case.notice.reply.stay: It is the first translation\n',
    );
    expect(catalog(host)['case.notice.reply.stay']).toMatchObject({
      message: 'Im Chat bleiben',
      status: 'translated',
      source: shortHash('Stay in chat'),
    });
    expect(Object.keys(catalog(host))).toEqual(['case.notice', 'case.notice.reply.stay']);
    const bytes = read(host, 'locales/de/messages.json');
    const second = await again(host, ['merge', 'de.po', '--check']);
    expect(second.code).toBe(0);
    expect(read(host, 'locales/de/messages.json')).toBe(bytes);
  });

  test('--dry-run and --check write nothing', async () => {
    const dry = await run(['merge', 'de.po', '--dry-run'], { '/project/de.po': STAY });
    expect(dry.code).toBe(0);
    expect(dry.out).toContain('+    "message": "Im Chat bleiben"');
    expect(read(dry.host, 'locales/de/messages.json')).toBe(PROJECT['/project/locales/de/messages.json']);
    expect((await run(['merge', 'de.po', '--check'], { '/project/de.po': STAY })).code).toBe(1);
  });

  test('a rejected text is exit code 1, and the others go in', async () => {
    const bad = `${STAY}\nmsgctxt "case.missed"\nmsgid "{attempts, plural, one {# try left} other {# tries left}}"\nmsgstr "{attempts, plural, one {#} other {viele}}"\n`;
    const { code, out, err, host } = await run(['merge', 'de.po'], { '/project/de.po': bad });
    expect(code).toBe(1);
    expect(out).toContain('  rejected  case.missed: {attempts} is missing in "other"');
    expect(err).toContain('Next: send the rejected texts back');
    expect(Object.keys(catalog(host))).toEqual(['case.notice', 'case.notice.reply.stay']);
  });

  test('an approved text stays; --force replaces it and shows the difference', async () => {
    const other = po('case.notice', 'We’ll reply here by {time, time, short}.', 'Wir melden uns hier bis {time, time, short}.');
    const kept = await run(['merge', 'de.po'], { '/project/de.po': other });
    expect(kept.out).toContain('case.notice: The reviewed text stays; --force replaces it');
    expect(catalog(kept.host)['case.notice']?.message).toBe(GERMAN);
    const forced = await again(kept.host, ['merge', 'de.po', '--force']);
    expect(forced.out).toContain('text: Wir [-antworten-]{+melden uns+} hier bis {time, time, short}.');
    expect(catalog(kept.host)['case.notice']).toMatchObject({
      message: 'Wir melden uns hier bis {time, time, short}.',
      status: 'translated',
    });
  });

  test('a file that cannot be read stops all of them, by name, as exit code 2', async () => {
    const binaries = {
      '/project/utf16.po': Uint8Array.from([0xff, 0xfe, 0x6d, 0]),
      '/project/pack.xlf': Uint8Array.from([0x50, 0x4b, 3, 4]),
    };
    const files = {
      '/project/de.po': STAY,
      '/project/dtd.xlf': '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]><xliff/>',
      '/project/fr.po': po('x.y', 'a', 'b').replace('Language: de', 'Language: fr'),
    };
    const { code, err, host } = await run(['merge', 'de.po', 'utf16.po', 'pack.xlf', 'dtd.xlf', 'fr.po', 'gone.po', 'x.docx'], files, {
      binaries,
    });
    expect(code).toBe(2);
    for (const text of [
      'utf16.po is UTF-16 text. Save the file as UTF-8',
      'pack.xlf is a ZIP archive',
      'dtd.xlf:2:1 The file has a document type declaration',
      'fr.po is for "fr", which is not a locale of this project',
      'gone.po does not exist',
    ]) {
      expect(err).toContain(text);
    }
    expect(Object.keys(catalog(host))).toEqual(['case.notice']);
  });

  test.each([
    [
      'none of its texts is ours',
      ['merge', 'x/de.po'],
      { '/project/x/de.po': po('other.id', 'Something', 'Etwas') },
      'The files have none of the texts of this project',
    ],
    ['an empty file', ['merge', 'de.json'], { '/project/de.json': '{}' }, 'The files have none of the texts of this project'],
    [
      'no locale',
      ['merge', 'x.json'],
      { '/project/x.json': '{"case.notice": "x"}' },
      'x.json does not say its locale. Name it with --locale',
    ],
    ['two locales', ['merge', 'de.po', '--locale', 'pl'], { '/project/de.po': STAY }, 'de.po is for de, and --locale says pl'],
    [
      'another source',
      ['merge', 'de.xlf'],
      { '/project/de.xlf': '<xliff version="2.1" srcLang="fr" trgLang="de"/>' },
      'de.xlf translates from fr, and the project is written in en-GB',
    ],
    ['no format', ['merge', 'de.txt'], { '/project/de.txt': 'x' }, 'de.txt has a name that tells no format'],
    [
      'a wrong format',
      ['merge', 'de.json', '--format', 'crowdin'],
      { '/project/de.json': '{"case.notice": "x"}' },
      'does not have the shape of "crowdin"',
    ],
    ['a folder without files', ['merge', 'content'], {}, 'The folder content has no exchange files'],
  ])('%s is exit code 2', async (_, args, files, message) => {
    const { code, err } = await run(args, files);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('a catalogue that is broken is not written', async () => {
    const { code, err, host } = await run(['merge', 'de.po'], {
      '/project/de.po': STAY,
      '/project/locales/de/messages.json': '{ "case.notice": { "message": "x", "status": "done" } }',
    });
    expect(code).toBe(2);
    expect(err).toContain('locales/de/messages.json is broken');
    expect(read(host, 'locales/de/messages.json')).toContain('done');
  });

  test('tags of other tools, the locale in the name, and a whole folder', async () => {
    const { host, code } = await run(['merge', 'back'], {
      '/project/back/de_DE.po': STAY.replace('Language: de', 'Language: de_DE'),
      '/project/back/messages.pl.json': '{"case.notice.reply.stay": "Zostań na czacie"}',
    });
    expect(code).toBe(0);
    expect(catalog(host)['case.notice.reply.stay']?.message).toBe('Im Chat bleiben');
    expect(catalog(host, 'pl')['case.notice.reply.stay']?.message).toBe('Zostań na czacie');
  });

  test('--report json holds to its schema, with findings of the rules', async () => {
    const { out } = await run(['merge', 'de.po', '--report', 'json'], { '/project/de.po': STAY });
    const check = schema('merge-report');
    expect(check(JSON.parse(out)), JSON.stringify(check.errors)).toBe(true);
  });

  test('expanded units come back as one message', async () => {
    const { host } = await run(['extract', '--locale', 'pl', '--format', 'po', '--branches', 'units']);
    const text = read(host, 'translations/pl.po').replace(
      /(msgctxt "case.missed"[^]*?)msgstr\[0\] ""\nmsgstr\[1\] ""\nmsgstr\[2\] ""/u,
      '$1msgstr[0] "{attempts} próba"\nmsgstr[1] "{attempts} próby"\nmsgstr[2] "{attempts} prób"',
    );
    host.files.set('/project/translations/pl.po', text);
    expect(await again(host, ['merge', 'translations/pl.po'])).toMatchObject({ code: 0 });
    expect(catalog(host, 'pl')['case.missed']?.message).toBe(
      '{attempts, plural, one {# próba} few {# próby} many {# prób} other {# prób}}',
    );
  });
});

describe('status', () => {
  test('counts, and holds to its schema as JSON', async () => {
    const { out, code } = await run(['status']);
    expect(code).toBe(0);
    expect(out).toBe(
      'locale  translated  reviewed  stale  review  missing  drafts  percent\npl               0         0      0       0        3       1       0%\nde               1         1      0       0        2       1      33%\n\nDrafts: case.later\n',
    );
    const check = schema('status');
    expect(check(JSON.parse((await run(['status', '--format', 'json', '--stale'])).out)), JSON.stringify(check.errors)).toBe(true);
  });

  test('--min is a gate', async () => {
    expect((await run(['status', '--min', '33', '--locale', 'de'])).code).toBe(0);
    const { code, err } = await run(['status', '--min', '34']);
    expect(code).toBe(1);
    expect(err).toContain('Below 34%: pl 0%, de 33%.');
    expect((await run(['status', '--min', 'all'])).code).toBe(2);
  });
});

describe('rename and prune', () => {
  const orphan = {
    'case.old': { message: GERMAN, status: 'final', source: shortHash('We’ll reply here by {time, time, short}.') },
    'case.old.reply.stay': { message: 'Bleiben', status: 'final' },
  };
  const files = { '/project/locales/pl/messages.json': JSON.stringify(orphan) };

  test('rename suggests by content, and carries state and replies over on demand', async () => {
    const suggested = await run(['rename'], files);
    expect(suggested.out).toBe('case.old → case.notice  (pl)\n');
    expect(read(suggested.host, 'locales/pl/messages.json')).toBe(files['/project/locales/pl/messages.json']);
    const { host } = await run(['rename', 'case.old', 'case.notice'], files);
    expect(catalog(host, 'pl')).toMatchObject({ 'case.notice': { status: 'final' }, 'case.notice.reply.stay': { message: 'Bleiben' } });
    expect(catalog((await run(['rename', '--all'], files)).host, 'pl')).toMatchObject({ 'case.notice': { message: GERMAN } });
  });

  test('rename of a message changes its key and every mention in the content', async () => {
    const flow = { '/project/content/flow/slots.yaml': 'slots:\n  first: { send: case.notice }\n  other: { send: case.notice-later }\n' };
    const { host, code } = await run(['rename', 'case.notice', 'case.first'], flow);
    expect(code).toBe(0);
    expect(read(host, 'content/messages/case.yaml')).toBe(MESSAGES.replace('  notice:', '  first:'));
    expect(read(host, 'content/flow/slots.yaml')).toBe('slots:\n  first: { send: case.first }\n  other: { send: case.notice-later }\n');
    expect(Object.keys(catalog(host))).toEqual(['case.first']);
  });

  test('rename of a message carries what was allowed in its translations', async () => {
    const allow = 'allow:\n  - id: case.notice\n    rule: tone/excess\n    reason: The name has the mark\n';
    const { host } = await run(['rename', 'case.notice', 'case.first'], { '/project/locales/pl/allow.yaml': allow });
    expect(read(host, 'locales/pl/allow.yaml')).toBe(allow.replace('case.notice', 'case.first'));
  });

  test.each([
    [['rename', 'case.nothing', 'case.x'], '"case.nothing" is neither a message nor a translation'],
    [['rename', 'case.notice', 'case.missed'], 'are both messages'],
    [['rename', 'case.notice', 'other.notice'], '"other.notice" is not a key in "case"'],
    [['rename', 'case.notice', 'Case'], '"Case" is not an id'],
    [['rename', 'case.notice'], 'rename takes the old and the new id'],
  ])('%j is misuse', async (args, message) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('prune lists, removes with --write, and has a cap', async () => {
    const listed = await run(['prune'], files);
    expect(listed.out).toBe('pl  case.old  (final)\npl  case.old.reply.stay  (final)\n');
    expect(catalog(listed.host, 'pl')).toHaveProperty('case.old');
    const capped = await run(['prune', '--write', '--max', '1'], files);
    expect(capped.code).toBe(2);
    expect(capped.err).toContain('2 translations would be removed, and 1 is the most at once');
    const { host } = await run(['prune', '--write'], files);
    expect(read(host, 'locales/pl/messages.json')).toBe('{}\n');
    expect((await run(['prune', '--check'], files)).code).toBe(1);
  });

  test('prune does nothing while content is broken', async () => {
    const { code, host } = await run(['prune', '--write'], { ...files, '/project/content/messages/case.yaml': 'namespace: [' });
    expect(code).toBe(2);
    expect(catalog(host, 'pl')).toHaveProperty('case.old');
  });
});

describe('extract --from-code', () => {
  const tool = { '/package/node_modules/@formatjs/cli/bin/formatjs': '' };
  const found = (messages: object): MemoryHostOptions => ({ run: () => ({ status: 0, stdout: JSON.stringify(messages), stderr: '' }) });

  test('joins code and content, and says where they clash', async () => {
    const messages = {
      'app.title': { defaultMessage: 'Help {name}', description: 'Title', file: 'app/a.tsx', start: 1, end: 5 },
      'case.notice': { defaultMessage: 'Hi', file: 'app/a.tsx', start: 6, end: 9 },
      Xy3: { defaultMessage: 'No id', file: 'app/a.tsx', start: 6, end: 9 },
    };
    const { code, out, host } = await run(
      ['extract', '--from-code', 'app/*.tsx', '--locale', 'de'],
      { ...tool, '/project/app/a.tsx': 'x\nabc\ndef\n' },
      found(messages),
    );
    expect(code).toBe(1);
    expect(out).toContain('"case.notice" has another text in app/a.tsx');
    expect(out).toContain('"No id" has no id that a catalogue can hold: "Xy3"');
    const text = read(host, 'translations/de.xlf');
    expect(text).toContain('unit id="app.title"');
    expect(text).toContain('<source>We’ll reply here by');
    const back = text.replace('<source>Help {name}</source>', '<source>Help {name}</source><target>Hilfe für {name}</target>');
    host.files.set('/project/back.xlf', back);
    expect((await again(host, ['merge', 'back.xlf', '--from-code', 'app/*.tsx'])).code).toBe(0);
    expect(catalog(host)['app.title']).toMatchObject({ message: 'Hilfe für {name}', status: 'translated' });
    expect((await again(host, ['prune', '--from-code', 'app/*.tsx'])).err).toContain('Every translation has its message.');
  });

  test.each([
    ['without the tool', {}, {}, '@formatjs/cli is not installed, and --from-code needs it'],
    [
      'code that does not compile',
      tool,
      { run: () => ({ status: 1, stdout: '', stderr: 'Error: Parse errors:\nmessage: "Unexpected token"' }) },
      'formatjs extract stopped: Unexpected token',
    ],
    ['no messages', tool, found({}), 'app/*.tsx holds no messages'],
  ])('%s is exit code 2', async (_, files, options, message) => {
    const { code, err } = await run(['extract', '--from-code', 'app/*.tsx'], files, options);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('import', () => {
  test.each([
    [
      'formatjs',
      {
        'en.json': '{"cart.payNow": {"defaultMessage": "Pay {sum}", "description": "Button"}}',
        'de.json': '{"cart.payNow": {"defaultMessage": "{sum} zahlen"}}',
      },
      'cart.pay-now',
      'Pay {sum}',
      '{sum} zahlen',
    ],
    [
      'i18next',
      {
        'en/cart.json': '{"items_one": "{{count}} item of {{owner}}", "items_other": "{{count}} items of {{owner}}"}',
        'de/cart.json': '{"items_one": "{{count}} Teil von {{owner}}", "items_other": "{{count}} Teile von {{owner}}"}',
      },
      'cart.items',
      '{count, plural, one {# item of {owner}} other {# items of {owner}}}',
      '{count, plural, one {# Teil von {owner}} other {# Teile von {owner}}}',
    ],
    [
      'rasa',
      { 'domain.yml': 'responses:\n  utter_ask:\n  - text: "Your {thing}?"\n    translation:\n      de: "Ihr {thing}?"\n' },
      'imported.ask',
      'Your {thing}?',
      'Ihr {thing}?',
    ],
    ['csv', { 'all.csv': 'key;en;de\ncart.pay;"Pay; now";Zahlen\n' }, 'cart.pay', 'Pay; now', 'Zahlen'],
  ])('%s', async (format, files, id, source, german) => {
    const folder = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/project/old/${name}`, text]));
    const { code, out, host } = await run(['import', 'old'], folder);
    expect(code).toBe(0);
    expect(out).toContain(`texts from ${format}`);
    expect(catalog(host)[id]).toMatchObject({ message: german, status: 'translated' });
    const [namespace = ''] = id.split('.');
    expect(read(host, `content/messages/${namespace}.yaml`)).toContain(`namespace: ${namespace}`);
    const valid = await again(host, ['validate', '--format', 'json']);
    expect(valid.code).toBe(0);
    const listed = await again(host, ['extract', '--format', 'simple', '--locale', 'pl', '--out', 'o']);
    expect(listed.code).toBe(0);
    if (format !== 'i18next') expect(JSON.parse(read(host, 'o/pl.json'))).toMatchObject({ [id]: source });
    expect(catalog(host)['case.notice']?.message).toBe(GERMAN);
  });

  test('says what needs a person', async () => {
    const { out } = await run(['import', 'old', '--namespace', 'shop'], {
      '/project/old/en.json': '{"a b": "See $t(c)", "A.B": "Two", "pay": "{{sum, currency}} <1>x</1>", "broken": "{"}',
      '/project/old/fr.json': '{"pay": "Payer"}',
      '/project/old/de.json': '{"pay": "Zahlen"}',
    });
    for (const text of [
      'a b: $t(c) puts another message into this one; write its words out',
      '"shop.a-b" is taken by another message; this one becomes "shop.a-b-2"',
      'pay: {{sum}} has the format "currency" and becomes plain here',
      'fr: It is not a locale of this project',
      'shop.pay in de: The translation is left out: {sum} is missing',
      'en: Its texts are taken as en-GB',
      'have the purpose "macro" until somebody says why they exist',
    ]) {
      expect(out).toContain(text);
    }
  });

  test('overwrites nothing', async () => {
    const { code, err, host } = await run(['import', 'old', '--namespace', 'case'], { '/project/old/en.json': '{"x.y": "Hi"}' });
    expect(code).toBe(2);
    expect(err).toContain('content/messages/case.yaml is there already');
    expect(read(host, 'content/messages/case.yaml')).toBe(MESSAGES);
  });
});
