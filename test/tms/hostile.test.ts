import { describe, expect, test } from 'vitest';
import { decodeExchange, MOST_BYTES } from '../../src/tms/decode.ts';
import { FORMATS, type FormatName } from '../../src/tms/exchange-format.ts';
import { formatNamed } from '../../src/tms/formats.ts';
import { readXml } from '../../src/tms/xml.ts';
import { corpusWith, merge } from './support/projects.ts';
import { file, unit } from './support/units.ts';

function problem(name: FormatName, text: string): string {
  const [first] = formatNamed(name).read({ path: `x.${formatNamed(name).extension}`, text }).diagnostics;
  return first === undefined ? 'none' : `${first.code} at ${first.at.start}: ${first.message}`;
}

const XLIFF = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en-GB" trgLang="de">';
const wrapped = (unit: string): string => `${XLIFF}<file id="f">${unit}</file></xliff>`;

describe('XML', () => {
  test.each([
    [
      'entity bomb',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n${wrapped('<unit id="a.b">&b;</unit>')}`,
    ],
    ['external entity', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n${wrapped('<unit id="a.b">&a;</unit>')}`],
    ['external DTD', `<!DOCTYPE xliff SYSTEM "http://example.com/x.dtd">\n${wrapped('')}`],
    ['DTD after a comment', `<!-- <x> --><!DOCTYPE x>\n${wrapped('')}`],
  ])('%s: a DTD is refused before anything is parsed', (_, text) => {
    expect(problem('xliff-2.1', text)).toMatch(/^exchange\/dtd at \d+: The file has a document type declaration$/u);
    expect(problem('xliff-1.2', text)).toContain('exchange/dtd');
  });

  test('an entity that nobody defined', () => {
    expect(problem('xliff-2.1', wrapped('<unit id="a.b"><segment><source>&evil;</source></segment></unit>'))).toMatch(
      /^exchange\/xml at \d+: The XML is broken: /u,
    );
  });

  test('elements without end: depth is refused, however deep', () => {
    for (const depth of [65, 100_000]) {
      expect(problem('xliff-2.1', wrapped('<group id="g">'.repeat(depth)))).toContain('exchange/too-deep');
    }
    expect(readXml({ path: 'x', text: '<a>'.repeat(50) + '</a>'.repeat(50) }).diagnostics).toEqual([]);
  });

  test('brackets in attributes, comments and CDATA are no tags', () => {
    const text = `<a t="<b>"><!-- <c><c><c> --><![CDATA[<d>]]></a>`.replace('"<b>"', '"&lt;b>"');
    expect(readXml({ path: 'x', text }).root).toMatchObject({ name: 'a', attributes: { t: '<b>' }, children: ['<d>'] });
  });

  test('a huge file is refused by its size', () => {
    expect(problem('xliff-2.1', XLIFF + ' '.repeat(33 * 1024 * 1024))).toContain('exchange/too-large');
  });

  test.each([
    ['XLIFF 3.0', XLIFF.replace('2.1', '3.0') + '</xliff>', 'exchange/version at 0: XLIFF 3.0 is not a version that is read here'],
    ['something else', '<html/>', 'exchange/version at 0: The file is <html>, not <xliff>'],
    ['nothing', '', 'exchange/xml at 0: The XML is broken: Root element is missing or invalid'],
    ['half a file', wrapped('<unit id="a.b"').slice(0, -20), 'exchange/xml'],
    [
      'two languages',
      '<xliff version="1.2"><file target-language="de"><body/></file><file target-language="fr"><body/></file></xliff>',
      'exchange/version',
    ],
  ])('%s is refused', (_, text, expected) => {
    expect(problem('xliff-2.1', text)).toContain(expected);
  });

  test('two target languages in one XLIFF 1.2', () => {
    const text = '<xliff version="1.2"><file target-language="de"><body/></file><file target-language="fr"><body/></file></xliff>';
    expect(problem('xliff-1.2', text)).toBe('exchange/languages at 0: The file holds several target languages: de, fr');
  });

  test('a byte order mark and white space in front are fine; places count from the start of the file', () => {
    expect(problem('xliff-2.1', `\uFEFF<?xml version="1.0"?>\n${wrapped('')}`)).toBe('none');
    expect(problem('xliff-2.1', `\uFEFF<?xml version="1.0"?>\n<!DOCTYPE x>`)).toContain('at 23:');
    expect(problem('xliff-2.1', `📞`)).toContain('exchange/xml');
  });

  test('a target marked as another language, and a placeholder without its content, are rejected', () => {
    const bad = wrapped(
      '<unit id="a.b"><segment><source>Hi</source><target xml:lang="fr">Salut</target></segment></unit><unit id="a.c"><segment><source>Hi</source><target>Hallo <ph id="7"/></target></segment></unit>',
    );
    const { units } = formatNamed('xliff-2.1').read({ path: 'x.xlf', text: bad });
    expect(units.map((one) => one.fault)).toEqual([
      'The target is marked fr in a file for de',
      'The placeholder 7 has lost its content on the way',
    ]);
    const result = merge(corpusWith({ b: 'Hi', c: 'Hi' }), units);
    expect(result.rejected.map((one) => one.id)).toEqual(['a.b', 'a.c']);
  });

  test('code points that do not exist are left out', () => {
    const { units } = formatNamed('xliff-2.1').read({
      path: 'x.xlf',
      text: wrapped('<unit id="a.b"><segment><source>x</source><target>a<cp hex="FFFFFFFF"/><cp hex="zz"/>b</target></segment></unit>'),
    });
    expect(units[0]?.target).toBe('ab');
  });
});

describe('keys that spell properties of objects', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  test.each(FORMATS)('%s', (format) => {
    const units = names.map((id) => unit({ id, source: 'Hi', target: 'Hallo', status: 'translated', origin: '__proto__' }));
    const text = formatNamed(format).write(file(units), { inline: 'text' });
    const returned = formatNamed(format).read({ path: `de.${formatNamed(format).extension}`, text });
    expect(returned.units.map((one) => one.id)).toEqual(names);
    const result = merge(corpusWith({ b: 'Other' }), returned.units);
    expect(result.skipped).toHaveLength(4);
    expect(result.entries.size).toBe(0);
    expect(({} as Record<string, unknown>)['msgid']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('PO with a context of that name', () => {
    const { units } = formatNamed('po').read({ path: 'x.po', text: 'msgctxt "__pro" "to__"\nmsgid "polluted"\nmsgstr "x"\n' });
    expect(units).toMatchObject([{ id: '__proto__', source: 'polluted', target: 'x' }]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('JSON with entries of that name', () => {
    const { units } = formatNamed('crowdin').read({
      path: 'x.json',
      text: '{"__proto__": {"message": "x", "__proto__": {"status": "final"}}}',
    });
    expect(units).toMatchObject([{ id: '__proto__', target: 'x' }]);
    expect(({} as Record<string, unknown>)['status']).toBeUndefined();
  });
});

describe('CSV', () => {
  test.each(['=1+1', '+49', '-1', '@cmd', '\tx', "'=x", "''=x", '＝1', "'quoted'", '=cmd|"/c calc"!A1'])(
    '%j is no formula on the way out and the same text on the way in',
    (source) => {
      const text = formatNamed('csv').write(file([unit({ id: 'a.b', source, target: source, status: 'translated', note: source })]), {
        inline: 'text',
      });
      const cells = text.split(/[,\r\n]/u).filter((cell) => /^"?[=+\-@\t＝]/u.test(cell));
      expect(cells).toEqual([]);
      expect(formatNamed('csv').read({ path: 'de.csv', text }).units[0]).toMatchObject({ source, target: source, note: source });
    },
  );

  test.each([
    ['a,b\n1,2\n', 'The first row has no column "id" and "target"'],
    ['id,target\n"x', 'The CSV is broken: Quote Not Closed: the parsing is finished with an opening quote at line 2'],
    ['', 'The first row has no column "id" and "target"'],
  ])('%j is refused', (text, message) => {
    expect(problem('csv', text)).toContain(message);
  });
});

describe('JSON and PO', () => {
  test.each([
    ['crowdin', '{"a": {"message": "x"', 'json/'],
    ['crowdin', '[]', 'exchange/shape'],
    ['crowdin', '{"a": "x"}', 'does not have the shape of "crowdin", where each id has an object with "message"'],
    ['simple', '{"a": {"message": "x"}}', 'does not have the shape of "simple", where each id has its text as a string'],
    ['simple', '{"a": "x", "a": "y"}', 'json/duplicate-key'],
    ['simple', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'json/too-deep'],
    ['po', 'msgid "x\nmsgstr "y"', 'exchange/po at 0: Line 1 is not PO: msgid "x'],
    ['po', '<xliff/>', 'exchange/po'],
    [
      'po',
      'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"\n',
      'exchange/encoding at 0: The header says ISO-8859-1, and exchange files are UTF-8',
    ],
  ] as const)('%s: %.60j is refused', (format, text, expected) => {
    expect(problem(format, text)).toContain(expected);
  });

  test('PO escapes, obsolete entries and previous texts', () => {
    const { units } = formatNamed('po').read({
      path: 'x.po',
      text: '# note\n#, fuzzy\n#| msgctxt "a.b"\n#| msgid ""\n#| "O" "ld\\n"\nmsgctxt "a.b"\nmsgid "\\tN\\x65w\\041"\nmsgstr ""\n"N\\"eu\\"\\n"\n"!"\n\n#~ msgctxt "a.c"\n#~ msgid "x"\n#~ msgstr "y"\n',
    });
    expect(units).toMatchObject([{ id: 'a.b', source: '\tNew!', target: 'N"eu"\n!', previousSource: 'Old\n', status: 'needs-review' }]);
  });
});

describe('bytes', () => {
  const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])));
  const utf16 = (text: string): number[] => Array.from(text).flatMap((char) => [char.charCodeAt(0), 0]);

  test.each([
    ['ZIP', bytes('PK', [3, 4], 'rest'), 'is a ZIP archive'],
    ['gzip', bytes([0x1f, 0x8b, 8]), 'is compressed with gzip'],
    ['MO', bytes([0xde, 0x12, 0x04, 0x95]), 'is a compiled MO file'],
    ['UTF-16 with a mark', bytes([0xff, 0xfe], utf16('<x/>')), 'is UTF-16 text'],
    ['UTF-16 without', bytes(utf16('<xliff/>')), 'is UTF-16LE text'],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 60, 0, 0, 0]), 'is UTF-32 text'],
    ['Latin-1', bytes('msgstr "', [0xe4], '"'), 'is not UTF-8 text; it may be Latin-1 or Windows-1252'],
    ['declared Latin-1', bytes('<?xml version="1.0" encoding="ISO-8859-1"?><x/>'), 'says that it is ISO-8859-1'],
    [
      'declared Windows-1251',
      bytes('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=windows-1251\\n"\n', [0xcf]),
      'says that it is windows-1251',
    ],
    ['too large', new Uint8Array(MOST_BYTES + 1), 'is larger than 64 MB'],
  ])('%s is refused by name', (_, input, expected) => {
    const decoded = decodeExchange(input);
    expect(decoded.ok ? 'taken' : decoded.message).toContain(expected);
  });

  test.each([['<?xml version="1.0" encoding="utf-8"?><x/>'], ['\uFEFFäöü'], [''], ['a']])('%j is taken', (text) => {
    expect(decodeExchange(bytes(text))).toEqual({ ok: true, text });
  });
});
