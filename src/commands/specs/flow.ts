import type { CommandSpec } from '../define-command.ts';
import { LOCALE } from '../shared-options.ts';

/** Commands about the interaction model. */
export const FLOW_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'flow check',
    summary: 'prove the laws of the interaction model; each violation comes with the conversation that shows it',
    options: [
      { ...LOCALE, description: 'the language in which transcripts are written' },
      { flags: '--mutate', description: 'break the flow in many ways and show that each law catches its own kind' },
    ],
    examples: [
      'escalate-content flow check',
      'escalate-content flow check --locale fr',
      'escalate-content flow check --mutate --format json',
    ],
    load: async () => (await import('../flow-check.ts')).flowCheck,
  },
  {
    name: 'flow graph',
    summary: 'draw the journey map: the whole flow or one journey, with coverage or with how many people leave where',
    options: [
      { flags: '--as <format>', description: 'mermaid, dot or svg (default: mermaid)', choices: ['mermaid', 'dot', 'svg'] },
      { flags: '--journey <id>', description: 'only the way of this journey' },
      { flags: '--coverage', description: 'colour what the journeys touch' },
      {
        flags: '--events <file>',
        description: 'one JSON event a line: colour states by how many people leave there, and show second cases',
      },
    ],
    examples: [
      'escalate-content flow graph --as svg > map.svg',
      'escalate-content flow graph --journey booked-by-phone',
      'escalate-content flow graph --as svg --events events.ndjson > friction.svg',
    ],
    load: async () => (await import('../flow-graph.ts')).flowGraph,
  },
  {
    name: 'flow simulate',
    summary: 'run the journeys of content/flow/journeys, say what they touch, and walk at random through faults',
    options: [
      LOCALE,
      { flags: '--journey <ids>', description: 'only these journeys', list: true },
      { flags: '--walks <count>', description: 'as many random walks (default: 0)' },
      { flags: '--length <count>', description: 'events of each walk (default: 200)' },
      { flags: '--seed <number>', description: 'the same seed walks the same ways (default: 1)' },
    ],
    examples: [
      'escalate-content flow simulate',
      'escalate-content flow simulate --walks 1000',
      'escalate-content flow simulate --journey missed-call',
    ],
    load: async () => (await import('../flow-simulate.ts')).flowSimulate,
  },
  {
    name: 'flow run',
    summary: 'talk to the flow in the terminal, line by line',
    options: [
      { ...LOCALE, description: 'the language to talk in' },
      { flags: '--facts <facts>', description: 'the world to start in, as fact=value', list: true },
    ],
    examples: ['escalate-content flow run', 'escalate-content flow run --locale de --facts callHours=later'],
    load: async () => (await import('../flow-run.ts')).flowRun,
  },
];
