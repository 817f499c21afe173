import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Schema = {
  $id?: string;
  $schema?: string;
  title?: string;
  description?: string;
  examples?: unknown[];
  $ref?: string;
  const?: unknown;
  [key: string]: unknown;
};

const names = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));
const load = (name: string): Schema => JSON.parse(readFileSync(`schemas/${name}`, 'utf8')) as Schema;

/** Every named property of a schema, with its path. */
function propertiesOf(schema: Schema, path = '#'): [string, Schema][] {
  const maps = ['properties', '$defs'].flatMap((key) =>
    Object.entries((schema[key] ?? {}) as Record<string, Schema>).map(
      ([name, value]) => [`${path}/${key}/${name}`, value] as [string, Schema],
    ),
  );
  const inner = ['items', 'additionalProperties', 'then', 'else'].flatMap((key) =>
    typeof schema[key] === 'object' && schema[key] !== null ? [[`${path}/${key}`, schema[key]] as [string, Schema]] : [],
  );
  return [...maps, ...[...maps, ...inner].flatMap(([own, value]) => propertiesOf(value, own))];
}

describe.each(names)('%s', (name) => {
  const schema = load(name);
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, validateFormats: false });

  it('is draft 2020-12 with an id, a title, a description and examples', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`urn:escalate-content:schema:${name.replace('.schema.json', '')}`);
    expect(schema).toMatchObject({ title: expect.any(String), description: expect.any(String), examples: expect.any(Array) });
  });

  it('accepts its own examples', () => {
    const check = ajv.compile(schema);
    for (const example of schema.examples ?? []) expect(check(example), JSON.stringify(check.errors)).toBe(true);
  });

  // What the tool writes itself needs no help in an editor; what people write does.
  if (['report.schema.json', 'manifest.schema.json'].includes(name)) return;
  it('explains every key in an editor', () => {
    const bare = propertiesOf(schema)
      .filter(([, own]) => own.$ref === undefined && own.const === undefined)
      .filter(([, own]) => own.title === undefined || own.description === undefined || own.examples === undefined)
      .map(([path]) => path);
    expect(bare).toEqual([]);
  });
});
