/** How many people leave where, from the events that the runtime emits. */
export interface LeaveRates {
  /** Share of visits to a state that end there without a resolution, 0 to 1, by state. */
  readonly shares: ReadonlyMap<string, number>;
  readonly visits: ReadonlyMap<string, number>;
  /** Second cases that were opened, by the state in which the person waited. */
  readonly duplicates: ReadonlyMap<string, number>;
  /** Lines that hold no event. */
  readonly unread: number;
}

interface Seen {
  readonly entered: Map<string, number>;
  readonly left: Map<string, number>;
  readonly duplicates: Map<string, number>;
}

/**
 * Reads one JSON event a line: `state_entered`, `abandoned` and `duplicate_case_opened`, each with the `state` it happened in.
 * Other events are passed over; a line that is no event is counted, never a failure.
 */
export function readLeaveRates(text: string): LeaveRates {
  const seen: Seen = { entered: new Map(), left: new Map(), duplicates: new Map() };
  let unread = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const event = eventIn(line);
    if (event === null) unread += 1;
    else note(seen, event);
  }
  const shares = [...seen.entered].map(([state, visits]) => [state, (seen.left.get(state) ?? 0) / visits] as const);
  return { shares: new Map(shares), visits: seen.entered, duplicates: seen.duplicates, unread };
}

interface MetricEvent {
  readonly name: string;
  readonly state: string;
}

function eventIn(line: string): MetricEvent | null {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null) return null;
  const fields = data as Readonly<Record<string, unknown>>;
  const name = fields['type'] ?? fields['event'] ?? fields['name'];
  return typeof name === 'string' ? { name, state: typeof fields['state'] === 'string' ? fields['state'] : '' } : null;
}

function note({ entered, left, duplicates }: Seen, { name, state }: MetricEvent): void {
  const map = name === 'state_entered' ? entered : name === 'abandoned' ? left : name === 'duplicate_case_opened' ? duplicates : null;
  if (map !== null && state !== '') map.set(state, (map.get(state) ?? 0) + 1);
}
