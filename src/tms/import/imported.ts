/** A file of another tool, its path relative to the folder that is imported. */
export interface ForeignFile {
  readonly path: string;
  readonly text: string;
}

/** One message of another tool, its texts already ICU. */
export interface ImportedMessage {
  /** As the other tool calls it: `checkout.title`. */
  readonly name: string;
  /** By the locale's tag as the other tool writes it. */
  readonly texts: ReadonlyMap<string, string>;
  readonly description: string;
  /** Labels of buttons under the message, in order, each with its texts. */
  readonly replies: readonly ReadonlyMap<string, string>[];
  /** Other wordings. */
  readonly variants: readonly ReadonlyMap<string, string>[];
}

/** Something that a person has to look at. */
export interface ImportNote {
  readonly name: string;
  /** One sentence, present tense, no full stop. */
  readonly message: string;
}

export interface Imported {
  readonly messages: readonly ImportedMessage[];
  readonly notes: readonly ImportNote[];
}

export const FOREIGN_FORMATS = ['formatjs', 'i18next', 'rasa', 'csv'] as const;
export type ForeignFormat = (typeof FOREIGN_FORMATS)[number];

const NO_MORE: Pick<ImportedMessage, 'description' | 'replies' | 'variants'> = { description: '', replies: [], variants: [] };

/** Messages collected text by text. */
export class MessageCollector {
  readonly #messages = new Map<string, { name: string; texts: Map<string, string>; description: string }>();

  add(name: string, locale: string, text: string, description = ''): void {
    const own = this.#messages.get(name) ?? { name, texts: new Map<string, string>(), description: '' };
    own.texts.set(locale, text);
    own.description ||= description;
    this.#messages.set(name, own);
  }

  messages(): ImportedMessage[] {
    return [...this.#messages.values()].map((one) => ({ ...NO_MORE, ...one }));
  }
}
