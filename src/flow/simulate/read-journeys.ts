import type { Tree } from '../../syntax/tree.ts';
import type { Place } from '../../text/source.ts';
import { child, entriesOf, flagAt, itemsAt, numbersAt, textAt, wordOf, wordsAt } from '../read/read-value.ts';
import type { Facts } from '../vocabulary.ts';

/** One thing that happens in a journey, and what must follow; null expects nothing. */
export interface JourneyStep {
  readonly event: string | null;
  readonly tap: string | null;
  readonly wait: string | null;
  readonly facts: Facts;
  readonly with: Facts;
  readonly state: string | null;
  readonly window: string | null;
  readonly says: readonly string[] | null;
  readonly held: readonly string[] | null;
  readonly does: readonly string[];
  readonly avoids: readonly string[];
  readonly own: Facts;
  readonly at: Place;
}

/** A conversation that must go as written. */
export interface Journey {
  readonly id: string;
  readonly title: string;
  readonly sad: boolean;
  readonly situations: readonly number[];
  /** The world of its file, and what it changes of it. */
  readonly usual: Facts;
  readonly given: Facts;
  readonly from: string | null;
  readonly never: { readonly says: readonly string[]; readonly does: readonly string[] };
  readonly steps: readonly JourneyStep[];
  readonly at: Place;
}

export function readJourneys(files: readonly { readonly file: string; readonly tree: Tree }[]): Journey[] {
  return files.flatMap(({ file, tree }) => {
    const usual = factsAt(tree, 'given');
    return entriesOf(child(tree, 'journeys')).map(({ key, value }): Journey => {
      const never = child(value, 'never');
      return {
        id: String(key.value),
        title: textAt(value, 'title'),
        sad: flagAt(value, 'sad'),
        situations: numbersAt(value, 'situations'),
        usual,
        given: factsAt(value, 'given'),
        from: wordOf(child(value, 'from')),
        never: { says: wordsAt(never, 'says'), does: wordsAt(never, 'does') },
        steps: itemsAt(value, 'steps').map((step) => readStep(step, file)),
        at: { file, start: key.start, end: key.end },
      };
    });
  });
}

function readStep(tree: Tree, file: string): JourneyStep {
  const first = tree.kind === 'map' ? tree.entries[0]?.key : undefined;
  const { start, end } = first ?? tree;
  return {
    event: wordOf(child(tree, 'event')),
    tap: wordOf(child(tree, 'tap')),
    wait: wordOf(child(tree, 'wait')),
    facts: factsAt(tree, 'facts'),
    with: factsAt(tree, 'with'),
    state: wordOf(child(tree, 'state')),
    window: wordOf(child(tree, 'window')),
    says: child(tree, 'says') === undefined ? null : wordsAt(tree, 'says'),
    held: child(tree, 'held') === undefined ? null : wordsAt(tree, 'held'),
    does: wordsAt(tree, 'does'),
    avoids: wordsAt(tree, 'avoids'),
    own: factsAt(tree, 'own'),
    at: { file, start, end },
  };
}

function factsAt(tree: Tree | undefined, key: string): Facts {
  return Object.fromEntries(entriesOf(child(tree, key)).map(({ key: fact, value }) => [String(fact.value), wordOf(value) ?? '']));
}
