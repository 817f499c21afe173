import { mapSpan } from '../../syntax/branches.ts';
import { defineRule, type RuleOf, say } from '../define-rule.ts';
import { inBranch, plainOf } from '../english/plain.ts';
import { type SecretRequest, secretRequestsIn } from '../english/secret-requests.ts';
import type { SecretKind } from '../english/secrets.ts';
import { adviceOf, wordingOf } from '../wording.ts';

const NAMES: Readonly<Record<SecretKind, string>> = {
  password: 'a password',
  code: 'a PIN or a one-time code',
  card: 'full card data',
  birth: 'a full date of birth',
  document: 'an identity document',
  identity: 'an identity number',
  answer: 'the answer to a security question',
  bank: 'bank access or statements',
};
const INSTEAD = 'Check people by what proves little if it leaks: “What are the order number and the city it went to?”';
/** The reader's own words, and texts about other people's data. */
const NOT_ASKED: ReadonlySet<string> = new Set(['quick-reply']);

/** A request for a secret or a proof of identity. */
export const piiRequest: RuleOf<'message'> = defineRule({
  id: 'privacy/pii-request',
  severity: 'error',
  grain: 'message',
  help: INSTEAD,
  messages: {
    request: say`"${'words'}" asks for ${'secret'}`,
    wording: say`"${'words'}" asks for a secret`,
  },
  check(message, report) {
    for (const branch of message.branches) {
      for (const hit of wordingOf(message, 'privacy/pii-request', branch)) {
        report('wording', mapSpan(branch, hit), { words: hit.text }, adviceOf(branch, hit));
      }
      if (message.language !== 'en' || NOT_ASKED.has(message.purpose)) continue;
      const plain = plainOf(branch);
      for (const found of apart(secretRequestsIn(plain))) {
        const at = inBranch(plain, found);
        report('request', mapSpan(branch, at), { words: branch.text.slice(at.start, at.end), secret: NAMES[found.kind] });
      }
    }
  },
});

/** One finding for each stretch: of overlapping names the first and longest. */
function apart(requests: readonly SecretRequest[]): SecretRequest[] {
  const found: SecretRequest[] = [];
  for (const one of requests) if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one);
  return found;
}
