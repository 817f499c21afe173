import type { Corpus } from '../model/corpus.ts';
import { isRecord } from '../model/merge-layers.ts';
import type { Surface, Unit } from '../model/message.ts';
import type { TextLimit } from '../rules/subject.ts';

/** What holds where a surface file does not say. */
const DEFAULTS = { text: 2000, label: 20 } as const;

const UNITS: ReadonlySet<unknown> = new Set(['codePoints', 'utf16', 'bytes', 'graphemes']);

const known = new WeakMap<Corpus['surfaces'], Map<string, readonly TextLimit[]>>();

/** How long the texts of a unit may be, by the surfaces that it is for. */
export function textLimits(unit: Unit, surfaces: Corpus['surfaces']): readonly TextLimit[] {
  let memory = known.get(surfaces);
  if (memory === undefined) known.set(surfaces, (memory = new Map<string, readonly TextLimit[]>()));
  const isLabel = unit.kind === 'reply' || unit.purpose === 'quick-reply';
  const key = `${String(isLabel)} ${unit.surfaces.join()}`;
  let limits = memory.get(key);
  if (limits === undefined) memory.set(key, (limits = unit.surfaces.map((surface) => limitOf(surfaces.get(surface), surface, isLabel))));
  return limits;
}

function limitOf(data: unknown, surface: Surface, isLabel: boolean): TextLimit {
  const limits = isRecord(data) && isRecord(data['limits']) ? data['limits'] : {};
  const found = isLabel ? (limits['quickReplyTitle'] ?? limits['buttonTitle']) : limits['text'];
  const { limit, unit } = isRecord(found) ? found : {};
  return {
    surface,
    limit: typeof limit === 'number' ? limit : isLabel ? DEFAULTS.label : DEFAULTS.text,
    unit: UNITS.has(unit) ? (unit as TextLimit['unit']) : 'codePoints',
  };
}
