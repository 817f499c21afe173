// What it costs to say hello: against a bare node.
import { BIN, rounds } from './measuring.mjs';

export function measure() {
  const [bare, help, version] = rounds(
    [
      ['-e', '0'],
      [BIN, '--help'],
      [BIN, '--version'],
    ],
    15,
  );
  const peer = { name: 'node -e 0', value: bare };
  return [
    { what: '--help', ours: help, peer, goal: '≤ 1.50' },
    { what: '--version', ours: version, peer, goal: '≤ 1.50' },
  ];
}
