import type { ErrorCode } from 'yaml';
import { excerpt, type Wording } from './syntax-error.ts';

/** Every code that `parseYaml` reports for an error of the `yaml` package; a new one there fails to compile here. */
const WORDINGS: Record<ErrorCode, (quoted: string) => Wording> = {
  ALIAS_PROPS: (quoted) => ({
    message: `The alias "${quoted}" carries an anchor or a tag of its own`,
    help: 'Remove the anchor or tag: an alias stands for the whole value that it names.',
  }),
  BAD_ALIAS: (quoted) => ({
    message: `"${quoted}" is read as an anchor or alias whose name is empty or ambiguous`,
    help: 'Put quotes around the text, or a space before the colon.',
  }),
  BAD_COLLECTION_TYPE: (quoted) => ({
    message: `The tag "${quoted}" does not fit the kind of value behind it`,
    help: 'Remove the tag; content files need none.',
  }),
  BAD_DIRECTIVE: (quoted) => ({
    message: `"${quoted}" is no directive that YAML knows`,
    help: 'Remove the line, or put quotes around a text that starts with %.',
  }),
  BAD_DQ_ESCAPE: (quoted) => ({
    message: `"${quoted}" is no escape sequence in double quotes`,
    help: 'Write \\\\ for a backslash, \\u00e9 for a character by its code, or use single quotes, where \\ means itself.',
  }),
  BAD_INDENT: (quoted) => ({
    message: quoted === '' ? 'The indentation here is wrong' : `The line of "${quoted}" is indented wrongly`,
    help: 'Start the line at the same column as its siblings, and further right than what contains it.',
  }),
  BAD_PROP_ORDER: (quoted) => ({
    message: `An anchor or tag stands before "${quoted}"`,
    help: 'Put the anchor or tag behind the indicator.',
  }),
  BAD_SCALAR_START: (quoted) => ({
    message: `A text without quotes starts with "${quoted}", which YAML reserves`,
    help: 'Put quotes around the text.',
  }),
  BLOCK_AS_IMPLICIT_KEY: (quoted) => ({
    message: `"${quoted}" is read as a second key on one line`,
    help: 'Put quotes around a text that contains a colon and a space, or start the inner mapping on its own line.',
  }),
  BLOCK_IN_FLOW: () => ({
    message: 'An indented mapping or list stands inside {…} or […]',
    help: 'Write the inner value with braces or brackets as well, or put quotes around the text.',
  }),
  DUPLICATE_KEY: (quoted) => ({
    message: `The key "${quoted}" appears twice in one mapping`,
    help: 'Remove or rename one of the two; of the two values only the last would be read.',
  }),
  IMPOSSIBLE: () => ({
    message: 'The YAML here cannot be made sense of',
    help: 'Check the lines around it, or put quotes around the text.',
  }),
  KEY_OVER_1024_CHARS: () => ({
    message: 'A key is longer than 1,024 characters',
    help: 'Shorten the key; a missing quote further up can also make a text look like one.',
  }),
  MISSING_CHAR: (quoted) => ({
    message: `A character is missing${quoted === '' ? '' : ` before "${quoted}"`}`,
    help: 'Check for a missing colon, comma, quote, bracket or space.',
  }),
  MULTILINE_IMPLICIT_KEY: (quoted) => ({
    message: `The key "${quoted}" runs over more than one line`,
    help: 'Keep a key and its colon on one line; a missing colon in the line above can also cause this.',
  }),
  MULTIPLE_ANCHORS: (quoted) => ({
    message: `"${quoted}" is a second anchor on one value`,
    help: 'Keep one anchor.',
  }),
  MULTIPLE_DOCS: () => ({
    message: 'A second document begins in one file',
    help: 'Remove the "---", or move what follows to a file of its own.',
  }),
  MULTIPLE_TAGS: (quoted) => ({
    message: `"${quoted}" is a second tag on one value`,
    help: 'Remove the tags; put quotes around a text that starts with "!".',
  }),
  NON_STRING_KEY: (quoted) => ({
    message: `The key "${quoted}" is a list or a mapping`,
    help: 'Use a plain word as key; a text that starts with { or [ needs quotes.',
  }),
  RESOURCE_EXHAUSTION: () => ({
    message: 'The file nests or repeats values far beyond what content needs',
    help: 'Flatten the structure, or use fewer aliases.',
  }),
  TAB_AS_INDENT: () => ({
    message: 'A tab indents the line',
    help: 'Indent with spaces.',
  }),
  TAG_RESOLVE_FAILED: (quoted) => ({
    message: `"${quoted}" is read as a tag, and this value can have no such tag`,
    help: 'Put quotes around a text that starts with "!".',
  }),
  UNEXPECTED_TOKEN: (quoted) => ({
    message: quoted === '' ? 'Something is unexpected here' : `"${quoted}" is unexpected here`,
    help: 'Put quotes around a text with special characters, and check brackets and indentation.',
  }),
};

/** The code under which an error of the package is reported. */
export function yamlCode(code: ErrorCode): string {
  return `yaml/${code.toLowerCase().replaceAll('_', '-')}`;
}

/** All codes of `parseYaml`. */
export const YAML_CODES: readonly string[] = [...(Object.keys(WORDINGS) as ErrorCode[]).map(yamlCode), 'yaml/bad-merge'];

/** Our words for a kind of error; `text` is the source at its place. */
export function yamlWording(code: ErrorCode, text = ''): Wording {
  return WORDINGS[code](excerpt(text));
}
