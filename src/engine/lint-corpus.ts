import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { byPlace } from '../diagnostics/order.ts';
import type { Corpus } from '../model/corpus.ts';
import type { MessageText } from '../model/message.ts';
import type { Finding, Rule } from '../rules/define-rule.ts';
import type { MessageSubject, PairSubject } from '../rules/subject.ts';
import { shortHash } from '../text/hash.ts';
import { catalogDiagnostics } from './catalog-diagnostics.ts';
import { createFindingMemory, createJudge, type FindingMemory, type Judge } from './findings.ts';
import { usageOf } from './flow-usage.ts';
import { icuDiagnostics } from './icu-diagnostics.ts';
import { lift, type TextOf } from './lift.ts';
import { compileSettings, effectiveSeverity, type Settings } from './rule-settings.ts';
import { subjectsOf } from './subjects.ts';

export interface LintOptions {
  readonly rules: readonly Rule[];
  /** Locales to look at, the source among them; all when absent. */
  readonly locales?: readonly string[];
  readonly memory?: FindingMemory;
}

/** What the rules say about one locale. */
export interface LocaleDiagnostics {
  readonly locale: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Work in steps: null is a place to pause, between two texts. */
export type Steps<T> = Generator<T | null, void, void>;

/** Runs the rules over a corpus. Pure: the same corpus gives the same diagnostics, sorted by place. */
export function lintCorpus(corpus: Corpus, options: LintOptions): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const step of lintInSteps(corpus, options)) if (step !== null) found.push(...step.diagnostics);
  return found.sort(byPlace);
}

/** The same a locale at a time, in the order that `locales` names them, unsorted within. */
export function* lintInSteps(corpus: Corpus, options: LintOptions): Steps<LocaleDiagnostics> {
  const { sourceLocale, locales } = corpus.project;
  const all = [sourceLocale, ...locales];
  const memory = options.memory ?? createFindingMemory();
  const settings = compileSettings(corpus.project);
  const version = versionOf(corpus, options.rules);
  const judge = createJudge(options.rules, settings, memory, version);
  const sources = subjectsOf(corpus, sourceLocale);
  for (const locale of options.locales?.filter((one) => all.includes(one)) ?? all) {
    const key = stateOf(corpus, locale, version);
    const known = memory.locale.get(locale);
    let diagnostics = known !== undefined && known.key.every((part, i) => part === key[i]) ? known.diagnostics : null;
    if (diagnostics === null) {
      diagnostics = yield* lintLocale(corpus, locale, sources, judge, settings);
      memory.locale.set(locale, { key, diagnostics });
    }
    yield { locale, diagnostics };
  }
}

/** All that the diagnostics of a locale are made from, each the same object while nothing in it changed. */
function stateOf(corpus: Corpus, locale: string, version: string): readonly unknown[] {
  const isSource = locale === corpus.project.sourceLocale;
  const flow = isSource ? usageOf(corpus) : null;
  return [version, corpus.source, corpus.surfaces, corpus.packs.get(locale), corpus.catalogs.get(locale), flow];
}

/** Names the rules and what the project says of them. */
function versionOf({ project }: Corpus, rules: readonly Rule[]): string {
  const overrides = project.overrides.map((one) => [...one.rules, one.paths, one.purposes, one.locales]);
  const settings = [[...project.rules], overrides, project.houseStyle, project.stale, project.sourceLocale];
  return shortHash([...rules.map((rule) => rule.id), JSON.stringify(settings)].join());
}

function* lintLocale(
  corpus: Corpus,
  locale: string,
  sources: ReadonlyMap<string, MessageSubject>,
  judge: Judge,
  settings: Settings,
): Generator<null, Diagnostic[], void> {
  const { sourceLocale } = corpus.project;
  const textOf: TextOf = (id, tag) => (tag === sourceLocale ? corpus.source : corpus.catalogs.get(tag)?.texts)?.get(id);
  const sourceOf = (file: string): string => corpus.sources.get(file)?.text ?? '';
  const isSource = locale === sourceLocale;
  const catalog = corpus.catalogs.get(locale);
  const texts = isSource ? corpus.source : catalog?.texts;
  const found: Diagnostic[] = [...(texts?.values() ?? [])].flatMap((text) => icuDiagnostics(text, isSource));
  if (catalog !== undefined) found.push(...catalogDiagnostics(corpus, catalog));
  const findings = isSource ? yield* sourceFindings(corpus, sources, judge) : yield* localeFindings(corpus, locale, sources, judge);
  for (const finding of findings) found.push(lift(finding, textOf, sourceOf));
  return found.flatMap((one) => reset(one, corpus, settings));
}

function* sourceFindings(
  corpus: Corpus,
  sources: ReadonlyMap<string, MessageSubject>,
  judge: Judge,
): Generator<null, readonly Finding[], void> {
  const findings: Finding[] = [];
  for (const subject of sources.values()) {
    findings.push(...judge.message(subject, textIn(corpus.source, subject), null));
    yield null;
  }
  return [...findings, ...judge.corpus({ messages: [...sources.values()] }), ...judge.flow({ messages: sources, usage: usageOf(corpus) })];
}

function* localeFindings(
  corpus: Corpus,
  locale: string,
  sources: ReadonlyMap<string, MessageSubject>,
  judge: Judge,
): Generator<null, readonly Finding[], void> {
  const catalog = corpus.catalogs.get(locale);
  const pack = corpus.packs.get(locale);
  if (catalog === undefined || pack === undefined) return [];
  const findings: Finding[] = [];
  const pairs: PairSubject[] = [];
  for (const target of subjectsOf(corpus, locale, sources).values()) {
    const entry = catalog.entries.get(target.id);
    // An entry without its translation has been named as missing; its text says nothing about the language.
    if (entry === undefined || entry.status === 'new') continue;
    const text = textIn(catalog.texts, target);
    findings.push(...judge.message(target, text, corpus.source.get(target.id) ?? null));
    const source = sources.get(target.id);
    if (source !== undefined) {
      const pair = { source, target, entry };
      pairs.push(pair);
      findings.push(...judge.pair(pair, textIn(corpus.source, source), text));
    }
    yield null;
  }
  return [...findings, ...judge.catalog({ locale, pack, pairs })];
}

function textIn(texts: ReadonlyMap<string, MessageText>, subject: MessageSubject): MessageText {
  const text = texts.get(subject.id);
  if (text === undefined) throw new Error(`no text for ${subject.id}`);
  return text;
}

/** Applies the project's severity to diagnostics that no rule made (`catalog/*`, `icu/*`). */
function reset(diagnostic: Diagnostic, corpus: Corpus, settings: Settings): Diagnostic[] {
  const { code, at, messageId, locale } = diagnostic;
  if (!code.startsWith('catalog/')) return [diagnostic];
  const purpose = corpus.units.get(messageId ?? '')?.purpose ?? '';
  const severity = effectiveSeverity(diagnostic.severity, settings(code, { file: at.file, purpose, locale: locale ?? '' }).severity);
  return severity === null ? [] : [{ ...diagnostic, severity }];
}
