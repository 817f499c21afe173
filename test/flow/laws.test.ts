import { describe, expect, it } from 'vitest';
import { INVARIANTS } from '../../src/flow/check/invariants.ts';
import { checkFlow } from '../../src/flow/check-flow.ts';
import { existsSync } from 'node:fs';
import { createFlowMachine } from '../../src/flow/flow-machine.ts';
import { regionMachine } from '../../src/flow/to-machine.ts';
import { shippedFlow, shippedProof } from '../support/shipped-flow.ts';

describe('the shipped flow', () => {
  const verdict = checkFlow(shippedFlow());

  it('keeps all 25 laws', () => {
    expect(verdict.checks.map(({ invariant }) => invariant)).toEqual(Array.from({ length: 25 }, (_, i) => `I${i + 1}`));
    expect(verdict.checks.filter(({ violations }) => violations > 0)).toEqual([]);
    for (const check of verdict.checks) expect(check.combinations, check.code).toBeGreaterThan(0);
  });

  it('has no unreachable message, no unused part and no dead reply', () => {
    expect(verdict.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });
});

describe('the laws', () => {
  it('have numbers, codes and pages of their own', () => {
    expect(new Set(INVARIANTS.map(({ code }) => code)).size).toBe(25);
    for (const { code } of INVARIANTS) expect(existsSync(`src/flow/check/${code.replace('flow/', '')}.md`), code).toBe(true);
  });
});

describe('exploration', () => {
  it('reads steps that stay off the config exactly as XState takes them', () => {
    const { talk, compiled } = shippedProof();
    const core = createFlowMachine({ ...compiled, machine: regionMachine(compiled.machine, 'talk') });
    const staying = talk.edges.filter(({ from, event }) => event in compiled.events && talk.wiring.stays(from.state, event));
    const sample = staying.filter((_, index) => index % 17 === 0);
    expect(sample.length).toBeGreaterThan(300);
    for (const { from, to, event, region, asked } of sample) {
      const snapshot = core.machine.resolveState({ value: from.state, context: { facts: from.own } });
      const moved = core.move(snapshot, { type: event, facts: region.shown });
      expect(moved.snapshot.value).toBe(to.state);
      expect(moved.asked.map(({ type, params }) => ({ type, params }))).toEqual(asked.map(({ type, params }) => ({ type, params })));
    }
  });

  it('finds each situation once, and reaches every state', () => {
    const { talk, compiled } = shippedProof();
    const keys = talk.nodes.map(({ state, own }) => JSON.stringify([state, own]));
    expect(new Set(keys).size).toBe(keys.length);
    const states = Object.entries(compiled.states).filter(([, { region, kind }]) => region === 'talk' && kind !== 'passing');
    expect(new Set(talk.nodes.map(({ state }) => state))).toEqual(new Set(states.map(([id]) => id)));
  });
});
