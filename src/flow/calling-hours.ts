import type { Market } from '../model/locale-facts.ts';

/** When a market welcomes calls: its hours and time zone. */
export type CallingHours = Pick<Market, 'timeZone' | 'hours'>;

const MINUTE = 60_000;
/** Hours repeat each week. */
const HORIZON = 8 * 24 * 60;
/** Hours begin and end on quarters. */
const STEP = 15;

const clocks = new Map<string, Intl.DateTimeFormat>();

interface LocalTime {
  readonly day: string;
  /** Minutes since midnight. */
  readonly minute: number;
}

function localTime(at: number, timeZone: string): LocalTime {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    clocks.set(timeZone, clock);
  }
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: (parts.get('weekday') ?? '').slice(0, 3).toLowerCase(),
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
}

function minuteOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** True when a call at this instant (milliseconds) falls into the market's hours. */
export function isCallTime(market: CallingHours, at: number): boolean {
  const { day, minute } = localTime(at, market.timeZone);
  return market.hours.some(({ days, from, to }) => days.includes(day) && minute >= minuteOf(from) && minute < minuteOf(to));
}

/** The first instant from `at` on that falls into the market's hours; null for a market without hours. */
export function nextCallTime(market: CallingHours, at: number): number | null {
  if (isCallTime(market, at)) return at;
  const quarter = Math.ceil(at / (STEP * MINUTE)) * STEP * MINUTE;
  for (let step = 0; step <= HORIZON; step += STEP) {
    const candidate = quarter + step * MINUTE;
    if (isCallTime(market, candidate)) return candidate;
  }
  return null;
}
