import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nameProblems } from '../flow/read/name-problems.ts';
import { troubleText, type Host } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';
import { buildSite, type SiteAssets, type SiteFile, type SiteInput } from '../web/build-site.ts';
import { UsageError, type Outcome, type Request } from './define-command.ts';
import { journeysOf } from './flow-simulate.ts';
import { openFlow, JOURNEYS } from './open-flow.ts';
import { openPreview } from './preview-session.ts';

/** `preview --web`: writes the gallery, the map and the simulator. */
export async function preview(request: Request, host: Host): Promise<Outcome> {
  const session = openPreview(request, host);
  const { locales, root } = session;
  const input = { corpus: session.corpus(), diagnostics: session.diagnose(locales), ...(locales === null ? {} : { locales }) };
  const files = siteOf(input, host);
  const errors = input.diagnostics.filter(({ severity }) => severity === 'error').length;
  const out = (request.text('out') ?? DEFAULT_OUT).replace(/\/+$/u, '');
  return {
    root,
    troubles: session.troubles,
    writes: files.map(({ path, text }) => ({ path: `${out}/${path}`, text })),
    talk: [
      `${files.length} files in ${out}. Open ${out}/index.html in a browser; no server is needed.`,
      ...(errors === 0 ? [] : [`The content has ${errors} ${errors === 1 ? 'error' : 'errors'}; "escalate-content lint" shows them all.`]),
    ].join('\n'),
  };
}

const DEFAULT_OUT = 'build/preview';

/** The files of the site for a corpus and its findings. */
export function siteOf({ withoutFlow = false, ...input }: SiteRequest, host: Host): SiteFile[] {
  const base = { ...input, assets: readAssets(host), version: host.version };
  const flow = withoutFlow ? null : readableFlow(input.corpus, input.diagnostics);
  try {
    return buildSite({ ...base, flow });
  } catch (error) {
    // What states do at once may go round in a circle, which shows only when the flow is played; `flow check` says where.
    if (!String(error).includes('Infinite loop')) throw error;
    return buildSite({ ...base, flow: null });
  }
}

interface SiteRequest extends Pick<SiteInput, 'corpus' | 'diagnostics' | 'locales' | 'live'> {
  /** Leaves out the map and the simulator. */
  readonly withoutFlow?: boolean;
}

/** A flow that names what does not exist cannot be played; the gallery goes without it, and `flow check` says why. */
function readableFlow(corpus: Corpus, diagnostics: readonly Diagnostic[]): SiteInput['flow'] {
  const isBroken = diagnostics.some(({ severity, at }) => severity === 'error' && at.file.startsWith('content/flow/'));
  if (isBroken || !corpus.flow.some(({ file }) => !file.startsWith(JOURNEYS))) return null;
  const input = openFlow(corpus);
  return nameProblems(input).some(({ severity }) => severity === 'error') ? null : { input, journeys: journeysOf(corpus) };
}

/** The page's own code, which `npm run build` makes. */
const ASSETS = ['app.css', 'app.js', 'simulator.js'] as const;

function readAssets(host: Host): SiteAssets {
  return ASSETS.map((path) => {
    const file = `${host.packageRoot}/dist/web/${path}`;
    const read = host.readFile(file);
    if (!read.ok) throw new UsageError(troubleText(file, read.trouble), 'Build the package with "npm run build", or install it anew');
    return { path, text: read.text };
  });
}
