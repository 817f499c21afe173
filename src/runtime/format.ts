/** `escalate-content/runtime/format`: messages alone, without the flow and without a parser. */
export { createFormatter, type Formatter, type FormatterOptions } from './message-formatter.ts';
export { RuntimeError, type Bundle, type Message, type Values } from './types.ts';
