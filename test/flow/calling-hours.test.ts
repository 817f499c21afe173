import { expect, it } from 'vitest';
import { isCallTime, nextCallTime } from '../../src/flow/calling-hours.ts';

const france = {
  timeZone: 'Europe/Paris',
  hours: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', to: '13:00' },
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '14:00', to: '20:00' },
  ],
};
const at = (text: string): number => Date.parse(text);

it.each([
  ['2026-11-23T08:59:00Z', false],
  ['2026-11-23T09:00:00Z', true],
  ['2026-11-23T12:00:00Z', false],
  ['2026-11-23T13:00:00Z', true],
  ['2026-11-23T19:00:00Z', false],
  ['2026-11-22T10:00:00Z', false],
  ['2026-07-06T08:00:00Z', true],
])('%s in Paris: %s', (time, expected) => {
  expect(isCallTime(france, at(time))).toBe(expected);
});

it('waits for the next hours, over a weekend and over the change of the clock', () => {
  expect(nextCallTime(france, at('2026-11-20T19:30:00Z'))).toBe(at('2026-11-23T09:00:00Z'));
  expect(nextCallTime(france, at('2026-03-27T20:00:00Z'))).toBe(at('2026-03-30T08:00:00Z'));
  expect(nextCallTime(france, at('2026-11-23T09:07:00Z'))).toBe(at('2026-11-23T09:07:00Z'));
});

it('a market without hours has no next call', () => {
  expect(nextCallTime({ timeZone: 'Asia/Kolkata', hours: [] }, at('2026-11-23T09:07:00Z'))).toBeNull();
});
