import { Box, Text, useApp, useInput, useStdout } from 'ink';
import { useEffect, useMemo, useRef, useState, type JSX } from 'react';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { chatLines, type Line } from './chat-lines.ts';
import { press } from './chat-keys.ts';
import { choicesOf } from './chat-menus.ts';
import { screenOf, type Screen, type Stage } from './chat-screen.ts';
import type { ChatState } from './chat-state.ts';

export interface PreviewProps {
  readonly stage: Stage;
  readonly first: ChatState;
  readonly color: boolean;
  /** Findings of a message and its parts in a locale. */
  readonly diagnose: (message: string, locale: string) => readonly Diagnostic[];
  /** Tells about edited content; returns a function that stops. */
  readonly subscribe: (listener: (stage: Stage) => void) => () => void;
  readonly onLeave: (why: 'quit' | 'edit', state: ChatState, screen: Screen) => void;
}

/** Columns from which the panel with the world stands beside the chat. */
const WIDE = 100;
const PANEL = 36;
/** Lines for findings, at most. */
const FINDINGS = 4;

/** The chat with what is known of it. */
export function PreviewView({ stage: firstStage, first, color, diagnose, subscribe, onLeave }: PreviewProps): JSX.Element {
  const [stage, setStage] = useState(firstStage);
  const [state, setState] = useState(first);
  const { columns, rows } = useSize();
  useEffect(() => subscribe(setStage), [subscribe]);
  const screen = useMemo(() => screenOf(stage, state), [stage, state]);
  const findings = useFindings(stage, state, screen, diagnose);
  useKeys(stage, state, screen, setState, onLeave);
  const panel = columns >= WIDE;
  const width = panel ? columns - PANEL - 1 : columns;
  const shownFindings = findingLines(findings ?? []);
  const height = Math.max(3, rows - 5 - shownFindings.length);
  return (
    <Box flexDirection="column" width={columns}>
      <Text wrap="truncate" bold>
        {headLine(stage, state, screen)}
      </Text>
      <Box height={height}>
        <Box width={width} flexDirection="column" justifyContent="flex-end">
          {state.menu === null ? (
            <Chat lines={chatOf(stage, state, screen, width).slice(-height)} color={color} />
          ) : (
            <MenuList stage={stage} state={state} screen={screen} height={height} />
          )}
        </Box>
        {panel ? <Panel stage={stage} state={state} screen={screen} height={height} /> : null}
      </Box>
      <Text wrap="truncate">{ruleLine(findings, columns)}</Text>
      {shownFindings.map((text, i) => (
        <Text key={i} wrap="truncate">
          {text}
        </Text>
      ))}
      <Text wrap="truncate-start">{state.menu === null ? `> ${state.input}▏` : `Find: ${state.menu.typed}▏`}</Text>
      <Text wrap="truncate" dimColor={color}>
        {helpLine(state)}
      </Text>
    </Box>
  );
}

/** Keys may come faster than frames: each is read against what the last one came to. */
function useKeys(
  stage: Stage,
  state: ChatState,
  screen: Screen,
  setState: (state: ChatState) => void,
  onLeave: PreviewProps['onLeave'],
): void {
  const { exit } = useApp();
  const latest = useRef({ state, screen });
  latest.current = { state, screen };
  useInput((input, key) => {
    const now = latest.current;
    const next = press(stage.scene, now.screen, now.state, input, key);
    if (typeof next === 'string') {
      onLeave(next, now.state, now.screen);
      exit();
    } else if (next !== now.state) {
      latest.current = { state: next, screen: screenOf(stage, next) };
      setState(next);
    }
  });
}

function useSize(): { columns: number; rows: number } {
  const { stdout } = useStdout();
  const [size, setSize] = useState({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
  useEffect(() => {
    const measure = (): void => setSize({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
    stdout.on('resize', measure);
    return () => void stdout.off('resize', measure);
  }, [stdout]);
  return size;
}

/** Findings of the shown message; null while they are looked for, which waits until the frame is drawn. */
function useFindings(
  stage: Stage,
  { locale }: ChatState,
  { shown }: Screen,
  diagnose: PreviewProps['diagnose'],
): readonly Diagnostic[] | null {
  const [found, setFound] = useState<{ stage: Stage; locale: string; shown: string; all: readonly Diagnostic[] } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setFound({ stage, locale, shown, all: diagnose(shown, locale) }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [stage, locale, shown, diagnose]);
  return found !== null && found.stage === stage && found.locale === locale && found.shown === shown ? found.all : null;
}

/** Who goes through several languages quickly need not wait for the findings of each. */
const SETTLE_MS = 60;

function Chat({ lines, color }: { readonly lines: readonly Line[]; readonly color: boolean }): JSX.Element {
  return (
    <>
      {lines.map(({ text, tone }, i) => (
        <Text
          key={i}
          wrap="truncate"
          dimColor={color && tone === 'quiet'}
          bold={tone === 'chip'}
          {...(color && COLORS[tone] !== undefined ? { color: COLORS[tone] } : {})}
        >
          {text}
        </Text>
      ))}
    </>
  );
}

const COLORS: Readonly<Partial<Record<Line['tone'], string>>> = { mine: 'blue', chip: 'cyan', failure: 'red' };

function MenuList({
  stage,
  state,
  screen,
  height,
}: {
  readonly stage: Stage;
  readonly state: ChatState;
  readonly screen: Screen;
  readonly height: number;
}): JSX.Element {
  const choices = choicesOf(stage.scene, state, screen.timers);
  const at = state.menu?.at ?? 0;
  const room = Math.max(1, height - 1);
  const from = Math.max(0, Math.min(at - Math.floor(room / 2), choices.length - room));
  return (
    <>
      <Text bold wrap="truncate">
        {state.menu?.title ?? ''} ({choices.length})
      </Text>
      {choices.slice(from, from + room).map(({ title, mark }, i) => (
        <Text key={from + i} wrap="truncate" inverse={from + i === at}>
          {from + i === at ? '▸ ' : '  '}
          {title} · {mark}
        </Text>
      ))}
    </>
  );
}

function Panel({
  stage,
  state,
  screen,
  height,
}: {
  readonly stage: Stage;
  readonly state: ChatState;
  readonly screen: Screen;
  readonly height: number;
}): JSX.Element {
  const flow = stage.scene.talk?.flow;
  const timers = screen.timers.map((id) => `  ${flow?.timers.get(id)?.title ?? id}`);
  const effects = screen.effects.slice(-4).map((title) => `  ${title}`);
  const facts = Object.entries(state.facts).map(([fact, value]) => `  ${fact} = ${value}`);
  const lines = [
    ...(screen.branches.length < 2
      ? []
      : [
          'Branch (^B)',
          `  ${state.branch === null ? 'as the examples give' : (screen.branches[state.branch % screen.branches.length] ?? '')}`,
        ]),
    ...(timers.length === 0 ? [] : ['Timers (^T)', ...timers]),
    ...(effects.length === 0 ? [] : ['The system', ...effects]),
    ...(facts.length === 0 ? [] : ['The world (^F)', ...facts]),
  ];
  return (
    <Box width={PANEL} marginLeft={1} flexDirection="column">
      {lines.slice(0, height).map((text, i) => (
        <Text key={i} wrap="truncate" bold={!text.startsWith(' ')}>
          {text}
        </Text>
      ))}
    </Box>
  );
}

function chatOf({ scene }: Stage, { locale }: ChatState, { entries }: Screen, width: number): Line[] {
  const direction = scene.locales.find(({ tag }) => tag === locale)?.direction ?? 'ltr';
  return chatLines(entries, { width, direction, flow: scene.talk?.flow ?? null });
}

function headLine({ scene }: Stage, { locale, surface, alone }: ChatState, { place, branches }: Screen): string {
  const name = scene.locales.find(({ tag }) => tag === locale)?.name ?? locale;
  const title = scene.surfaces.find((one) => one.name === surface)?.title ?? surface;
  return [name, title, ...(alone === null ? [] : [alone]), ...(branches.length > 1 ? [`${branches.length} branches`] : []), place]
    .filter((one) => one !== '')
    .join(' · ');
}

/** `── Findings: 2 ─────`; three dots while they are looked for. */
function ruleLine(findings: readonly Diagnostic[] | null, columns: number): string {
  const title = `── Findings: ${findings === null ? '…' : findings.length} `;
  return title + '─'.repeat(Math.max(0, columns - title.length));
}

const SIGNS = { error: '✕ error', warning: '! warning', info: 'i advice' } as const;

function findingLines(findings: readonly Diagnostic[]): string[] {
  const lines = findings
    .slice(0, FINDINGS)
    .map(({ severity, message, code, help }) => `${SIGNS[severity]}: ${message} (${code})${help === undefined ? '' : ` – ${help}`}`);
  return findings.length > FINDINGS ? [...lines.slice(0, -1), `… and ${findings.length - FINDINGS + 1} more`] : lines;
}

function helpLine({ menu, alone }: ChatState): string {
  if (menu !== null) return '↑↓ choose · Enter takes it · letters narrow the list · Esc closes';
  const keys = '^L language · ^S surface · ^B branch · ^E edit · ^G go to · ^C quit';
  return alone === null ? `1–9 reply · ^T what happens · ^F world · ${keys} · ^Z back · ^R again` : `↑↓ messages · ${keys}`;
}
