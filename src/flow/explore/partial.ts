import type { CompiledFlow } from '../compiled.ts';
import type { Condition, Terms } from '../vocabulary.ts';

/** Facts of which some are not decided yet. */
export type PartialFacts = Readonly<Record<string, string | undefined>>;

/** Whether a condition holds whatever the undecided facts turn out to be; null while that depends on them. */
export function holdsPartly(flow: CompiledFlow, condition: Condition, facts: PartialFacts): boolean | null {
  let open = false;
  for (const terms of condition) {
    const one = termsPartly(flow, terms, facts);
    if (one === true) return true;
    if (one === null) open = true;
  }
  return open ? null : false;
}

function termsPartly(flow: CompiledFlow, terms: Terms, facts: PartialFacts): boolean | null {
  let open = false;
  for (const fact in terms) {
    const values = terms[fact] as readonly string[];
    const derived = flow.derived[fact];
    const met = derived === undefined ? memberPartly(facts[fact], values) : derivedPartly(holdsPartly(flow, derived.when, facts), values);
    if (met === false) return false;
    if (met === null) open = true;
  }
  return open ? null : true;
}

function memberPartly(value: string | undefined, values: readonly string[]): boolean | null {
  return value === undefined ? null : values.includes(value);
}

function derivedPartly(holds: boolean | null, values: readonly string[]): boolean | null {
  if (holds === null) return values.includes('yes') && values.includes('no') ? true : null;
  return values.includes(holds ? 'yes' : 'no');
}
