/** Who wins when a text changed here and in the file: the translator, the text that is here, or the one for the newer source. */
export const POLICIES = ['translator', 'existing', 'newest'] as const;
export type Policy = (typeof POLICIES)[number];

export interface MergeOptions {
  readonly policy: Policy;
  /** Overwrite texts that are reviewed or final. */
  readonly force: boolean;
  /** Take texts that translate an earlier source, as `needs-review`, also where there is one. */
  readonly takeStale: boolean;
  /** `keep`: an unchanged text keeps its state, and a new one is `translated` at most. `file`: the states of the file count. */
  readonly states: 'keep' | 'file';
  /** False for formats that show the source where there is no translation. */
  readonly isBilingual: boolean;
}
