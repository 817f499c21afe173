import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Corpus } from '../model/corpus.ts';
import { isRecord } from '../model/merge-layers.ts';

/** Facts of locales and surfaces whose `reviewBy` day is past: laws and limits change. */
export function staleFacts(corpus: Corpus, today: string): Diagnostic[] {
  const packs = [...corpus.packs].flatMap(([locale, pack]) =>
    pastDates(pack.facts, '', today).map((one) => ({ ...one, file: `locales/${locale}/locale.yaml` })),
  );
  const surfaces = [...corpus.surfaces].flatMap(([name, data]) =>
    pastDates(data, '', today).map((one) => ({ ...one, file: `content/surfaces/${name}.yaml` })),
  );
  return [...packs, ...surfaces].map(({ file, path, date }) =>
    makeDiagnostic(
      'project/fact-past-review',
      'warning',
      `${path} was to be reviewed by ${date}`,
      { file, start: 0, end: 0 },
      {
        help: 'Read its source again, then set a new date',
      },
    ),
  );
}

function pastDates(data: unknown, path: string, today: string): { path: string; date: string }[] {
  if (Array.isArray(data)) return data.flatMap((item, i) => pastDates(item, `${path}[${i + 1}]`, today));
  if (!isRecord(data)) return [];
  const own =
    typeof data['reviewBy'] === 'string' && data['reviewBy'] < today
      ? [{ path: path === '' ? 'This file' : path, date: data['reviewBy'] }]
      : [];
  return [...own, ...Object.entries(data).flatMap(([key, value]) => pastDates(value, path === '' ? key : `${path}.${key}`, today))];
}
