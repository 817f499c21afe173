import type { Span } from '../../text/source.ts';

export interface BidiFault extends Span {
  readonly kind: 'override' | 'open' | 'close' | 'wrapped' | 'bare' | 'reversed';
  /** The mark's name. */
  readonly name: string;
  /** The stretch, isolated; null where that does not mend it. */
  readonly fix: string | null;
}

const NAMES: Readonly<Record<string, string>> = {
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first-strong isolate',
  '\u2069': 'directional isolate',
};

const ISOLATES = '\u2066\u2067\u2068';
const EMBEDDINGS = '\u202a\u202b\u202d\u202e';

interface Open {
  readonly mark: string;
  readonly at: number;
}

interface Marks {
  readonly faults: readonly BidiFault[];
  /** Stretches that a closed isolate or embedding keeps together. */
  readonly kept: readonly (Span & { readonly mark: string })[];
}

/** What is wrong with the direction of a text: marks in any locale, bare numbers in right-to-left ones. */
export function bidiFaults(text: string, direction: 'ltr' | 'rtl'): BidiFault[] {
  const { faults, kept } = readMarks(text);
  return direction === 'ltr' ? [...faults] : [...faults, ...numberFaults(text, kept)];
}

function readMarks(text: string): Marks {
  const faults: BidiFault[] = [];
  const kept: (Span & { mark: string })[] = [];
  const open: Open[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '\n') faults.push(...open.splice(0).map((one) => unclosed(text, one)));
    else if (ISOLATES.includes(mark) || EMBEDDINGS.includes(mark)) open.push({ mark, at });
    else if (mark === '\u2069' || mark === '\u202c') {
      const kind = mark === '\u2069' ? ISOLATES : EMBEDDINGS;
      const index = open.findLastIndex((one) => kind.includes(one.mark));
      const [start] = index < 0 ? [] : open.splice(index, 1);
      if (start === undefined) faults.push({ kind: 'close', start: wordBefore(text, at), end: at + 1, name: nameOf(mark), fix: null });
      else if (isOverride(start.mark)) faults.push({ kind: 'override', start: start.at, end: at + 1, name: nameOf(start.mark), fix: null });
      else kept.push({ start: start.at, end: at + 1, mark: start.mark });
    }
  }
  return { faults: [...faults, ...open.map((one) => unclosed(text, one))], kept };
}

function unclosed(text: string, { mark, at }: Open): BidiFault {
  const rest = /^.(?:\{[^{}]*\}|\s*[^\s\u2066-\u2069\u202a-\u202e]+)/su.exec(text.slice(at));
  return { kind: isOverride(mark) ? 'override' : 'open', start: at, end: at + (rest?.[0].length ?? 1), name: nameOf(mark), fix: null };
}

function isOverride(mark: string): boolean {
  return mark === '\u202d' || mark === '\u202e';
}

function nameOf(mark: string): string {
  return NAMES[mark] ?? 'mark';
}

function wordBefore(text: string, at: number): number {
  const word = /(?:\{[^{}]*\}|[^\s{}]+)$/u.exec(text.slice(0, at));
  return word === null ? at : word.index;
}

/** A plus or spaces and hyphens between digits: what the bidirectional algorithm moves around. */
const NUMBER = /\+\s?\d[\d\s().-]*\d|\+\d|(?<![\d\p{L}])\(?\d{2,5}\)?(?:[ \u00a0.-]\d{2,5}){2,}|(?<!\d)\d{2,4}[ -]\d{5,8}(?!\d)/gu;
const REVERSED = /\d[\d \u00a0().-]*\d\s?\+(?!\s?\d)/gu;
/** Dates look like groups of digits. */
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/u;

function numberFaults(text: string, kept: Marks['kept']): BidiFault[] {
  const reversed = [...text.matchAll(REVERSED)].map((match): BidiFault => ({
    kind: 'reversed',
    start: match.index,
    end: match.index + match[0].length,
    name: '',
    fix: null,
  }));
  const bare = [...text.matchAll(NUMBER)].flatMap((match): BidiFault[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (DATE.test(match[0]) || reversed.some((one) => one.start < span.end && one.end > span.start)) return [];
    const around = kept.filter((one) => one.start <= span.start && one.end >= span.end);
    const inner = around.at(-1);
    if (inner?.mark === '\u2067' || inner?.mark === '\u202b') return [{ kind: 'wrapped', ...span, name: nameOf(inner.mark), fix: null }];
    if (inner !== undefined || isMarked(text, span)) return [];
    return [{ kind: 'bare', ...span, name: '', fix: `\u2066${match[0]}\u2069` }];
  });
  return [...reversed, ...bare];
}

/** A left-to-right mark on both sides, or one that is open there: other findings speak of that. */
function isMarked(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/\u200e/u.test(before) && /\u200e/u.test(after)) return true;
  return (
    /[\u2066\u2068\u202a\u202d]/u.test(text.slice(0, start)) &&
    !/[\u2069\u202c]/u.test(text.slice(text.search(/[\u2066\u2068\u202a\u202d]/u), start))
  );
}
