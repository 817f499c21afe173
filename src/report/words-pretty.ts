import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { createPaint, type Paint } from './paint.ts';
import { createLocator } from './places.ts';
import { plural, tally, type Display } from './report.ts';
import { visible } from './visible.ts';
import {
  countChanges,
  signed,
  type Bubble,
  type LocaleWords,
  type MessageWords,
  type UnitWords,
  type WordPart,
  type WordsDiff,
} from './words-diff.ts';

/** The widest bubble, as a chat shows it. */
const WIDEST = 64;

/** What changed, for a terminal: each message as a bubble, removed words struck out, new ones marked. */
export function renderWordsPretty(words: WordsDiff, display: Pick<Display, 'color' | 'columns'>): string {
  const paint = createPaint(display.color);
  const width = Math.max(16, Math.min(WIDEST, display.columns - 8));
  const blocks = [
    ...words.locales.flatMap((one) => [
      paint.strong(`${one.locale}  ${plural(countChanges(one), 'text')}`),
      ...one.messages.map((message) => messageBlock(message, one, { paint, width, color: display.color })),
    ]),
    ...stateLines(words, paint),
    ...findingLines(words, paint),
    summary(words, paint),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

interface Look {
  readonly paint: Paint;
  readonly width: number;
  readonly color: boolean;
}

function messageBlock({ id, purpose, texts, replies }: MessageWords, words: LocaleWords, look: Look): string {
  const [first, ...others] = texts;
  const lines = [`  ${look.paint.code(id)} ${look.paint.quiet(purpose)}${noteOf(first, look)}`];
  for (const bubble of first?.bubbles ?? [{ form: '', parts: [] }]) lines.push(...bubbleLines(bubble, replies, words, look));
  if (first !== undefined) lines.push(...lengthLines(first, look));
  for (const one of others) {
    lines.push(`  ${look.paint.quiet(`${one.kind} ${one.part}`)}${noteOf(one, look)}`);
    for (const bubble of one.bubbles) lines.push(...bubbleLines(bubble, [], words, look));
    lines.push(...lengthLines(one, look));
  }
  return lines.join('\n');
}

function noteOf(text: UnitWords | undefined, { paint }: Look): string {
  if (text === undefined || text.change === 'changed' || text.change === 'same') return '';
  return paint.quiet(text.change === 'renamed' ? `  was ${text.from ?? ''}` : `  ${text.change}`);
}

function bubbleLines({ form, parts }: Bubble, replies: readonly UnitWords[], { direction }: LocaleWords, look: Look): string[] {
  const { paint, width, color } = look;
  const text = marked(parts, color, paint);
  const inside = text === '' ? [] : wrapAnsi(text, width, { hard: true, trim: false }).split('\n');
  const title = form === '' ? [] : [paint.quiet(visible(form))];
  const body = [...title, ...inside].map((line) => {
    const gap = ' '.repeat(Math.max(0, width - stringWidth(line)));
    return direction === 'rtl' ? `  │ ${gap}${line} │` : `  │ ${line}${gap} │`;
  });
  const chips = replies.map(({ bubbles }) => `( ${marked(bubbles[0]?.parts ?? [], color, paint)} )`);
  const under =
    chips.length === 0
      ? []
      : wrapAnsi(chips.join(' '), width + 2, { hard: true })
          .split('\n')
          .map((line) => `    ${line}`);
  if (body.length === 0) return under;
  return [`  ╭${'─'.repeat(width + 2)}╮`, ...body, `  ╰${'─'.repeat(width + 2)}╯`, ...under];
}

/** Without colour `[-old-]{+new+}`. */
function marked(parts: readonly WordPart[], color: boolean, paint: Paint): string {
  return parts
    .map(({ kind, text }) => {
      const plain = text.split('\n').map(visible).join('\n');
      if (kind === 'same') return plain;
      if (kind === 'removed') return color ? paint.removed(plain) : `[-${plain}-]`;
      return color ? paint.good(plain) : `{+${plain}+}`;
    })
    .join('');
}

function lengthLines({ lengths }: UnitWords, { paint }: Look): string[] {
  const parts = lengths
    .filter(({ before, after }) => before !== after)
    .map(({ surface, before, after, limit }) => {
      const text = `${surface} ${before === null ? '' : `${before} → `}${after === null ? 'none' : after} of ${limit}`;
      return after !== null && after > limit ? paint.severity('error', `${text}, too long`) : paint.quiet(text);
    });
  return parts.length === 0 ? [] : [`    ${parts.join(paint.quiet(' · '))}`];
}

function stateLines({ state, sizes }: WordsDiff, paint: Paint): string[] {
  const rows = state.map(({ locale, before, after, newlyStale }) => {
    const percent = before === null || before.percent === after.percent ? `${after.percent}%` : `${before.percent}% → ${after.percent}%`;
    const stale = newlyStale.length === 0 ? '' : `, ${newlyStale.length} became stale: ${shortList(newlyStale)}`;
    return `  ${locale.padEnd(8)} ${percent} translated, ${after.stale} stale, ${after.missing} missing${stale}`;
  });
  const bundles = sizes.map(({ locale, before, after }) => {
    const change = before === null || after === null ? '' : ` (${signed(after - before)})`;
    return `  ${locale.padEnd(8)} ${after === null ? 'not compiled' : `${after} bytes`}${change}`;
  });
  return [
    ...(rows.length === 0 ? [] : [[paint.strong('State'), ...rows].join('\n')]),
    ...(bundles.length === 0 ? [] : [[paint.strong('Bundles'), ...bundles].join('\n')]),
  ];
}

function shortList(ids: readonly string[]): string {
  return ids.length > 5 ? `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more` : ids.join(', ');
}

function findingLines(words: WordsDiff, paint: Paint): string[] {
  if (words.fresh.length === 0) return [];
  const locate = createLocator(words);
  const rows = words.fresh.map((one) => {
    const { start } = locate(one.at);
    const subject = one.messageId === undefined ? '' : paint.quiet(`  ${one.messageId} ${one.locale ?? ''}`.trimEnd());
    return `  ${paint.severity(one.severity, one.severity)} ${paint.code(one.code)}  ${visible(one.message)}\n    ${one.at.file}:${start.line}:${start.column}${subject}`;
  });
  return [[paint.strong('New findings'), ...rows].join('\n')];
}

function summary({ locales, state, fresh, gone, ref }: WordsDiff, paint: Paint): string {
  const texts = locales.reduce((sum, one) => sum + countChanges(one), 0);
  const { errors, warnings, infos } = tally(fresh);
  const stale = state.reduce((sum, { newlyStale }) => sum + newlyStale.length, 0);
  if (texts + fresh.length + gone + stale === 0) return paint.good(`✔ No words changed since ${ref}`);
  const parts = [
    `${plural(texts, 'text')} changed in ${plural(locales.length, 'locale')} since ${ref}`,
    errors > 0 ? paint.severity('error', plural(errors, 'new error')) : '',
    warnings > 0 ? paint.severity('warning', plural(warnings, 'new warning')) : '',
    infos > 0 ? `${infos} new advice` : '',
    gone > 0 ? `${plural(gone, 'finding')} gone` : '',
    stale > 0 ? `${plural(stale, 'translation')} became stale` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
