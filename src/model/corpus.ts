import type { Source } from '../text/source.ts';
import type { Tree } from '../syntax/tree.ts';
import type { Catalog } from './catalog.ts';
import type { LocalePack } from './locale-pack.ts';
import type { MessageText, Unit } from './message.ts';
import type { Project } from './project.ts';

/** A parsed data file of the project or of the base layer. */
export interface DataFile {
  readonly file: string;
  readonly tree: Tree;
  readonly layer: 'base' | 'project';
}

/** Everything that a project says, in one value; the commands work on nothing else. */
export interface Corpus {
  readonly project: Project;
  /** Units of the source, in file order. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Texts of the source locale, by unit id. */
  readonly source: ReadonlyMap<string, MessageText>;
  /** Catalogues of the target locales, in the order of the project. */
  readonly catalogs: ReadonlyMap<string, Catalog>;
  /** Packs of the source and the target locales. */
  readonly packs: ReadonlyMap<string, LocalePack>;
  /** `content/surfaces/<name>.yaml` of both layers, merged, by name. */
  readonly surfaces: ReadonlyMap<string, unknown>;
  /** `content/flow/**`, in path order. Flow is never inherited. */
  readonly flow: readonly DataFile[];
  /** `locales/<tag>/allow.yaml`, by locale. */
  readonly allow: ReadonlyMap<string, { readonly file: string; readonly tree: Tree }>;
  /** The texts of all project files that were read, by path. */
  readonly sources: ReadonlyMap<string, Source>;
}
