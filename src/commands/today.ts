import type { Host } from '../host/host.ts';

/** The day by the host's clock, in UTC: `YYYY-MM-DD`. */
export function today(host: Host): string {
  return new Date(host.now()).toISOString().slice(0, 10);
}
