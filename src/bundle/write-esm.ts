import { functionOf } from './esm/generate.ts';
import type { LocaleTexts } from './select-texts.ts';

/**
 * One module of a locale: a function for each message, exported under its id (`import { 'escalation.notice' as notice } from './de.js'`).
 * Every part is free of side effects, so that a bundler leaves out what nobody imports. `formats` is the address of `format.js`.
 */
export function writeEsmBundle({ served }: LocaleTexts, formats: string): string {
  const constants = new Map<string, string>();
  const constant = (prefix: string, expression: string): string => {
    const known = constants.get(expression) ?? `${prefix}${constants.size.toString(36)}`;
    constants.set(expression, known);
    return known;
  };
  const functions = served.map(({ id, ast, rules }, index) => {
    const locale = constant('f', `formatter(${JSON.stringify(rules)})`);
    const code = functionOf(ast, locale, (expression) => constant('d', expression));
    return { id, name: `m${index.toString(36)}`, code };
  });
  return [
    `import{formatter,q,s,t}from${JSON.stringify(formats)};`,
    ...[...constants].map(([expression, name]) => `const ${name}=/*#__PURE__*/${expression};`),
    ...functions.map(({ name, code }) => `const ${name}=${code};`),
    `export{`,
    functions.map(({ id, name }) => `${name} as ${JSON.stringify(id)}`).join(',\n'),
    `};\n`,
  ].join('\n');
}

/** The types of such a module; every locale has the same. */
export const ESM_TYPES = "export * from './functions.js';\n";

/** `functions.d.ts`: a typed function for each id. Needs TypeScript 5.6 or newer for export names that are strings. */
export function writeFunctionTypes(ids: readonly string[]): string {
  const declared = ids.map((id, index) => `declare const m${index.toString(36)}: MessageFunction<${JSON.stringify(id)}>;`);
  const exported = ids.map((id, index) => `  m${index.toString(36)} as ${JSON.stringify(id)},`);
  return `import type { MessageId, Messages } from './messages.js';

/** What a message takes besides its values. */
export interface MessageOptions {
  /** IANA zone in which times are written; the machine's own when absent. */
  readonly timeZone?: string;
}

/** Formats one message. Throws an error with the code \`missing-value\` when a value is not there. */
export type MessageFunction<Id extends MessageId> = Messages[Id] extends Record<string, never>
  ? (values?: Messages[Id], options?: MessageOptions) => string
  : (values: Messages[Id], options?: MessageOptions) => string;

${declared.join('\n')}

export {
${exported.join('\n')}
};
`;
}
