import type { Flow } from '../model.ts';
import type { FlowTexts } from '../texts.ts';

/** A flow, broken in one way that one law is there to catch. */
export interface Mutant {
  /** The law that must refuse it: `I7`. */
  readonly invariant: string;
  /** What was broken, in a sentence without full stop. */
  readonly title: string;
  readonly flow: Flow;
  readonly texts: FlowTexts;
}

/** What mutants are made from. */
export interface Original {
  readonly flow: Flow;
  readonly texts: FlowTexts;
}

/** Makes the mutants of one law from any flow; a flow that lacks a part has fewer. */
export type MakeMutants = (original: Original) => Mutant[];

export function flowMutant({ texts }: Original, invariant: string, title: string, flow: Flow): Mutant {
  return { invariant, title, flow, texts };
}

export function textMutant({ flow }: Original, invariant: string, title: string, texts: FlowTexts): Mutant {
  return { invariant, title, flow, texts };
}
