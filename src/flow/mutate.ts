import { INVARIANTS } from './check/invariants.ts';
import { explored, prove, type Explored } from './check/proof.ts';
import type { CheckInput } from './check-flow.ts';
import * as consent from './mutate/consent-mutants.ts';
import * as data from './mutate/data-mutants.ts';
import type { MakeMutants, Mutant } from './mutate/mutant.ts';
import * as shape from './mutate/shape-mutants.ts';
import * as words from './mutate/words-mutants.ts';

export interface MutationScore {
  readonly caught: number;
  readonly total: number;
  /** Broken copies that their own law accepts. */
  readonly missed: readonly Mutant[];
}

const MAKERS: readonly MakeMutants[] = [
  ...Object.values(consent),
  ...Object.values(shape),
  ...Object.values(words),
  ...Object.values(data),
];

/** Breaks the flow in many ways and counts how many each law catches that is there for it. */
export function mutateFlow(input: CheckInput): MutationScore {
  const mutants = makeMutants(input);
  const before = explored(prove(input.flow, input.places, input.texts));
  const missed = mutants.filter((mutant) => !isCaught(input, mutant, before));
  return { caught: mutants.length - missed.length, total: mutants.length, missed };
}

export function makeMutants({ flow, texts }: Pick<CheckInput, 'flow' | 'texts'>): Mutant[] {
  return MAKERS.flatMap((make) => make({ flow, texts }));
}

/** Whether the law that a mutant is made for refuses it. A machine that will not even run is refused as well. */
export function isCaught({ places }: Pick<CheckInput, 'places'>, { invariant, flow, texts }: Mutant, before?: Explored): boolean {
  const law = INVARIANTS.find(({ id }) => id === invariant);
  if (law === undefined) return false;
  try {
    return law.check(prove(flow, places, texts, before)).violations.length > 0;
  } catch (error) {
    return String(error).includes('Infinite loop');
  }
}
