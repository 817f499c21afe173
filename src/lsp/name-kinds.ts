/** What the names in a flow file stand for, told by where they stand. Used to find mentions, and to say what may be written. */

export type NameKind =
  | 'message'
  | 'fact'
  | 'value'
  | 'state'
  | 'event'
  | 'slot'
  | 'timer'
  | 'effect'
  | 'guard'
  | 'datum'
  | 'routine'
  | 'promise';

export interface NameRole {
  readonly kind: NameKind;
  /** The fact that a value belongs to. */
  readonly of?: string;
  /** True where the part that bears the name is written. */
  readonly defines: boolean;
}

/** Keys from the root of a file; `*` for an item of a list. */
export type KeyPath = readonly string[];

const SECTIONS: Readonly<Record<string, NameKind>> = {
  facts: 'fact',
  derived: 'fact',
  guards: 'guard',
  routines: 'routine',
  timers: 'timer',
  promises: 'promise',
  effects: 'effect',
  data: 'datum',
  slots: 'slot',
  states: 'state',
  events: 'event',
};

/** Maps from facts to values. */
const CONDITIONS: ReadonlySet<string> = new Set(['when', 'given', 'set', 'own']);

const use = (kind: NameKind, of?: string): NameRole => ({ kind, defines: false, ...(of === undefined ? {} : { of }) });

/** What a key at a path names; the path ends with the key itself. */
export function roleOfKey(path: KeyPath, inJourney: boolean): NameRole | null {
  const [section = '', second = ''] = path;
  const parent = path.at(-2) === '*' ? path.at(-3) : path.at(-2);
  if (inJourney) return parent === 'given' || parent === 'own' || (parent === 'facts' && path.includes('steps')) ? use('fact') : null;
  const kind = SECTIONS[section];
  if (path.length === 2 && kind !== undefined) return { kind, defines: true };
  if (path.length === 2 && section === 'globals') return use('event');
  if (section === 'triage' && second === 'signals' && path.length === 3) return { kind: 'fact', defines: true };
  if (section === 'states' && path[2] === 'on' && path.length === 4) return use('event');
  return parent !== undefined && CONDITIONS.has(parent) ? use('fact') : null;
}

type ByKey = Readonly<Record<string, NameKind>>;

const VALUES: ByKey = {
  go: 'state',
  effect: 'effect',
  next: 'fact',
  start: 'timer',
  stop: 'timer',
  routine: 'routine',
  timers: 'timer',
  timer: 'timer',
  shows: 'message',
  messages: 'message',
  only: 'message',
  facts: 'fact',
  fact: 'fact',
  signal: 'fact',
  brings: 'datum',
  provides: 'datum',
  clears: 'datum',
  says: 'datum',
  carries: 'fact',
  kept: 'event',
  undone: 'effect',
  broken: 'slot',
  states: 'state',
  except: 'state',
};

const JOURNEY_VALUES: ByKey = {
  event: 'event',
  wait: 'timer',
  state: 'state',
  window: 'state',
  says: 'message',
  held: 'message',
  does: 'effect',
  avoids: 'effect',
};

/** What a scalar at a path names; the path ends with the key that it stands under, or with `*`. */
export function roleOfValue(path: KeyPath, inJourney: boolean, siblings: (key: string) => string | undefined): NameRole | null {
  const keys = path.filter((part) => part !== '*');
  const key = keys.at(-1) ?? '';
  const around = keys.at(-2) ?? '';
  if (inJourney) {
    const kind = JOURNEY_VALUES[key];
    if (kind !== undefined) return use(kind);
    return around === 'given' || around === 'own' || around === 'facts' ? use('value', key) : null;
  }
  if (keys[0] === 'start') return use('state');
  if (key === 'send') return use(keys[0] === 'slots' ? 'message' : 'slot');
  if (key === 'when') return use('guard');
  if (key === 'at' && keys[0] === 'timers') return use('datum');
  if (CONDITIONS.has(around)) return use('value', key);
  if (key === 'value') return use('value', siblings('fact') ?? '');
  const kind = VALUES[key];
  return kind === undefined ? null : use(kind);
}
