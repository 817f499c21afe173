import type { Delivery } from '../flow/model.ts';
import { createFormatter, type Formatter } from './message-formatter.ts';
import { parsedBundle } from './parsed-bundle.ts';
import {
  RuntimeError,
  type ConversationOptions,
  type Reply,
  type RuntimeFlow,
  type RuntimeSurface,
  type SentMessage,
  type Values,
} from './types.ts';

/** Writes what people read, in one locale and one time zone. */
export interface Renderer {
  /** The message as it goes out. Throws `RuntimeError` when the bundle lacks it or a value is missing. */
  message(id: string, surface: RuntimeSurface, delivery: Delivery, values: Values): SentMessage;
  replies(id: string, values: Values): Reply[];
  /** The wording variant that the person gets of a message; null for the usual one. */
  variantOf(id: string): string | null;
}

const FORM_OF: Readonly<Record<RuntimeSurface, string | null>> = { messenger: null, 'mobile-web': 'web', 'internal-tools': 'agent' };

type RendererOptions = Pick<ConversationOptions, 'manifest' | 'parse' | 'templates' | 'bundles' | 'variants' | 'locale'>;

export function createRenderer(options: RendererOptions, flow: RuntimeFlow, zone: string): Renderer {
  const { bundles, locale, manifest, parse, templates, variants = {} } = options;
  const own = bundles[locale] ?? {};
  const served = manifest?.locales[locale]?.served ?? {};
  const formatter = sharedFormatter(own, `${locale} ${zone}`, () => {
    const bundle = parse === undefined ? own : parsedBundle(own, parse);
    return createFormatter({ bundle, locale, zone, served });
  });
  const variantOf = (id: string): string | null => {
    const name = Object.hasOwn(variants, id) ? variants[id] : undefined;
    return name !== undefined && formatter.has(`${id}.variant.${name}`) ? name : null;
  };
  const replies = (id: string, values: Values): Reply[] =>
    (Object.hasOwn(flow.replies, id) ? (flow.replies[id] ?? []) : []).flatMap((key) => {
      const title = titleOf(formatter, `${id}.reply.${key}`, values);
      return title === null ? [] : [{ key, title }];
    });
  const templateOf = (id: string, values: Values): Pick<SentMessage, 'template'> => {
    const known = templates?.templates;
    const one = known !== undefined && Object.hasOwn(known, id) ? known[id] : undefined;
    if (one === undefined) return {};
    const parameters = one.parameters.map((ast) => formatter.formatAst(ast, values));
    return { template: { name: one.request.name, language: one.request.language, parameters } };
  };
  return {
    variantOf,
    replies,
    message(id, surface, delivery, values) {
      const unit = unitOf(id, delivery === 'utility' ? 'utility' : FORM_OF[surface], variantOf(id), formatter.has);
      return {
        id,
        text: formatter.format(unit, values),
        replies: replies(id, values),
        delivery,
        locale: formatter.localeOf(unit),
        ...(flow.asksNumber?.includes(id) === true ? { asksNumber: true } : {}),
        ...(delivery === 'utility' ? templateOf(id, values) : {}),
      };
    },
  };
}

/** Formatters are costly, and all conversations over one bundle and zone need the same. A bundle belongs to one manifest. */
const known = new WeakMap<object, Map<string, Formatter>>();

function sharedFormatter(bundle: object, key: string, make: () => Formatter): Formatter {
  const ofBundle = known.get(bundle) ?? new Map<string, Formatter>();
  known.set(bundle, ofBundle);
  const one = ofBundle.get(key) ?? make();
  ofBundle.set(key, one);
  return one;
}

/** The unit whose text goes out: the form of the surface, else the variant, else the message itself. */
function unitOf(id: string, form: string | null, variant: string | null, has: (unit: string) => boolean): string {
  if (form !== null && has(`${id}.form.${form}`)) return `${id}.form.${form}`;
  return variant === null ? id : `${id}.variant.${variant}`;
}

/** Chips of a series (`country-1`, `slot-2`) are as many as there are values for them. Any other chip must have its value. */
function titleOf({ format }: Formatter, unit: string, values: Values): string | null {
  try {
    return format(unit, values);
  } catch (error) {
    if (error instanceof RuntimeError && error.code === 'missing-value' && /-[1-9]$/u.test(unit)) return null;
    throw error;
  }
}
