/** Mutants of the laws about calls and consent: I1, I2, I10, I11, I13, I20, I24. */
import type { Action, Flow, Transition } from '../model.ts';
import {
  allHandlers,
  editPart,
  editState,
  editTransition,
  handlerAt,
  isEffect,
  nameOf,
  setHandler,
  withoutEffect,
  type HandlerAt,
} from './edit.ts';
import { flowMutant, type MakeMutants, type Mutant, type Original } from './mutant.ts';

/** Every transition that does something, with where it stands. */
function transitionsWith(flow: Flow, does: (one: Transition) => boolean): (readonly [HandlerAt, number])[] {
  return allHandlers(flow).flatMap((at) => handlerAt(flow, at).flatMap((one, index) => (does(one) ? [[at, index] as const] : [])));
}

function hasEffectMark(flow: Flow, one: Transition, mark: string): boolean {
  return one.actions.some((action) => action.do === 'effect' && flow.effects.get(action.effect)?.marks.some((own) => own === mark));
}

/** Every place that notes a yes forgets to. */
export const dialWithoutConsent: MakeMutants = (original) => {
  const { flow } = original;
  const places = transitionsWith(flow, (one) => hasEffectMark(flow, one, 'records-consent'));
  const forgotten = places.map(([at, index]) =>
    flowMutant(original, 'I1', `No yes is noted ${nameOf(at)}`, editTransition(flow, at, index, withoutEffect('consent.record'))),
  );
  const silent = transitionsWith(flow, (one) => one.go === 'booked' && hasEffectMark(flow, one, 'records-consent')).slice(0, 1);
  return [
    ...forgotten,
    ...silent.map(([at, index]) => {
      const actions = handlerAt(flow, at)[index]?.actions ?? [];
      return flowMutant(
        original,
        'I1',
        'Silence counts as a yes',
        setHandler(flow, 'confirm', 'timer.confirm-default', [{ go: 'booked', actions }]),
      );
    }),
  ];
};

/** Events that end a call leave it on the books. */
export const callSurvivesStop: MakeMutants = (original) => {
  const { flow } = original;
  const stops = [...flow.events.values()].filter(({ marks }) => marks.includes('stops-calls')).map(({ id }) => id);
  return transitionsWith(flow, (one) => one.actions.some((action) => isEffect(action, 'call.cancel')))
    .filter(([at, index]) => stops.includes(at.event) && at.state === null && mayHaveCall(handlerAt(flow, at)[index], index))
    .map(([at, index]) =>
      flowMutant(
        original,
        'I2',
        `The call stays on the books ${nameOf(at)}`,
        editTransition(flow, at, index, withoutEffect('call.cancel')),
      ),
    );
};

/** Whether a transition can be taken while a call is agreed. */
function mayHaveCall(one: Transition | undefined, index: number): boolean {
  return one !== undefined && ((one.guard === null && index === 0) || one.guard === 'a call is agreed' || one.guard === 'a number is held');
}

const dial: Action = { do: 'effect', effect: 'call.dial' };

export const dialOutsideHours: MakeMutants = (original) => {
  const { flow } = original;
  const at: HandlerAt = { state: 'announcing', event: 'timer.announce-lead' };
  const guard = handlerAt(flow, at)[0]?.guard;
  const terms = guard == null ? undefined : flow.guards.get(guard)?.when[0];
  if (guard == null || terms === undefined) return [];
  const hours = [
    ['open', 'later'],
    ['open', 'holiday'],
    ['open', 'later', 'holiday'],
  ].map((values) =>
    flowMutant(
      original,
      'I10',
      `The phone may ring while the lines are ${values.slice(1).join(' or ')}`,
      editPart(flow, 'guards', guard, (one) => ({ ...one, when: [{ ...terms, callHours: values }] })),
    ),
  );
  const early = ['missed', 'cut-off'].map((state) =>
    flowMutant(
      original,
      'I10',
      `"${state}" rings at once when asked to try again`,
      editTransition(flow, { state, event: 'user.try-again' }, 1, (one) => ({ ...one, actions: [dial, ...one.actions] })),
    ),
  );
  const zone = flowMutant(
    original,
    'I10',
    'A yes no longer confirms the time zone',
    editPart(flow, 'effects', 'consent.record', (one) => ({ ...one, marks: one.marks.filter((mark) => mark !== 'confirms-zone') })),
  );
  return [...hours, ...early, zone];
};

export const unannouncedCall: MakeMutants = (original) => {
  const { flow } = original;
  const silent = editState(flow, 'announcing', (state) => ({ ...state, enter: [] }));
  const rows = (flow.slots.get('about-to-call')?.rows ?? []).map((row, index) =>
    flowMutant(
      original,
      'I11',
      `Row ${index + 1} of the notice stays silent`,
      editPart(flow, 'slots', 'about-to-call', (slot) => ({
        ...slot,
        rows: slot.rows.map((one, i) => (i === index ? { ...row, send: null, silent: 'no need' } : one)),
      })),
    ),
  );
  const straight = ['booked', 'fixed-check'].map((state) =>
    flowMutant(
      original,
      'I11',
      `"${state}" rings without a notice`,
      editTransition(flow, { state, event: 'call.due' }, 0, (one) => ({ ...one, go: 'dialling' })),
    ),
  );
  return [flowMutant(original, 'I11', 'Nothing is said before the phone rings', silent), ...rows, ...straight, ...heldNotices(original)];
};

/** The notice goes out only while somebody can read it; these forget to ask. */
function heldNotices(original: Original): Mutant[] {
  const { flow } = original;
  return ['booked', 'fixed-check'].flatMap((state) => {
    const guard = handlerAt(flow, { state, event: 'call.due' })[0]?.guard;
    const terms = guard == null ? undefined : flow.guards.get(guard)?.when[0];
    if (guard == null || terms === undefined) return [];
    const { sendWindow: _, ...rest } = terms;
    return [
      flowMutant(
        original,
        'I11',
        `The notice of "${state}" may be held back`,
        editPart(flow, 'guards', guard, (one) => ({ ...one, when: [rest] })),
      ),
    ];
  });
}

export const leftoversAfterClose: MakeMutants = (original) => {
  const { flow } = original;
  const forget = (effect: string): Flow =>
    editState(flow, 'closed', (state) => ({ ...state, enter: state.enter.filter((action) => !isEffect(action, effect)) }));
  const short = ['confirm', 'booked', 'scheduling', 'missed', 'new-time', 'cut-off'].map((state) =>
    flowMutant(
      original,
      'I13',
      `"${state}" closes without deleting the number`,
      setHandler(forget('number.delete'), state, 'case.resolved', [{ go: 'closed' }]),
    ),
  );
  const end = flowMutant(original, 'I13', 'Timers run on after the end', forget('conversation.end'));
  const mark = flowMutant(
    original,
    'I13',
    'Deleting the number deletes nothing',
    editPart(flow, 'effects', 'number.delete', (one) => ({ ...one, marks: [] })),
  );
  return [...short, end, mark];
};

export const doubleBooking: MakeMutants = (original) => {
  const { flow } = original;
  const book: Action = { do: 'effect', effect: 'call.request' };
  const again = ['user.yes', 'user.call-me', 'user.try-again', 'user.keep-time', 'call.near'].map((event) =>
    flowMutant(
      original,
      'I20',
      `A second call is booked in "booked" on "${event}"`,
      editTransition(flow, { state: 'booked', event }, 0, (one) => ({ ...one, actions: [book, ...one.actions] })),
    ),
  );
  const merged = flowMutant(
    original,
    'I20',
    'A duplicate case books its own call',
    editTransition(flow, { state: null, event: 'case.merged' }, 0, (one) => ({ ...one, actions: [book, ...one.actions] })),
  );
  return [...again, merged];
};

export const repeatHasEffect: MakeMutants = (original) => {
  const { flow } = original;
  const careless = ['call.not-reached', 'call.dropped', 'call.wrong-person', 'call.ended'].map((event) =>
    flowMutant(
      original,
      'I24',
      `Late news "${event}" counts in "with-agent"`,
      editTransition(flow, { state: 'with-agent', event }, 0, (one) => ({ ...one, guard: null })),
    ),
  );
  const late = ['booked', 'chat-waiting', 'missed', 'closing'].map((state) =>
    flowMutant(
      original,
      'I24',
      `Late news of a call moves "${state}"`,
      setHandler(flow, state, 'call.ended', [{ go: 'wrap-up', actions: [{ do: 'send', slot: 'summary-pending' }] }]),
    ),
  );
  const twice = flowMutant(
    original,
    'I24',
    'A second yes books a second call',
    editTransition(flow, { state: 'booked', event: 'user.yes' }, 0, (one) => ({
      ...one,
      actions: [{ do: 'effect', effect: 'call.request' }, ...one.actions],
    })),
  );
  return [...careless, ...late, twice];
};
