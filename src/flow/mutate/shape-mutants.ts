/** Mutants of the laws about the shape of the flow: I3, I5, I6, I7, I8, I9, I14, I15, I19. */
import type { Action, Flow } from '../model.ts';
import {
  editPart,
  editState,
  editTransition,
  handlerAt,
  setHandler,
  withoutEffect,
  withoutEntry,
  withoutSends,
  type HandlerAt,
} from './edit.ts';
import { flowMutant, type MakeMutants } from './mutant.ts';

function waiting(flow: Flow): string[] {
  return [...flow.states.values()].filter(({ kind }) => kind === 'waiting').map(({ id }) => id);
}

function everyNth<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, i) => i % step === 0);
}

export const unhandledEvent: MakeMutants = (original) => {
  const { flow } = original;
  const globals = [...flow.events.values()].filter(({ priority }) => priority !== null).map(({ id }) => id);
  const deaf = everyNth(
    globals.filter((event) => flow.globals.has(event)),
    12,
  ).map((event) =>
    flowMutant(original, 'I3', `Nothing answers "${event}" any more`, { ...flow, globals: withoutEntry(flow.globals, event) }),
  );
  const endless = everyNth(waiting(flow), 6).map((state) =>
    flowMutant(
      original,
      'I3',
      `"${state}" has no timeout`,
      editState(flow, state, (one) => ({ ...one, timers: [] })),
    ),
  );
  return [...deaf, ...endless];
};

/** A state that answers everything and never leads anywhere. */
export const deadEnd: MakeMutants = (original) => {
  const { flow } = original;
  return ['collect', 'confirm', 'booked', 'chat-waiting', 'missed', 'wrap-up'].map((state) =>
    flowMutant(
      original,
      'I5',
      `Nothing leads out of "${state}"`,
      editState(flow, state, (one) => ({
        ...one,
        globals: 'none',
        atOnce: [],
        on: new Map(
          [...flow.events.keys()].map((event) => [
            event,
            [{ guard: null, go: null, actions: [], situations: [], path: `states/${state}/on/${event}` }],
          ]),
        ),
      })),
    ),
  );
};

export const silentCallOutcome: MakeMutants = (original) => {
  const { flow } = original;
  const outcomes = [...flow.events.values()].filter(({ marks }) => marks.includes('call-outcome')).map(({ id }) => id);
  return ['dialling', 'on-call'].flatMap((state) =>
    outcomes.flatMap((event) =>
      handlerAt(flow, { state, event }).map((_, index) =>
        flowMutant(
          original,
          'I6',
          `"${state}" is silent on "${event}" (${index + 1})`,
          editTransition(flow, { state, event }, index, withoutSends),
        ),
      ),
    ),
  );
};

export const chatOutOfReach: MakeMutants = (original) => {
  const { flow } = original;
  const calls = [...flow.states.values()].filter(({ call }) => call).map(({ id }) => id);
  return calls.map((state) =>
    flowMutant(
      original,
      'I7',
      `"${state}" has no way back to chat`,
      setHandler(setHandler(flow, state, 'user.stay', [{}]), state, 'user.human', [{}]),
    ),
  );
};

const reprompt: Action = { do: 'send', slot: 'waiting-reprompt' };

export const endlessLoop: MakeMutants = (original) => {
  const { flow } = original;
  const free = flowMutant(
    original,
    'I8',
    'A call uses up no attempt',
    editState(flow, 'dialling', (state) => ({ ...state, enter: state.enter.filter((action) => action.do !== 'next') })),
  );
  const again = ['wait.longer', 'hours.changed', 'agent.next'].map((event) =>
    flowMutant(original, 'I8', `A second offer follows "${event}"`, setHandler(flow, 'chat-waiting', event, [{ go: 'offer' }])),
  );
  const chatty = (['chat-waiting chat-check', 'stopped stopped-check', 'booked booking-check', 'safety-hold hold-check'] as const).map(
    (pair) => {
      const [state = '', timer = ''] = pair.split(' ');
      return flowMutant(
        original,
        'I8',
        `"${state}" writes each time "${timer}" rings`,
        setHandler(flow, state, `timer.${timer}`, [{ actions: [reprompt, { do: 'start', timer }] }]),
      );
    },
  );
  const unheard = ['timer.reply-due', 'timer.day-due', 'timer.carry-on-due'].map((event) =>
    flowMutant(
      original,
      'I8',
      `Nobody is told that a promise is over ("${event}")`,
      editTransition(flow, { state: null, event }, 1, withoutEffect('agent.hurry')),
    ),
  );
  return [free, ...again, ...chatty, ...unheard];
};

export const messageOutsideWindow: MakeMutants = (original) => {
  const { flow } = original;
  const rows = flow.delivery.rows.flatMap((row, index) =>
    row.as === 'message'
      ? []
      : [
          flowMutant(original, 'I9', `"${row.title}" no longer counts`, {
            ...flow,
            delivery: {
              ...flow.delivery,
              rows: flow.delivery.rows.map((one, i) => (i === index ? { ...one, as: 'message' as const } : one)),
            },
          }),
        ],
  );
  const over = ['user.stop', 'user.cancel', 'user.sensitive', 'case.resolved', 'call.due', 'user.change'].map((event) =>
    flowMutant(
      original,
      'I9',
      `The bot answers "${event}" while an agent has the thread`,
      editTransition(flow, { state: 'with-agent', event }, 0, (one) => ({
        ...one,
        actions: [...one.actions, { do: 'send', slot: 'resumed-chat' }],
      })),
    ),
  );
  return [...rows, ...over];
};

export const undisclosedBot: MakeMutants = (original) => {
  const { flow } = original;
  const at: HandlerAt = { state: 'with-agent', event: 'agent.released' };
  const silent = handlerAt(flow, at).flatMap(({ actions }, index) =>
    actions.some(({ do: kind }) => kind === 'send')
      ? [flowMutant(original, 'I14', `The bot comes back without a word (${index + 1})`, editTransition(flow, at, index, withoutSends))]
      : [],
  );
  const unmarked = ['agent-left', 'agent-left-booked', 'agent-left-closed', 'after-a-while'].map((slot) =>
    flowMutant(
      original,
      'I14',
      `"${slot}" no longer says that a bot speaks`,
      editPart(flow, 'slots', slot, (one) => ({ ...one, marks: one.marks.filter((mark) => mark !== 'discloses') })),
    ),
  );
  const start = flowMutant(
    original,
    'I14',
    'Starting again forgets that an agent was here',
    editTransition(flow, { state: 'stopped', event: 'user.start' }, 0, (one) => ({
      ...one,
      actions: one.actions.map((action) => (action.do === 'send' ? { do: 'send', slot: 'restarted' } : action)),
    })),
  );
  return [...silent, ...unmarked, start];
};

export const promiseWithoutTimer: MakeMutants = (original) => {
  const { flow } = original;
  return [...flow.promises.values()].flatMap((promise) => {
    const event = `timer.${promise.timer}`;
    const at: HandlerAt = { state: null, event };
    const deaf = flowMutant(original, 'I15', `Nothing answers the timer of "${promise.id}"`, {
      ...flow,
      globals: withoutEntry(flow.globals, event),
    });
    const late = flowMutant(
      original,
      'I15',
      `The timer of "${promise.id}" does not know the promised time`,
      editPart(flow, 'timers', promise.timer, (one) => ({ ...one, at: null })),
    );
    const silent = handlerAt(flow, at).flatMap(({ actions }, index) =>
      index > 0 || !actions.some(({ do: kind }) => kind === 'send')
        ? []
        : [flowMutant(original, 'I15', `The time of "${promise.id}" passes without a word`, editTransition(flow, at, index, withoutSends))],
    );
    return [deaf, late, ...silent];
  });
};

export const switchLosesState: MakeMutants = (original) => {
  const { flow } = original;
  const lost = ['booked', 'collect', 'confirm', 'offer', 'scheduling'].map((state) =>
    flowMutant(
      original,
      'I19',
      `Another surface sends "${state}" back to chat`,
      setHandler(flow, state, 'surface.switched', [{ go: 'chat-waiting' }]),
    ),
  );
  const unsaid = ['user.language-switch', 'surface.switched', 'user.resume'].map((event) =>
    flowMutant(
      original,
      'I19',
      `"${event}" takes back the yes`,
      setHandler(flow, 'booked', event, [{ actions: [{ do: 'set', fact: 'consent', value: 'none' }] }]),
    ),
  );
  return [...lost, ...unsaid];
};
