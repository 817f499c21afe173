import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../../diagnostics/make-diagnostic.ts';
import { didYouMean, quoteList } from '../../schema/suggest.ts';
import { placeOf, type Flow, type Places } from '../model.ts';
import type { FlowTexts } from '../texts.ts';
import { namesIn, type NameKind, type NameUse } from './names-in.ts';

export interface NameInput {
  readonly flow: Flow;
  readonly places: Places;
  readonly texts: FlowTexts;
}

/** Names that lead nowhere: a state, fact, value, slot, event, timer, effect, guard, placeholder or message that does not exist. */
export function nameProblems({ flow, places, texts }: NameInput): Diagnostic[] {
  const known = knownNames(flow, texts);
  return namesIn(flow).flatMap((use) => {
    const names = use.kind === 'value' ? valuesOf(flow, use.of ?? '') : known[use.kind];
    if (names === null || names.has(use.name)) return [];
    return problem(use, [...names], places);
  });
}

const TITLES: Readonly<Record<NameKind, string>> = {
  fact: 'a fact',
  value: 'a value',
  state: 'a state',
  event: 'an event',
  slot: 'a slot',
  timer: 'a timer',
  effect: 'an effect',
  guard: 'a guard',
  datum: 'a value that the flow knows (see data.yaml)',
  message: 'a message',
  routine: 'a routine',
};

function problem(use: NameUse, names: readonly string[], places: Places): Diagnostic {
  const guess = didYouMean(use.name, names);
  const list = names.length > 12 ? '' : `Known: ${quoteList(names)}`;
  const help = [guess === undefined ? '' : `Did you mean "${guess}"?`, list].filter((part) => part !== '').join(' ');
  const place = placeOf(places, use.path) ?? [...places.values()][0] ?? { file: 'content/flow', start: 0, end: 0 };
  const what = use.kind === 'value' ? `a value of "${use.of ?? ''}"` : TITLES[use.kind];
  return makeDiagnostic('flow/unknown-name', 'error', `"${use.name}" is not ${what}`, place, help === '' ? {} : { help });
}

type Known = Readonly<Record<Exclude<NameKind, 'value'>, ReadonlySet<string>>>;

function knownNames(flow: Flow, texts: FlowTexts): Known {
  const groups = [...flow.events.keys()].map((event) => `${event.slice(0, event.indexOf('.'))}.*`);
  return {
    fact: new Set([...flow.facts.keys(), ...flow.derived.keys(), ...flow.triage.signals.keys()]),
    state: new Set(flow.states.keys()),
    event: new Set([...flow.events.keys(), ...groups]),
    slot: new Set(flow.slots.keys()),
    timer: new Set(flow.timers.keys()),
    effect: new Set(flow.effects.keys()),
    guard: new Set(flow.guards.keys()),
    datum: new Set(flow.data.keys()),
    message: new Set(texts.messages.keys()),
    routine: new Set(),
  };
}

/** The values of a fact; null for an unknown fact, which is named already. */
function valuesOf(flow: Flow, fact: string): ReadonlySet<string> | null {
  if (flow.derived.has(fact)) return new Set(['yes', 'no']);
  const values = flow.facts.get(fact)?.values ?? flow.triage.signals.get(fact)?.values;
  return values === undefined ? null : new Set(values);
}
