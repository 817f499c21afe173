import { byPlace } from '../diagnostics/order.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import { shareOf, type Coverage, type Covered } from '../flow/simulate/coverage.ts';
import type { WalkResult } from '../flow/simulate/random-walk.ts';
import { readJourneys, type Journey } from '../flow/simulate/read-journeys.ts';
import type { JourneyResult } from '../flow/simulate/run-journey.ts';
import { simulateFlow } from '../flow/simulate.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Host } from '../host/host.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { JOURNEYS, openFlow } from './open-flow.ts';
import { countsOf, openProject, sourcesOf } from './open-project.ts';

/** Plays the journeys of `content/flow/journeys` and says what they touch; with `--walks` also random walks with faults. */
export async function flowSimulate(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const input = openFlow(project.corpus, request.list('locale')[0]);
  const all = journeysOf(project.corpus);
  const wanted = request.list('journey');
  const unknown = wanted.find((id) => !all.some((journey) => journey.id === id));
  if (unknown !== undefined)
    throw new UsageError(
      `There is no journey "${unknown}"`,
      `Journeys: ${all
        .slice(0, 12)
        .map(({ id }) => id)
        .join(', ')} …`,
    );
  const walks = count(request, 'walks', 0);
  const options = { walks, length: count(request, 'length', 200), seed: count(request, 'seed', 1) };
  const { results, coverage, walks: walked } = simulateFlow(input, all, walks > 0 ? options : undefined);
  const shown = wanted.length === 0 ? results : results.filter(({ journey }) => wanted.includes(journey.id));
  const diagnostics = [
    ...shown.flatMap(failures),
    ...(wanted.length === 0 ? uncovered(coverage, all) : []),
    ...(walked === null ? [] : stumbles(walked, all)),
  ];
  return {
    root: project.root,
    sources: sourcesOf(project),
    diagnostics: diagnostics.sort(byPlace),
    counts: countsOf(project.corpus, null),
    troubles: project.troubles,
    extra: {
      journeys: { run: shown.length, failed: shown.filter(failed).length },
      coverage: coverageData(coverage),
      ...(walked === null ? {} : { walks: { ...options, steps: walked.steps, violations: walked.stumbles.length } }),
    },
    talk: [
      `${shown.length} journeys, ${shown.filter(failed).length} not as written.`,
      ...coverageLines(coverage),
      ...(walked === null ? [] : [walkLine(walked, options.seed)]),
    ].join('\n'),
  };
}

export function journeysOf(corpus: Corpus): Journey[] {
  return readJourneys(corpus.flow.filter(({ file }) => file.startsWith(JOURNEYS)));
}

function count(request: Request, name: string, otherwise: number): number {
  const text = request.text(name);
  if (text === undefined) return otherwise;
  if (!/^\d+$/u.test(text)) throw new UsageError(`"${text}" is not a whole number`, `--${name} takes a count, for example --${name} 100`);
  return Number(text);
}

function failed({ played }: JourneyResult): boolean {
  return played.some(({ failures: found }) => found.length > 0);
}

function failures({ journey, played }: JourneyResult): Diagnostic[] {
  return played.flatMap(({ step, event, failures: found }, index) =>
    found.map((message) =>
      makeDiagnostic('flow/journey', 'error', `${message} (journey "${journey.id}", on "${event}")`, step.at, {
        help: 'Mend the flow, or write down what is right now',
        transcript: played
          .slice(0, index + 1)
          .map((one, i) => `${String(i + 1).padStart(3)}. ${one.event} → ${one.state}: ${saidIn(one.outputs)}`),
      }),
    ),
  );
}

function saidIn(outputs: JourneyResult['first']): string {
  return (
    outputs.flatMap((one) => (one.kind === 'message' ? [one.delivery === 'held' ? `(${one.message})` : one.message] : [])).join(', ') ||
    'nothing'
  );
}

const TITLES: Readonly<Record<keyof Coverage, string>> = {
  states: 'state',
  transitions: 'transition',
  slots: 'slot',
  rows: 'row of a slot',
  messages: 'message',
  situations: 'situation',
};

function uncovered(coverage: Coverage, journeys: readonly Journey[]): Diagnostic[] {
  const at = journeys[0]?.at ?? { file: JOURNEYS.slice(0, -1), start: 0, end: 0 };
  return (Object.keys(TITLES) as (keyof Coverage)[]).flatMap((kind) => {
    const missing = missingIn(coverage[kind]);
    if (missing.length === 0) return [];
    const names = missing.slice(0, 8).join(', ');
    const more = missing.length > 8 ? ` and ${missing.length - 8} more` : '';
    return [
      makeDiagnostic(
        'flow/untested',
        'info',
        `No journey touches ${missing.length === 1 ? 'the' : 'these'} ${TITLES[kind]}${missing.length === 1 ? '' : 's'}: ${names}${more}`,
        at,
        { help: 'Write a journey that does' },
      ),
    ];
  });
}

function missingIn({ all, touched }: Covered): string[] {
  return all.filter((one) => !touched.has(one));
}

function stumbles({ stumbles: found }: WalkResult, journeys: readonly Journey[]): Diagnostic[] {
  const at = journeys[0]?.at ?? { file: 'content/flow', start: 0, end: 0 };
  return found.map(({ walk, law, events }) =>
    makeDiagnostic('flow/random-walk', 'error', `${law} (walk ${walk})`, at, {
      transcript: events.slice(-12).map((event) => `  ${event}`),
    }),
  );
}

function coverageLines(coverage: Coverage): string[] {
  return (Object.keys(TITLES) as (keyof Coverage)[]).map((kind) => {
    const { all } = coverage[kind];
    const touched = all.length - missingIn(coverage[kind]).length;
    return `  ${kind.padEnd(12)} ${String(touched).padStart(4)} of ${String(all.length).padStart(4)}  ${(shareOf(coverage[kind]) * 100).toFixed(1)} %`;
  });
}

function coverageData(coverage: Coverage): Record<string, unknown> {
  return Object.fromEntries(
    (Object.keys(TITLES) as (keyof Coverage)[]).map((kind) => [
      kind,
      { all: coverage[kind].all.length, missing: missingIn(coverage[kind]) },
    ]),
  );
}

function walkLine({ walks, steps, stumbles: found }: WalkResult, seed: number): string {
  return `${walks} random walks, ${steps} steps, seed ${seed}: ${found.length === 0 ? 'no law broken' : `${found.length} laws broken`}.`;
}
