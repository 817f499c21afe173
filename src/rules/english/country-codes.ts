import { anyOf, has, matchesOf } from './pattern.ts';
import type { Plain } from './plain.ts';
import type { Stretch } from './sentences.ts';

const CODE =
  '((country|dialling|dialing|international|calling|national|country dialling|country dialing|country calling|idd) (code|codes|prefix)|international (dialling |dialing |phone |number )?(prefix|format|form|code|style|notation)|leading (plus|zeros|\\+|00)|plus sign|country prefix|prefix for your country|code (for|of) your country)';

/** Asks for the country code, or shows it. */
const ASKED = anyOf(
  CODE,
  '(country|international) (too|first|as well|included)',
  '(choose|pick|select|tap|name|say|tell us|type) (your|the|its|a) (country|region)',
  '(which|what|choose (the|a)) country',
  'country (picker|list|menu|selector|field|from the list)',
  'e\\.?164',
  '(including|with|and|from|by) (the |your |its )?(country|plus)',
  '(the|its|your) country',
  'in full international',
  'from abroad',
  '\\{(countrycode|dialcode|dialingcode|diallingcode|prefix|examplenumber|numberexample|phoneexample|countryprefix|callingcode|samplenumber|exampleinternational|formatexample|example|examplephone|phoneformat)\\}',
);
/** A number that begins with plus or 00, or the plus alone. */
const PLUS =
  /(?:^|[\s("'“‘:=,/–—-])\+\s?(?:\d|\{|_|…|\.\.|x)|\bstart(?:s|ing)?\s+(?:it\s+)?(?:with|from)\s+(?:a\s+)?(?:\+|plus|00)|\(\+\)|\bbegin(?:s|ning)?\s+with\s+(?:a\s+)?(?:\+|plus|00)|\b(?:with|leading|the|a|include|including|add)\s+(?:a\s+|the\s+|its\s+)?\+(?!\w)|^\s*\+|\(\s?\+|[“"'‘]\+[”"'’]|\+(?=\s*(?:country|and|then|first|,))|\{[^{}]*example[^{}]*\}|\{[^{}]*sample[^{}]*\}/imu;

/** Has the reader drop it. */
const DROPPED = anyOf(
  `(without|omit|omitting|leave out|leave off|leaving out|leaving off|skip|skipping|drop|dropping|remove|removing|forget|minus|except|excluding|never mind|not including|do not (include|add|type|use|enter|put|need|bother with)) (the |a |your |any |its |about the |leading |initial )*(${CODE}|\\+ ?(or 00|sign|and)?|plus|00|\\+\\d+)`,
  `${CODE} (is |are )?(not|never) (needed|required|necessary|wanted|allowed|supported)`,
  `(no need (for|to add|to type|to include)|need not (add|type|include)|do not need) (the |a |your |any )*${CODE}`,
  '(national|local|domestic) (format|number|numbers|digits) only',
  'only (the |your )?(national|local|domestic) (format|number|digits|part)',
  '(just|only) (the|your) (last )?(local|national) (digits|number|part)',
);
const NOT_FAULT = /\b(?:we can ?not|that number|it is|yours is|seems|looks|was|came|typed|missing)\b[^.!?]*$/iu;
const PRESENT = /\b(?:can ?not|unable|impossible|do not work|does not work|will not work|not work|fail)\b/iu;

export function droppedCodeIn(text: string): Stretch | null {
  return (
    matchesOf(DROPPED, text).find(
      (one) => !NOT_FAULT.test(text.slice(0, one.start)) && !PRESENT.test(text.slice(Math.max(0, one.start - 40), one.end + 40)),
    ) ?? null
  );
}

/** True when the text, or a reply shown with it, asks for the country code or shows one. */
export function saysCountryCode(text: string, replies: readonly string[]): boolean {
  return has(ASKED, text) || PLUS.test(text) || replies.some((label) => /\bcountry\b|\{country/iu.test(label));
}

const NATIONAL = /^(?:[^.!?]|\.(?!\s+\p{Lu})){0,60}?(?:\bdigits\b|\(?\b0\d[\d ()./-]{6,}\d|\b\d{3}[ .-]\d{3}[ .-]\d{4}|\barea code\b)/u;

/** Where an example or a format ends that shows a number without its country code, in the sentence of the request. */
export function nationalExampleIn(plain: Plain, from: number): number | null {
  const match = NATIONAL.exec(plain.own.slice(from));
  return match === null ? null : from + match[0].length;
}
