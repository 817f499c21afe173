import { isRecord } from '../model/merge-layers.ts';
import type { Unit } from '../model/message.ts';
import type { ExchangeLimit } from './exchange-unit.ts';

/** How long a unit may get on each of its surfaces; surfaces without a limit for it are left out. */
export function limitsOf(unit: Unit, surfaces: ReadonlyMap<string, unknown>): ExchangeLimit[] {
  return unit.surfaces.flatMap((surface) => {
    const data = surfaces.get(surface);
    const limits = isRecord(data) && isRecord(data['limits']) ? data['limits'] : {};
    const found = namesFor(unit)
      .map((name) => limits[name])
      .find(isRecord);
    const max = found?.['limit'];
    return typeof max === 'number' ? [{ surface, max, unit: typeof found?.['unit'] === 'string' ? found['unit'] : 'codePoints' }] : [];
  });
}

/** The names under which surface files keep the limit, the closest first. */
function namesFor(unit: Unit): readonly string[] {
  if (unit.kind === 'reply') return ['quickReplyTitle', 'buttonTitle'];
  return unit.purpose === 'handoff-note' ? ['note', 'text'] : ['text'];
}
