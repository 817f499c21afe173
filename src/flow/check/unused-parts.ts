import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../../diagnostics/make-diagnostic.ts';
import type { Edge } from '../explore/space.ts';
import { placeOf, type Flow } from '../model.ts';
import { namesIn } from '../read/names-in.ts';
import type { Proof } from './proof.ts';
import { sentMessages } from './sent-messages.ts';

/** What nothing uses: messages that nobody can receive, facts that decide nothing, rows that never fit, buttons that lead nowhere. */
export function unusedParts(proof: Proof): Diagnostic[] {
  return [
    ...unreachableMessages(proof),
    ...unusedNames(proof),
    ...unreachableStates(proof),
    ...unreachableRows(proof),
    ...deadReplies(proof),
  ];
}

function warn(proof: Proof, code: string, message: string, path: string, help: string): Diagnostic[] {
  const place = placeOf(proof.places, path);
  return place === undefined ? [] : [makeDiagnostic(code, 'warning', message, place, { help })];
}

/** Messages that agents see count as used where the flow shows them; `standalone` says why a message needs no flow. */
function unreachableMessages(proof: Proof): Diagnostic[] {
  const shown = new Set([
    ...[...proof.flow.effects.values()].flatMap(({ shows }) => shows),
    ...[...proof.flow.states.values()].flatMap(({ shows }) => shows),
  ]);
  const sent = sentMessages(proof);
  return [...proof.texts.messages.values()].flatMap(({ id, at, standalone }) =>
    standalone || sent.has(id) || shown.has(id)
      ? []
      : [
          makeDiagnostic('flow/unreachable-message', 'warning', `No situation of the flow sends "${id}"`, at, {
            help: 'Send it from a slot, or say under "standalone" why no flow needs it',
            messageId: id,
            locale: proof.texts.sourceLocale,
          }),
        ],
  );
}

function unusedNames(proof: Proof): Diagnostic[] {
  const { flow } = proof;
  const used = new Set(namesIn(flow).map(({ kind, name, path }) => (path.startsWith(`facts/${name}/`) ? '' : `${kind} ${name}`)));
  const sections: readonly (readonly [string, string, ReadonlyMap<string, unknown>])[] = [
    ['fact', 'facts', flow.facts],
    ['fact', 'derived', flow.derived],
    ['slot', 'slots', flow.slots],
    ['timer', 'timers', flow.timers],
    ['effect', 'effects', flow.effects],
    ['guard', 'guards', flow.guards],
  ];
  const messages = new Set(
    [...proof.texts.messages.values()].flatMap(({ source, others }) => [
      ...source.placeholders,
      ...[...others.values()].flatMap(({ placeholders }) => placeholders),
    ]),
  );
  return [
    ...sections.flatMap(([kind, section, parts]) =>
      [...parts.keys()]
        .filter((id) => !used.has(`${kind} ${id}`))
        .flatMap((id) =>
          warn(proof, `flow/unused-${kind}`, `Nothing looks at the ${kind} "${id}"`, `${section}/${id}`, 'Remove it, or use it'),
        ),
    ),
    ...[...flow.data.keys()]
      .filter((id) => !messages.has(id))
      .flatMap((id) => warn(proof, 'flow/unused-data', `No message names {${id}}`, `data/${id}`, 'Remove it, or name it in a message')),
    ...unhandledEvents(flow).flatMap((id) =>
      warn(proof, 'flow/unused-event', `No state does anything on "${id}"`, `events/${id}`, 'Handle it in a state, or remove it'),
    ),
  ];
}

function unhandledEvents(flow: Flow): string[] {
  const handled = new Set([...flow.globals.keys(), ...[...flow.states.values()].flatMap(({ on }) => [...on.keys()])]);
  return [...flow.events.keys()].filter((event) => !handled.has(event) && !handled.has(`${event.slice(0, event.indexOf('.'))}.*`));
}

function unreachableStates({ flow, talk, window, places }: Proof): Diagnostic[] {
  const reached = new Set([...talk.nodes, ...window.nodes].map(({ state }) => state));
  return [...flow.states.values()]
    .filter(({ id, kind }) => kind !== 'passing' && !reached.has(id))
    .flatMap(({ id }) => {
      const place = placeOf(places, `states/${id}`);
      return place === undefined
        ? []
        : [
            makeDiagnostic('flow/unreachable-state', 'warning', `Nothing leads to "${id}"`, place, {
              help: 'Let a transition go there, or remove it',
            }),
          ];
    });
}

function unreachableRows(proof: Proof): Diagnostic[] {
  const decided = new Map<string, Set<number>>();
  for (const edge of [...proof.talk.edges, ...proof.window.edges]) {
    for (const send of edge.sends) {
      const rows = decided.get(send.slot) ?? new Set();
      for (const { index } of proof.rows(edge, send)) rows.add(index);
      decided.set(send.slot, rows);
    }
  }
  return Object.entries(proof.compiled.slots).flatMap(([id, { rows }]) =>
    rows.flatMap((_, index) => {
      const reached = decided.get(id);
      if (reached === undefined || reached.has(index)) return [];
      return warn(
        proof,
        'flow/unreachable-row',
        `No situation of the flow meets row ${index + 1} of slot "${id}"`,
        `slots/${id}/rows/${index}`,
        'Remove the row, or send the slot where its facts occur',
      );
    }),
  );
}

/** A button that people can tap must mean something where they are then. */
function deadReplies(proof: Proof): Diagnostic[] {
  const { talk, compiled } = proof;
  const byChip = new Map(Object.entries(compiled.events).flatMap(([event, { chips }]) => chips.map((chip) => [chip, event] as const)));
  const found = new Map<string, Diagnostic>();
  for (const edge of talk.edges) for (const [key, one] of deadRepliesAt(proof, edge, byChip)) if (!found.has(key)) found.set(key, one);
  return [...found.values()];
}

function deadRepliesAt(proof: Proof, edge: Edge, byChip: ReadonlyMap<string, string>): (readonly [string, Diagnostic])[] {
  const { talk } = proof;
  if (!talk.wiring.states.has(edge.to.state)) return [];
  return edge.sends.flatMap((send) =>
    proof.rows(edge, send).flatMap(({ row }) => {
      const about = row.send === null ? undefined : proof.message(row.send);
      return (about?.replies ?? []).flatMap((reply): (readonly [string, Diagnostic])[] => {
        const event = byChip.get(reply);
        if (event !== undefined && talk.wiring.on(edge.to.state, event).length > 0) return [];
        const why = event === undefined ? 'no event names it under "chips"' : `"${edge.to.state}" does nothing on "${event}"`;
        const message = `The reply "${reply}" of "${about?.id ?? ''}" leads nowhere in "${edge.to.state}": ${why}`;
        const place = about?.at;
        if (place === undefined) return [];
        const more = {
          help: 'Handle its event there, or leave the reply out',
          messageId: about?.id ?? '',
          locale: proof.texts.sourceLocale,
        };
        return [[`${about?.id ?? ''} ${reply} ${edge.to.state}`, makeDiagnostic('flow/dead-reply', 'error', message, place, more)]];
      });
    }),
  );
}
