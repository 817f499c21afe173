import { FORMATS } from '../../tms/exchange-format.ts';
import { FOREIGN_FORMATS } from '../../tms/import/imported.ts';
import { POLICIES } from '../../tms/merge-options.ts';
import type { CommandSpec, OptionSpec } from '../define-command.ts';
import { LOCALE } from '../shared-options.ts';

const FROM_CODE: OptionSpec = {
  flags: '--from-code <globs>',
  description: 'messages of these TypeScript files too, through formatjs extract',
  list: true,
};

/** Commands for the way to translators and back. */
export const TRANSLATE_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'extract',
    summary: 'texts out for translators, with all that they need to know',
    options: [
      { flags: '--format <names>', description: `${FORMATS.join(', ')} (default: xliff-2.1)`, choices: FORMATS, list: true },
      LOCALE,
      { flags: '--out <folder>', description: 'the folder to write to, relative to the project', default: 'translations' },
      { flags: '--changed', description: 'only texts without a translation, or whose translation asks for review' },
      {
        flags: '--inline <how>',
        description: 'ICU syntax in XLIFF: text, or ph for locked placeholders',
        choices: ['text', 'ph'],
        default: 'text',
      },
      {
        flags: '--branches <how>',
        description: 'icu keeps a message whole; units gives each plural form and option a unit of its own',
        choices: ['icu', 'units'],
        default: 'icu',
      },
      {
        flags: '--screenshots [folder]',
        description: 'pictures of each text in its place: those of this folder, named by id, or of screenshots, or taken with Chromium',
      },
      FROM_CODE,
    ],
    examples: [
      'escalate-content extract',
      'escalate-content extract --format po --locale pl --out build/po',
      'escalate-content extract --changed --inline ph',
      'escalate-content extract --from-code "app/**/*.tsx" --format formatjs',
    ],
    writes: true,
    load: async () => (await import('../extract.ts')).extract,
  },
  {
    name: 'merge',
    summary: 'translations back in: says of each text what became of it, and loses no approved one',
    arguments: '<files...>',
    options: [
      { flags: '--format <name>', description: 'the format of the files, where name and content do not tell', choices: FORMATS },
      { flags: '--locale <tag>', description: 'the locale of the files, where they do not say' },
      { flags: '--policy <name>', description: 'who wins where a text changed here and there', choices: POLICIES, default: 'translator' },
      {
        flags: '--states <whose>',
        description: 'keep: unchanged texts keep their state; file: the states of the file count',
        choices: ['keep', 'file'],
        default: 'keep',
      },
      { flags: '--take-stale', description: 'take translations of an earlier source too, for review' },
      FROM_CODE,
      { flags: '--force', description: 'replace reviewed and final texts, and show the difference' },
      { flags: '--branches', description: 'the files are base, ours and theirs of one messages.json, as git hands them to a merge driver' },
      { flags: '--report <how>', description: 'text for people, json for programs', choices: ['text', 'json'], default: 'text' },
    ],
    examples: [
      'escalate-content merge translations/de.xlf',
      'escalate-content merge back/*.po --dry-run',
      'escalate-content merge back/de.json --format crowdin',
    ],
    writes: true,
    load: async () => (await import('../merge.ts')).merge,
  },
  {
    name: 'status',
    summary: 'how far each locale is: translated, reviewed, stale, missing, drafts',
    options: [
      LOCALE,
      { flags: '--stale', description: 'list the texts whose source changed, with the words that did' },
      { flags: '--min <percent>', description: 'exit 1 when a locale has less of its texts translated and fresh' },
      { flags: '--format <how>', description: 'text for people, json for programs', choices: ['text', 'json'], default: 'text' },
    ],
    examples: ['escalate-content status', 'escalate-content status --stale --locale de', 'escalate-content status --min 100'],
    load: async () => (await import('../status.ts')).status,
  },
  {
    name: 'diff',
    summary: 'what changed in the words since a git ref, per locale: bubbles word by word, new findings, stale texts, sizes',
    arguments: '<ref>',
    options: [
      LOCALE,
      {
        flags: '--format <how>',
        description: 'pretty for a terminal, markdown for a pull request, json for programs',
        choices: ['pretty', 'markdown', 'json'],
        default: 'pretty',
      },
    ],
    examples: ['escalate-content diff HEAD~1', 'escalate-content diff origin/main --format markdown --output-file comment.md'],
    load: async () => (await import('../diff.ts')).diff,
  },
  {
    name: 'rename',
    summary: 'moves an id with its translations; alone, says which renames the catalogues suggest',
    arguments: '[from] [to]',
    options: [{ flags: '--all', description: 'accept every suggestion' }],
    examples: ['escalate-content rename', 'escalate-content rename offer.call offer.first'],
    writes: true,
    load: async () => (await import('../rename.ts')).rename,
  },
  {
    name: 'prune',
    summary: 'translations whose message is gone: lists them, and removes them with --write',
    options: [
      LOCALE,
      FROM_CODE,
      { flags: '--write', description: 'remove them' },
      { flags: '--max <count>', description: 'the most that one run removes (default: 100)' },
    ],
    examples: ['escalate-content prune', 'escalate-content prune --write'],
    writes: true,
    load: async () => (await import('../prune.ts')).prune,
  },
  {
    name: 'import',
    summary: 'takes over a folder of catalogues of another tool, and lists what needs a person',
    arguments: '<folder>',
    options: [
      {
        flags: '--from <tool>',
        description: `${FOREIGN_FORMATS.join(', ')} (default: what the files look like)`,
        choices: FOREIGN_FORMATS,
      },
      { flags: '--namespace <name>', description: 'put all messages into this namespace' },
    ],
    examples: ['escalate-content import old/locales', 'escalate-content import rasa/domain --from rasa --namespace bot --dry-run'],
    writes: true,
    load: async () => (await import('../import.ts')).importFolder,
  },
];
