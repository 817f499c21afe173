import type { Purpose } from '../../model/message.ts';
import type { MustInclude } from './must-include.ts';

/**
 * What a message should tell, by the situation in which it is sent: the inventory of the callback conversation, its rows numbered
 * as in the `situations` of a message. Sources: ICO guidance on consent requests and live calls, GOV.UK patterns for phone numbers and
 * contact, studies of callback offers (who accepts, what a missed call costs), and banks' practice of announcing calls in the app.
 */
const BY_SITUATION: Readonly<Record<number, readonly MustInclude[]>> = {
  1: ['why', 'when', 'who-calls', 'chat-alternative', 'purpose-limit', 'next-step'],
  2: ['when', 'next-step'],
  3: ['who-calls', 'when', 'cancel-how'],
  4: ['why', 'purpose-limit', 'retention', 'example-format', 'chat-alternative'],
  5: ['readback-masked', 'change-how'],
  6: ['readback-masked', 'when', 'caller-id', 'never-ask', 'change-how'],
  7: ['when', 'who-calls', 'caller-id', 'missed-plan', 'cancel-how', 'chat-alternative'],
  8: ['example-format'],
  9: ['readback-masked'],
  10: ['example-format'],
  11: ['change-how'],
  12: ['why', 'change-how', 'chat-alternative'],
  13: ['chat-alternative', 'next-step'],
  14: ['when'],
  17: ['readback-masked', 'cancel-how'],
  18: ['why', 'chat-alternative'],
  19: ['when', 'next-step'],
  20: ['when', 'next-step'],
  21: ['next-step'],
  22: ['next-step'],
  24: ['next-step'],
  25: ['never-ask', 'next-step'],
  26: ['never-ask', 'next-step'],
  27: ['next-step'],
  28: ['next-step'],
  29: ['chat-alternative'],
  30: ['when', 'cancel-how'],
  31: ['when'],
  32: ['when', 'chat-alternative'],
  33: ['when'],
  34: ['when'],
  35: ['when', 'who-calls'],
  36: ['why', 'when'],
  37: ['when', 'chat-alternative', 'cancel-how'],
  38: ['who-calls', 'caller-id', 'never-ask'],
  40: ['readback-masked', 'missed-plan', 'chat-alternative'],
  41: ['next-step'],
  43: ['when', 'cancel-how'],
  44: ['when'],
  45: ['next-step'],
  46: ['when'],
  47: ['when'],
  // Resuming a conversation, also after an agent has left it: who writes now has to be said again.
  51: ['next-step', 'bot-disclosure'],
  54: ['next-step'],
  55: ['when'],
  56: ['accessibility-route'],
  58: ['chat-alternative'],
  61: ['never-ask', 'caller-id'],
  63: ['next-step'],
  64: ['retention'],
  65: ['cost-free'],
};

/** What a message of a purpose should tell where it names no situation. */
const BY_PURPOSE: Readonly<Partial<Record<Purpose, readonly MustInclude[]>>> = {
  'escalation-notice': ['when', 'next-step'],
  'phone-request': ['why', 'purpose-limit', 'retention', 'example-format', 'chat-alternative'],
  consent: ['who-calls', 'when', 'purpose-limit', 'cancel-how'],
  confirmation: ['when', 'who-calls', 'caller-id', 'missed-plan', 'cancel-how', 'change-how', 'chat-alternative'],
  'wait-update': ['when', 'next-step'],
  'out-of-hours': ['when', 'chat-alternative'],
  'missed-call': ['missed-plan', 'chat-alternative', 'next-step'],
  'call-script': ['who-calls', 'why'],
  apology: ['next-step'],
  error: ['next-step'],
  decline: ['when', 'next-step'],
  cancellation: ['chat-alternative', 'next-step'],
};

/** What the message should tell; empty for the forms and replies of another, and for colleagues' notes. */
export function keysDue(purpose: Purpose, situations: readonly number[]): readonly MustInclude[] {
  if (situations.length === 0) return BY_PURPOSE[purpose] ?? [];
  return [...new Set(situations.flatMap((row) => BY_SITUATION[row] ?? []))];
}
