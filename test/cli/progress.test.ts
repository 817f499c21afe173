import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createProgress, progressBar } from '../../src/commands/progress.ts';
import { memoryHost, type MemoryHost } from '../../src/host/memory-host.ts';

/** A terminal whose clock goes on by a second with every look. */
function terminal(options: Parameters<typeof memoryHost>[1] = { terminal: { columns: 60 } }): MemoryHost {
  const host = memoryHost({}, options);
  let now = 0;
  return { ...host, now: () => (now += 1000) };
}

describe('progress', () => {
  test('says on a terminal how far it is, no wider than it, and leaves nothing behind', () => {
    const host = terminal({ terminal: { columns: 30 } });
    const progress = createProgress('Reading', host);
    progress.step(3, 12);
    progress.end();
    const [, line = ''] = host.err().split('\r\u001b[K');
    expect(line.startsWith('Reading: 3 of 12 █')).toBe(true);
    expect([...line].length).toBeLessThan(30);
    expect(host.err().endsWith('\r\u001b[K')).toBe(true);
    expect(host.out()).toBe('');
  });

  test.each([[{}], [{ terminal: { columns: 80 }, env: { CI: 'true' } }]])('is silent off a terminal and in CI: %j', (options) => {
    const host = terminal(options);
    const progress = createProgress('Reading', host);
    progress.step(3, 12);
    progress.end();
    expect(host.err()).toBe('');
  });

  test('law: a bar has its width, and grows with the share', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (a, b, cells) => {
          const [small, large] = a < b ? [a, b] : [b, a];
          const full = (share: number): number => progressBar(share, cells).split('█').length;
          expect([...progressBar(small, cells)]).toHaveLength(cells);
          expect(full(small)).toBeLessThanOrEqual(full(large));
        },
      ),
    );
  });
});
