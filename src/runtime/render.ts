import { IntlMessageFormat } from 'intl-messageformat';
import type { Delivery } from '../flow/model.ts';
import { RuntimeError, type Bundle, type Reply, type RuntimeFlow, type RuntimeSurface, type Values } from './types.ts';

/** Formats messages of one locale. */
export interface Renderer {
  /** The text for the surface. Throws `RuntimeError` when the bundle lacks the message or a value is missing. */
  message(id: string, surface: RuntimeSurface, delivery: Delivery, values: Values): string;
  replies(id: string, values: Values): Reply[];
}

/** First strong isolate and its end (UAX #9): a value keeps its own direction inside a sentence that runs the other way. */
const FSI = '\u2068';
const PDI = '\u2069';
const RTL = new Set(['ar', 'he', 'ur', 'fa']);

const FORM_OF: Readonly<Record<RuntimeSurface, string | null>> = { messenger: null, 'mobile-web': 'web', 'internal-tools': 'agent' };

export function createRenderer(bundle: Bundle, flow: RuntimeFlow, locale: string, zone: string): Renderer {
  const formats = new Map<string, IntlMessageFormat>();
  const format = (id: string, values: Values): string => {
    const ast = bundle[id];
    if (ast === undefined)
      throw new RuntimeError(`The bundle of "${locale}" has no message "${id}"; compile content and flow together`, 'missing-message');
    let one = formats.get(id);
    if (one === undefined) {
      one = new IntlMessageFormat(ast as never, locale, zoned(zone), { ignoreTag: true });
      formats.set(id, one);
    }
    try {
      return String(one.format(isolated(locale, values)));
    } catch (error) {
      const name = /"(\w+)" was not provided/u.exec(error instanceof Error ? error.message : '')?.[1];
      throw new RuntimeError(
        `The message "${id}" needs the value "${name ?? 'of a placeholder'}"; pass it in "values" with the event or at the start`,
        'missing-value',
      );
    }
  };
  return {
    message(id, surface, delivery, values) {
      const form = delivery === 'utility' ? 'utility' : FORM_OF[surface];
      const own = form === null ? id : `${id}.form.${form}`;
      return format(Object.hasOwn(bundle, own) ? own : id, values);
    },
    replies: (id, values) =>
      (Object.hasOwn(flow.replies, id) ? (flow.replies[id] ?? []) : []).map((key) => ({
        key,
        title: format(`${id}.reply.${key}`, values),
      })),
  };
}

function isolated(locale: string, values: Values): Record<string, string | number | Date> {
  if (!RTL.has(locale.split('-')[0] ?? '')) return { ...values };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? FSI + value + PDI : value]));
}

/** The formats that messages name, in the zone of the person. */
function zoned(timeZone: string): object {
  return {
    time: {
      short: { hour: 'numeric', minute: 'numeric', timeZone },
      medium: { hour: 'numeric', minute: 'numeric', second: 'numeric', timeZone },
    },
    date: {
      short: { month: 'numeric', day: 'numeric', year: '2-digit', timeZone },
      medium: { month: 'short', day: 'numeric', year: 'numeric', timeZone },
      long: { month: 'long', day: 'numeric', year: 'numeric', timeZone },
      full: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric', timeZone },
    },
  };
}
