import { isPoundElement, type MessageFormatElement, type PluralElement } from '@formatjs/icu-messageformat-parser';
import type { LocalePack } from '../../model/locale-pack.ts';
import { defineRule, type Report, type RuleOf, say, type Template } from '../define-rule.ts';
import { cueMatcher, matcherOf } from '../language/pack-matchers.ts';
import { judgeForms, pluralCategories } from '../language/plural-forms.ts';
import { formSpan, formText, placeOf, pluralsOf } from '../language/plurals.ts';
import type { MessageSubject } from '../subject.ts';

interface Messages {
  missing: { argument: string; forms: string; locale: string; number: string };
  dead: { form: string; locale: string };
  same: { form: string; other: string };
  single: { words: string };
}

/** Plural forms that the language needs and the message lacks, that no number reaches, or that say the wrong number. */
export const plural: RuleOf<'message'> = defineRule<'message', { [K in keyof Messages]: Messages[K] }>({
  id: 'locale/plural',
  severity: 'error',
  grain: 'message',
  messages: {
    missing: say`"${'argument'}" has no form for ${'forms'}, which ${'locale'} needs, as in ${'number'}`,
    dead: say`No number in ${'locale'} reaches the form "${'form'}"`,
    same: say`The forms "${'form'}" and "${'other'}" have the same words`,
    single: say`"${'words'}" says one, in a form for other numbers`,
  } satisfies { [K in keyof Messages]: Template<Messages[K]> },
  check(message, report) {
    for (const element of pluralsOf(message.ast)) {
      reportForms(message, element, report);
      if (element.pluralType !== 'ordinal') reportWords(message, element, report);
    }
  },
});

function reportForms(message: MessageSubject, element: PluralElement, report: Report<Messages>): void {
  const type = element.pluralType ?? 'cardinal';
  const categories = pluralCategories(message.locale, type);
  if (categories === null) return;
  const { missing, rare, dead } = judgeForms(categories, Object.keys(element.options), element.offset);
  const isFractional = message.placeholders.get(element.value)?.fractional === true;
  const needed = isFractional ? [...missing, ...rare] : missing;
  if (needed.length > 0) {
    const [first = ''] = needed;
    const reach = categories[first];
    const number = Array.isArray(reach) && reach.length > 0 ? String(reach[0]) : exampleOf(message.locale, type, first);
    const args = { argument: element.value, forms: listOf(needed), locale: message.pack.name, number };
    report('missing', placeOf(element), args, { help: `Add ${needed.map((name) => `${name} {…}`).join(' ')}.` });
  }
  for (const form of dead) {
    const help = `Remove ${form} {…}; ${message.pack.name} has ${listOf(Object.keys(categories))}. For an exact number write =0 or =1.`;
    report('dead', formSpan(element, form, message.text), { form, locale: message.pack.name }, { severity: 'warning', help });
  }
}

/** The smallest number of a category by the machine's own rules; only an illustration. */
function exampleOf(locale: string, type: 'cardinal' | 'ordinal', category: string): string {
  const rules = new Intl.PluralRules(locale, { type });
  for (const from of [2, 0]) for (let n = from; n <= 100; n++) if (rules.select(n) === category) return String(n);
  return category === 'many' ? '1,000,000' : '1.5';
}

function listOf(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}

const COMPARED = ['other', 'few', 'many'];

function reportWords(message: MessageSubject, element: PluralElement, report: Report<Messages>): void {
  const { text, pack } = message;
  if (pack.facts.plurals === undefined || element.options['one'] === undefined) return;
  const one = formText(element, 'one', text);
  const twin = COMPARED.find((key) => element.options[key] !== undefined && formText(element, key, text) === one);
  if (twin !== undefined && pack.facts.plurals.sameForm !== 'usual' && isInflected(one, pack) && !isSameInSource(message, element.value)) {
    const help = `A noun changes after most numbers in ${pack.name}. Where it does not, add it to plurals.invariable in locale.yaml.`;
    report('same', formSpan(element, twin, text), { form: 'one', other: twin }, { help });
  }
  const other = element.options['other']?.value ?? [];
  if (twin !== undefined || showsNumber(other) || !showsNumber(element.options['one'].value)) return;
  const words = formText(element, 'other', text);
  if (cueMatcher(pack, 'n1').test(words))
    report('single', formSpan(element, 'other', text), { words }, { help: 'Write # where the number goes.' });
}

/** Whether the text has a word that could change with the number. */
function isInflected(text: string, pack: LocalePack): boolean {
  if (!/\p{L}{2}/u.test(text.replace(/\{[^{}]*\}/gu, ''))) return false;
  return !matcherOf(pack, invariables(pack)).test(text);
}

/** The source has one text for both as well, so there may be no noun that changes. */
function isSameInSource({ source }: MessageSubject, argument: string): boolean {
  const twin = source === null ? undefined : pluralsOf(source.ast).find((one) => one.value === argument);
  return source !== null && twin !== undefined && formText(twin, 'one', source.text) === formText(twin, 'other', source.text);
}

const known = new WeakMap<LocalePack, { words: readonly string[] }>();

function invariables(pack: LocalePack): { words: readonly string[] } {
  let data = known.get(pack);
  if (data === undefined) known.set(pack, (data = { words: pack.facts.plurals?.invariable ?? [] }));
  return data;
}

function showsNumber(elements: readonly MessageFormatElement[]): boolean {
  return elements.some((element) => isPoundElement(element));
}
