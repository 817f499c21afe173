/**
 * Words by which people say that a number is not their own: "my boss's number", "the number of my mum". In the languages with the most
 * readers here; in the others the question whether the number is right still follows. Our own lists, 2026-11-24.
 */
const PEOPLE: readonly string[] = [
  // English
  'boss|manager|colleague|co-?worker|assistant|secretary|mum|mom|mother|dad|father|parents?|wife|husband|partner|girlfriend|boyfriend|friend|son|daughter|brother|sister|neighbou?r|client|customer',
  // German, Dutch, Swedish, Danish, Norwegian
  'chefs?|chefin|kollege(?:n)?|kollegin|mutter|vaters?|frau|mann(?:es)?|freund(?:es|in)?|sohn(?:es)?|tochter|bruders?|schwester|baas|moeder|vader|vrouw|vriend|kollega|mamma|pappa|fru|mor|far|kone|mand|ven',
  // French, Spanish, Portuguese, Italian, Romanian
  'patronn?e?|coll[èe]gue|m[èe]re|p[èe]re|femme|mari|amie?|fils|fille|fr[èe]re|s[œo]e?ur|jefe|jefa|compañer[oa]|madre|padre|mujer|esposa|esposo|marido|amig[oa]|hij[oa]|herman[oa]|chefe|colega|m[ãa]e|pai|mulher|filh[oa]|irm[ãa]o?|capo|collega|moglie|marito|amic[oa]|figli[oa]|fratello|sorella',
];
const NUMBER_OF = [
  // "my boss's number", "it's my mum's: +44 …"
  new RegExp(`(?<!\\p{L})(?:my|our|his|her|their)\\s+(?:${PEOPLE[0]})(?:['’]s|s['’])`, 'iu'),
  new RegExp(`(?<!\\p{L})number\\s+(?:of|for)\\s+(?:my|our)\\s+(?:${PEOPLE[0]})(?!\\p{L})`, 'iu'),
  // "Nummer meines Chefs", "le numéro de ma mère", "el número de mi jefe", "o número da minha mãe"
  new RegExp(
    `(?<!\\p{L})(?:nummer|handynummer|numret|nummeret|num[ée]ro|número|numero|téléphone|teléfono|telefone|telefono)\\s+(?:\\p{L}+\\s+){0,2}(?:mein(?:e[rs]?)?|mijn|min|van mijn|de m(?:on|a)|de mi|d[oa] m(?:eu|inha)|d(?:i|el|ella) mi[oa]|del mio|della mia)\\s*(?:${PEOPLE[1]}|${PEOPLE[2]})(?!\\p{L})`,
    'iu',
  ),
  // Japanese, Chinese, Korean, Arabic, Hebrew, Russian, Ukrainian
  /(?:上司|同僚|母|父|妻|夫|友人|友達|息子|娘)の(?:電話)?番号|(?:老板|老闆|同事|妈妈|媽媽|爸爸|妻子|丈夫|朋友)的(?:电话|電話|号码|號碼)|(?:상사|동료|어머니|엄마|아버지|아빠|아내|남편|친구)(?:의)?\s*(?:전화)?번호|رقم\s+(?:مديري|زميلي|أمي|والدتي|أبي|والدي|زوجتي|زوجي|صديقي|صديقتي)|מספר\s+(?:הטלפון\s+)?של\s+(?:הבוס|אמא|אבא|אשתי|בעלי|חבר)|(?:номер)\s+(?:телефон[ау]?\s+)?(?:моего|моей|мого|моєї)\s+(?:начальник|коллег|мам|матери|отца|пап|жен|муж|друг|керівник|колег|батьк|дружин|чоловік)/iu,
];

/** Whether the text says that the number in it belongs to somebody else. */
export function isOfSomebodyElse(text: string): boolean {
  return NUMBER_OF.some((pattern) => pattern.test(text));
}
