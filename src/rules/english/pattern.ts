/**
 * Patterns over plain English, short enough to read.
 *
 * A pattern is words. A space stands for white space; `(a|b)` for one of several; `(a )?` for something optional; `*` for the rest of
 * a word; `<call>` for a class of words; `~` for anything inside a sentence, up to 50 units; `~~` up to 160; `_` for up to three words.
 */

/** Words that patterns share. */
const CLASSES: Readonly<Record<string, string>> = {
  we: '(?:we|i|our (?:\\w+ )?(?:team|colleagues?|specialists?|agents?|people|staff|experts?|manager)|(?:a|an|one of our|the|my|your) (?:\\w+ ){0,2}(?:specialists?|agents?|colleagues?|advis[eo]rs?|managers?|members? of (?:our|the) (?:\\w+ )?(?:team|staff)|experts?|engineers?|technicians?|teams?|desk|department|supervisor)|someone|somebody|one of us|they)',
  will: '(?:will|shall|would|is going to|are going to|am going to|is about to|are about to|am about to|is due to|are due to|plan to|intend to)',
  call: '(?:call|ring|phone|telephone|dial|buzz)',
  called: '(?:called|rang|rung|phoned|telephoned|dialled|dialed|buzzed)',
  calling: '(?:calling|ringing|phoning|telephoning|dialling|dialing|buzzing)',
  acall:
    '(?:(?:a|the|your|our|any|this|that|one|another|more|no|quick|short|follow-up|phone|telephone|voice|video|courtesy) ){0,3}(?:call|calls|phone call|phone calls|callback|callbacks|call-back|call back)',
  give: '(?:type|enter|give|send|share|provide|add|leave|drop|pop|put|fill in|supply|submit|tell|text|message|reply with|respond with|write|key in|input|let (?:us|me) (?:have|know)|hand over|furnish|state|register|insert|jot down|confirm|pass (?:on|along)|post|quote|note|spell out|punch in|tap in|update|complete|include|type in|send over|cough up|hand us|hand me|attach|upload|show|read(?: out)?|forward|paste|disclose|reveal|deliver|present|submit)',
  given:
    '(?:typed|entered|given|gave|sent|shared|provided|added|left|dropped|supplied|submitted|told|registered|confirmed|handed over|let us have|let me have|disclosed|passed on)',
  giving:
    '(?:typing|entering|giving|sending|sharing|providing|adding|leaving|supplying|submitting|telling|registering|confirming|handing over|disclosing|passing on)',
  not: '(?:not|never|no longer|hardly|nobody|no one|none|nothing|no|without|neither|nor)',
  case: '(?:case|claim|ticket|complaint|appeal|request|query|enquiry|issue|problem|report|dispute|question|file|matter|refund|payout|order|account|application|message|repair|page|shop|profile)',
};

const EDGE_AFTER = String.raw`(?![\p{L}\p{N}])`;
const EDGE_BEFORE = String.raw`(?<![\p{L}\p{N}])`;

/** The regular expression of patterns: case ignored, whole words, the first that fits. */
export function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(sourceOf(...patterns), 'giu');
}

/** Its source, to build larger ones from. */
export function sourceOf(...patterns: readonly string[]): string {
  return `(?<![\\p{L}\\p{N}{])(?:${patterns.map(translate).join('|')})${EDGE_AFTER}`;
}

function translate(pattern: string): string {
  return pattern
    .trim()
    .replace(/<(\w+)>/gu, (_, name: string) => {
      const words = CLASSES[name];
      if (words === undefined) throw new Error(`no word class <${name}> in "${pattern}"`);
      return words;
    })
    .replace(/ ?~~ ?/gu, `${EDGE_AFTER}[^.!?\\n]{0,160}?${EDGE_BEFORE}`)
    .replace(/ ?~ ?/gu, `${EDGE_AFTER}[^.!?;:\\n]{0,50}?${EDGE_BEFORE}`)
    .replace(/(?<= |^|\|)_ /gu, "(?:[\\w'{}-]+ ){0,3}")
    .replace(/(?<!\\)\((?!\?)/gu, '(?:')
    .replace(/(?<=\p{L})\*(?=[ |)]|$)/gu, '[\\p{L}]*')
    .replace(/ \?/gu, '\\s*')
    .replace(/ /gu, '\\s+');
}

/** All matches of a pattern in a text. */
export function matchesOf(pattern: RegExp, text: string): { readonly start: number; readonly end: number; readonly text: string }[] {
  pattern.lastIndex = 0;
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
}

export function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
