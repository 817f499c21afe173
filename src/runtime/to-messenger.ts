import { fitTitle, MESSENGER_LIMITS, partsOf } from './messenger-limits.ts';
import type { ConversationStep, SentMessage, Trigger } from './types.ts';

export { MESSENGER_LIMITS } from './messenger-limits.ts';

export interface MessengerOptions {
  /** The page-scoped id of the person. */
  readonly recipientId: string;
  readonly personaId?: string;
  /** Ids of messages that may show the button with the profile's number; those that the flow names when absent. */
  readonly profileNumberAt?: readonly string[];
  /** Ids of messages whose choices stay as buttons after a tap, instead of quick replies that vanish. */
  readonly buttonsAt?: readonly string[];
}

export interface MessengerQuickReply {
  readonly content_type: 'text' | 'user_phone_number';
  readonly title?: string;
  readonly payload?: string;
}

export interface MessengerButton {
  readonly type: 'postback';
  readonly title: string;
  readonly payload: string;
}

/** A text with up to three buttons. Source: developers.facebook.com, Messenger Platform, send-messages/template/button, 22 April 2026. */
export interface MessengerButtonTemplate {
  readonly type: 'template';
  readonly payload: { readonly template_type: 'button'; readonly text: string; readonly buttons: readonly MessengerButton[] };
}

/** An approved template with its holes filled. Source: developers.facebook.com, Messenger Platform, send-messages/utility-messages, 13 March 2026. */
export interface MessengerUtilityTemplate {
  readonly name: string;
  readonly language: { readonly code: string };
  readonly components: readonly {
    readonly type: 'body';
    readonly parameters: readonly { readonly type: 'text'; readonly text: string }[];
  }[];
}

/** What a body carries: one of text, attachment and template. */
export interface MessengerMessage {
  readonly text: string;
  readonly quick_replies?: readonly MessengerQuickReply[];
  readonly attachment?: MessengerButtonTemplate;
  readonly template?: MessengerUtilityTemplate;
}

/** A body of `POST /me/messages`. */
export interface MessengerBody {
  readonly recipient: { readonly id: string };
  readonly messaging_type: 'RESPONSE' | 'UPDATE' | 'MESSAGE_TAG' | 'UTILITY';
  readonly tag?: 'HUMAN_AGENT';
  readonly persona_id?: string;
  readonly message: MessengerMessage | Omit<MessengerMessage, 'text'>;
}

const ASKS_FOR_NUMBER = ['number.request', 'number.request-new'];

/**
 * The request bodies of a step, in order. Inside the window a message is text with quick replies, or a button template; outside it is the
 * approved template, and a message without one is left out: free text would be refused there.
 */
export function toMessenger(step: ConversationStep, options: MessengerOptions): MessengerBody[] {
  return step.messages.flatMap((message) => {
    if (message.delivery === 'held') return [];
    if (message.delivery === 'utility') return templateBody(message, options);
    return bodiesOf(message, step.trigger ?? 'person', options);
  });
}

/** What a specialist writes themselves. After the usual window it goes out under `HUMAN_AGENT`, which is for people only. */
export function fromAgent(
  text: string,
  { recipientId, personaId, isWindowOpen }: { readonly recipientId: string; readonly personaId?: string; readonly isWindowOpen: boolean },
): MessengerBody[] {
  const kind = isWindowOpen
    ? { messaging_type: 'RESPONSE' as const }
    : { messaging_type: 'MESSAGE_TAG' as const, tag: 'HUMAN_AGENT' as const };
  return partsOf(text).map((part) => ({ recipient: { id: recipientId }, ...kind, ...personaOf(personaId), message: { text: part } }));
}

function personaOf(personaId: string | undefined): { persona_id?: string } {
  return personaId === undefined ? {} : { persona_id: personaId };
}

function templateBody({ template }: SentMessage, { recipientId }: MessengerOptions): MessengerBody[] {
  if (template === undefined) return [];
  const parameters = template.parameters.map((text) => ({ type: 'text' as const, text }));
  const components = parameters.length === 0 ? [] : [{ type: 'body' as const, parameters }];
  const filled = { name: template.name, language: { code: template.language }, components };
  return [{ recipient: { id: recipientId }, messaging_type: 'UTILITY', message: { template: filled } }];
}

/** A text over the limit goes out in parts, cut between sentences; the choices stand under the last. */
function bodiesOf(message: SentMessage, trigger: Trigger, options: MessengerOptions): MessengerBody[] {
  const base = {
    recipient: { id: options.recipientId },
    messaging_type: trigger === 'person' ? ('RESPONSE' as const) : ('UPDATE' as const),
    ...personaOf(options.personaId),
  };
  const buttons = buttonTemplate(message, options);
  if (buttons !== null) return [{ ...base, message: { attachment: buttons } }];
  const parts = partsOf(message.text);
  return parts.map((text, index) => {
    const replies = index === parts.length - 1 ? quickReplies(message, options) : [];
    return { ...base, message: { text, ...(replies.length === 0 ? {} : { quick_replies: replies }) } };
  });
}

/** Null where quick replies are wanted, or where text and choices do not fit a button template. */
function buttonTemplate({ id, text, replies }: SentMessage, { buttonsAt = [] }: MessengerOptions): MessengerButtonTemplate | null {
  const { buttons, buttonText } = MESSENGER_LIMITS;
  const isFit = replies.length > 0 && replies.length <= buttons && text.length <= buttonText;
  if (!buttonsAt.includes(id) || !isFit) return null;
  const own = replies.map(({ key, title }) => ({ type: 'postback' as const, title: fitTitle(title), payload: payloadOf(id, key) }));
  return { type: 'template', payload: { template_type: 'button', text, buttons: own } };
}

function quickReplies(message: SentMessage, { profileNumberAt }: MessengerOptions): MessengerQuickReply[] {
  const asks = profileNumberAt?.includes(message.id) ?? message.asksNumber ?? ASKS_FOR_NUMBER.includes(message.id);
  const profile: MessengerQuickReply[] = asks ? [{ content_type: 'user_phone_number' }] : [];
  const chips = message.replies.map(({ key, title }): MessengerQuickReply => ({
    content_type: 'text',
    title: fitTitle(title),
    payload: payloadOf(message.id, key),
  }));
  return [...profile, ...chips].slice(0, MESSENGER_LIMITS.quickReplies);
}

/** Comes back in the webhook; `user.reply` takes it as its key. */
function payloadOf(id: string, key: string): string {
  return `${id}.reply.${key}`.slice(0, MESSENGER_LIMITS.payloadUnits);
}
