import type { ConversationStep, SentMessage } from './types.ts';

/**
 * Limits of the Send API. Source: developers.facebook.com, Messenger Platform, send-messages and quick-replies, read 2026-11-22;
 * the same figures stand with their sources in `content/surfaces/messenger.yaml`.
 */
export const MESSENGER_LIMITS = { textUnits: 2000, quickReplies: 13, titleCodePoints: 20, payloadUnits: 1000 } as const;

export interface MessengerOptions {
  /** The page-scoped id of the person. */
  readonly recipientId: string;
  readonly personaId?: string;
  /** Id of the message that asks for a number and may show the button with the profile's number. */
  readonly profileNumberAt?: readonly string[];
}

export interface MessengerQuickReply {
  readonly content_type: 'text' | 'user_phone_number';
  readonly title?: string;
  readonly payload?: string;
}

/** A body of `POST /me/messages`. */
export interface MessengerBody {
  readonly recipient: { readonly id: string };
  readonly messaging_type: 'RESPONSE' | 'UPDATE' | 'MESSAGE_TAG';
  readonly tag?: 'HUMAN_AGENT';
  readonly persona_id?: string;
  readonly message: { readonly text: string; readonly quick_replies?: readonly MessengerQuickReply[] };
}

const ASKS_FOR_NUMBER = ['number.request', 'number.request-new'];

/** The request bodies of a step, in order. Templates outside the window are approved texts and go another way: they are left out. */
export function toMessenger(step: ConversationStep, options: MessengerOptions): MessengerBody[] {
  return step.messages.filter(({ delivery }) => delivery !== 'utility').flatMap((message) => bodiesOf(message, options));
}

/** A text over the limit goes out in parts, cut between sentences; the chips stand under the last. */
function bodiesOf(message: SentMessage, options: MessengerOptions): MessengerBody[] {
  const parts = partsOf(message.text);
  return parts.map((text, index): MessengerBody => {
    const replies = index === parts.length - 1 ? quickReplies(message, options) : [];
    return {
      recipient: { id: options.recipientId },
      messaging_type: 'RESPONSE',
      ...(options.personaId === undefined ? {} : { persona_id: options.personaId }),
      message: { text, ...(replies.length === 0 ? {} : { quick_replies: replies }) },
    };
  });
}

function quickReplies({ id, replies }: SentMessage, { profileNumberAt = ASKS_FOR_NUMBER }: MessengerOptions): MessengerQuickReply[] {
  const profile: MessengerQuickReply[] = profileNumberAt.includes(id) ? [{ content_type: 'user_phone_number' }] : [];
  const chips = replies.map(({ key, title }): MessengerQuickReply => ({
    content_type: 'text',
    title: cut(title),
    payload: `${id}.reply.${key}`,
  }));
  return [...profile, ...chips].slice(0, MESSENGER_LIMITS.quickReplies);
}

/** Titles are written to fit; a value in one may not, and the platform would cut inside a letter. */
function cut(title: string): string {
  const signs = [...title];
  return signs.length <= MESSENGER_LIMITS.titleCodePoints ? title : `${signs.slice(0, MESSENGER_LIMITS.titleCodePoints - 1).join('')}…`;
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const sentence of text.match(/[^.!?。！？۔।]+(?:[.!?。！？۔।]+\s*|$)/gu) ?? [text]) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length <= MESSENGER_LIMITS.textUnits) parts[parts.length - 1] = last + sentence;
    else
      for (let from = 0; from < sentence.length; from += MESSENGER_LIMITS.textUnits)
        parts.push(sentence.slice(from, from + MESSENGER_LIMITS.textUnits));
  }
  return parts.map((part) => part.trim());
}
