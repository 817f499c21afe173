import type { ExchangeUnit } from './exchange-unit.ts';

/** The units of one messages file. */
export interface OriginGroup {
  /** An XML name token made of the file's name; no two groups share one. */
  readonly id: string;
  readonly origin: string;
  readonly units: readonly ExchangeUnit[];
}

/** The units by the file that they come from, in the order of first appearance. */
export function groupByOrigin(units: readonly ExchangeUnit[]): OriginGroup[] {
  const groups = new Map<string, ExchangeUnit[]>();
  for (const unit of units) {
    const group = groups.get(unit.origin);
    if (group === undefined) groups.set(unit.origin, [unit]);
    else group.push(unit);
  }
  const taken = new Set<string>();
  return [...groups].map(([origin, own]) => {
    const name =
      origin
        .slice(origin.lastIndexOf('/') + 1)
        .replace(/\.[^.]*$/u, '')
        .replace(/[^\w.-]/gu, '-') || 'messages';
    let id = name;
    for (let nth = 2; taken.has(id); nth++) id = `${name}-${nth}`;
    taken.add(id);
    return { id, origin, units: own };
  });
}
