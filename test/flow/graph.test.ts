import { XMLParser } from './xml.ts';
import { describe, expect, it } from 'vitest';
import { graphFlow } from '../../src/flow/graph-flow.ts';
import { buildGraph } from '../../src/flow/graph/build-graph.ts';
import { readLeaveRates } from '../../src/flow/graph/leave-rates.ts';
import { simulateFlow } from '../../src/flow/simulate.ts';
import { shippedFlow, shippedJourneys } from '../support/shipped-flow.ts';

const { flow } = shippedFlow();
const events = [
  ...Array.from({ length: 10 }, () => ({ type: 'state_entered', state: 'offer' })),
  ...Array.from({ length: 4 }, () => ({ type: 'abandoned', state: 'offer' })),
  { type: 'state_entered', state: 'chat-waiting' },
  { type: 'duplicate_case_opened', state: 'chat-waiting' },
  { type: 'message_sent', messageId: 'offer.call' },
];
const rates = readLeaveRates([...events.map((one) => JSON.stringify(one)), 'no event', ''].join('\n'));

describe('the map', () => {
  it('has every state, and says the same in three ways', () => {
    const mermaid = graphFlow(flow, 'mermaid');
    const dot = graphFlow(flow, 'dot');
    const svg = graphFlow(flow, 'svg');
    for (const { id, title } of flow.states.values()) {
      expect(mermaid).toContain(` as ${id.replaceAll('-', '_')}`);
      expect(dot).toContain(`"${id}" [label=`);
      expect(svg).toContain(title.replaceAll('&', '&amp;'));
    }
    expect(mermaid.startsWith('stateDiagram-v2\n')).toBe(true);
    expect(dot.trimEnd().endsWith('}')).toBe(true);
    expect(graphFlow(flow, 'svg')).toBe(svg);
  });

  it('is well-formed XML without a reference to anything else', () => {
    const svg = graphFlow(flow, 'svg', { rates });
    expect(() => XMLParser(svg)).not.toThrow();
    expect(svg).not.toMatch(/(?:href|src)=|url\((?!#)/u);
  });

  it('keeps arrows inside its frame and boxes apart', () => {
    const svg = graphFlow(flow, 'svg');
    const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? []).map(Number);
    const boxes = [...svg.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"/gu)].map(
      (match) => match.slice(1).map(Number) as [number, number, number, number],
    );
    expect(boxes.length).toBeGreaterThan(20);
    for (const [index, [x, y, w, h]] of boxes.entries()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(width);
      expect(y + h).toBeLessThanOrEqual(height);
      for (const [x2, y2, w2, h2] of boxes.slice(index + 1)) expect(x + w <= x2 || x2 + w2 <= x || y + h <= y2 || y2 + h2 <= y).toBe(true);
    }
  });
});

describe('leave rates', () => {
  it('are shares of visits, by state; second cases are an outcome', () => {
    expect(rates.shares.get('offer')).toBe(0.4);
    expect(rates.shares.get('chat-waiting')).toBe(0);
    expect(rates.unread).toBe(1);
    const graph = buildGraph(flow, { rates });
    expect(graph.edges).toContainEqual(expect.objectContaining({ from: 'chat-waiting', to: 'second-case', count: 1 }));
    expect(graphFlow(flow, 'mermaid', { rates })).toContain('40 % leave here');
  });
});

describe('one journey', () => {
  const { results, coverage } = simulateFlow(shippedFlow(), shippedJourneys());
  const journey = results.find((one) => one.journey.id === 'missed-call');

  it('shows only its own way, in order', () => {
    const graph = buildGraph(flow, journey === undefined ? {} : { journey });
    expect(graph.nodes.map(({ id }) => id)).toEqual([
      'offer',
      'collect',
      'confirm',
      'booked',
      'announcing',
      'dialling',
      'missed',
      'on-call',
    ]);
    expect(graph.edges[0]).toMatchObject({ from: 'offer', to: 'collect', labels: ['1. user.call-me'] });
  });

  it('covered and uncovered states differ in words, not only in colour', () => {
    const half = {
      ...coverage,
      states: { ...coverage.states, touched: new Set([...coverage.states.touched].filter((id) => id !== 'missed')) },
    };
    const svg = graphFlow(flow, 'svg', { coverage: half });
    expect(svg.match(/no journey comes here/gu)?.length).toBe(2);
    expect(svg).toContain('>covered<');
  });
});
