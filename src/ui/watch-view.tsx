import { Box, Text, useApp, useInput } from 'ink';
import { useEffect, useState, type JSX } from 'react';

/** What the watch shows after a run. */
export interface WatchState {
  /** The findings, ready to print. */
  readonly text: string;
  readonly errors: number;
  readonly warnings: number;
  /** Milliseconds from the change to the findings. */
  readonly milliseconds: number;
  /** What changed; empty for the first run. */
  readonly changed: readonly string[];
  /** True while other languages than the edited ones are still being judged. */
  readonly isPart: boolean;
}

export interface WatchViewProps {
  readonly first: WatchState;
  /** Tells about every later run; returns a function that stops. */
  readonly subscribe: (listener: (state: WatchState) => void) => () => void;
}

/** Findings of the last run, renewed on each save. `q` quits. */
export function WatchView({ first, subscribe }: WatchViewProps): JSX.Element {
  const [state, setState] = useState(first);
  const { exit } = useApp();
  useEffect(() => subscribe(setState), [subscribe]);
  useInput((input, key) => {
    if (input === 'q' || key.escape) exit();
  });
  const color = state.errors > 0 ? 'red' : state.warnings > 0 ? 'yellow' : 'green';
  const after = state.changed.length === 0 ? 'First run' : `After ${state.changed.join(', ')}`;
  return (
    <Box flexDirection="column">
      <Text>{state.text}</Text>
      <Text color={color}>
        {after}: {state.milliseconds} ms{state.isPart ? ' · reading the other languages' : ''} · watching content and locales · q quits
      </Text>
    </Box>
  );
}
