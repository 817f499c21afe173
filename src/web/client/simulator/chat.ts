import type { RuntimeSurface } from '../../../runtime/index.ts';
import type { SiteFlow } from '../../site-data.ts';
import { h } from '../dom.ts';
import { hrefOf } from '../route.ts';
import type { Action, Entry, Run, Shown } from '../../rehearse.ts';

export interface ChatInput {
  readonly run: Run;
  readonly flow: SiteFlow;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly surface: RuntimeSurface;
  readonly onAction: (action: Action) => void;
}

/** The conversation so far. Only the replies under the last message can be tapped, as on a phone. */
export function drawChat(input: ChatInput): HTMLElement[] {
  const { entries } = input.run;
  const lastWithChips = entries.findLastIndex(({ shown }) => shown.some(({ chips }) => chips.length > 0));
  return entries.flatMap((entry, i) => drawEntry(input, entry, i === lastWithChips));
}

function drawEntry(input: ChatInput, entry: Entry, isLast: boolean): HTMLElement[] {
  const { action, said, shown, failure } = entry;
  const mine = action?.kind === 'text' ? said : action?.kind === 'reply' ? titleOf(input, action.key) : '';
  const happening = action === null || mine !== '' ? '' : happeningOf(input.flow, action);
  return [
    ...(happening === '' ? [] : [h('p', { class: 'happening', lang: 'en', dir: 'ltr' }, happening)]),
    ...(mine === '' ? [] : [h('div', { class: 'line mine' }, h('div', { class: 'bubble mine', dir: 'auto' }, mine))]),
    ...shown.flatMap((one) => drawMessage(input, one, isLast)),
    ...(failure === '' ? [] : [h('p', { class: 'failure', lang: 'en', dir: 'ltr' }, failure)]),
  ];
}

function drawMessage(
  { surface, onAction }: ChatInput,
  { id, delivery, text, chips, asksForNumber }: Shown,
  isLast: boolean,
): HTMLElement[] {
  const buttons = chips.map(({ key, title, full }) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'chip', dir: 'auto', disabled: !isLast, title: full, onclick: () => onAction({ kind: 'reply', key }) },
        title,
      ),
    ),
  );
  const line =
    surface === 'messenger'
      ? h('div', { class: 'line' }, h('span', { class: 'avatar', 'aria-hidden': 'true' }), h('div', { class: 'bubble', dir: 'auto' }, text))
      : h('div', { class: surface === 'mobile-web' ? 'notice' : 'note', dir: 'auto' }, text);
  return [
    ...(delivery === 'utility' ? [h('p', { class: 'aside', lang: 'en', dir: 'ltr' }, 'After the send window, as a template')] : []),
    line,
    ...(buttons.length === 0 && !asksForNumber
      ? []
      : [
          h(
            'ul',
            { class: surface === 'mobile-web' ? 'buttons' : 'chips' },
            ...(asksForNumber
              ? [h('li', { class: 'chip from-profile', lang: 'en', title: 'The number of the profile, which the platform offers' }, '+…')]
              : []),
            ...buttons,
          ),
        ]),
    h('p', { class: 'message-id', lang: 'en', dir: 'ltr' }, h('a', { href: hrefOf({ view: 'messages', query: { id } }) }, id)),
  ];
}

/** The words on the tapped reply, of the last message that had it. */
function titleOf({ run }: ChatInput, key: string): string {
  const chips = run.entries.flatMap(({ shown }) => shown.flatMap((one) => one.chips));
  return chips.findLast((one) => one.key === key)?.full ?? key;
}

function happeningOf({ events, timers }: SiteFlow, action: Action): string {
  const pairs = (facts: Readonly<Record<string, string>> = {}): string[] =>
    Object.entries(facts).map(([fact, value]) => `${fact} is ${value}`);
  if (action.kind === 'facts') return ['The world changes', ...pairs(action.facts)].join(' · ');
  if (action.kind === 'timer') return `Time: ${timers[action.id] ?? action.id}`;
  return action.kind === 'event' ? [events[action.type]?.title ?? action.type, ...pairs(action.facts)].join(' · ') : '';
}
