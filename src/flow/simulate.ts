import { compileFlow } from './compile-flow.ts';
import { createFlowMachine, type FlowMachine } from './flow-machine.ts';
import { callTalkers } from './check/call-talk.ts';
import type { CheckInput } from './check-flow.ts';
import { measureCoverage, type Coverage } from './simulate/coverage.ts';
import { walkAtRandom, type WalkOptions, type WalkResult } from './simulate/random-walk.ts';
import type { Journey } from './simulate/read-journeys.ts';
import { runJourney, type JourneyResult } from './simulate/run-journey.ts';

export interface Simulation {
  readonly results: readonly JourneyResult[];
  readonly coverage: Coverage;
  readonly walks: WalkResult | null;
}

/** Plays the journeys, measures what they touch, and walks at random when asked to. */
export function simulateFlow(input: CheckInput, journeys: readonly Journey[], walks?: WalkOptions): Simulation {
  const core = tracedMachine(input);
  const book = new Map(journeys.map((journey) => [journey.id, journey]));
  const results = journeys.map((journey) => runJourney(core, input.texts, book, journey));
  const talkers = callTalkers(input.flow, input.texts);
  return {
    results,
    coverage: measureCoverage(input.flow, results),
    walks: walks === undefined ? null : walkAtRandom(core, input.texts, (message) => talkers.has(message), walks),
  };
}

/** The machine that says which transitions it takes. */
export function tracedMachine({ flow, texts }: Pick<CheckInput, 'flow' | 'texts'>): FlowMachine {
  return createFlowMachine(compileFlow(flow, (id) => texts.messages.get(id)?.source.placeholders ?? [], { trace: true }));
}
