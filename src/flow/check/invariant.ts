import type { Edge, Node } from '../explore/space.ts';
import type { Proof } from './proof.ts';

/** A broken law: what is wrong, where it is written, and the way that shows it. */
export interface Violation {
  /** One sentence, present tense, without full stop. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  /** Where to mend it, as a path into the flow. */
  readonly path: string;
  /** The shortest way that shows it, from the start of a conversation; empty when none is needed. */
  readonly way: readonly Edge[];
  /** Facts, or a combination of facts, that matter; shown with the transcript. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly messageId?: string;
}

export interface Verdict {
  /** How many combinations of situations and facts were tried. */
  readonly combinations: number;
  readonly violations: readonly Violation[];
}

/** One law of the interaction model, as data with its proof. */
export interface Invariant {
  /** `I1` to `I25`. */
  readonly id: string;
  readonly code: `flow/${string}`;
  /** The law in one sentence. */
  readonly title: string;
  check(proof: Proof): Verdict;
}

/** The transition that an edge took, as a path into the flow; the state's when nothing was written for it. */
export function pathOfEdge(proof: Proof, edge: Edge): string {
  const state = edge.from.state;
  const written = [...proof.talk.wiring.on(state, edge.event), ...proof.talk.wiring.atOnce(state)];
  const taken = written.find((one) => one.meta?.path !== undefined && takes(proof, edge, one.guard));
  return taken?.meta?.path ?? `states/${state}`;
}

function takes(proof: Proof, edge: Edge, guard: string | undefined): boolean {
  if (guard === undefined) return true;
  const condition = proof.compiled.guards[guard];
  return condition !== undefined && proof.talk.facts.holdsFor(condition, edge.region.shown, edge.from.own);
}

export function pathOfState(node: Node): string {
  return `states/${node.state}`;
}
