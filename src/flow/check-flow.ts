import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Place } from '../text/source.ts';
import { INVARIANTS } from './check/invariants.ts';
import type { Invariant, Violation } from './check/invariant.ts';
import { prove, type Proof } from './check/proof.ts';
import { unusedParts } from './check/unused-parts.ts';
import { placeOf } from './model.ts';
import type { ReadFlow } from './read-flow.ts';
import { nameProblems } from './read/name-problems.ts';
import { transcript } from './talk/transcript.ts';
import type { FlowTexts } from './texts.ts';

export interface CheckInput extends ReadFlow {
  readonly texts: FlowTexts;
  /** The language of the transcripts; the source locale when absent. */
  readonly locale?: string;
}

/** One law and how it fared. */
export interface Check {
  readonly invariant: string;
  readonly code: string;
  readonly combinations: number;
  readonly violations: number;
}

export interface FlowVerdict {
  readonly diagnostics: readonly Diagnostic[];
  readonly checks: readonly Check[];
}

/** Proves every law on a flow. Names that lead nowhere are said first: nothing can be proved about a flow with holes. */
export function checkFlow(input: CheckInput): FlowVerdict {
  const problems = nameProblems(input);
  if (problems.some(({ severity }) => severity === 'error')) return { diagnostics: problems, checks: [] };
  const proof = prove(input.flow, input.places, input.texts);
  const looping = endlessAtOnce(proof);
  if (looping !== null) return { diagnostics: [...problems, looping], checks: [] };
  const checks: Check[] = [];
  const diagnostics: Diagnostic[] = [...problems];
  for (const invariant of INVARIANTS) {
    const { combinations, violations } = invariant.check(proof);
    checks.push({ invariant: invariant.id, code: invariant.code, combinations, violations: violations.length });
    diagnostics.push(...grouped(violations).map((group) => diagnosticOf(input, proof, invariant, group)));
  }
  diagnostics.push(...unusedParts(proof));
  return { diagnostics, checks };
}

/** A flow that does things at once in a circle cannot be explored; the machine itself says so. */
function endlessAtOnce(proof: Proof): Diagnostic | null {
  try {
    void proof.talk;
    void proof.window;
    return null;
  } catch (error) {
    if (!String(error).includes('Infinite loop')) throw error;
    const message = 'What states do at once goes round in a circle';
    return makeDiagnostic('flow/endless-loop', 'error', message, somewhere(proof), {
      help: 'Guard one of the "atOnce" steps, so that the circle ends',
    });
  }
}

function somewhere({ places }: Pick<Proof, 'places'>): Place {
  return places.get('atOnce/0') ?? [...places.values()][0] ?? { file: 'content/flow', start: 0, end: 0 };
}

/** Violations that are mended at the same place, the one with the shortest way first. */
function grouped(violations: readonly Violation[]): (readonly [Violation, ...Violation[]])[] {
  const groups = new Map<string, [Violation, ...Violation[]]>();
  for (const one of violations) {
    const group = groups.get(one.path);
    if (group === undefined) groups.set(one.path, [one]);
    else group.push(one);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a.way.length - b.way.length));
}

/** As many further cases as one finding names. */
const MOST_OTHERS = 4;

function diagnosticOf(
  input: CheckInput,
  proof: Proof,
  { code, id, title }: Invariant,
  [violation, ...others]: readonly [Violation, ...Violation[]],
): Diagnostic {
  const { flow, places, texts } = input;
  const about = violation.messageId === undefined ? undefined : texts.messages.get(violation.messageId);
  const place = placeOf(places, violation.path) ?? about?.at ?? somewhere(input);
  const lines = transcript({ flow, compiled: proof.compiled, texts, locale: input.locale ?? texts.sourceLocale }, violation.way);
  const facts = Object.entries(violation.facts ?? {}).map(([fact, value]) => `${fact} is ${value}`);
  return makeDiagnostic(code, 'error', violation.message, place, {
    help: violation.help,
    transcript: [
      `${id}: ${title}.`,
      ...(facts.length === 0 ? [] : [`It happens where ${facts.join(', ')}.`]),
      ...lines,
      ...alsoLines(others),
    ],
    ...(about === undefined ? {} : { messageId: about.id, locale: texts.sourceLocale }),
  });
}

function alsoLines(others: readonly Violation[]): string[] {
  const named = others.slice(0, MOST_OTHERS).map(({ message }) => `  also: ${message}`);
  return others.length > MOST_OTHERS ? [...named, `  and ${others.length - MOST_OTHERS} more`] : named;
}
