import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { readFileSync } from 'node:fs';

/** The schemas that src/schema/validators.ts names: `const SCHEMAS = { catalog, messages, … }`. */
function schemaNames() {
  const source = readFileSync('src/schema/validators.ts', 'utf8');
  return [...source.matchAll(/^import (\w+) from '\.\.\/\.\.\/schemas\/([\w-]+)\.schema\.json'/gmu)].map(([, name, file]) => ({
    name,
    file,
  }));
}

/** Replaces src/schema/validators.ts by validators compiled ahead: compiling schemas at start-up costs more than checking them. */
export function validatorsPlugin() {
  return {
    name: 'validators',
    setup(build) {
      build.onLoad({ filter: /src[\\/]schema[\\/]validators\.ts$/ }, () => {
        const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true, strict: true, code: { source: true, esm: true } });
        const names = schemaNames();
        const refs = {};
        for (const { name, file } of names) {
          const schema = JSON.parse(readFileSync(`schemas/${file}.schema.json`, 'utf8'));
          ajv.addSchema(schema, name);
          refs[`validate_${name}`] = name;
        }
        const code = (standaloneCode.default ?? standaloneCode)(ajv, refs);
        const table = names.map(({ name }) => `${name}: validate_${name}`).join(', ');
        return {
          contents: `${code}
const table = { ${table} };
export function validatorFor(name) {
  const check = table[name];
  return (data) => (check(data) ? [] : (check.errors ?? []));
}
`,
          loader: 'js',
          resolveDir: 'src/schema',
        };
      });
    },
  };
}
