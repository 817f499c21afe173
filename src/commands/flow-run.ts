import { tracedMachine } from '../flow/simulate.ts';
import { CHAT_HELP, continueChat, openChat, pairsIn } from '../flow/talk/run-talk.ts';
import type { Host } from '../host/host.ts';
import type { Outcome, Request } from './define-command.ts';
import { journeysOf } from './flow-simulate.ts';
import { openFlow } from './open-flow.ts';
import { openProject } from './open-project.ts';

/** Talks to the flow line by line: what is typed on one side, what people would read on the other. */
export async function flowRun(request: Request, host: Host): Promise<Outcome> {
  const project = openProject(request.cwd, host);
  const input = openFlow(project.corpus, request.list('locale')[0]);
  const own = { ...input, core: tracedMachine(input) };
  const usual = journeysOf(project.corpus)[0]?.usual ?? {};
  let step = openChat(own, { ...usual, ...pairsIn(request.list('facts')) });
  const say = (lines: readonly string[]): void => host.stdout.write(lines.map((line) => `${line}\n`).join(''));
  say([...CHAT_HELP, '', ...step.lines]);
  while (!step.over) {
    const line = await host.readLine('> ');
    if (line === null) break;
    step = continueChat(own, step.chat, line);
    say(step.lines);
  }
  return { root: project.root, troubles: project.troubles };
}
