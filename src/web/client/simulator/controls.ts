import type { SiteEvent, SiteFlow } from '../../site-data.ts';
import { h, select } from '../dom.ts';
import { hrefOf } from '../route.ts';
import type { Action, Run } from '../../rehearse.ts';

export interface ControlsInput {
  readonly flow: SiteFlow;
  readonly run: Run;
  readonly facts: Readonly<Record<string, string>>;
  readonly onAction: (action: Action) => void;
  readonly onFact: (fact: string, value: string) => void;
}

/** What the world can do to the conversation, and what the system came to. */
export function drawControls(input: ControlsInput): HTMLElement[] {
  return [whereItIs(input), happenings(input), timers(input), world(input), results(input)];
}

function whereItIs({ flow, run }: ControlsInput): HTMLElement {
  const state = flow.states.find(({ id }) => id === run.step?.state);
  const id = run.step?.state ?? '';
  const { maskedNumber, consent, window: promised } = run.agent ?? {};
  const facts = [
    ...(maskedNumber == null ? [] : [`number ${maskedNumber}`]),
    ...(consent == null ? [] : [`agreed to ${consent.message}`]),
    ...(promised == null ? [] : ['a time is promised']),
  ];
  return h(
    'section',
    { class: 'control', 'aria-label': 'Where it is' },
    h('h2', {}, state?.title ?? id),
    h(
      'p',
      { class: 'description' },
      h('a', { href: hrefOf({ view: 'flow', id }) }, id),
      facts.length === 0 ? '' : ` · ${facts.join(' · ')}`,
    ),
  );
}

/** Events that the state answers come first; the others are there as well, since anything may happen at any time. */
function happenings({ flow, run, onAction }: ControlsInput): HTMLElement {
  const state = flow.states.find(({ id }) => id === run.step?.state);
  const answered = new Set(state?.ways.map(({ event }) => event));
  const isHere = ([id]: readonly [string, SiteEvent]): boolean => answered.has(id);
  const all = Object.entries(flow.events).filter(([, { kind }]) => kind !== 'timer');
  const ordered = [...all.filter(isHere), ...all.filter((one) => !isHere(one))];
  let chosen = ordered.find(([, { kind }]) => kind === 'world')?.[0] ?? ordered[0]?.[0] ?? '';
  const carried = new Map<string, string>();
  const extra = h('div', { class: 'fields' });
  const choose = (id: string): void => {
    chosen = id;
    carried.clear();
    extra.replaceChildren(...carriedFields(flow, flow.events[id]?.carries ?? [], carried));
  };
  const picker = select(
    'What happens',
    ordered.map(([id, { title }]) => [id, `${title} (${id})`] as const),
    chosen,
    choose,
  );
  choose(chosen);
  const go = (): void => onAction({ kind: 'event', type: chosen, facts: Object.fromEntries(carried) });
  return h(
    'section',
    { class: 'control', 'aria-label': 'Let something happen' },
    picker,
    extra,
    h('button', { type: 'button', class: 'button', onclick: go }, 'Let it happen'),
  );
}

function carriedFields(flow: SiteFlow, carries: readonly string[], carried: Map<string, string>): HTMLElement[] {
  return carries.flatMap((id) => {
    const fact = flow.facts.find((one) => one.id === id);
    if (fact === undefined) return [];
    const first = fact.values.find((value) => value !== fact.safe) ?? fact.safe;
    carried.set(id, first);
    return [
      select(
        fact.title,
        fact.values.map((value) => [value, value] as const),
        first,
        (value) => carried.set(id, value),
      ),
    ];
  });
}

function timers({ flow, run, onAction }: ControlsInput): HTMLElement {
  const running = run.step?.timers ?? [];
  const buttons = running.map(({ id }) =>
    h(
      'li',
      { class: 'row' },
      flow.timers[id] ?? id,
      h(
        'button',
        {
          type: 'button',
          class: 'button small',
          'aria-label': `Let it ring: ${flow.timers[id] ?? id}`,
          onclick: () => onAction({ kind: 'timer', id }),
        },
        'Let it ring',
      ),
    ),
  );
  return h(
    'section',
    { class: 'control', 'aria-label': 'Timers' },
    h('h3', {}, 'Timers'),
    running.length === 0 ? h('p', { class: 'quiet' }, 'None runs.') : h('ul', { class: 'plain' }, ...buttons),
  );
}

function world({ flow, facts, onFact }: ControlsInput): HTMLElement {
  const fields = flow.facts
    .filter(({ owner, id }) => owner === 'world' && id !== 'surface')
    .map(({ id, title, values, safe }) =>
      select(title, [['', `not known (counts as ${safe})`], ...values.map((value) => [value, value] as const)], facts[id] ?? '', (value) =>
        onFact(id, value),
      ),
    );
  return h('details', { class: 'control' }, h('summary', {}, 'The world'), h('div', { class: 'fields column' }, ...fields));
}

function results({ flow, run }: ControlsInput): HTMLElement {
  const effects = run.entries.flatMap(({ step }) => step?.effects ?? []).map(({ type }) => flow.effects[type] ?? type);
  const metrics = run.entries.flatMap(({ step }) => step?.events ?? []).map(({ type, name }) => `${type} ${name}`);
  const list = (items: readonly string[]): HTMLElement =>
    h('ol', { class: 'plain log' }, ...items.toReversed().map((text) => h('li', {}, text)));
  return h(
    'section',
    { class: 'control', 'aria-label': 'What the system did' },
    h('h3', {}, 'What the system did'),
    effects.length === 0 ? h('p', { class: 'quiet' }, 'Nothing yet.') : list(effects),
    h('details', {}, h('summary', {}, 'Metrics'), list(metrics)),
  );
}
