import { openFlow } from '../../src/commands/open-flow.ts';
import { journeysOf } from '../../src/commands/flow-simulate.ts';
import { prove, type Proof } from '../../src/flow/check/proof.ts';
import type { CheckInput } from '../../src/flow/check-flow.ts';
import type { Flow } from '../../src/flow/model.ts';
import type { Journey } from '../../src/flow/simulate/read-journeys.ts';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { createMemory } from '../../src/model/parse-file.ts';
import { baseLayer, shippedProject } from './base-layer.ts';

/** Translations take time to parse; the laws of structure hold without them. */
const LIGHT = /^(?:content\/|locales\/(?:de|ar)\/)/u;

let corpus: Corpus | undefined;
let input: CheckInput | undefined;
let proof: Proof | undefined;

function shippedCorpus(): Corpus {
  const project = shippedProject().filter(({ path }) => LIGHT.test(path));
  corpus ??= buildCorpus({ project, base: baseLayer() }, createMemory()).value;
  return corpus;
}

/** The shipped flow with its texts, read once. */
export function shippedFlow(): CheckInput {
  input ??= openFlow(shippedCorpus());
  return input;
}

/** The shipped flow, explored once. */
export function shippedProof(): Proof {
  const { flow, places, texts } = shippedFlow();
  proof ??= prove(flow, places, texts);
  return proof;
}

export function shippedJourneys(): Journey[] {
  return journeysOf(shippedCorpus());
}

/** The shipped content with files of the flow changed. */
export function changedFlow(change: (path: string, text: string) => string): CheckInput {
  const project = shippedProject()
    .filter(({ path }) => path.startsWith('content/'))
    .map(({ path, text }) => ({ path, text: path.startsWith('content/flow/') ? change(path, text) : text }));
  return openFlow(buildCorpus({ project, base: baseLayer() }, createMemory()).value);
}

/** The shipped input with another flow. */
export function withFlow(change: (flow: Flow) => Flow): CheckInput {
  const shipped = shippedFlow();
  return { ...shipped, flow: change(shipped.flow) };
}
