import { sentMessages } from './sent-messages.ts';
import type { Invariant, Violation } from './invariant.ts';
import type { Proof } from './proof.ts';

/** An experiment may change the words, not what people are told. */
export const variantDiffers: Invariant = {
  id: 'I25',
  code: 'flow/variant-differs',
  title: 'Variants in an experiment say what the control says, in all languages',
  check(proof) {
    const violations: Violation[] = [];
    let combinations = 0;
    for (const message of sentMessages(proof).keys()) {
      const about = proof.message(message);
      for (const part of about?.others.keys() ?? []) {
        if (!part.startsWith('variant.')) continue;
        for (const locale of proof.texts.locales) {
          combinations += 1;
          const wrong = difference(proof, message, `${message}.${part}`, locale);
          if (wrong === null) continue;
          violations.push({
            message: `The variant "${message}.${part}" ${wrong} in ${locale}`,
            help: 'A variant keeps every value, offer and promise of the control; only the words differ',
            path: `messages/${message}`,
            way: [],
            messageId: message,
          });
          break;
        }
      }
    }
    return { combinations, violations };
  },
};

function difference(proof: Proof, control: string, variant: string, locale: string): string | null {
  const first = proof.texts.wording(control, locale);
  const second = proof.texts.wording(variant, locale);
  if (first === undefined || second === undefined) return 'is missing';
  const lost = first.placeholders.find((name) => !second.placeholders.includes(name));
  if (lost !== undefined) return `leaves out {${lost}}`;
  const added = second.placeholders.find((name) => !first.placeholders.includes(name));
  if (added !== undefined) return `adds {${added}}`;
  const untold = locale === proof.texts.sourceLocale ? untoldKey(proof, control, variant) : undefined;
  if (untold !== undefined) return `no longer tells "${untold}"`;
  return locale === proof.texts.sourceLocale && proof.talksOfCalls(control) !== proof.talksIn(second.text)
    ? 'is not about the same thing'
    : null;
}

/** Something that the control tells people and the variant does not. */
function untoldKey({ texts }: Proof, control: string, variant: string): string | undefined {
  const told = texts.keysSaid?.(variant);
  return told === undefined ? undefined : [...(texts.keysSaid?.(control) ?? [])].find((key) => !told.has(key));
}
