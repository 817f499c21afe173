import type { LocaleFacts } from './locale-facts.ts';
import type { StyleRules } from './style.ts';

export type Register = 'formal' | 'informal' | 'neutral';

/** What a locale is like: `locales/<tag>/locale.yaml` and `style.yaml` of the base layer with the project's own on top. */
export interface LocalePack {
  readonly locale: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO 15924. */
  readonly script: string;
  /** How words are delimited: by spaces, or only by a segmenter (th, ja, zh). */
  readonly segmentation: 'spaces' | 'segmenter';
  readonly register: Register;
  /** Everything else of `locale.yaml`, schema-checked, for the rules that read it. */
  readonly facts: LocaleFacts;
  readonly style: StyleRules;
}
