import allow from '../../schemas/allow.schema.json' with { type: 'json' };
import catalog from '../../schemas/catalog.schema.json' with { type: 'json' };
import flow from '../../schemas/flow.schema.json' with { type: 'json' };
import journeys from '../../schemas/journeys.schema.json' with { type: 'json' };
import locale from '../../schemas/locale.schema.json' with { type: 'json' };
import messages from '../../schemas/messages.schema.json' with { type: 'json' };
import pattern from '../../schemas/pattern.schema.json' with { type: 'json' };
import project from '../../schemas/project.schema.json' with { type: 'json' };
import style from '../../schemas/style.schema.json' with { type: 'json' };
import surface from '../../schemas/surface.schema.json' with { type: 'json' };
import type { SchemaName } from '../schema/validators.ts';

const SCHEMAS: Readonly<Record<SchemaName, unknown>> = {
  allow,
  catalog,
  flow,
  journeys,
  locale,
  messages,
  pattern,
  project,
  style,
  surface,
};

type Schema = Readonly<Record<string, unknown>>;

/** A key that a schema allows. */
export interface SchemaKey {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

/** The keys that may stand at a path; `*` in the path is an item of a list. */
export function keysAt(name: SchemaName, path: readonly string[]): SchemaKey[] {
  const found = new Map<string, SchemaKey>();
  for (const schema of schemasAt(name, path)) {
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    for (const [key, own] of Object.entries(record(schema['properties']))) {
      if (!found.has(key)) found.set(key, { name: key, description: textOf(own, 'description'), required: required.includes(key) });
    }
  }
  return [...found.values()];
}

/** The values that a schema lists for a path: of an enumeration, of a constant, or true and false. */
export function valuesAt(name: SchemaName, path: readonly string[]): string[] {
  const values = schemasAt(name, path).flatMap((schema) => {
    if (Array.isArray(schema['enum'])) return schema['enum'].map(String);
    if (schema['const'] !== undefined) return [String(schema['const'])];
    return schema['type'] === 'boolean' ? ['true', 'false'] : [];
  });
  return [...new Set(values)];
}

/** What the schema says of the key at the end of a path; empty when it says nothing. */
export function descriptionAt(name: SchemaName, path: readonly string[]): string {
  const key = path.at(-1) ?? '';
  for (const schema of schemasAt(name, path.slice(0, -1))) {
    const text = textOf(record(schema['properties'])[key], 'description');
    if (text !== '') return text;
  }
  return '';
}

/** Every schema that may hold at a path; several where one of many shapes is allowed. */
function schemasAt(name: SchemaName, path: readonly string[]): Schema[] {
  const root = record(SCHEMAS[name]);
  return path.reduce<Schema[]>(
    (schemas, step) =>
      spread(
        schemas.flatMap((one) => below(one, step)),
        root,
      ),
    spread([root], root),
  );
}

function below(schema: Schema, step: string): Schema[] {
  if (step === '*') return schema['items'] === undefined ? [] : [record(schema['items'])];
  const own = record(schema['properties'])[step];
  if (own !== undefined) return [record(own)];
  const byPattern = Object.entries(record(schema['patternProperties'])).filter(([pattern]) => new RegExp(pattern, 'u').test(step));
  if (byPattern.length > 0) return byPattern.map(([, one]) => record(one));
  const rest = schema['additionalProperties'];
  return rest === undefined || typeof rest === 'boolean' ? [] : [record(rest)];
}

/** Follows references and takes every alternative. */
function spread(schemas: readonly Schema[], root: Schema, depth = 0): Schema[] {
  if (depth > 8) return [];
  return schemas.flatMap((schema) => {
    const ref = typeof schema['$ref'] === 'string' ? [resolve(root, schema['$ref'])] : [];
    const others = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (Array.isArray(schema[key]) ? schema[key].map(record) : []));
    return [schema, ...spread([...ref, ...others], root, depth + 1)];
  });
}

function resolve(root: Schema, ref: string): Schema {
  if (!ref.startsWith('#/')) return {};
  let at: unknown = root;
  for (const part of ref.slice(2).split('/')) at = record(at)[part];
  return record(at);
}

function record(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {};
}

function textOf(value: unknown, key: string): string {
  const text = record(value)[key];
  return typeof text === 'string' ? text : '';
}
