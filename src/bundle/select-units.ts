import type { Corpus } from '../model/corpus.ts';
import type { Surface, Unit } from '../model/message.ts';

/** The form of a message that a surface shows instead of its text; the messenger shows the text itself. */
const FORM_OF: Readonly<Record<Surface, string | null>> = { messenger: null, 'mobile-web': 'web', 'internal-tools': 'agent' };

/**
 * Which units a bundle for these surfaces holds: messages that one of them shows, with their replies, their variants, and the
 * forms that these surfaces ask for. The utility form goes with the messenger. All units when no surface is named.
 */
export function unitFilter(corpus: Corpus, surfaces: readonly Surface[]): (unit: Unit) => boolean {
  if (surfaces.length === 0) return () => true;
  const forms = new Set(surfaces.flatMap((surface) => (surface === 'messenger' ? ['utility'] : [FORM_OF[surface] ?? ''])));
  const shown = (owner: string): boolean => corpus.units.get(owner)?.surfaces.some((one) => surfaces.includes(one)) ?? false;
  return (unit) => shown(unit.owner) && (unit.kind !== 'form' || forms.has(unit.part) || !OTHER_FORMS.has(unit.part));
}

/** Forms with other names are nobody's in particular and stay. */
const OTHER_FORMS: ReadonlySet<string> = new Set(['web', 'agent', 'utility']);
