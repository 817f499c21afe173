import { findingsTable, inHtml } from './markdown-parts.ts';
import { plural, tally } from './report.ts';
import {
  countChanges,
  signed,
  type Bubble,
  type LocaleState,
  type LocaleWords,
  type MessageWords,
  type UnitWords,
  type WordPart,
  type WordsDiff,
} from './words-diff.ts';

/** A comment of a pull request holds 65,536 characters; what is left over is counted. */
const MOST_CHARACTERS = 60_000;

/** What changed, for a comment in a pull request: each message as the bubble that people see, word by word. */
export function renderWordsMarkdown(words: WordsDiff): string {
  const head = [`## Words since \`${words.ref.replaceAll('`', '')}\``, headline(words)];
  if (words.locales.length === 0 && words.fresh.length === 0 && words.state.length === 0) return `${head.join('\n\n')}\n`;
  const parts = [
    ...head,
    ...(words.fresh.length === 0 ? [] : [`### New findings\n\n${findingsTable(words.fresh, words)}`]),
    ...stateTable(words),
    ...words.locales.map((locale, i) => localePart(locale, i === 0)),
  ];
  const shown: string[] = [];
  let size = 0;
  for (const part of parts) {
    size += part.length;
    if (size > MOST_CHARACTERS) break;
    shown.push(part);
  }
  const rest = parts.length - shown.length;
  const note = `… ${plural(rest, 'more section')}; \`escalate-content diff ${words.ref.replaceAll('`', '')}\` shows all.`;
  return `${[...shown, ...(rest > 0 ? [note] : [])].join('\n\n')}\n`;
}

/** `12 texts changed in 3 locales · 1 new error · 2 findings gone · 4 translations became stale`. */
function headline({ locales, state, fresh, gone }: WordsDiff): string {
  const texts = locales.reduce((sum, one) => sum + countChanges(one), 0);
  const { errors, warnings, infos } = tally(fresh);
  const stale = state.reduce((sum, { newlyStale }) => sum + newlyStale.length, 0);
  const parts = [
    texts === 0 ? 'No words changed' : `${plural(texts, 'text')} changed in ${plural(locales.length, 'locale')}`,
    errors > 0 ? plural(errors, 'new error') : '',
    warnings > 0 ? plural(warnings, 'new warning') : '',
    infos > 0 ? `${infos} new advice` : '',
    gone > 0 ? `${plural(gone, 'finding')} gone` : '',
    stale > 0 ? `${plural(stale, 'translation')} became stale` : '',
  ];
  return `**${parts.filter((part) => part !== '').join(' · ')}**`;
}

function stateTable({ state, sizes }: WordsDiff): string[] {
  const tags = [...new Set([...state.map(({ locale }) => locale), ...sizes.map(({ locale }) => locale)])];
  if (tags.length === 0) return [];
  const rows = tags.map((tag) => {
    const own = state.find(({ locale }) => locale === tag);
    const size = sizes.find(({ locale }) => locale === tag);
    return `| ${tag} | ${percents(own)} | ${own === undefined ? '' : moved(own.before?.stale, own.after.stale)} | ${own === undefined ? '' : moved(own.before?.missing, own.after.missing)} | ${staleNames(own)} | ${sizeText(size?.before ?? null, size?.after ?? null)} |`;
  });
  const head = '| locale | translated | stale | missing | became stale | bundle |\n| --- | --- | --- | --- | --- | --- |';
  return [`### State\n\n${head}\n${rows.join('\n')}`];
}

function percents(state: LocaleState | undefined): string {
  if (state === undefined) return '';
  const { before, after } = state;
  return before === null || before.percent === after.percent ? `${after.percent}%` : `${before.percent}% → ${after.percent}%`;
}

function moved(before: number | undefined, after: number): string {
  return before === undefined || before === after ? String(after) : `${before} → ${after}`;
}

/** Named up to this many. */
const NAMED = 5;

function staleNames(state: LocaleState | undefined): string {
  const ids = state?.newlyStale ?? [];
  const shown = ids.slice(0, NAMED).map((id) => `\`${id}\``);
  return [...shown, ...(ids.length > NAMED ? [`${ids.length - NAMED} more`] : [])].join(', ');
}

function sizeText(before: number | null, after: number | null): string {
  if (before === null || after === null) return after === null ? '' : `${after} B`;
  return `${after} B (${signed(after - before)})`;
}

/** The source locale lies open; translations fold. */
function localePart(words: LocaleWords, isOpen: boolean): string {
  const messages = words.messages.map((one) => messagePart(one, words)).join('\n\n');
  const title = `${words.locale} · ${plural(countChanges(words), 'text')}`;
  return `<details${isOpen ? ' open' : ''}><summary><b>${title}</b></summary>\n\n${messages}\n\n</details>`;
}

function messagePart({ id, purpose, texts, replies }: MessageWords, { locale, direction }: LocaleWords): string {
  const attributes = `lang="${inHtml(locale)}" dir="${direction}"`;
  const [first, ...others] = texts;
  const lines = [`\`${id}\` · ${purpose}${titleOf(first)}`];
  for (const bubble of first?.bubbles ?? []) lines.push(bubblePart(bubble, replies, attributes));
  if (first === undefined && replies.length > 0) lines.push(bubblePart({ form: '', parts: [] }, replies, attributes));
  if (first !== undefined) lines.push(...lengthLine(first));
  for (const one of others) {
    lines.push(`*${one.kind} ${one.part}*${titleOf(one)}`);
    for (const bubble of one.bubbles) lines.push(bubblePart(bubble, [], attributes));
    lines.push(...lengthLine(one));
  }
  return lines.join('\n\n');
}

function titleOf(text: UnitWords | undefined): string {
  if (text === undefined || text.change === 'changed' || text.change === 'same') return '';
  return text.change === 'renamed' ? ` · was \`${text.from ?? ''}\`` : ` · ${text.change}`;
}

function bubblePart({ form, parts }: Bubble, replies: readonly UnitWords[], attributes: string): string {
  const chips = replies.map(({ bubbles }) => `<kbd>${marked(bubbles[0]?.parts ?? [])}</kbd>`).join(' ');
  const lines = [form === '' ? '' : `<i>${inHtml(form)}</i>`, marked(parts), chips].filter((line) => line !== '');
  return `<blockquote ${attributes}>${lines.join('<br>')}</blockquote>`;
}

const TAGS = { same: '', removed: 'del', added: 'ins' } as const;

function marked(parts: readonly WordPart[]): string {
  return parts
    .map(({ kind, text }) => {
      const tag = TAGS[kind];
      return tag === '' ? inHtml(text) : `<${tag}>${inHtml(text)}</${tag}>`;
    })
    .join('');
}

function lengthLine({ lengths }: UnitWords): string[] {
  const parts = lengths
    .filter(({ before, after }) => before !== after)
    .map(({ surface, before, after, limit }) => {
      const over = after !== null && after > limit ? ' ⚠️' : '';
      const was = before === null ? '' : `${before} → `;
      return `${surface} ${was}${after === null ? 'none' : after} of ${limit}${over}`;
    });
  return parts.length === 0 ? [] : [`<sub>longest: ${parts.join(' · ')}</sub>`];
}
