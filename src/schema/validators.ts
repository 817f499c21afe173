import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
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

/** Checks plain data; gives all errors at once. */
export type Validator = (data: unknown) => readonly ErrorObject[];

export type SchemaName = 'allow' | 'catalog' | 'flow' | 'journeys' | 'locale' | 'messages' | 'pattern' | 'project' | 'style' | 'surface';
const SCHEMAS: Readonly<Record<SchemaName, object>> = {
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

const compiled = new Map<SchemaName, Validator>();
let ajv: Ajv2020 | undefined;

/** The validator of a file format. Compiles its schema on first use; the build replaces this module by validators compiled ahead. */
export function validatorFor(name: SchemaName): Validator {
  const known = compiled.get(name);
  if (known !== undefined) return known;
  ajv ??= new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true, strict: true });
  const check = ajv.compile(SCHEMAS[name]);
  const validator: Validator = (data) => (check(data) ? [] : (check.errors ?? []));
  compiled.set(name, validator);
  return validator;
}
