import type { Scene } from '../commands/preview-scene.ts';
import { act, beginJourney, type ChatState, type Choice, type Menu } from './chat-state.ts';

const TITLES: Readonly<Record<Menu['kind'], string>> = {
  locale: 'Language',
  surface: 'Surface',
  facts: 'The world: Enter takes the next value',
  happening: 'What happens',
  place: 'Go to a journey or a message',
};

export function openMenu(state: ChatState, kind: Menu['kind']): ChatState {
  return { ...state, menu: { kind, title: TITLES[kind], typed: '', at: 0 } };
}

/** What the open menu offers, narrowed by what was typed. `timers` are those that run. */
export function choicesOf(scene: Scene, state: ChatState, timers: readonly string[]): Choice[] {
  const { menu } = state;
  if (menu === null) return [];
  const wanted = menu.typed.toLowerCase();
  return allChoices(scene, state, menu.kind, timers).filter(({ title, mark }) => `${title} ${mark}`.toLowerCase().includes(wanted));
}

function allChoices(scene: Scene, state: ChatState, kind: Menu['kind'], timers: readonly string[]): Choice[] {
  switch (kind) {
    case 'locale':
      return scene.locales.map(({ tag, name }) => ({
        title: name,
        mark: tag,
        apply: (now) => ({ ...now, locale: tag, branch: null, menu: null }),
      }));
    case 'surface':
      return scene.surfaces.map(({ name, title }) => ({ title, mark: name, apply: (now) => ({ ...now, surface: name, menu: null }) }));
    case 'facts':
      return factChoices(scene, state);
    case 'happening':
      return happeningChoices(scene, timers);
    case 'place':
      return placeChoices(scene);
  }
}

/** Each fact of the world with its value; choosing one takes its next value and leaves the menu open. */
function factChoices({ talk }: Scene, { facts }: ChatState): Choice[] {
  const own = [...(talk?.flow.facts.values() ?? [])].filter(({ owner, id }) => owner === 'world' && id !== 'surface');
  return own.map(({ id, title, values, default: safe }) => {
    const value = facts[id] ?? safe;
    const next = values[(values.indexOf(value) + 1) % values.length] ?? safe;
    return {
      title,
      mark: `${id} = ${value}`,
      apply: (now) => ({ ...act(now, { kind: 'facts', facts: { [id]: next } }), menu: now.menu }),
    };
  });
}

function happeningChoices({ talk }: Scene, timers: readonly string[]): Choice[] {
  if (talk === null) return [];
  const { flow } = talk;
  const ringing = timers.map((id): Choice => ({
    title: `Time: ${flow.timers.get(id)?.title ?? id}`,
    mark: id,
    apply: (now) => act(now, { kind: 'timer', id }),
  }));
  const events = [...flow.events.values()].filter(({ kind }) => kind !== 'timer');
  const plain = events.flatMap(({ id, title, carries }): Choice[] => {
    const fact = flow.facts.get(carries[0] ?? '');
    if (fact === undefined) return [{ title, mark: id, apply: (now) => act(now, { kind: 'event', type: id }) }];
    return fact.values.map((value) => ({
      title,
      mark: `${id} ${fact.id} = ${value}`,
      apply: (now) => act(now, { kind: 'event', type: id, facts: { [fact.id]: value } }),
    }));
  });
  return [...ringing, ...plain];
}

function placeChoices({ talk, messages }: Scene): Choice[] {
  const journeys = (talk?.journeys ?? []).map((journey): Choice => ({
    title: journey.title,
    mark: journey.id,
    apply: (now) => beginJourney(now, journey),
  }));
  const alone = messages.map(({ id, purpose }): Choice => ({
    title: id,
    mark: purpose,
    apply: (now) => ({ ...now, alone: id, branch: null, menu: null }),
  }));
  return [...journeys, ...alone];
}
