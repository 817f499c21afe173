import type { SiteProject } from '../site-data.ts';
import { load } from './data.ts';
import { fill, h } from './dom.ts';
import { pictures } from './pictures.ts';
import { hrefOf, readRoute, type Route } from './route.ts';
import { themeSwitch } from './theme.ts';
import { flowView } from './views/flow.ts';
import { messagesView } from './views/messages.ts';
import { tryView } from './views/try.ts';

const TITLES: Readonly<Record<string, string>> = { messages: 'Messages', flow: 'Conversation map', try: 'Try it' };

function header(project: SiteProject, current: string): HTMLElement[] {
  const views = project.hasFlow ? ['messages', 'flow', 'try'] : ['messages'];
  const links = views.map((view) =>
    h('a', { href: hrefOf({ view }), 'aria-current': view === current ? 'page' : null }, TITLES[view] ?? view),
  );
  return [h('p', { class: 'brand' }, 'Preview'), h('nav', { 'aria-label': 'Views' }, ...links), themeSwitch()];
}

function viewOf(project: SiteProject, route: Route): HTMLElement {
  if (route.view === 'flow' || route.view === 'journeys') return flowView(project, route);
  if (route.view === 'try') return tryView(project, route);
  return messagesView(project, route);
}

function show(project: SiteProject): void {
  const [top, main] = [document.getElementById('top'), document.getElementById('main')];
  if (top === null || main === null) return;
  const route = readRoute();
  const current = route.view === 'journeys' ? 'flow' : project.hasFlow || route.view === 'messages' ? route.view : 'messages';
  document.title = `${TITLES[current] ?? 'Messages'} · Preview`;
  fill(top, ...header(project, current));
  fill(
    main,
    h('h1', { class: 'hidden' }, TITLES[current] ?? 'Messages'),
    viewOf(project, { ...route, view: current === 'flow' ? route.view : current }),
  );
}

/** The server tells when content has changed; the address keeps the place. */
function reloadOnChanges(): void {
  if (!('live' in document.documentElement.dataset)) return;
  const events = new EventSource('events');
  events.addEventListener('change', () => location.reload());
}

async function start(): Promise<void> {
  const project = await load('project');
  pictures(project);
  show(project);
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#/') || location.hash === '') show(project);
  });
  reloadOnChanges();
}

void start();
