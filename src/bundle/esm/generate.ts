import {
  isArgumentElement,
  isDateElement,
  isDateTimeSkeleton,
  isLiteralElement,
  isNumberElement,
  isNumberSkeleton,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  isTimeElement,
  type DateElement,
  type MessageFormatElement,
  type NumberElement,
  type PluralElement,
  type SelectElement,
  type TimeElement,
} from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';

/** Gives the name of a constant that holds a formatter: the same expression, the same name. */
export type Shared = (expression: string) => string;

type Elements = readonly MessageFormatElement[];

/** What the generated code of one message may name. */
interface Scope {
  /** The variable of the locale's formatters. */
  readonly locale: string;
  readonly shared: Shared;
  /** The value that `#` prints, as an expression; null outside plural forms. */
  readonly pound: string | null;
}

/** A function that formats a message, as JavaScript: `v=>"Hi "+s(v.name,"name")`. Gives what `intl-messageformat` gives for the same AST. */
export function functionOf(ast: Elements, locale: string, shared: Shared): string {
  const body = expressionOf(ast, { locale, shared, pound: null });
  if (!/\bv\b/u.test(body.replace(/"(?:[^"\\]|\\.)*"/gu, ''))) return `()=>${body}`;
  return body.includes(',z)') ? `(v,z)=>${body}` : `v=>${body}`;
}

function expressionOf(ast: Elements, scope: Scope): string {
  const parts = ast.map((element) => part(element, scope)).filter((one) => one !== '""');
  if (parts.length === 0) return '""';
  return parts.length === 1 ? (parts[0] ?? '""') : parts.map(asOperand).join('+');
}

/** A choice binds weaker than `+`. */
function asOperand(expression: string): string {
  return expression.includes('?') && !isQuoted(expression) ? `(${expression})` : expression;
}

function isQuoted(expression: string): boolean {
  return /^"(?:[^"\\]|\\.)*"$/u.test(expression);
}

function part(element: MessageFormatElement, scope: Scope): string {
  if (isLiteralElement(element)) return JSON.stringify(element.value);
  if (isArgumentElement(element)) return `s(${value(element.value)},${JSON.stringify(element.value)})`;
  if (isPoundElement(element)) return scope.pound === null ? '""' : `${scope.locale}.n(${scope.pound})`;
  if (isNumberElement(element)) return numberPart(element, scope);
  if (isDateElement(element) || isTimeElement(element)) return timePart(element, scope);
  if (isTagElement(element)) return `t(${value(element.value)},${expressionOf(element.children, scope)})`;
  if (isPluralElement(element)) return pluralPart(element, scope);
  return isSelectElement(element) ? selectPart(element, scope) : '""';
}

function value(name: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(name) ? `v.${name}` : `v[${JSON.stringify(name)}]`;
}

function given(name: string): string {
  return `q(${value(name)},${JSON.stringify(name)})`;
}

function numberPart({ style, value: name }: NumberElement, { locale, shared }: Scope): string {
  const options =
    typeof style === 'string' ? IntlMessageFormat.formats.number[style] : isNumberSkeleton(style) ? style.parsedOptions : null;
  if (options == null) return `${locale}.n(${given(name)})`;
  return `${shared(`${locale}.N(${JSON.stringify(options)})`)}(${value(name)},${JSON.stringify(name)})`;
}

function timePart(element: DateElement | TimeElement, { locale, shared }: Scope): string {
  const { style, value: name } = element;
  const named = isDateElement(element) ? IntlMessageFormat.formats.date : IntlMessageFormat.formats.time;
  const plain = isDateElement(element) ? undefined : IntlMessageFormat.formats.time['medium'];
  const options = typeof style === 'string' ? named[style] : isDateTimeSkeleton(style) ? style.parsedOptions : plain;
  const made = shared(`${locale}.D(${options === undefined ? '' : JSON.stringify(options)})`);
  return `${made}(${value(name)},${JSON.stringify(name)},z)`;
}

/** Exact forms go before categories, and `other` takes the rest. A category that reads like the rest needs no question of its own. */
function pluralPart({ value: name, options, offset, pluralType }: PluralElement, scope: Scope): string {
  const minus = offset === 0 ? '' : `-${offset}`;
  const inner: Scope = { ...scope, pound: `${value(name)}${minus}` };
  const rule = `${scope.locale}.${pluralType === 'ordinal' ? 'o' : 'p'}`;
  const textOf = (key: string): string => expressionOf(options[key]?.value ?? [], inner);
  const other = textOf('other');
  const keys = Object.keys(options).filter((key) => key !== 'other');
  const exact = keys.filter((key) => key.startsWith('='));
  const categories = keys.filter((key) => !key.startsWith('=') && textOf(key) !== other);
  const tests = [...exact, ...categories].map((key, index) => {
    const number = index === 0 ? given(name) : value(name);
    const test = key.startsWith('=') ? `${number}==${Number(key.slice(1))}` : `${rule}(${number}${minus})==${JSON.stringify(key)}`;
    return { test, text: textOf(key) };
  });
  return choice(tests, other, name);
}

/** `#` inside a selection is not the plural's: the parser leaves it as text. */
function selectPart({ value: name, options }: SelectElement, scope: Scope): string {
  const inner: Scope = { ...scope, pound: null };
  const textOf = (key: string): string => expressionOf(options[key]?.value ?? [], inner);
  const other = textOf('other');
  const keys = Object.keys(options).filter((key) => key !== 'other' && textOf(key) !== other);
  const tests = keys.map((key, index) => ({
    test: `${index === 0 ? given(name) : value(name)}==${JSON.stringify(key)}`,
    text: textOf(key),
  }));
  return choice(tests, other, name);
}

function choice(tests: readonly { test: string; text: string }[], other: string, name: string): string {
  if (tests.length === 0) return `(${given(name)},${other})`;
  return `${tests.map(({ test, text }) => `${test}?${text}:`).join('')}${other}`;
}
