import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Allowance } from '../model/allowance.ts';
import { didYouMean } from '../schema/suggest.ts';

export interface AllowOptions {
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly knownRules: readonly string[];
  /** Whether a rule ran on a locale: only then can an allowance be called unused. */
  readonly ran: (rule: string, locale: string) => boolean;
}

export interface Allowed {
  readonly kept: readonly Diagnostic[];
  readonly suppressed: readonly { readonly diagnostic: Diagnostic; readonly reason: string }[];
  /** What is wrong with the allowances themselves. */
  readonly problems: readonly Diagnostic[];
}

/** Takes out the findings that people allowed, and names allowances that are unused, past their date, without a reason or about no rule. */
export function applyAllowances(diagnostics: readonly Diagnostic[], allowances: readonly Allowance[], options: AllowOptions): Allowed {
  const valid = allowances.filter((one) => one.reason !== '' && options.knownRules.includes(one.rule) && !expired(one, options.today));
  const used = new Set<Allowance>();
  const kept: Diagnostic[] = [];
  const suppressed: { diagnostic: Diagnostic; reason: string }[] = [];
  for (const diagnostic of diagnostics) {
    const fitting = valid.filter((one) => covers(one, diagnostic));
    for (const one of fitting) used.add(one);
    const [first] = fitting;
    if (first === undefined) kept.push(diagnostic);
    else suppressed.push({ diagnostic, reason: first.reason });
  }
  const problems = allowances.flatMap((one) => problemOf(one, used, options) ?? []);
  return { kept, suppressed, problems };
}

function covers(allowance: Allowance, diagnostic: Diagnostic): boolean {
  const id = diagnostic.messageId;
  if (diagnostic.code !== allowance.rule || diagnostic.locale !== allowance.locale || id === undefined) return false;
  if (id !== allowance.id && !(allowance.parts && id.startsWith(`${allowance.id}.`))) return false;
  return allowance.text === null || plain(diagnostic.span?.text ?? '') === plain(allowance.text);
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function expired(one: Allowance, today: string): boolean {
  return one.until !== null && one.until < today;
}

function problemOf(one: Allowance, used: ReadonlySet<Allowance>, options: AllowOptions): Diagnostic | null {
  const about = { messageId: one.id, locale: one.locale };
  if (!options.knownRules.includes(one.rule)) {
    const guess = didYouMean(one.rule, options.knownRules);
    const help = guess === undefined ? '"escalate-content rules" lists them' : `Did you mean "${guess}"?`;
    return makeDiagnostic('suppression/unknown-rule', 'error', `"${one.rule}" is not a rule`, one.at, { ...about, help });
  }
  if (one.reason === '') {
    const help = `Write the reason after a colon: # allow ${one.rule}: quoted from the app`;
    return makeDiagnostic('suppression/no-reason', 'error', `This allows ${one.rule} without a reason`, one.at, { ...about, help });
  }
  if (expired(one, options.today)) {
    const help = 'Mend the text, or set a new date';
    return makeDiagnostic('suppression/expired', 'warning', `This allowed ${one.rule} until ${one.until ?? ''}`, one.at, {
      ...about,
      help,
    });
  }
  if (used.has(one) || !options.ran(one.rule, one.locale)) return null;
  return makeDiagnostic('suppression/unused', 'warning', `Nothing here needs ${one.rule} to be allowed`, one.at, {
    ...about,
    help: 'Remove it',
    fixes: removal(one),
  });
}

function removal({ at, removal: span, rule }: Allowance): Fix[] {
  if (span.start === span.end) return [];
  return [
    { title: `Remove the allowance of ${rule}`, safety: 'safe', edits: [{ file: at.file, start: span.start, end: span.end, text: '' }] },
  ];
}
