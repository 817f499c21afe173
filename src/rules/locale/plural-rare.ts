import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { judgeForms, pluralCategories } from '../language/plural-forms.ts';
import { placeOf, pluralsOf } from '../language/plurals.ts';

/** Plural forms that only fractions or millions reach, and that the message lacks. */
export const pluralRare: RuleOf<'message'> = defineRule({
  id: 'locale/plural-rare',
  severity: 'info',
  grain: 'message',
  messages: { rare: say`"${'argument'}" has no form for "${'form'}", which ${'locale'} has for fractions or millions` },
  help: 'Leave it out when the number is always a whole one up to 1,000; else add the form, or declare the placeholder as fractional.',
  check(message, report) {
    for (const element of pluralsOf(message.ast)) {
      const categories = pluralCategories(message.locale, element.pluralType ?? 'cardinal');
      if (categories === null || message.placeholders.get(element.value)?.fractional === true) continue;
      const { rare } = judgeForms(categories, Object.keys(element.options), element.offset);
      for (const form of rare) report('rare', placeOf(element), { argument: element.value, form, locale: message.pack.name });
    }
  },
});
