// The proof of all laws on the shipped flow, cold, in a process of its own.
import { bundled, ROOT } from './measuring.mjs';

export async function measure() {
  const { openProject, openFlow, checkFlow, nodeHost } = await bundled(`
    export { openProject } from './src/commands/open-project.ts';
    export { openFlow } from './src/commands/open-flow.ts';
    export { checkFlow } from './src/flow/check-flow.ts';
    export { nodeHost } from './src/host/node-host.ts';`);
  const { corpus } = openProject(ROOT, nodeHost());
  const started = performance.now();
  const { checks } = checkFlow(openFlow(corpus));
  const ours = performance.now() - started;
  return [{ what: `${checks.length} laws, first run of the process`, ours, goal: '< 2000 ms' }];
}
