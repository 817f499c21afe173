/** `escalate-content/runtime`: browser-safe, without I/O and without a clock of its own. */
export { capturePhone, type Capture, type CaptureOptions } from './capture-phone.ts';
export { createConversation, type Conversation } from './conversation.ts';
export { redact, type Redaction } from './redact.ts';
export { toAgentView, type AgentView } from './to-agent-view.ts';
export { MESSENGER_LIMITS, toMessenger, type MessengerBody, type MessengerOptions, type MessengerQuickReply } from './to-messenger.ts';
export { toWeb, type WebPart } from './to-web.ts';
export { RuntimeError } from './types.ts';
export type * from './types.ts';
