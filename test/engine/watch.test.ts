import { expect, it } from 'vitest';
import type { Request } from '../../src/commands/define-command.ts';
import { watchLint, type WatchRun } from '../../src/commands/watch-lint.ts';
import { memoryHost } from '../../src/host/memory-host.ts';

// After an edit the edited language is told at once, and the whole run that follows is what a cold run says.

const PROJECT = {
  '/project/content/project.yaml': 'sourceLocale: en-GB\nlocales: [de, fr]\n',
  '/project/content/messages/a.yaml': 'namespace: a\nmessages:\n  one:\n    purpose: macro\n    text: Hello {name}.\n',
  '/project/locales/de/messages.json': '{ "a.one": { "message": "Hallo {name}.", "status": "translated" } }',
  '/project/locales/fr/messages.json': '{ "a.one": { "message": "Bonjour {nom}.", "status": "translated" } }',
};
const REQUEST: Request = {
  args: [],
  cwd: '/project',
  color: false,
  text: () => undefined,
  list: (name) => (name === 'rule' ? ['locale/placeholder', 'tone/blame'] : []),
  flag: () => false,
};

const brief = ({ report }: WatchRun): string[] => report.diagnostics.map(({ code, locale, at }) => `${code} ${locale ?? ''} ${at.start}`);

function watching(files: Readonly<Record<string, string>> = PROJECT): {
  runs: WatchRun[];
  save: (path: string, text: string) => void;
  settled: () => Promise<void>;
  stop: () => void;
} {
  let listener: (paths: readonly string[]) => void = () => undefined;
  const host = {
    ...memoryHost(files),
    watch: (_folders: readonly string[], onChange: typeof listener) => {
      listener = onChange;
      return () => undefined;
    },
  };
  const runs: WatchRun[] = [];
  const { stop } = watchLint(REQUEST, host, (run) => runs.push(run));
  return {
    runs,
    save: (path, text) => {
      host.files.set(path, text);
      listener([path]);
    },
    settled: () => new Promise((done) => setImmediate(() => setImmediate(done))),
    stop,
  };
}

const SOURCE = '/project/content/messages/a.yaml';
const edited = `${PROJECT[SOURCE].replace('{name}', '{who}')}  two:\n    purpose: macro\n    text: "Hello {"\n`;

it('tells the edited language first, and all when the others are read', async () => {
  const { runs, save, settled } = watching();
  expect(runs.map(({ isPart }) => isPart)).toEqual([false]);
  save(SOURCE, edited);
  expect(runs.at(-1)?.isPart).toBe(true);
  expect(brief(runs.at(-1) as WatchRun).filter((one) => one.startsWith('icu/') && one.includes('en-GB'))).toHaveLength(1);
  await settled();
  const cold = watching({ ...PROJECT, [SOURCE]: edited }).runs[0] as WatchRun;
  expect(runs.at(-1)?.isPart).toBe(false);
  expect(brief(runs.at(-1) as WatchRun)).toEqual(brief(cold));
  expect(brief(cold).some((one) => one.startsWith('locale/placeholder de'))).toBe(true);
});

it('a translation is told before the others too', () => {
  const { runs, save } = watching();
  save('/project/locales/de/messages.json', '{ "a.one": { "message": "Hallo {nam}.", "status": "translated" } }');
  const told = brief(runs.at(-1) as WatchRun);
  expect(told.some((one) => one.startsWith('locale/placeholder de'))).toBe(true);
  // What was known about French stands meanwhile.
  expect(told.some((one) => one.startsWith('locale/placeholder fr'))).toBe(true);
});

it('work on an older state is left when the next edit comes', async () => {
  const { runs, save, settled } = watching();
  save(SOURCE, edited);
  save(SOURCE, PROJECT[SOURCE]);
  await settled();
  expect(runs.map(({ isPart }) => isPart)).toEqual([false, true, true, false]);
  expect(brief(runs[3] as WatchRun)).toEqual(brief(runs[0] as WatchRun));
});

it('says nothing more once it is stopped', async () => {
  const { runs, save, settled, stop } = watching();
  save(SOURCE, edited);
  stop();
  await settled();
  expect(runs).toHaveLength(2);
});
