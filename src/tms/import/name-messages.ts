import type { Purpose } from '../../model/message.ts';
import type { ImportedMessage, ImportNote } from './imported.ts';

/** A message with a place in our content. */
export interface NamedMessage {
  readonly namespace: string;
  readonly key: string;
  readonly purpose: Purpose;
  readonly message: ImportedMessage;
}

/** Words in a name that tell why a message exists, the surest first. */
const HINTS: readonly (readonly [RegExp, Purpose])[] = [
  [/(?:^|-)(?:error|errors|invalid|failed|failure)(?:-|$)/u, 'error'],
  [/(?:^|-)(?:sorry|apology|apologise)(?:-|$)/u, 'apology'],
  [/(?:^|-)(?:consent|agree)(?:-|$)/u, 'consent'],
  [/(?:^|-)(?:privacy)(?:-|$)/u, 'privacy-notice'],
  [/(?:^|-)(?:confirm|confirmed|confirmation)(?:-|$)/u, 'confirmation'],
  [/(?:^|-)(?:cancel|cancelled|cancellation)(?:-|$)/u, 'cancellation'],
  [/(?:^|-)(?:phone|phone-number|ask-phone)(?:-|$)/u, 'phone-request'],
  [/(?:^|-)(?:feedback|survey|rating)(?:-|$)/u, 'feedback'],
  [/(?:^|-)(?:button|cta|label|chip)(?:-|$)/u, 'quick-reply'],
  [/(?:^|-)(?:wait|waiting)(?:-|$)/u, 'wait-update'],
];

/**
 * Gives each message a namespace, a key and a purpose: `checkout.payTitle` is `pay-title` in `checkout`. With `namespace`, all go there.
 * Names that become the same get a number, and a note.
 */
export function nameMessages(
  messages: readonly ImportedMessage[],
  namespace: string | null,
): { named: NamedMessage[]; notes: ImportNote[] } {
  const notes: ImportNote[] = [];
  const taken = new Set<string>();
  const named = messages.map((message) => {
    const parts = message.name
      .split(/[.:/\s]+/u)
      .map(kebab)
      .filter((part) => part !== '');
    const [first = 'message', ...rest] = parts;
    const home = namespace ?? (rest.length > 0 ? first : 'imported');
    const wanted = (namespace === null && rest.length > 0 ? rest : parts).join('-') || first;
    let key = wanted;
    for (let nth = 2; taken.has(`${home}.${key}`); nth++) key = `${wanted}-${nth}`;
    taken.add(`${home}.${key}`);
    if (key !== wanted)
      notes.push({ name: message.name, message: `"${home}.${wanted}" is taken by another message; this one becomes "${home}.${key}"` });
    return { namespace: home, key, purpose: purposeOf(key), message };
  });
  return { named, notes };
}

function purposeOf(key: string): Purpose {
  return HINTS.find(([hint]) => hint.test(key))?.[1] ?? 'macro';
}

/** `payTitle`, `PAY_TITLE` and `Pay title` are `pay-title`; letters beyond ASCII lose their marks. */
export function kebab(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .toLowerCase();
}
