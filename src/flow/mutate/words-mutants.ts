/** Mutants of the laws about what people read: I4, I12, I16, I17, I18, I21. */
import type { SlotRow } from '../model.ts';
import { everyNth } from './every-nth.ts';
import { editMessage, editPart, editTransition, setHandler, withoutEffect } from './edit.ts';
import { flowMutant, textMutant, type MakeMutants } from './mutant.ts';

function editRow(slot: { readonly rows: readonly SlotRow[] }, index: number, change: (row: SlotRow) => SlotRow): SlotRow[] {
  return slot.rows.map((row, i) => (i === index ? change(row) : row));
}

export const slotGapOrOverlap: MakeMutants = (original) => {
  const { flow } = original;
  const tables = [...flow.slots.values()].filter(({ rows, order }) => rows.length > 1 && order === 'one');
  const gaps = everyNth(tables, 9).map(({ id }) =>
    flowMutant(
      original,
      'I4',
      `slot "${id}" has lost its first row`,
      editPart(flow, 'slots', id, (one) => ({ ...one, rows: one.rows.slice(1) })),
    ),
  );
  const overlaps = everyNth([...tables].reverse(), 9).map(({ id }) =>
    flowMutant(
      original,
      'I4',
      `The first row of slot "${id}" fits everything`,
      editPart(flow, 'slots', id, (one) => ({ ...one, rows: editRow(one, 0, (row) => ({ ...row, when: [{}] })) })),
    ),
  );
  const triage = flowMutant(original, 'I4', 'Triage has no last row', {
    ...flow,
    triage: { ...flow.triage, rows: flow.triage.rows.slice(0, -1) },
  });
  const wrong = flowMutant(
    original,
    'I4',
    'A slot sends a message that does not exist',
    editPart(flow, 'slots', 'hello', (one) => ({ ...one, rows: editRow(one, 0, (row) => ({ ...row, send: 'session.nowhere' })) })),
  );
  return [...gaps, ...overlaps, triage, wrong];
};

export const callTalkToProtected: MakeMutants = (original) => {
  const { flow } = original;
  const stays = flowMutant(original, 'I12', 'Calls go on when they are unwelcome', {
    ...flow,
    globalAtOnce: flow.globalAtOnce.filter(({ sort }) => sort !== 'call'),
  });
  const talks = ['agent.opened-case', 'agent.next', 'wait.longer', 'hours.changed', 'user.resume'].map((event) =>
    flowMutant(
      original,
      'I12',
      `"${event}" in chat offers a call to everybody`,
      setHandler(flow, 'chat-waiting', event, [{ actions: [{ do: 'send', slot: 'offer-nudge' }] }]),
    ),
  );
  const rows = ['calls-not-possible', 'nothing-to-cancel'].map((slot) =>
    flowMutant(
      original,
      'I12',
      `slot "${slot}" talks of calls to everybody`,
      editPart(flow, 'slots', slot, (one) => ({ ...one, rows: editRow(one, 1, (row) => ({ ...row, send: one.rows[0]?.send ?? null })) })),
    ),
  );
  return [stays, ...talks, ...rows];
};

export const exposedSecret: MakeMutants = (original) => {
  const { flow } = original;
  const kinds = (
    ['lastDigits full-number', 'agentName free-text', 'caseId secret', 'digits1 full-number', 'extension full-number'] as const
  ).flatMap((pair) => {
    const [name = '', holds = ''] = pair.split(' ');
    return flow.data.has(name)
      ? [
          flowMutant(
            original,
            'I16',
            `{${name}} holds a ${holds}`,
            editPart(flow, 'data', name, (one) => ({ ...one, holds: holds as 'secret' })),
          ),
        ]
      : [];
  });
  const kept = [null, 'self-service', 'collect', 'stopped', 'with-agent', 'closing', 'safety-hold'].map((state) =>
    flowMutant(
      original,
      'I16',
      `What must not be kept is kept (${state ?? 'everywhere'})`,
      editTransition(flow, { state, event: 'user.sensitive' }, 0, withoutEffect('message.redact')),
    ),
  );
  const echoed = flowMutant(
    original,
    'I16',
    'What must not be kept is handed on',
    editPart(flow, 'events', 'user.sensitive', (one) => ({ ...one, provides: ['summary'] })),
  );
  return [...kinds, ...kept, echoed];
};

/** The second reprompt says what the first one said. */
export const repeatedReprompt: MakeMutants = (original) => {
  const { flow } = original;
  const ladders = [...flow.slots.values()].filter(
    ({ marks, rows, facts }) => marks.includes('reprompt') && facts.includes('round') && rows.length > 1,
  );
  return ladders
    .flatMap(({ id, rows }) =>
      rows.flatMap((row, index) => {
        const first = rows.find((one) => isFirst(one) && sameButRound(one, row));
        if (first === undefined || isFirst(row) || first.send === null) return [];
        return [
          flowMutant(
            original,
            'I17',
            `slot "${id}" repeats itself (row ${index + 1})`,
            editPart(flow, 'slots', id, (one) => ({ ...one, rows: editRow(one, index, (own) => ({ ...own, send: first.send })) })),
          ),
        ];
      }),
    )
    .filter((mutant) => !mutant.title.includes('row 3'));
};

function isFirst(row: SlotRow): boolean {
  return row.when.some((terms) => terms['round']?.includes('first'));
}

function sameButRound(a: SlotRow, b: SlotRow): boolean {
  const rest = (row: SlotRow): string => JSON.stringify(row.when.map(({ round: _, ...others }) => others));
  return rest(a) === rest(b);
}

export const surfaceDisparity: MakeMutants = (original) => {
  const { flow, texts } = original;
  const narrow = ['offer.call', 'booking.confirmed', 'call.missed', 'wait.heartbeat', 'session.hello', 'number.request'].map((id) =>
    textMutant(
      original,
      'I18',
      `"${id}" is written for one surface only`,
      editMessage(texts, id, (one) => ({ ...one, surfaces: ['messenger'] })),
    ),
  );
  const differing = ['hello', 'chat-chosen', 'young-person'].map((slot) =>
    flowMutant(
      original,
      'I18',
      `slot "${slot}" says something else on the web`,
      editPart(flow, 'slots', slot, (one) => ({
        ...one,
        facts: ['surface'],
        rows: [
          { when: [{ surface: ['messenger'] }], send: one.rows[0]?.send ?? null, silent: '', situations: [] },
          { when: [{ surface: ['mobile-web', 'internal-tools'] }], send: 'case.feedback', silent: '', situations: [] },
        ],
      })),
    ),
  );
  return [...narrow, ...differing];
};

export const missingUtilityForm: MakeMutants = (original) => {
  const { texts } = original;
  const ids = [
    'booking.late',
    'call.missed',
    'wait.heartbeat',
    'case.resolved',
    'escalation.handover',
    'call.about-to-call',
    'session.back-from-agent',
    'call.summary-late',
  ];
  return ids.map((id) =>
    textMutant(
      original,
      'I21',
      `"${id}" has no utility form`,
      editMessage(texts, id, (one) => ({ ...one, others: new Map([...one.others].filter(([part]) => part !== 'form.utility')) })),
    ),
  );
};
