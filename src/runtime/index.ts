/** `escalate-content/runtime`: browser-safe, without I/O and without a clock of its own. */
export { capturePhone, type Capture, type CaptureOptions } from './capture-phone.ts';
export { createConversation, type Conversation } from './conversation.ts';
export { directionOf, isolate } from './direction.ts';
export {
  loadContent,
  readManifest,
  RUNTIME_VERSION,
  verifyFile,
  type LoadedContent,
  type Manifest,
  type ManifestFile,
  type ReadFile,
} from './manifest.ts';
export { createFormatter, type Formatter, type FormatterOptions } from './message-formatter.ts';
export { METRIC_TYPES } from './metric-types.ts';
export { parsedBundle } from './parsed-bundle.ts';
export { redact, type Redaction } from './redact.ts';
export { toAgentView, type AgentView, type AgentViewOptions } from './to-agent-view.ts';
export {
  fromAgent,
  MESSENGER_LIMITS,
  toMessenger,
  type MessengerBody,
  type MessengerButton,
  type MessengerButtonTemplate,
  type MessengerMessage,
  type MessengerOptions,
  type MessengerQuickReply,
  type MessengerUtilityTemplate,
} from './to-messenger.ts';
export { toWeb, type WebPart } from './to-web.ts';
export { RuntimeError } from './types.ts';
export type * from './types.ts';
