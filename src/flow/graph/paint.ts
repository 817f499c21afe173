import type { GraphNode } from './build-graph.ts';

/** Colours of a box; each passes 4.5 : 1 between text and fill. */
export interface Paint {
  readonly name: string;
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
}

const PLAIN: Paint = { name: 'plain', fill: '#ffffff', stroke: '#5f6b7a', text: '#1c2733' };
const COVERED: Paint = { name: 'covered', fill: '#dff3e4', stroke: '#1f7a3d', text: '#123d20' };
const UNCOVERED: Paint = { name: 'uncovered', fill: '#fbe4e4', stroke: '#b3261e', text: '#5c1410' };
const ON_JOURNEY: Paint = { name: 'journey', fill: '#e3ecfd', stroke: '#1f4fbf', text: '#122b66' };
const OUTCOME: Paint = { name: 'outcome', fill: '#fff2cc', stroke: '#8a6100', text: '#4a3400' };
const ANYWHERE: Paint = { name: 'anywhere', fill: '#f1f3f5', stroke: '#5f6b7a', text: '#1c2733' };

/** From calm to hot, by the share of people who leave; lower bounds in rising order. */
const HEAT: readonly (readonly [number, Paint])[] = [
  [0, { name: 'cool', fill: '#eef6ff', stroke: '#3b6ea5', text: '#14324f' }],
  [0.05, { name: 'mild', fill: '#fff4d6', stroke: '#8a6100', text: '#4a3400' }],
  [0.15, { name: 'warm', fill: '#ffdcc2', stroke: '#a04300', text: '#5a2600' }],
  [0.3, { name: 'hot', fill: '#f9c5c1', stroke: '#b3261e', text: '#5c1410' }],
];

export function paintOf(node: GraphNode): Paint {
  if (node.kind === 'outcome') return OUTCOME;
  if (node.kind === 'anywhere') return ANYWHERE;
  const leaves = node.leaves;
  if (leaves !== null) return HEAT.findLast(([from]) => leaves >= from)?.[1] ?? PLAIN;
  if (node.onJourney) return ON_JOURNEY;
  return node.covered === null ? PLAIN : node.covered ? COVERED : UNCOVERED;
}
