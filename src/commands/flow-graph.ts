import { graphFlow, GRAPH_FORMATS, type GraphFormat } from '../flow/graph-flow.ts';
import { readLeaveRates, type LeaveRates } from '../flow/graph/leave-rates.ts';
import { simulateFlow } from '../flow/simulate.ts';
import { troubleText, type Host } from '../host/host.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { journeysOf } from './flow-simulate.ts';
import { openFlow } from './open-flow.ts';
import { openProject } from './open-project.ts';

/** Draws the journey map: the flow or one journey, with coverage, or with how many people leave where. */
export async function flowGraph(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const input = openFlow(project.corpus);
  const as = (request.text('as') ?? 'mermaid') as GraphFormat;
  if (!GRAPH_FORMATS.includes(as)) throw new UsageError(`"${as}" is not a way to draw`, `Ways: ${GRAPH_FORMATS.join(', ')}`);
  const wanted = request.text('journey');
  const file = request.text('events');
  const rates = file === undefined ? undefined : ratesIn(file, request, host);
  const needed = wanted !== undefined || request.flag('coverage');
  const simulation = needed ? simulateFlow(input, journeysOf(project.corpus)) : null;
  const journey = wanted === undefined ? undefined : simulation?.results.find(({ journey: { id } }) => id === wanted);
  if (wanted !== undefined && journey === undefined)
    throw new UsageError(`There is no journey "${wanted}"`, '"escalate-content flow simulate" runs them all');
  const overlay = {
    ...(request.flag('coverage') && simulation !== null ? { coverage: simulation.coverage } : {}),
    ...(rates === undefined ? {} : { rates }),
    ...(journey === undefined ? {} : { journey }),
  };
  return {
    root: project.root,
    output: graphFlow(input.flow, as, overlay),
    troubles: project.troubles,
    talk: rates === undefined ? '' : ratesLine(rates),
  };
}

function ratesIn(file: string, request: Request, host: Host): LeaveRates {
  const path = file.startsWith('/') ? file : `${request.cwd}/${file}`;
  const read = host.readFile(path);
  if (!read.ok) throw new UsageError(troubleText(file, read.trouble), '--events takes a file with one JSON event a line');
  const rates = readLeaveRates(read.text);
  if (rates.visits.size === 0)
    throw new UsageError(
      `${file} holds no "state_entered" event`,
      'Each line is an event such as {"type":"state_entered","state":"offer"}',
    );
  return rates;
}

function ratesLine({ visits, duplicates, unread }: LeaveRates): string {
  const seconds = [...duplicates.values()].reduce((sum, one) => sum + one, 0);
  const skipped = unread === 0 ? '' : ` ${unread} lines are no events.`;
  return `${[...visits.values()].reduce((sum, one) => sum + one, 0)} visits to ${visits.size} states, ${seconds} second cases.${skipped}`;
}
