/** What each rule says, in a sentence: the first paragraph of its page. Generated: run `npm run generate`. */
export const SUMMARIES: Readonly<Record<string, string>> = {
  'locale/bidi': "Direction marks are closed and never overrides, and numbers in right-to-left text are isolated.",
  'locale/formality': "A translation addresses the reader in the register of its locale, and in one register only.",
  'locale/length': "A text fits its surface, as people receive it.",
  'locale/meaning': "A translation asks, offers and promises what its source does: the same choice, the same negations, the same numbers.",
  'locale/placeholder': "A translation has the placeholders, tags and options of its source, each shown as the same kind of value.",
  'locale/plural': "Each plural has the forms that its language needs, none that no number reaches, and words that fit the number.",
  'locale/plural-rare': "A plural may lack a form that only fractions or millions reach; this says so.",
  'locale/punctuation': "Quotation marks, spaces, question marks and numbers are those of the locale.",
  'locale/script': "A text is written in the letters of its language, with their accents.",
  'locale/terminology': "Terms mean in the translation what they mean in the source, in the words of the country.",
  'locale/untranslated': "A translation is in its language: no English left in, no copy of the source, not empty.",
};
