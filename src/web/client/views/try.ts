import type { SiteProject } from '../../site-data.ts';
import { load, loadScript } from '../data.ts';
import { fill, h } from '../dom.ts';
import type { Route } from '../route.ts';
import type { MountSimulator } from '../simulator/main.ts';

/** The simulator; its code, which holds the runtime, comes only when it is asked for. */
export function tryView(project: SiteProject, { query }: Route): HTMLElement {
  const view = h(
    'section',
    { class: 'try', 'aria-label': 'Try the conversation' },
    h('p', { class: 'count', role: 'status' }, 'Starting …'),
  );
  void Promise.all([load('flow'), load('runtime-flow'), loadScript('simulator.js')]).then(([flow, runtimeFlow]) => {
    const { previewSimulator } = globalThis as unknown as { previewSimulator: MountSimulator };
    fill(view);
    previewSimulator(view, { project, flow, runtimeFlow, loadBundle: (locale) => load(`bundles/${locale}`), query });
  });
  return view;
}
