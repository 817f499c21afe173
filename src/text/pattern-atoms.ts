import { atomsOf, foldCase } from './phrase-atoms.ts';
import type { WordLists } from './phrase.ts';

/**
 * Letters of which a text that matches the regular expression holds at least one run, folded; null when nothing can be said.
 * What it does not understand counts as "anything", so that it offers too much and never too little.
 */
export function patternAtoms(source: string, lists: WordLists): readonly string[] | null {
  const reader: Reader = { source, at: 0, lists };
  const atoms = readAlternatives(reader);
  return reader.at >= source.length ? atoms : null;
}

interface Reader {
  readonly source: string;
  at: number;
  readonly lists: WordLists;
}

/** Ways in which a run of letters can go on: `m[ae]z` is `maz` and `mez`. */
const MOST_WAYS = 16;

function readAlternatives(reader: Reader): readonly string[] | null {
  const all: string[] = [];
  let isKnown = true;
  for (;;) {
    const atoms = readSequence(reader);
    if (atoms === null) isKnown = false;
    else all.push(...atoms);
    if (reader.source[reader.at] !== '|') break;
    reader.at += 1;
  }
  return isKnown ? all : null;
}

class Best {
  atoms: readonly string[] | null = null;
  ways: readonly string[] = [''];

  offer(atoms: readonly string[] | null): void {
    if (atoms === null || atoms.length === 0 || atoms.some((atom) => atom === '')) return;
    if (this.atoms === null || shortest(atoms) > shortest(this.atoms)) this.atoms = atoms;
  }

  /** The run ends here. */
  cut(): void {
    this.offer(this.ways.map(foldCase));
    this.ways = [''];
  }

  extend(chars: readonly string[]): void {
    if (this.ways.length * chars.length > MOST_WAYS) this.cut();
    this.ways = this.ways.flatMap((way) => chars.map((char) => way + char));
  }
}

function shortest(atoms: readonly string[]): number {
  return atoms.reduce((least, atom) => Math.min(least, atom.length), 99);
}

function readSequence(reader: Reader): readonly string[] | null {
  const best = new Best();
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const piece = readPiece(reader);
    const isOptional = readQuantifier(reader);
    if (piece.kind === 'chars' && isOptional === 'once') best.extend(piece.chars);
    else {
      if (piece.kind === 'chars' && isOptional === 'more') best.extend(piece.chars);
      best.cut();
      if (piece.kind === 'atoms' && isOptional !== 'maybe') best.offer(piece.atoms);
    }
  }
  best.cut();
  return best.atoms;
}

type Piece =
  | { readonly kind: 'chars'; readonly chars: readonly string[] }
  | { readonly kind: 'atoms'; readonly atoms: readonly string[] | null };
const ANYTHING: Piece = { kind: 'atoms', atoms: null };

function readPiece(reader: Reader): Piece {
  const char = String.fromCodePoint(reader.source.codePointAt(reader.at) ?? 0);
  if (char === '(') return readGroup(reader);
  if (char === '[') return readClass(reader);
  if (char === '<') return readList(reader);
  if (char === '\\') return readEscape(reader);
  reader.at += char.length;
  return /[\p{L}\p{M}\p{N}]/u.test(char) ? { kind: 'chars', chars: [char] } : ANYTHING;
}

function readGroup(reader: Reader): Piece {
  const head = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/u.exec(reader.source.slice(reader.at))?.[0] ?? '(';
  reader.at += head.length;
  const atoms = readAlternatives(reader);
  reader.at += 1;
  return { kind: 'atoms', atoms: /[=!]$/u.test(head) ? null : atoms };
}

function readClass(reader: Reader): Piece {
  const match = /^\[(\^?)((?:\\.|[^\]\\])*)\]/u.exec(reader.source.slice(reader.at));
  reader.at += match?.[0].length ?? 1;
  const chars = [...(match?.[2] ?? '')];
  const isPlain = match?.[1] === '' && chars.length > 0 && chars.length <= 5 && chars.every((char) => /[\p{L}\p{M}\p{N}]/u.test(char));
  return isPlain ? { kind: 'chars', chars } : ANYTHING;
}

function readList(reader: Reader): Piece {
  const match = /^<([a-z]+(?:-[a-z]+)*)>/u.exec(reader.source.slice(reader.at));
  reader.at += match?.[0].length ?? 1;
  return match === null ? ANYTHING : { kind: 'atoms', atoms: atomsOf(match[0], reader.lists) };
}

function readEscape(reader: Reader): Piece {
  const match = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|k<\w+>|.)/su.exec(reader.source.slice(reader.at));
  reader.at += match?.[0].length ?? 1;
  return ANYTHING;
}

/** Whether the piece before has to occur: once, at least once, or not. */
function readQuantifier(reader: Reader): 'once' | 'more' | 'maybe' {
  const match = /^(?:([?*])|(\+)|\{(\d+)(?:,\d*)?\})\??/u.exec(reader.source.slice(reader.at));
  if (match === null) return 'once';
  reader.at += match[0].length;
  if (match[1] !== undefined || match[3] === '0') return 'maybe';
  return 'more';
}
