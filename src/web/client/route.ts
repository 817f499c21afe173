/** Where the page is, kept in the part of the address behind `#`, so that a view can be sent to a colleague. */
export interface Route {
  /** `messages`, `flow`, `journeys`, `try` or `picture`. */
  readonly view: string;
  /** What follows: the id of a state or a journey; empty for none. */
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
}

export function readRoute(hash: string = location.hash): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?');
  const [view = '', ...rest] = path.split('/');
  return {
    view: view === '' ? 'messages' : view,
    id: decodeURIComponent(rest.join('/')),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** The address of a route; empty values are left out. */
export function hrefOf({ view, id = '', query = {} }: Partial<Route> & Pick<Route, 'view'>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== '');
  const search = pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
  return `#/${view}${id === '' ? '' : `/${encodeURIComponent(id)}`}${search}`;
}

/** Changes the address without a step in the history: for filters, which change with every letter. */
export function replaceRoute(route: Parameters<typeof hrefOf>[0]): void {
  history.replaceState(null, '', hrefOf(route));
}
