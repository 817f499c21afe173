import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Flow } from '../flow/model.ts';
import type { Entry, Shown } from '../web/rehearse.ts';

/** A line of the chat, as wide as the chat. What a tone says is never said by colour alone. */
export interface Line {
  readonly text: string;
  readonly tone: 'words' | 'mine' | 'chip' | 'quiet' | 'failure';
}

export interface ChatLayout {
  /** Columns of the terminal. */
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  /** Titles of what happens; null without a flow. */
  readonly flow: Flow | null;
}

/** No bubble is wider than this many columns; longer lines are hard to read. */
const WIDEST = 64;

/** The conversation as lines. Words stay in logical order: terminals that know both directions order them, and others cannot be known. */
export function chatLines(entries: readonly Entry[], layout: ChatLayout): Line[] {
  const last = entries.findLastIndex(({ shown }) => shown.some(({ chips }) => chips.length > 0));
  return entries.flatMap((entry, i) => entryLines(entries, entry, i === last, layout));
}

function entryLines(entries: readonly Entry[], entry: Entry, isLast: boolean, layout: ChatLayout): Line[] {
  const { action, said, shown, failure } = entry;
  const mine = action?.kind === 'text' ? said : action?.kind === 'reply' ? titleOf(entries, action.key) : '';
  const happening = action === null || mine !== '' ? '' : happeningOf(layout.flow, entry);
  return [
    ...(happening === '' ? [] : wrapped(`· ${happening}`, layout.width).map((text) => line(text, 'quiet'))),
    ...(mine === '' ? [] : bubble(mine, 'mine', 'end', layout)),
    ...shown.flatMap((one) => messageLines(one, isLast, layout)),
    ...(failure === '' ? [] : wrapped(`✕ ${failure}`, layout.width).map((text) => line(text, 'failure'))),
  ];
}

function messageLines({ id, delivery, text, chips, asksForNumber }: Shown, isLast: boolean, layout: ChatLayout): Line[] {
  const titles = [...(asksForNumber ? ['(+…)'] : []), ...chips.map(({ title }, i) => (isLast ? `[${i + 1}] ${title}` : `( ${title} )`))];
  const how = delivery === 'utility' ? ', a template after the send window' : '';
  return [
    ...bubble(text, 'words', 'start', layout),
    ...chipRows(titles, layout).map((row) => line(align(row, 'start', layout), 'chip')),
    line(align(`${id}${how}`, 'start', layout), 'quiet'),
  ];
}

function bubble(text: string, tone: Line['tone'], side: 'start' | 'end', layout: ChatLayout): Line[] {
  const most = Math.max(8, Math.min(WIDEST, layout.width - 8));
  const rows = wrapped(shownText(text), most);
  const width = Math.max(...rows.map((row) => stringWidth(row)));
  const framed = [
    `╭${'─'.repeat(width + 2)}╮`,
    ...rows.map((row) => `│ ${pad(row, width, layout.direction === 'rtl')} │`),
    `╰${'─'.repeat(width + 2)}╯`,
  ];
  return framed.map((row) => line(align(row, side, layout), tone));
}

/** As many replies on a row as fit. */
function chipRows(titles: readonly string[], { width }: ChatLayout): string[] {
  const rows: string[] = [];
  for (const title of titles) {
    const last = rows.at(-1);
    if (last !== undefined && stringWidth(last) + stringWidth(title) + 3 < width) rows[rows.length - 1] = `${last}  ${title}`;
    else rows.push(title);
  }
  return rows.flatMap((row) => wrapped(row, width - 2));
}

/** Start is the left where the language runs to the right, and the other way round. */
function align(row: string, side: 'start' | 'end', { width, direction }: ChatLayout): string {
  const isRight = (side === 'end') !== (direction === 'rtl');
  return isRight ? pad(row, width - 1, true) : ` ${row}`;
}

function pad(row: string, width: number, atStart: boolean): string {
  const blank = ' '.repeat(Math.max(0, width - stringWidth(row)));
  return atStart ? blank + row : row + blank;
}

function wrapped(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(4, width), { hard: true, trim: true }).split('\n');
}

/** Marks of direction have no width and no picture in a terminal; control characters would move its cursor. */
function shownText(text: string): string {
  return text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '').replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/gu, ' ');
}

function line(text: string, tone: Line['tone']): Line {
  return { text, tone };
}

function titleOf(entries: readonly Entry[], key: string): string {
  const chips = entries.flatMap(({ shown }) => shown.flatMap((one) => one.chips));
  return chips.findLast((one) => one.key === key)?.full ?? key;
}

function happeningOf(flow: Flow | null, { action }: Entry): string {
  if (action === null || action.kind === 'text' || action.kind === 'reply') return '';
  if (action.kind === 'timer') return `Time: ${flow?.timers.get(action.id)?.title ?? action.id}`;
  const pairs = Object.entries(action.facts ?? {}).map(([fact, value]) => `${fact} is ${value}`);
  const what = action.kind === 'facts' ? 'The world changes' : (flow?.events.get(action.type)?.title ?? action.type);
  return [what, ...pairs].join(', ');
}
