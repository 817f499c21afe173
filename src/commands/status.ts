import type { Host } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';
import type { MessageText } from '../model/message.ts';
import { standingOf } from '../model/staleness.ts';
import { countStatus, type LocaleStatus } from '../tms/count-status.ts';
import { changedShare, diffLine, wordDiff } from '../tms/word-diff.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { openProject } from './open-project.ts';
import { previousSources } from './previous-sources.ts';
import { selectLocales } from './select-locales.ts';
import { statusTable } from './status-table.ts';

/** A translation whose source changed. */
interface StaleText {
  readonly id: string;
  readonly locale: string;
  readonly change: 'minor' | 'meaning';
  /** Whether the translation keeps serving, or the source text stands in. */
  readonly effect: 'serve' | 'fallback';
  /** What changed in the source, on one line; empty when the earlier text is not known. */
  readonly diff: string;
  /** How much of the source changed, in percent; null when the earlier text is not known. */
  readonly changed: number | null;
}

/** Says how far the translations of each locale are. */
export async function status(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const { corpus } = project;
  const locales = (selectLocales(request.list('locale'), corpus.project) ?? corpus.project.locales).filter(
    (one) => one !== corpus.project.sourceLocale,
  );
  const min = minimum(request.text('min'));
  const rows = countStatus(corpus, locales);
  const stale = request.flag('stale') ? await staleTexts(corpus, locales, project.root, host) : [];
  const drafts = [...corpus.source.values()].filter(({ unit }) => unit.draft).map(({ id }) => id);
  const unmet = min === null ? [] : rows.filter((row) => row.percent < min);
  const broken = project.diagnostics.filter((one) => one.severity === 'error');
  return {
    root: project.root,
    troubles: project.troubles,
    output:
      request.text('format') === 'json'
        ? json(rows, stale, drafts)
        : [statusTable(rows, host.stdout.isTerminal), ...staleLines(stale), ...draftLines(drafts)].join('\n'),
    ...(unmet.length === 0 ? {} : { exit: 1 }),
    ...talk(unmet, min, broken.length),
  };
}

function minimum(text: string | undefined): number | null {
  if (text === undefined) return null;
  const min = Number(text);
  if (text.trim() === '' || !Number.isFinite(min) || min < 0 || min > 100)
    throw new UsageError(`"${text}" is not a percentage`, 'For example: --min 95');
  return min;
}

async function staleTexts(corpus: Corpus, locales: readonly string[], root: string, host: Host): Promise<StaleText[]> {
  const previous = await previousSources(corpus, locales, root, host);
  return locales.flatMap((locale) =>
    [...corpus.source.values()].flatMap((text): StaleText[] => {
      const entry = corpus.catalogs.get(locale)?.entries.get(text.id);
      if (entry === undefined || text.unit.draft || entry.status === 'new' || !standingOf(entry, text.text, text.unit).stale) return [];
      return [staleText(text, locale, previous(text, entry.source ?? ''), corpus)];
    }),
  );
}

function staleText(text: MessageText, locale: string, before: string, corpus: Corpus): StaleText {
  const parts = before === '' ? null : wordDiff(before, text.text, text.locale);
  return {
    id: text.id,
    locale,
    change: text.unit.change,
    effect: corpus.project.stale[text.unit.change],
    diff: parts === null ? '' : diffLine(parts).replaceAll('\n', '⏎'),
    changed: parts === null ? null : Math.round(changedShare(parts) * 100),
  };
}

function staleLines(stale: readonly StaleText[]): string[] {
  if (stale.length === 0) return [];
  const lines = stale.map(({ id, locale, change, effect, diff, changed }) => {
    const share = changed === null ? 'the earlier text is not in the history of git' : `${changed}% of the text changed`;
    const serves = effect === 'serve' ? 'the translation keeps serving' : 'the source text stands in';
    return `${locale}  ${id}: ${share} (${change}); ${serves}${diff === '' ? '' : `\n    ${diff}`}`;
  });
  return [`Stale:\n${lines.join('\n')}\n`];
}

function draftLines(drafts: readonly string[]): string[] {
  return drafts.length === 0 ? [] : [`Drafts: ${drafts.join(', ')}\n`];
}

/** The same as data; its schema is `schemas/status.schema.json`. */
function json(rows: readonly LocaleStatus[], stale: readonly StaleText[], drafts: readonly string[]): string {
  return `${JSON.stringify({ schemaVersion: 1, locales: rows, stale, drafts }, null, 2)}\n`;
}

function talk(unmet: readonly LocaleStatus[], min: number | null, broken: number): { talk?: string } {
  const lines = [
    ...(broken === 0
      ? []
      : [
          `The content has ${broken} ${broken === 1 ? 'error' : 'errors'}, so the counts may be low; "escalate-content validate" shows them.`,
        ]),
    ...(unmet.length === 0 ? [] : [`Below ${min}%: ${unmet.map(({ locale, percent }) => `${locale} ${percent}%`).join(', ')}.`]),
  ];
  return lines.length === 0 ? {} : { talk: lines.join('\n') };
}
