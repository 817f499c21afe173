import { selectDelivery, selectMessage } from '../select-message.ts';
import type { CompiledFlow } from '../compiled.ts';
import type { Asked } from '../flow-machine.ts';
import { FACTS_CHANGED } from '../advance.ts';
import type { Edge } from '../explore/space.ts';
import type { Flow } from '../model.ts';
import { allFacts } from '../safe-facts.ts';
import type { FlowTexts } from '../texts.ts';
import type { Facts } from '../vocabulary.ts';
import { renderUnit } from './render-message.ts';

/** What a transcript is written from. */
export interface TranscriptInput {
  readonly flow: Flow;
  readonly compiled: CompiledFlow;
  readonly texts: FlowTexts;
  /** The language in which the messages are shown. */
  readonly locale: string;
}

const WHO = { person: 'The person', world: 'The system', timer: 'Time' } as const;

/** A way through the flow as people would live it: what happens, the facts that matter, and the words that they read. */
export function transcript(input: TranscriptInput, way: readonly Edge[]): string[] {
  let before: Facts = {};
  return way.flatMap((edge, index) => {
    const facts = tellingFacts(edge, before);
    before = { ...before, ...relevant(edge) };
    return [heading(input, edge, index + 1), ...(facts === '' ? [] : [`     where ${facts}`]), ...said(input, edge), ...moved(edge)];
  });
}

function heading({ flow }: TranscriptInput, edge: Edge, number: number): string {
  const event = flow.events.get(edge.event);
  const who = event === undefined ? 'The world' : WHO[event.kind];
  const what = edge.event === FACTS_CHANGED || event === undefined ? 'changes' : lowered(event.title);
  return `${String(number).padStart(3)}. ${who}: ${what}${event === undefined ? '' : ` (${edge.event})`}`;
}

function lowered(title: string): string {
  return title.slice(0, 1).toLowerCase() + title.slice(1);
}

/** The facts that decided the step, as far as they were not so before. */
function tellingFacts(edge: Edge, before: Facts): string {
  const now = relevant(edge);
  return Object.keys(now)
    .filter((fact) => now[fact] !== before[fact])
    .map((fact) => `${fact} is ${now[fact] ?? ''}`)
    .join(', ');
}

function relevant(edge: Edge): Facts {
  const { shown, literals } = edge.region;
  const named = new Set(
    literals.filter(({ of }) => of === 'event').flatMap(({ condition }) => condition.flatMap((terms) => Object.keys(terms))),
  );
  return Object.fromEntries(Object.entries(shown).filter(([fact]) => named.has(fact)));
}

function said(input: TranscriptInput, edge: Edge): string[] {
  return edge.asked.flatMap((asked) => {
    if (asked.type === 'effect')
      return [`     · ${lowered(input.flow.effects.get(asked.params['effect'] ?? '')?.title ?? asked.params['effect'] ?? '')}`];
    return asked.type === 'send' ? messageLines(input, asked) : [];
  });
}

function messageLines({ compiled, texts, locale }: TranscriptInput, { params, world, own }: Asked): string[] {
  const slot = compiled.slots[params['slot'] ?? ''];
  const facts = allFacts(compiled, world, own);
  const row = slot === undefined ? null : selectMessage(slot, facts);
  if (row === null) return [`     (slot "${params['slot'] ?? ''}" has nothing to say)`];
  if (row.send === null) return [`     (says nothing: ${row.silent})`];
  const delivery = selectDelivery(compiled.delivery, facts);
  const form = delivery === 'utility' && texts.has(`${row.send}.form.utility`, locale) ? `${row.send}.form.utility` : row.send;
  const chips = (texts.messages.get(row.send)?.replies ?? []).map(
    (reply) => `[${renderUnit(texts, `${row.send ?? ''}.reply.${reply}`, locale)}]`,
  );
  const held = delivery === 'held' ? ' (held back: nobody reads it now)' : '';
  return [`     “${renderUnit(texts, form, locale)}”${held}`, ...(chips.length === 0 || held !== '' ? [] : [`       ${chips.join(' ')}`])];
}

function moved(edge: Edge): string[] {
  return edge.from.state === edge.to.state ? [] : [`     → ${edge.to.state}`];
}
