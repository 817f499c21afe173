import { stringify } from 'yaml';
import { argumentsOf } from '../../syntax/branches.ts';
import { parseIcu } from '../../syntax/parse-icu.ts';
import type { ImportedMessage } from './imported.ts';
import { kebab, type NamedMessage } from './name-messages.ts';

/** A messages file of our content. */
export interface MessagesFile {
  readonly path: string;
  readonly text: string;
  /** The unit of each text, with the other tool's name of its message. */
  readonly units: readonly ImportedUnit[];
}

/** A text that has become a unit. */
export interface ImportedUnit {
  readonly id: string;
  readonly name: string;
  /** By the locale's tag as the other tool writes it. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The messages as one YAML file for each namespace. Messages without a text in the source locale have no place in it. */
export function writeMessages(messages: readonly NamedMessage[], sourceLocale: string): MessagesFile[] {
  const spaces = [...new Set(messages.map(({ namespace }) => namespace))].sort();
  return spaces.map((namespace) => {
    const own = messages.filter((one) => one.namespace === namespace && (one.message.texts.get(sourceLocale) ?? '') !== '');
    const body = { namespace, messages: Object.fromEntries(own.map((one) => [one.key, toYaml(one, sourceLocale)])) };
    return {
      path: `content/messages/${namespace}.yaml`,
      text: stringify(body, { lineWidth: 110 }),
      units: own.flatMap((one) => unitsOf(one, sourceLocale)),
    };
  });
}

function toYaml({ purpose, message }: NamedMessage, sourceLocale: string): Record<string, unknown> {
  const text = message.texts.get(sourceLocale) ?? '';
  const placeholders = placeholdersIn(text);
  return {
    purpose,
    text,
    ...(message.description === '' ? {} : { description: message.description }),
    note: `Imported from "${message.name}"`,
    ...(Object.keys(placeholders).length === 0 ? {} : { placeholders }),
    ...(message.replies.length === 0
      ? {}
      : {
          replies: Object.fromEntries(
            partNames(message, sourceLocale).map(([name, texts]) => [name, { label: texts.get(sourceLocale) ?? '' }]),
          ),
        }),
    ...(message.variants.length === 0
      ? {}
      : { variants: Object.fromEntries(message.variants.map((texts, i) => [`v${i + 2}`, texts.get(sourceLocale) ?? ''])) }),
  };
}

function placeholdersIn(text: string): Record<string, { type: string }> {
  const { ast } = parseIcu(text);
  const found = (ast === null ? [] : argumentsOf(ast)).filter((one) => one.type !== 'tag');
  return Object.fromEntries(found.map(({ name, type }) => [name, { type: type === 'argument' ? 'string' : type }]));
}

/** Replies are named after their label. */
function partNames({ replies }: ImportedMessage, sourceLocale: string): [string, ReadonlyMap<string, string>][] {
  const taken = new Set<string>();
  return replies.map((texts, i) => {
    const wanted = kebab(texts.get(sourceLocale) ?? '') || `reply-${i + 1}`;
    const name = taken.has(wanted) ? `${wanted}-${i + 1}` : wanted;
    taken.add(name);
    return [name, texts];
  });
}

function unitsOf({ namespace, key, message }: NamedMessage, sourceLocale: string): ImportedUnit[] {
  const id = `${namespace}.${key}`;
  return [
    { id, name: message.name, texts: message.texts },
    ...partNames(message, sourceLocale).map(([name, texts]) => ({ id: `${id}.reply.${name}`, name: message.name, texts })),
    ...message.variants.map((texts, i) => ({ id: `${id}.variant.v${i + 2}`, name: message.name, texts })),
  ];
}
