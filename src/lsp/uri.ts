/** The path of a `file:` address, absolute, with `/`; null for any other address. */
export function pathOf(uri: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(uri);
    if (protocol !== 'file:') return null;
    const path = decodeURIComponent(pathname);
    return host === '' ? path.replace(/^\/([A-Za-z]:)(?=\/|$)/u, '$1') : `//${host}${path}`;
  } catch {
    return null;
  }
}

/** The address of an absolute path. */
export function uriOf(path: string): string {
  const full = path.startsWith('/') ? path : `/${path}`;
  const encoded = full
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  return full.startsWith('//') ? `file:${encoded}` : `file://${encoded}`;
}
