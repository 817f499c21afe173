import type { Host } from '../host/host.ts';

/** Says how far long work is, on a terminal and nowhere else, and leaves no trace. */
export interface Progress {
  readonly step: (done: number, total: number) => void;
  readonly end: () => void;
}

/** Erases the line from its start. */
const CLEAR = '\r\u001b[K';
/** Work that takes less time than this says nothing, in milliseconds. */
const PATIENCE_MS = 400;
/** At most one line in so many milliseconds. */
const EVERY_MS = 80;

/** `title` says what is done: `Taking pictures`. It goes to stderr, which is for talk. */
export function createProgress(title: string, host: Host): Progress {
  if (!host.stderr.isTerminal || (host.env('CI') ?? '') !== '') return { step: () => undefined, end: () => undefined };
  const started = host.now();
  let last = 0;
  return {
    step(done, total) {
      const now = host.now();
      if (now - started < PATIENCE_MS || now - last < EVERY_MS) return;
      last = now;
      const line = `${title}: ${done} of ${total} ${progressBar(done / Math.max(1, total), BAR)}`;
      host.stderr.write(CLEAR + line.slice(0, host.stderr.columns - 1));
    },
    end: () => {
      if (last > 0) host.stderr.write(CLEAR);
    },
  };
}

/** Does work that tells after each language how far it is, and shows that. */
export function withProgress<T>(host: Host, work: (onLocale: Progress['step']) => T): T {
  const progress = createProgress('Reading the languages', host);
  try {
    return work(progress.step);
  } finally {
    progress.end();
  }
}

const BAR = 20;
/** Eighths of a cell. */
const PARTS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** A share between 0 and 1 as a bar of so many cells, with a rest of light shade: `█████▌░░░░`. */
export function progressBar(share: number, cells: number): string {
  const eighths = Math.round(Math.max(0, Math.min(1, share)) * cells * 8);
  const bar = '█'.repeat(Math.floor(eighths / 8)) + (PARTS[eighths % 8] ?? '');
  return bar + '░'.repeat(cells - bar.length);
}
