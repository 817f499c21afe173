import { type Branch, mapSpan } from '../../syntax/branches.ts';
import type { Span } from '../../text/source.ts';
import { defineRule, type Report, type RuleOf, say, type Template } from '../define-rule.ts';
import { isButton } from '../language/buttons.ts';
import { holds } from '../language/english-phrases.ts';
import { type Change, sentenceChanges, textChanges } from '../language/meaning/changes.ts';
import { alignSentences, meaningOf, sourceMeaning } from '../language/meaning/concepts.ts';
import { numberChanges } from '../language/meaning/numbers.ts';
import { matcherOf } from '../language/pack-matchers.ts';
import { twinBranch } from '../language/twin-branch.ts';
import type { PairSubject } from '../subject.ts';

type Words = { words: string; detail: string };
type Messages = Record<
  Change['kind'] | 'number-lost' | 'number-changed' | 'unit' | 'day' | 'half' | 'address' | 'address-lost' | 'required',
  Words
>;

/** What a translation says differently: choice, duty, negation, certainty, numbers, days, addresses. */
export const meaning: RuleOf<'pair'> = defineRule<'pair', Messages>({
  id: 'locale/meaning',
  severity: 'error',
  grain: 'pair',
  messages: {
    'negation-lost': say`The source says "${'words'}", and this has no negation`,
    'negation-added': say`"${'words'}" negates what the source affirms`,
    duty: say`"${'words'}" makes a duty of what the source leaves open`,
    'choice-lost': say`The source leaves a choice with "${'words'}", and the translation none`,
    certain: say`"${'words'}" guarantees what the source does not`,
    'may-lost': say`The source says "${'words'}", and the translation states it as certain`,
    'only-lost': say`The source limits it with "${'words'}", and the translation does not`,
    threat: say`"${'words'}" threatens, and the source does not`,
    added: say`"${'words'}" speaks of ${'detail'}, and the source does not`,
    swapped: say`"${'words'}" stands where the source says ${'detail'}`,
    doubt: say`"${'words'}" doubts what the source states`,
    'number-lost': say`"${'detail'}" is in the source and not in the translation`,
    'number-changed': say`"${'words'}" stands where the source has "${'detail'}"`,
    unit: say`"${'words'}" stands where the source counts by the ${'detail'}`,
    day: say`"${'words'}" stands where the source has ${'detail'}`,
    half: say`"${'words'}" names another time than "${'detail'}"`,
    address: say`"${'words'}" is not the address of the source`,
    'address-lost': say`The address ${'detail'} is not in the translation`,
    required: say`The translation lacks "${'words'}"`,
  } satisfies { [K in keyof Messages]: Template<Messages[K]> },
  check(pair, report) {
    const { target } = pair;
    if (target.language === pair.source.language) return;
    for (const branch of target.branches) {
      const twin = twinBranch(branch, pair.source.branches);
      // A copy of the source says the same, in the wrong language.
      if (twin !== undefined && twin.text !== branch.text) reportBranch(pair, twin.text, branch, report);
    }
  },
});

function reportBranch({ source, target }: PairSubject, english: string, branch: Branch, report: Report<Messages>): void {
  const whole = [sourceMeaning(english, source.pack), meaningOf(branch.text, target.pack)] as const;
  const place = (span: Span | null): Span | null => (span === null || covers(span, branch) ? null : mapSpan(branch, span));
  const numbers = numberChanges(...whole);
  for (const { kind, span, words, expected } of numbers) {
    const key = kind === 'address' && words === '' ? 'address-lost' : kind;
    report(key, place(span), { words, detail: expected });
  }
  // Labels are too short to say all that the source says.
  if (isButton(target)) return;
  const changes = [...alignSentences(...whole).flatMap(sentenceChanges), ...textChanges(...whole)];
  const [doubt] = target.lexicon.hits('tone/hedging', branch);
  if (doubt !== undefined && !HEDGES.test(english)) report('doubt', place(doubt), { words: doubt.text, detail: '' });
  for (const { kind, span, words, detail } of withoutEchoes(changes)) report(kind, place(span), { words, detail });
  for (const { kind, rule, leaves } of BROKEN) {
    const [hit] = leaves.test(english) && !changes.some((one) => one.kind === kind) ? target.lexicon.hits(rule, branch) : [];
    if (hit !== undefined) report(kind, place(hit), { words: hit.text, detail: '' });
  }
  for (const entry of target.pack.style.require) {
    if (!holds(entry.when, english, target.purpose) || matcherOf(target.pack, entry).test(branch.text)) continue;
    report('required', null, { words: entry.words?.[0] ?? entry.id, detail: '' }, { help: `${entry.why}.` });
  }
}

/** What the source leaves people free to do, and the rule whose words take it away. */
const BROKEN: readonly { readonly kind: Change['kind']; readonly rule: string; readonly leaves: RegExp }[] = [
  {
    kind: 'negation-added',
    rule: 'privacy/optout-missing',
    leaves:
      /\b(?:can|may|free to|able to)\b[^.!?]{0,20} (?:say no|decline|refuse|stop|cancel|opt out|withdraw|unsubscribe|skip|turn it off)\b/iu,
  },
  {
    kind: 'duty',
    rule: 'privacy/coercion',
    leaves:
      /\b(?:optional|if you(?:['’]d| would)? (?:like|prefer|want|wish)|you can (?:also )?(?:skip|stay|say no|write|leave)|no need|(?:don['’]t|do not) (?:have|need) to|up to you|or skip)\b/iu,
  },
];

/** English words that leave something open, in a wide sense. */
const HEDGES =
  /\b(?:may|might|could|would|should|can|perhaps|maybe|possibl[ey]|probabl[ey]|likely|usually|often|sometimes|expect|seems?|hope|try|about|around|if|whether|depends?|up to|not sure|don['’]t know)\b/iu;

/** What the main change explains is not said again. */
const ECHOES: Readonly<Partial<Record<Change['kind'], readonly Change['kind'][]>>> = {
  'negation-lost': ['only-lost', 'may-lost', 'choice-lost', 'swapped', 'added'],
  'negation-added': ['only-lost', 'may-lost', 'choice-lost', 'swapped', 'duty'],
  duty: ['choice-lost', 'may-lost'],
  certain: ['may-lost'],
  threat: ['choice-lost', 'swapped'],
};

function withoutEchoes(changes: readonly Change[]): Change[] {
  const silent = new Set(changes.flatMap(({ kind }) => ECHOES[kind] ?? []));
  return changes.filter(({ kind }) => !silent.has(kind));
}

function covers({ start, end }: Span, { text }: Branch): boolean {
  return start === 0 && end >= text.length;
}
