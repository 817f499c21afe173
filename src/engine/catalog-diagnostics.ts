import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Corpus } from '../model/corpus.ts';
import { isStale } from '../model/staleness.ts';
import type { Place } from '../text/source.ts';

/** What is missing, stale, orphaned or empty in a catalogue. Drafts are not asked for. */
export function catalogDiagnostics(corpus: Corpus, catalog: Catalog): Diagnostic[] {
  return [...missing(corpus, catalog), ...stale(corpus, catalog), ...orphans(corpus, catalog)];
}

function missing(corpus: Corpus, catalog: Catalog): Diagnostic[] {
  return [...corpus.units.values()].flatMap((unit) => {
    const entry = catalog.entries.get(unit.id);
    const text = corpus.source.get(unit.id);
    if (unit.draft || text === undefined || (entry !== undefined && entry.status !== 'new')) return [];
    const at: Place = entry === undefined ? { file: text.file, ...text.keyAt } : { file: catalog.file, ...entry.keyAt };
    const what = entry === undefined ? 'has no translation' : 'is marked new and waits for its translation';
    return makeDiagnostic('catalog/missing', 'info', `"${unit.id}" ${what} in ${catalog.locale}`, at, {
      messageId: unit.id,
      locale: catalog.locale,
      help: `Run "escalate-content extract --locale ${catalog.locale}" and send the file to the translators`,
    });
  });
}

function stale(corpus: Corpus, catalog: Catalog): Diagnostic[] {
  return [...catalog.texts.values()].flatMap((text) => {
    const entry = catalog.entries.get(text.id);
    const source = corpus.source.get(text.id);
    if (entry === undefined || source === undefined || text.unit.draft) return [];
    if (entry.status === 'new' || !isStale(entry, source.text, text.unit)) return [];
    const effect = corpus.project.stale[text.unit.change] === 'serve' ? 'the translation keeps serving' : 'the source text serves instead';
    return makeDiagnostic(
      'catalog/stale',
      'info',
      `The source of "${text.id}" changed after this translation; ${effect}`,
      { file: text.file, start: text.node.start, end: text.node.end },
      {
        messageId: text.id,
        locale: catalog.locale,
        span: { start: 0, end: text.text.length, text: text.text },
        help: 'Compare it with the new source text, then extract and merge again',
        related: [{ message: 'The source text', at: { file: source.file, start: source.node.start, end: source.node.end } }],
      },
    );
  });
}

function orphans(corpus: Corpus, catalog: Catalog): Diagnostic[] {
  return [...catalog.entries.values()].flatMap((entry) => {
    if (corpus.units.has(entry.id)) return [];
    return makeDiagnostic(
      'catalog/orphan',
      'info',
      `"${entry.id}" is not an id of the source`,
      { file: catalog.file, ...entry.keyAt },
      {
        messageId: entry.id,
        locale: catalog.locale,
        help: 'Carry it over with "escalate-content rename", or remove it with "escalate-content prune"',
      },
    );
  });
}
