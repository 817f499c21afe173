import { isPluralElement, isTagElement, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Span } from '../text/source.ts';
import { type Piece, pieceOf, type Run, type Slot } from './branch-text.ts';
import { type Assignment, assignmentsOf, type Choice, choiceKind, isChoiceElement, keyUnder } from './choices.ts';
import { elementSpan } from './icu-elements.ts';

export { type Argument, argumentsOf } from './arguments.ts';
export type { Slot } from './branch-text.ts';
export type { Choice } from './choices.ts';

/** One of the texts that people can receive of a message. */
export interface Branch {
  /** Apostrophe quoting resolved, tags left out, each placeholder shown as `{name}`, also a `#`. */
  readonly text: string;
  /** The message-text unit of each unit of `text`, and last where the text ends there: one longer than `text`. Never descending. */
  readonly offsets: Int32Array;
  /** The forms that lead to this text, in the order of the message. */
  readonly choices: readonly Choice[];
  /** The placeholders, in the order of the text. */
  readonly slots: readonly Slot[];
  /** Where forms begin and end in `text`, and how many choices are around what follows; none in a message without choices. */
  readonly seams?: readonly Seam[];
}

export interface Seam {
  readonly at: number;
  readonly depth: number;
}

/** The most combinations of forms that are spelled out; of a message with more, every form appears at least once. */
export const MOST_BRANCHES = 64;

/** All texts of a message. `ast` is the parsed `text`, with locations. A message without choices has exactly one. */
export function branchesOf(ast: readonly MessageFormatElement[], text: string): Branch[] {
  const branches = new Map<string, Branch>();
  for (const assignment of assignmentsOf(ast, MOST_BRANCHES)) {
    const draft = newDraft(text, assignment);
    addElements(draft, ast, null, 0);
    const key = draft.choices.map((choice) => `${choice.kind} ${choice.argument} ${choice.key}`).join('\n');
    if (!branches.has(key)) branches.set(key, finish(draft));
  }
  return [...branches.values()];
}

interface Draft {
  readonly message: string;
  readonly assignment: Assignment;
  readonly runs: Run[];
  readonly choices: Choice[];
  readonly slots: Slot[];
  readonly seams: Seam[];
  text: string;
  end: number;
}

function newDraft(message: string, assignment: Assignment): Draft {
  return { message, assignment, runs: [], choices: [], slots: [], seams: [], text: '', end: 0 };
}

function addElements(draft: Draft, elements: readonly MessageFormatElement[], plural: string | null, depth: number): void {
  for (const element of elements) {
    if (isTagElement(element)) addElements(draft, element.children, plural, depth);
    else if (isChoiceElement(element)) {
      const key = keyUnder(element, draft.assignment);
      const option = element.options[key];
      draft.choices.push({ argument: element.value, kind: choiceKind(element), key });
      draft.seams.push({ at: draft.text.length, depth: depth + 1 });
      if (option !== undefined && draft.text === '') draft.end = elementSpan(option).start + 1;
      addElements(draft, option?.value ?? [], isPluralElement(element) ? element.value : null, depth + 1);
      draft.seams.push({ at: draft.text.length, depth });
    } else addPiece(draft, pieceOf(draft.message, element, plural));
  }
}

function addPiece(draft: Draft, piece: Piece): void {
  const start = draft.text.length;
  if (piece.slot !== null) draft.slots.push({ ...piece.slot, start, end: start + piece.text.length });
  draft.runs.push(...piece.runs);
  draft.text += piece.text;
  draft.end = piece.end;
}

function finish({ text, runs, end, choices, slots, seams }: Draft): Branch {
  const offsets = new Int32Array(text.length + 1);
  let unit = 0;
  for (const { start, count, step } of runs) for (let index = 0; index < count; index++) offsets[unit++] = start + index * step;
  offsets[unit] = end;
  const branch = { text, offsets, choices, slots };
  return seams.length > 0 ? { ...branch, seams } : branch;
}

/**
 * The stretch of the message text that a stretch of a branch's text stands for. `span` counts units of the branch.
 * One that reaches over the edge of a form has no single stretch: then its longest part inside a form, else its longest part.
 */
export function mapSpan(branch: Branch, span: Span): Span {
  const { text, offsets, seams = [] } = branch;
  const start = Math.min(Math.max(0, span.start), text.length);
  const end = Math.min(Math.max(start, span.end), text.length);
  const at = offsets[start] ?? 0;
  if (start === end) return { start: at, end: at };
  let best = { start, end: start, depth: 0 };
  let from = start;
  let depth = 0;
  const consider = (to: number): void => {
    const isInside = depth > 0;
    const wasInside = best.depth > 0;
    const isBetter = isInside === wasInside ? to - from > best.end - best.start : isInside;
    if (to > from && (best.end === best.start || isBetter)) best = { start: from, end: to, depth };
  };
  for (const seam of seams) {
    if (seam.at > from && seam.at < end) {
      consider(seam.at);
      from = seam.at;
    }
    if (seam.at < end) depth = seam.depth;
  }
  consider(end);
  return { start: offsets[best.start] ?? 0, end: endOfUnit(branch, best.end - 1) };
}

/** Where the message-text unit of a unit ends: a placeholder is one whole, and of a doubled apostrophe both count. */
function endOfUnit({ text, offsets, slots }: Branch, unit: number): number {
  const slot = slots.find((one) => one.start <= unit && unit < one.end);
  const offset = offsets[unit] ?? 0;
  if (slot !== undefined) return unit === slot.end - 1 ? slot.at.end : offset + 1;
  // Only the second half of a doubled apostrophe can separate an apostrophe from what follows it in its literal.
  const isDoubled = text[unit] === "'" && (offsets[unit + 1] ?? 0) - offset > 1;
  return offset + (isDoubled ? 2 : 1);
}
