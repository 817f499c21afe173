import * as fc from 'fast-check';

export const STYLES = ['plain', 'single', 'double', 'literal', 'folded'] as const;
export type Style = (typeof STYLES)[number];

/** A file with one text in it, and the path to that text. */
export interface YamlFile {
  readonly style: Style;
  readonly text: string;
  readonly path: readonly (string | number)[];
}

/** Letters with and without accents, combining marks, right-to-left and Indic scripts, emoji with joiners, and what YAML and ICU use. */
const WORDS = [
  'a',
  'bc',
  'é',
  'e\u0301',
  'ß',
  'שלום',
  'مرحبا',
  '\u200fx\u200e',
  'क्षि',
  '日本',
  '😀',
  '👩‍👧',
  '{name}',
  '{n, plural, other {#}}',
  "it's",
  "''",
  '"',
  '#x',
  'x#',
  ':x',
  '-',
  '\\',
  '\\n',
  '%',
  '&a',
  '*a',
  '!',
  '\u00a0',
  '\u2028',
  '0',
  '.',
] as const;
const BLANKS = [' ', '  ', '\t', ' \t'] as const;
const ESCAPED = [
  '\\n',
  '\\t',
  '\\"',
  '\\\\',
  '\\/',
  '\\x41',
  '\\xe9',
  '\\u00e9',
  '\\u2028',
  '\\ud83d\\ude00',
  '\\U0001F600',
  '\\ ',
  '\\_',
  '\\N',
  '\\e',
  '\\0',
] as const;

const word = fc.constantFrom(...WORDS);
const line = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: fc.constantFrom(...BLANKS) }), { maxLength: 7 })
  .map((parts) => parts.join(''));
const lines = fc.array(fc.oneof({ weight: 4, arbitrary: line }, fc.constantFrom('', '  ', '     ')), { minLength: 1, maxLength: 5 });

interface Frame {
  readonly path: readonly (string | number)[];
  /** The columns that a continued line has to be indented by. */
  readonly indent: number;
  /** The lines around the text; `written` begins where a value begins. */
  wrap(written: string): string;
  readonly blocks: boolean;
}

const FRAMES: readonly Frame[] = [
  { path: ['k'], indent: 1, blocks: true, wrap: (s) => `k: ${s}\nz: 1\n` },
  { path: ['k'], indent: 2, blocks: true, wrap: (s) => `# note\n\nk: ${s}` },
  { path: ['a', 'b'], indent: 3, blocks: true, wrap: (s) => `a:\n  b: ${s}\n  c: 2\n# end\n` },
  { path: ['a', 1], indent: 4, blocks: true, wrap: (s) => `a:\n  - x\n  - ${s}\n  - y\n` },
  { path: ['w'], indent: 2, blocks: true, wrap: (s) => `k: &x ${s}\nw: *x\n` },
  { path: ['k'], indent: 2, blocks: true, wrap: (s) => `k: !!str ${s}\nz: 1\n` },
  { path: ['v', 'k'], indent: 3, blocks: true, wrap: (s) => `u: &u\n  k: ${s}\nv:\n  <<: *u\n` },
  { path: [], indent: 1, blocks: true, wrap: (s) => `--- ${s}\n` },
  { path: ['k'], indent: 1, blocks: false, wrap: (s) => `{ j: [], k: ${s} }\n` },
  { path: [1, 'k'], indent: 2, blocks: false, wrap: (s) => `- q\n- k:\n   # note\n   ${s} # note\n- r\n` },
];

function written(style: Style, content: readonly string[], indent: string, header: string): string {
  switch (style) {
    case 'plain':
      return content.map((one, at) => (at === 0 ? `w${one}` : one)).join(`\n${indent}`);
    case 'single':
      return `'${content.join(`\n${indent}`).replaceAll("'", "''")}'`;
    case 'double':
      return `"${content.join(`\n${indent}`)}"`;
    default:
      return `${style === 'literal' ? '|' : '>'}${header}\n${content.map((one) => (one.trim() === '' ? one : indent + one)).join('\n')}`;
  }
}

/** Lines with escapes, among them a line break that an escape takes away. */
const escapedLine = fc
  .array(
    fc.oneof(
      word.map((one) => one.replaceAll(/[\\"]/g, '')),
      fc.constantFrom(...ESCAPED, ...BLANKS),
    ),
    { maxLength: 7 },
  )
  .chain((parts) => fc.constantFrom('', '', '', '\\').map((end) => ({ text: parts.join(''), end })));
const escapedLines = fc
  .array(escapedLine, { minLength: 1, maxLength: 4 })
  .map((all) => all.map(({ text, end }, at) => (at === all.length - 1 ? text : text + end)));

/** Files with one text in `style`. Most are valid; the others are to be skipped. */
export function yamlFile(style: Style): fc.Arbitrary<YamlFile> {
  const isBlock = style === 'literal' || style === 'folded';
  const frames = FRAMES.filter((frame) => frame.blocks || !isBlock);
  const content = fc.record({
    frame: fc.constantFrom(...frames),
    extra: fc.constantFrom('', '', ' ', '   '),
    chomp: fc.constantFrom('', '', '-', '+'),
    explicit: fc.boolean(),
    newline: fc.constantFrom('\n', '\n', '\r\n'),
    bom: fc.constantFrom('', '', '\ufeff'),
    body: style === 'double' ? escapedLines : lines,
  });
  return content.map(({ frame, extra, chomp, explicit, newline, bom, body }) => {
    const indent = ' '.repeat(frame.indent) + extra;
    const base = frame.path.length === 0 ? 0 : Math.floor((frame.indent - 1) / 2) * 2;
    const header = (explicit ? String(Math.max(1, indent.length - base)) : '') + chomp;
    const scalar = written(style, body, indent, header);
    return { style, text: bom + frame.wrap(scalar).replaceAll('\n', newline), path: frame.path };
  });
}
