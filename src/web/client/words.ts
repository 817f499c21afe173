/** Words that several views use. */
import type { UnitStatus } from '../site-data.ts';

export const STATUS_TITLES: Readonly<Record<UnitStatus, string>> = {
  missing: 'Missing',
  stale: 'Source changed',
  'needs-review': 'Needs review',
  translated: 'Translated',
  reviewed: 'Reviewed',
  final: 'Final',
  source: 'Source',
  draft: 'Draft',
};

/** `1 message`, `242 messages`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** `quick-reply` as words. */
export function words(name: string): string {
  return name.replaceAll('-', ' ');
}
