import type { Status } from '../model/catalog.ts';

/** The sub-state by which XLIFF 2 tells a translation that asks for review from one that was never made. */
const REVIEW_SUB_STATE = 'escalate:needs-review';

const XLIFF_2: Readonly<Record<Status, string>> = {
  new: 'initial',
  'needs-review': 'initial',
  translated: 'translated',
  reviewed: 'reviewed',
  final: 'final',
};

/** `state` and `subState` of an XLIFF 2 segment. */
export function xliff2State(status: Status): { readonly state: string; readonly subState: string | undefined } {
  return { state: XLIFF_2[status], subState: status === 'needs-review' ? REVIEW_SUB_STATE : undefined };
}

/** The mirror of `xliff2State`; undefined when the file says nothing that we know. */
export function readXliff2State(state: string | undefined, subState: string | undefined): Status | undefined {
  if (state === 'initial') return subState === REVIEW_SUB_STATE ? 'needs-review' : 'new';
  return state === 'translated' || state === 'reviewed' || state === 'final' ? state : undefined;
}

const XLIFF_1: Readonly<Record<Status, string>> = {
  new: 'new',
  'needs-review': 'needs-review-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};

/** `state` of an XLIFF 1.2 target. */
export function xliff1State(status: Status): string {
  return XLIFF_1[status];
}

/** States of XLIFF 1.2 that other tools write, as ours. */
const READ_XLIFF_1: ReadonlyMap<string, Status> = new Map([
  ...Object.entries(XLIFF_1).map(([ours, theirs]) => [theirs, ours as Status] as const),
  ['needs-translation', 'new'],
  ['needs-adaptation', 'needs-review'],
  ['needs-l10n', 'needs-review'],
  ['needs-review-adaptation', 'needs-review'],
  ['needs-review-l10n', 'needs-review'],
]);

/** The mirror of `xliff1State`. `approved="yes"` alone counts as reviewed; undefined when the file says nothing that we know. */
export function readXliff1State(state: string | undefined, approved: string | undefined): Status | undefined {
  return READ_XLIFF_1.get(state ?? '') ?? (approved === 'yes' ? 'reviewed' : undefined);
}
