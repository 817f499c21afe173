import type { Span } from '../../text/source.ts';

/** How a text says when: a time of the clock or calendar, a stretch of time, an event, a placeholder, or nothing usable. */
export type TimeKind = 'clock' | 'day' | 'duration' | 'event' | 'slot' | 'vague';

export interface TimeExpression extends Span {
  readonly kind: TimeKind;
}

const NUMBER = String.raw`(?:\d+(?:[.,]\d+)?(?:\s?(?:to|or|[-–])\s?\d+)?|\{[^{}]*\}|#|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty[- ]five|forty|sixty|ninety|half an?|a couple of|(?:a |another )?few)`;
const UNIT = String.raw`(?:business |working |more |full |clear |calendar )*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weekdays?|nights?|weeks?|fortnights?|months?|years?)`;
const WEEKDAY = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?=[ ,.]|$)`;
const MONTH = String.raw`(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`;
const HOUR_WORD = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;

const PATTERNS: readonly { kind: TimeKind; pattern: RegExp }[] = [
  { kind: 'clock', pattern: /\b\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b\.?|o['’]clock|hrs?\b)|\b\d{1,2}[:h.]\d{2}\b(?!\s?%)/giu },
  {
    kind: 'clock',
    pattern:
      /\b(?:noon|midday|midnight|lunchtime|half past \w+|half (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?:same|usual) time|(?:time|times|slot|slots|day|date|hour) (?:below|above|shown|here|we agreed|agreed|that suits you|you['’](?:ve|d) (?:chosen|picked|selected|like)|you (?:chose|picked|asked for|wanted|selected|gave|choose|pick|set))|(?:quarter|twenty|ten|five|\d+)(?: minutes)? (?:past|to) \w+|ten past|close of business|end of (?:the |your )?(?:working )?(?:day|week|month))\b/giu,
  },
  {
    kind: 'clock',
    pattern: new RegExp(
      String.raw`\b(?:at|by|before|after|until|till|from|since|around|about|between|to|past)\s(?:about |around |roughly )?(?:\d{1,2}|${HOUR_WORD})(?=[\s.,;:!?)]|$)(?!\s(?:%|times?|minutes?|mins?|hours?|days?|weeks?|people|calls?|cases?|others?|of|more))`,
      'giu',
    ),
  },
  {
    kind: 'clock',
    pattern:
      /(?<![\d\p{L}-])\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]m)?\s?(?:[–-]|to|till|until|and)\s?\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]m\b)?(?![\d-])(?!\s?(?:digits?|questions?|steps?|people|calls?|cases?|stars?|%))/giu,
  },
  {
    kind: 'day',
    pattern:
      /\b(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening|week|weekend|month)|(?:next|last) (?:week|weekend|month|year|working day|business day)|(?:in|over|during) the (?:morning|afternoon|evening|weekend)|first thing|overnight|weekdays|weekends|24\/7|around the clock|daily|every (?:day|hour|morning|evening|week))\b/giu,
  },
  {
    kind: 'day',
    pattern: new RegExp(
      String.raw`\b(?:${WEEKDAY})\b|\b\d{1,2}(?:st|nd|rd|th)?\s(?:of )?${MONTH}\b|\b${MONTH}\s\d{1,2}\b|\b(?:on|the|by|from|until|before) (?:the )?\d{1,2}(?:st|nd|rd|th)\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b`,
      'giu',
    ),
  },
  {
    kind: 'duration',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])${NUMBER}[- ]?${UNIT}(?!\p{L})|\b(?:within|in|inside|under) (?:the|an|half an) (?:hour|day|week|half[- ]hour)\b|\b(?:hours|minutes|days) (?:from|after)\b|\bsame[- ]day\b|\b\d+\s?(?:h|m|min|d)\b`,
      'giu',
    ),
  },
];

/** Words that name a time without naming it. */
const VAGUE =
  /\b(?:(?<!as )soon(?! as)(?! after)|shortly|momentarily|presently|eventually|later(?: on)?(?! than)|in (?:a (?:bit|while|little while|moment|minute|sec|second|jiffy|mo|tick|short while|short time)|due course|no time|good time|the near future|the (?:coming|next) (?:while|period))|before long|at some (?:point|stage)|some ?time|in (?:the )?fullness of time|as soon as (?:possible|practicable|humanly possible|we can|we are able|we['’]re able|feasible|is practical)|asap|at (?:our|the|your)(?: \w+)? (?:convenience|opportunity)|when (?:possible|we can|convenient|time (?:permits|allows)|we get (?:round|around|a chance|a moment)\b[^.]*)|whenever (?:possible|we can)|in a timely (?:manner|fashion)|promptly|as time (?:permits|allows)|one of these days|in time|by and by|anon|when(?:ever)? (?:someone|somebody) (?:gets|can|is))\b/giu;

const EVENT = /\b(?:when|once|as soon as|the (?:moment|minute|second)(?: that)?|after|until|till|before)\s+(?=[\p{L}{#])/giu;
const NO_EVENT =
  /^(?:possible|practicable|feasible|we can\b|we['’]re able|we are able|we get (?:round|around|a chance|a moment)|able|convenient|appropriate|necessary|applicable|available|needed|required|then|that|all|long|now|time (?:permits|allows)|(?:someone|somebody) (?:gets|can)|you (?:can|like|want|wish)\b|you['’]d\b|again\b|more\b)/iu;

/** Names of placeholders that print a time. */
const SLOT_NAME =
  /(?:time|date|day|hour|minute|mins?$|window|start|end$|until|deadline|eta|slot(?:label|text|name|range)?$|when|wait|duration|due|opens?|closes?|reopen|eve|morning|weekday|seconds?)/iu;
const NO_SLOT_NAME = /(?:zone|name$|id$|count$|attempt|times$)/iu;

/** The time expressions of an English text, in its order. A placeholder counts by its type or its name. */
export function timesOf(text: string, slotTypes: ReadonlyMap<string, string> = new Map()): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const { kind, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(/\{([^{}\s]+)\}/gu)) {
    if (printsTime(match[1] ?? '', slotTypes)) found.push({ kind: 'slot', start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(VAGUE)) found.push({ kind: 'vague', start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(EVENT)) {
    const at = match.index + match[0].length;
    if (isEvent(match[0], text.slice(at))) found.push({ kind: 'event', start: match.index, end: eventEnd(text, at) });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** True when a placeholder prints a point or a stretch of time. */
export function printsTime(name: string, slotTypes: ReadonlyMap<string, string>): boolean {
  const type = slotTypes.get(name);
  if (type === 'date' || type === 'time') return true;
  const bare = name.replace(/[_-]/gu, '');
  return (SLOT_NAME.test(bare) || (name.endsWith('Name') && /day/iu.test(name))) && !(NO_SLOT_NAME.test(bare) && !/dayName/iu.test(bare));
}

/** "When possible" and "before contacting us" are no events that people can wait for. */
function isEvent(opener: string, rest: string): boolean {
  return !NO_EVENT.test(rest) && !(/^before/iu.test(opener) && /^\p{L}+ing(?!\p{L})/u.test(rest));
}

function eventEnd(text: string, from: number): number {
  const stop = /[,.;:!?\n]/u.exec(text.slice(from));
  return stop === null ? text.length : from + stop.index;
}
