import type { Safety, Severity } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/source.ts';
import type { Grain, Grains, Options, Spot } from './subject.ts';

export type { Options } from './subject.ts';

/** Replaces a part of the message text. */
export interface Replacement {
  readonly title: string;
  readonly safety: Safety;
  readonly span: Span;
  readonly text: string;
}

/** One finding of a rule, in message text. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Key of the message template; part of the fingerprint. */
  readonly key: string;
  readonly message: string;
  readonly help?: string;
  /** The text that is at fault. */
  readonly spot: Spot;
  readonly replacements: readonly Replacement[];
  readonly related: readonly { readonly message: string; readonly spot: Spot }[];
}

export type Template<Args> = (args: Args) => string;
type Texts = Readonly<Record<string, string>>;

/** A message template; its holes become the typed arguments of `report`. */
export function say<const T extends readonly string[]>(
  strings: TemplateStringsArray,
  ...holes: T
): Template<{ readonly [K in T[number]]: string }> {
  return (args) => strings.reduce((text, part, i) => text + (args as Texts)[holes[i - 1] as string] + part);
}

/** What a report may add to the template's arguments. */
export interface Extra {
  /** What would be right; replaces the rule's own help. */
  readonly help?: string | undefined;
  readonly severity?: Severity;
  readonly replacements?: readonly Replacement[];
  readonly related?: readonly { readonly message: string; readonly spot: Spot }[];
}

/** Reports at a part of the subject's text (`Span`), at its whole (`null`), or at another text that the subject holds (`Spot`). */
export type Report<Args> = <K extends keyof Args & string>(key: K, at: Span | Spot | null, args: Args[K], extra?: Extra) => void;

export interface RuleSpec<G extends Grain, Args> {
  readonly id: `${string}/${string}`;
  readonly severity: Severity;
  readonly grain: G;
  readonly messages: { readonly [K in keyof Args]: Template<Args[K]> };
  /** What to do about a finding, when the report does not say. */
  readonly help?: string;
  /** Default options; a project may override each. */
  readonly options?: Options;
  check(subject: Grains[G], report: Report<Args>, options: Options): void;
}

export interface RuleOf<G extends Grain> {
  readonly id: string;
  readonly severity: Severity;
  readonly grain: G;
  readonly options: Options;
  readonly messageKeys: readonly string[];
  run(subject: Grains[G], options?: Options): readonly Finding[];
}
export type Rule = { [G in Grain]: RuleOf<G> }[Grain];

/** Makes a rule. The closure keeps the typed templates inside, so that `Rule` stays a plain union. */
export function defineRule<G extends Grain, Args>(spec: RuleSpec<G, Args>): RuleOf<G> {
  const defaults = spec.options ?? {};
  return {
    id: spec.id,
    severity: spec.severity,
    grain: spec.grain,
    options: defaults,
    messageKeys: Object.keys(spec.messages),
    run(subject, options = {}) {
      const findings: Finding[] = [];
      const report: Report<Args> = (key, at, args, extra = {}) => {
        const help = extra.help ?? spec.help;
        findings.push({
          code: spec.id,
          severity: extra.severity ?? spec.severity,
          key,
          message: spec.messages[key](args),
          ...(help === undefined ? {} : { help }),
          spot: spotOf(subject, at),
          replacements: extra.replacements ?? [],
          related: extra.related ?? [],
        });
      };
      spec.check(subject, report, { ...defaults, ...options });
      return findings;
    },
  };
}

function spotOf(subject: Grains[Grain], at: Span | Spot | null): Spot {
  if (at !== null && 'message' in at) return at;
  const message = 'text' in subject ? subject : 'target' in subject ? subject.target : undefined;
  if (message === undefined) throw new Error('a rule of this grain names the message it reports on');
  return at === null ? { message } : { message, span: at };
}
