import { callSurvivesStop } from './call-survives-stop.ts';
import { callTalkToProtected } from './call-talk-to-protected.ts';
import { chatOutOfReach } from './chat-out-of-reach.ts';
import { deadEnd } from './dead-end.ts';
import { dialOutsideHours } from './dial-outside-hours.ts';
import { dialWithoutConsent } from './dial-without-consent.ts';
import { doubleBooking } from './double-booking.ts';
import { endlessLoop } from './endless-loop.ts';
import { exposedSecret } from './exposed-secret.ts';
import type { Invariant } from './invariant.ts';
import { leftoversAfterClose } from './leftovers-after-close.ts';
import { messageOutsideWindow } from './message-outside-window.ts';
import { missingUtilityForm } from './missing-utility-form.ts';
import { promiseWithoutTimer } from './promise-without-timer.ts';
import { repeatHasEffect } from './repeat-has-effect.ts';
import { repeatedReprompt } from './repeated-reprompt.ts';
import { silentCallOutcome } from './silent-call-outcome.ts';
import { slotGapOrOverlap } from './slot-gap-or-overlap.ts';
import { surfaceDisparity } from './surface-disparity.ts';
import { switchLosesState } from './switch-loses-state.ts';
import { unannouncedCall } from './unannounced-call.ts';
import { undisclosedBot } from './undisclosed-bot.ts';
import { unexplainedImpossible } from './unexplained-impossible.ts';
import { unhandledEvent } from './unhandled-event.ts';
import { unsetPlaceholder } from './unset-placeholder.ts';
import { variantDiffers } from './variant-differs.ts';

/** The laws of the interaction model, in the order of their numbers. */
export const INVARIANTS: readonly Invariant[] = [
  dialWithoutConsent,
  callSurvivesStop,
  unhandledEvent,
  slotGapOrOverlap,
  deadEnd,
  silentCallOutcome,
  chatOutOfReach,
  endlessLoop,
  messageOutsideWindow,
  dialOutsideHours,
  unannouncedCall,
  callTalkToProtected,
  leftoversAfterClose,
  undisclosedBot,
  promiseWithoutTimer,
  exposedSecret,
  repeatedReprompt,
  surfaceDisparity,
  switchLosesState,
  doubleBooking,
  missingUtilityForm,
  unsetPlaceholder,
  unexplainedImpossible,
  repeatHasEffect,
  variantDiffers,
];
