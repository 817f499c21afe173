import type { Corpus } from '../model/corpus.ts';
import type { UnitContext } from '../tms/build-units.ts';
import { NO_THREAD } from '../tms/exchange-unit.ts';

/** Where the conversation says each unit, told by the flow; nothing for a project without one. */
export function threadsOf(_corpus: Corpus): UnitContext['threadOf'] {
  return () => NO_THREAD;
}
