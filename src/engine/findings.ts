import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LocalePack } from '../model/locale-pack.ts';
import type { MessageText, Reading } from '../model/message.ts';
import type { Finding, Rule, RuleOf } from '../rules/define-rule.ts';
import type { CatalogSubject, CorpusSubject, Grain, Grains, MessageSubject, PairSubject } from '../rules/subject.ts';
import { effectiveSeverity, type Settings, type Target } from './rule-settings.ts';

/** What the rules of each grain found before, by the text that they judged. */
export interface FindingMemory {
  readonly message: WeakMap<Reading, Remembered>;
  readonly pair: WeakMap<Reading, Remembered>;
  /** The diagnostics of whole locales, with all that they were made from. */
  readonly locale: Map<string, { readonly key: readonly unknown[]; readonly diagnostics: readonly Diagnostic[] }>;
}

interface Remembered {
  readonly key: string;
  readonly partner: Reading | null;
  readonly pack: LocalePack;
  readonly findings: readonly Finding[];
}

export function createFindingMemory(): FindingMemory {
  return { message: new WeakMap(), pair: new WeakMap(), locale: new Map() };
}

/** Runs rules over subjects under the project's settings. */
export interface Judge {
  /** `source` is the text that it translates, if any. */
  message(subject: MessageSubject, text: MessageText, source: MessageText | null): readonly Finding[];
  pair(subject: PairSubject, source: MessageText, target: MessageText): readonly Finding[];
  catalog(subject: CatalogSubject): readonly Finding[];
  corpus(subject: CorpusSubject): readonly Finding[];
  flow(subject: Grains['flow']): readonly Finding[];
}

/** `version` names the rules and settings: findings remembered under another version are not used. */
export function createJudge(rules: readonly Rule[], settings: Settings, memory: FindingMemory, version: string): Judge {
  const of = <G extends Grain>(grain: G): RuleOf<G>[] => rules.filter((rule): rule is Extract<Rule, RuleOf<G>> => rule.grain === grain);
  const grains = { message: of('message'), pair: of('pair'), catalog: of('catalog'), corpus: of('corpus'), flow: of('flow') };
  const recall = (
    map: WeakMap<Reading, Remembered>,
    text: Reading,
    partner: Reading | null,
    pack: LocalePack,
    key: string,
    run: () => Finding[],
  ): readonly Finding[] => {
    const known = map.get(text);
    if (known !== undefined && known.key === key && known.partner === partner && known.pack === pack) return known.findings;
    const findings = run();
    map.set(text, { key, partner, pack, findings });
    return findings;
  };
  return {
    message: (subject, text, source) =>
      recall(memory.message, text.reading, source?.reading ?? null, subject.pack, `${version} ${subject.replies.join('\u0000')}`, () =>
        grains.message.flatMap((rule) => judgeOne(rule, subject, targetOf(subject, text.file), settings)),
      ),
    pair: (subject, source, target) =>
      recall(
        memory.pair,
        target.reading,
        source.reading,
        subject.target.pack,
        `${version} ${subject.entry.status} ${subject.target.replies.join('\u0000')}`,
        () => grains.pair.flatMap((rule) => judgeOne(rule, subject, targetOf(subject.target, target.file), settings)),
      ),
    catalog: (subject) =>
      grains.catalog.flatMap((rule) => judgeOne(rule, subject, { file: '', purpose: '', locale: subject.locale }, settings)),
    corpus: (subject) => grains.corpus.flatMap((rule) => judgeOne(rule, subject, ANYWHERE, settings)),
    flow: (subject) => grains.flow.flatMap((rule) => judgeOne(rule, subject, ANYWHERE, settings)),
  };
}

const ANYWHERE: Target = { file: '', purpose: '', locale: '' };

function targetOf(subject: MessageSubject, file: string): Target {
  return { file, purpose: subject.purpose, locale: subject.locale };
}

function judgeOne<G extends Grain>(rule: RuleOf<G>, subject: Grains[G], target: Target, settings: Settings): Finding[] {
  const setting = settings(rule.id, target);
  if (setting.severity === 'off') return [];
  return distinct(rule.run(subject, setting.options)).flatMap((finding) => {
    const severity = effectiveSeverity(finding.severity, setting.severity);
    return severity === null ? [] : [{ ...finding, severity }];
  });
}

/** The same finding from several branches of one message counts once. */
function distinct(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const seen = new Set<string>();
  return findings.filter(({ spot, key, message }) => {
    const place = spot.span === undefined ? 'all' : `${spot.span.start}-${spot.span.end}`;
    const identity = `${spot.message.id} ${spot.message.locale} ${place} ${key} ${place === 'all' ? '' : message}`;
    return seen.has(identity) ? false : seen.add(identity) !== undefined;
  });
}
