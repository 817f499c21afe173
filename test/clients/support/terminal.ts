import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** A program in a real terminal (util-linux `script` makes it), as a person would sit before it. */
export interface Terminal {
  /** All that was printed so far, with its escapes. */
  screen(): string;
  /** Waits until the screen, from `after` on and without its escapes, holds the text. Rejects when the program ends or a minute goes by. */
  until(text: string | RegExp, after?: number): Promise<string>;
  press(keys: string): void;
  /** The exit code, once the program has ended. */
  readonly ended: Promise<number | null>;
}

export interface TerminalOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** The environment without what says that nobody is watching: under continuous integration Ink draws only its last frame. */
function person(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:CI|CI_.*|CONTINUOUS_INTEGRATION|GITHUB_ACTIONS|NO_COLOR)$/u.test(name)),
  );
}

/** What a screen says, without colours and moves of the cursor. */
export function plain(screen: string): string {
  return screen.replace(/\u001b\[[0-9;?]*[A-Za-z]|\r/gu, '');
}

/** Starts a command line; arguments must need no quoting. */
export function openTerminal(command: readonly string[], { cwd, columns = 100, rows = 40, env = {} }: TerminalOptions): Terminal {
  const line = `stty cols ${columns} rows ${rows}; ${command.join(' ')}`;
  const child: ChildProcessWithoutNullStreams = spawn('script', ['-qec', line, '/dev/null'], {
    cwd,
    env: { ...person(), TERM: 'xterm-256color', ...env },
  });
  let screen = '';
  const listeners = new Set<() => void>();
  const tell = (chunk: Buffer): void => {
    screen += chunk.toString('utf8');
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', tell);
  child.stderr.on('data', tell);
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return {
    screen: () => screen,
    press: (keys) => child.stdin.write(keys),
    ended,
    until: (text, after = 0) =>
      new Promise((resolve, reject) => {
        const stop = (): void => {
          listeners.delete(look);
          clearTimeout(timer);
        };
        const look = (): void => {
          const part = plain(screen.slice(after));
          if (typeof text === 'string' ? !part.includes(text) : !text.test(part)) return;
          stop();
          resolve(part);
        };
        const fail = (why: string): void => {
          stop();
          reject(new Error(`${why} before ${String(text)} was shown:\n${screen.slice(-2000)}`));
        };
        const timer = setTimeout(() => {
          child.kill();
          fail('A minute went by');
        }, 60_000);
        listeners.add(look);
        void ended.then(() => fail('The program ended'));
        look();
      }),
  };
}
