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
import { compileSettings, effectiveSeverity } from './rule-settings.ts';
import { subjectsOf } from './subjects.ts';

export interface LintOptions {
  readonly rules: readonly Rule[];
  /** Locales to look at, the source among them; all when absent. */
  readonly locales?: readonly string[];
  readonly memory?: FindingMemory;
}

/** Runs the rules over a corpus. Pure: the same corpus gives the same diagnostics, sorted by place. */
export function lintCorpus(corpus: Corpus, options: LintOptions): Diagnostic[] {
  const { sourceLocale, locales } = corpus.project;
  const wanted = (locale: string): boolean => options.locales === undefined || options.locales.includes(locale);
  const settings = compileSettings(corpus.project);
  const { rules, overrides, houseStyle } = corpus.project;
  const set = JSON.stringify([[...rules], overrides.map((one) => [...one.rules, one.paths, one.purposes, one.locales]), houseStyle]);
  const version = shortHash([...options.rules.map((rule) => rule.id), set].join());
  const judge = createJudge(options.rules, settings, options.memory ?? createFindingMemory(), version);
  const textOf: TextOf = (id, locale) => (locale === sourceLocale ? corpus.source : corpus.catalogs.get(locale)?.texts)?.get(id);

  const sourceOf = (file: string): string => corpus.sources.get(file)?.text ?? '';
  const sources = subjectsOf(corpus, sourceLocale);
  const found: Diagnostic[] = [];
  if (wanted(sourceLocale)) {
    for (const text of corpus.source.values()) found.push(...icuDiagnostics(text, true));
    for (const finding of sourceFindings(corpus, sources, judge)) found.push(lift(finding, textOf, sourceOf));
  }
  for (const locale of locales.filter(wanted)) {
    const catalog = corpus.catalogs.get(locale);
    if (catalog === undefined) continue;
    for (const text of catalog.texts.values()) found.push(...icuDiagnostics(text, false));
    found.push(...catalogDiagnostics(corpus, catalog));
    for (const finding of localeFindings(corpus, locale, sources, judge)) found.push(lift(finding, textOf, sourceOf));
  }
  return found.flatMap((one) => reset(one, corpus, settings)).sort(byPlace);
}

function sourceFindings(corpus: Corpus, sources: ReadonlyMap<string, MessageSubject>, judge: Judge): Finding[] {
  const findings = [...sources.values()].flatMap((subject) => judge.message(subject, textIn(corpus.source, subject), null));
  return [...findings, ...judge.corpus({ messages: [...sources.values()] }), ...judge.flow({ messages: sources, usage: usageOf(corpus) })];
}

function localeFindings(corpus: Corpus, locale: string, sources: ReadonlyMap<string, MessageSubject>, judge: Judge): Finding[] {
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
    if (source === undefined) continue;
    const pair = { source, target, entry };
    pairs.push(pair);
    findings.push(...judge.pair(pair, textIn(corpus.source, source), text));
  }
  return [...findings, ...judge.catalog({ locale, pack, pairs })];
}

function textIn(texts: ReadonlyMap<string, MessageText>, subject: MessageSubject): MessageText {
  const text = texts.get(subject.id);
  if (text === undefined) throw new Error(`no text for ${subject.id}`);
  return text;
}

/** Applies the project's severity to diagnostics that no rule made (`catalog/*`, `icu/*`). */
function reset(diagnostic: Diagnostic, corpus: Corpus, settings: ReturnType<typeof compileSettings>): Diagnostic[] {
  const { code, at, messageId, locale } = diagnostic;
  if (!code.startsWith('catalog/')) return [diagnostic];
  const purpose = corpus.units.get(messageId ?? '')?.purpose ?? '';
  const severity = effectiveSeverity(diagnostic.severity, settings(code, { file: at.file, purpose, locale: locale ?? '' }).severity);
  return severity === null ? [] : [{ ...diagnostic, severity }];
}
