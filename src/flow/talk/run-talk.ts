import { FACTS_CHANGED, type Output } from '../advance.ts';
import type { CheckInput } from '../check-flow.ts';
import type { FlowMachine } from '../flow-machine.ts';
import { beginTalk, continueTalk, ownOf, stateOf, windowOf, worldOf, type Talk, type TalkStep } from '../simulate/talk.ts';
import type { Facts } from '../vocabulary.ts';
import { renderUnit } from './render-message.ts';
import { understand, type ShownReply } from './understand.ts';

/** A conversation in the terminal. */
export interface Chat {
  readonly talk: Talk;
  readonly told: Facts;
  readonly replies: readonly ShownReply[];
}

/** What one line came to; `over` when there is nothing more to say. */
export interface ChatStep {
  readonly chat: Chat;
  readonly lines: readonly string[];
  readonly over: boolean;
}

/** What a chat needs besides what is typed. */
export interface ChatInput extends CheckInput {
  readonly core: FlowMachine;
}

export const CHAT_HELP: readonly string[] = [
  'Type as a person would, or the number of a reply. Also:',
  '  /event name fact=value …   something happens (/event call.due)',
  '  /facts fact=value …        the world changes (/facts callHours=later)',
  '  /wait timer                a timer rings; /timers lists those that run',
  '  /state                     where the conversation is, and its own facts',
  '  /quit',
];

export function openChat(input: ChatInput, told: Facts): ChatStep {
  return shown(input, { talk: undefined as never, told, replies: [] }, beginTalk(input.core, told), told);
}

/** One line typed. */
export function continueChat(input: ChatInput, chat: Chat, line: string): ChatStep {
  const [command = '', ...words] = line.trim().split(/\s+/u);
  if (command === '') return stay(chat, []);
  if (!command.startsWith('/')) {
    const { event, carried } = understand(input.flow, input.core.flow, chat.replies, line);
    return happen(input, chat, event, carried);
  }
  switch (command) {
    case '/quit':
      return { chat, lines: [], over: true };
    case '/state':
      return stay(chat, stateLines(chat));
    case '/timers':
      return stay(chat, [`  running: ${[...chat.talk.timers].join(', ') || 'none'}`]);
    case '/wait':
      return chat.talk.timers.has(words[0] ?? '')
        ? happen(input, chat, `timer.${words[0] ?? ''}`, {})
        : stay(chat, [`  "${words[0] ?? ''}" is not running: ${[...chat.talk.timers].join(', ')}`]);
    case '/facts':
      return happen(input, { ...chat, told: { ...chat.told, ...pairsIn(words) } }, FACTS_CHANGED, {});
    case '/event':
      return input.flow.events.has(words[0] ?? '')
        ? happen(input, chat, words[0] ?? '', pairsIn(words.slice(1)))
        : stay(chat, [`  there is no event "${words[0] ?? ''}"`]);
    default:
      return stay(chat, CHAT_HELP);
  }
}

/** `fact=value` words as facts. */
export function pairsIn(words: readonly string[]): Facts {
  return Object.fromEntries(
    words.flatMap((word) => (word.includes('=') ? [[word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]] : [])),
  );
}

function stay(chat: Chat, lines: readonly string[]): ChatStep {
  return { chat, lines, over: false };
}

function happen(input: ChatInput, chat: Chat, event: string, carried: Facts): ChatStep {
  const step = continueTalk(input.core, chat.talk, event, worldOf(input.core, chat.told), carried);
  const heard = event === FACTS_CHANGED ? [] : [`  (${event}${pairsText(carried)})`];
  const next = shown(input, chat, step, chat.told);
  return { ...next, lines: [...heard, ...next.lines] };
}

function pairsText(facts: Facts): string {
  const pairs = Object.entries(facts).map(([fact, value]) => `${fact}=${value}`);
  return pairs.length === 0 ? '' : ` ${pairs.join(' ')}`;
}

function shown(input: ChatInput, chat: Chat, { talk, outputs }: TalkStep, told: Facts): ChatStep {
  const locale = input.locale ?? input.texts.sourceLocale;
  const replies = outputs.flatMap((one) =>
    one.kind === 'message' && one.delivery === 'message' ? repliesOf(input, one.message, locale) : [],
  );
  const lines = outputs.flatMap((one) => outputLines(input, one, locale));
  const chips = replies.map(({ label }, index) => `  [${index + 1}] ${label}`);
  const over = input.flow.states.get(stateOf(talk))?.kind === 'final';
  return {
    chat: { talk, told, replies: replies.length > 0 ? replies : chat.replies },
    lines: [...lines, ...chips, ...(over ? ['  (the conversation is closed)'] : [])],
    over,
  };
}

function repliesOf({ texts }: ChatInput, message: string, locale: string): ShownReply[] {
  return (texts.messages.get(message)?.replies ?? []).map((key) => ({ key, label: renderUnit(texts, `${message}.reply.${key}`, locale) }));
}

function outputLines({ texts, flow }: ChatInput, output: Output, locale: string): string[] {
  switch (output.kind) {
    case 'message': {
      const unit =
        output.delivery === 'utility' && texts.has(`${output.message}.form.utility`, locale)
          ? `${output.message}.form.utility`
          : output.message;
      const how = output.delivery === 'message' ? '' : output.delivery === 'utility' ? '(template) ' : '(held back) ';
      return [`${how}${renderUnit(texts, unit, locale)}`];
    }
    case 'silence':
      return [`  (says nothing: ${output.because})`];
    case 'effect':
      return [`  · ${flow.effects.get(output.effect)?.title ?? output.effect}`];
    default:
      return [];
  }
}

function stateLines({ talk }: Chat): string[] {
  return [
    `  ${stateOf(talk)}, ${windowOf(talk) ?? 'closed'}`,
    `  ${Object.entries(ownOf(talk))
      .map(([fact, value]) => `${fact}=${value}`)
      .join(' ')}`,
  ];
}
