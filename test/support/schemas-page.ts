import { readdirSync, readFileSync } from 'node:fs';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly examples?: readonly unknown[];
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly default?: unknown;
}

/** Which files a schema is for; a schema that is missing here is of something that the tool prints. */
const FILES: Readonly<Record<string, string>> = {
  project: 'content/project.yaml',
  messages: 'content/messages/*.yaml',
  flow: 'content/flow/**/*.yaml',
  journeys: 'content/flow/journeys/*.yaml',
  pattern: 'content/patterns/*.yaml',
  surface: 'content/surfaces/*.yaml',
  style: 'content/style/*.yaml, locales/<tag>/style.yaml',
  locale: 'locales/<tag>/locale.yaml',
  catalog: 'locales/<tag>/messages.json',
  allow: 'locales/<tag>/allow.yaml',
};

/** The page of all file formats, read off their schemas. */
export function schemasPage(): string {
  const names = readdirSync('schemas')
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => name.replace('.schema.json', ''))
    .sort((a, b) => Number(FILES[a] === undefined) - Number(FILES[b] === undefined) || (a < b ? -1 : 1));
  const schemas = names.map((name) => [name, JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as Schema] as const);
  return [
    '# File formats',
    'Every file that people write and every JSON that the tool prints, with its keys. Made from `schemas/` by `npm run generate`. Keys in bold are required.',
    [
      '| format | file |',
      '| --- | --- |',
      ...schemas.map(([name, { title = name }]) => `| [${title}](#${anchor(title)}) | ${fileOf(name)} |`),
    ].join('\n'),
    ...schemas.flatMap(([name, schema]) => schemaPart(name, schema)),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

function fileOf(name: string): string {
  const files = FILES[name];
  return files === undefined
    ? 'printed or written by the tool'
    : files
        .split(', ')
        .map((one) => `\`${one}\``)
        .join(', ');
}

function schemaPart(name: string, schema: Schema): string[] {
  const parts = Object.entries(schema.$defs ?? {});
  return [
    `## ${schema.title ?? name}`,
    schema.description ?? '',
    `[\`schemas/${name}.schema.json\`](../schemas/${name}.schema.json)${FILES[name] === undefined ? '' : ` · ${fileOf(name)}`}`,
    ...keyTable(schema, name),
    ...parts.flatMap(([part, own]) => [`### ${titleOf(name, part)}`, own.description ?? own.title ?? '', ...keyTable(own, name)]),
  ].filter((part) => part !== '');
}

const titleOf = (name: string, part: string): string => `${name}: ${part}`;

function keyTable(schema: Schema, name: string): string[] {
  const rows = Object.entries(schema.properties ?? {}).map(([key, own]) => {
    const shown = schema.required?.includes(key) === true ? `**\`${key}\`**` : `\`${key}\``;
    return `| ${shown} | ${kindOf(own, name)} | ${cell(own.description ?? '')}${exampleOf(own)} |`;
  });
  if (rows.length === 0 && schema.$defs === undefined) return [`Holds: ${kindOf(schema, name)}.${exampleOf(schema)}`];
  return rows.length === 0 ? [] : [['| key | holds | means |', '| --- | --- | --- |', ...rows].join('\n')];
}

function kindOf(schema: Schema, name: string): string {
  if (schema.$ref !== undefined) {
    const part = schema.$ref.split('/').at(-1) ?? '';
    return `[${part}](#${anchor(titleOf(name, part))})`;
  }
  if (schema.enum !== undefined) return schema.enum.map((one) => `\`${String(one)}\``).join(' ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  const several = schema.anyOf ?? schema.oneOf;
  if (several !== undefined) return [...new Set(several.map((one) => kindOf(one, name)))].join(' or ');
  if (schema.items !== undefined) return `list of ${kindOf(schema.items, name)}`;
  if (typeof schema.additionalProperties === 'object') return `map to ${kindOf(schema.additionalProperties, name)}`;
  return [schema.type ?? 'any']
    .flat()
    .map((one) => WORDS[one] ?? one)
    .join(' or ');
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  object: 'map',
  array: 'list',
  boolean: 'true or false',
  null: 'nothing',
};

/** Short examples only: long ones are in the schema. */
function exampleOf({ examples, enum: values, const: only }: Schema): string {
  const [first] = examples ?? [];
  if (first === undefined || values !== undefined || only !== undefined) return '';
  const text = JSON.stringify(first);
  return text.length > 60 || text === '[]' || text === '{}' ? '' : ` For example ${code(text)}.`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*').replace(/\s+/gu, ' ');
const code = (text: string): string =>
  text.includes('`') ? `\`\` ${text.replaceAll('|', '\\|')} \`\`` : `\`${text.replaceAll('|', '\\|')}\``;
const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
