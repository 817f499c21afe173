// Read by the type checker only: what goes out fits the types of a public client of the Send API. Templates outside the window are newer
// than that client; their shape is checked against `schemas/templates.schema.json` instead.
import type { SendMessageRequest } from '@warriorteam/messenger-sdk';
import { fromAgent, toMessenger, type ConversationStep, type MessengerBody } from '../../../src/runtime/index.ts';

type Mutable<T> = T extends readonly (infer U)[] ? Mutable<U>[] : T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type InWindow = Exclude<MessengerBody['messaging_type'], 'UTILITY'>;

declare const step: ConversationStep;
const bodies: readonly MessengerBody[] = [
  ...toMessenger(step, { recipientId: '1', personaId: '2', buttonsAt: ['offer.call'] }),
  ...fromAgent('Hello', { recipientId: '1', isWindowOpen: false }),
];
export const requests: SendMessageRequest[] = bodies
  .filter((body): body is MessengerBody & { messaging_type: InWindow } => body.messaging_type !== 'UTILITY')
  .map((body): SendMessageRequest => {
    const { template: _, ...message } = body.message;
    const own: Mutable<Omit<typeof body, 'message'> & { message: typeof message }> = { ...body, message } as never;
    return own;
  });

// @ts-expect-error The check must be able to fail.
export const wrong: SendMessageRequest = { recipient: { id: '1' }, messaging_type: 'RESPONSE', message: { text: 1 } };
