import type { Rule } from './define-rule.ts';
import { accessibilityRoute } from './completeness/accessibility-route.ts';
import { botDisclosure } from './completeness/bot-disclosure.ts';
import { callerId } from './completeness/caller-id.ts';
import { cancelHow } from './completeness/cancel-how.ts';
import { changeHow } from './completeness/change-how.ts';
import { chatAlternative } from './completeness/chat-alternative.ts';
import { costFree } from './completeness/cost-free.ts';
import { exampleFormat } from './completeness/example-format.ts';
import { missedPlan } from './completeness/missed-plan.ts';
import { neverAsk } from './completeness/never-ask.ts';
import { nextStep } from './completeness/next-step.ts';
import { purposeLimit } from './completeness/purpose-limit.ts';
import { readbackMasked } from './completeness/readback-masked.ts';
import { retention } from './completeness/retention.ts';
import { when } from './completeness/when.ts';
import { whoCalls } from './completeness/who-calls.ts';
import { why } from './completeness/why.ts';
import { nagging } from './flow/nagging.ts';
import { phoneOnlyPath } from './flow/phone-only-path.ts';
import { promotion } from './flow/promotion.ts';
import { undisclosedHandBack } from './flow/undisclosed-hand-back.ts';
import { verbatimReprompt } from './flow/verbatim-reprompt.ts';
import { countryCodeMissing } from './format/country-code-missing.ts';
import { bidi } from './locale/bidi.ts';
import { brackets } from './locale/brackets.ts';
import { corrupt } from './locale/corrupt.ts';
import { endMark } from './locale/end-mark.ts';
import { formality } from './locale/formality.ts';
import { inconsistent } from './locale/inconsistent.ts';
import { length } from './locale/length.ts';
import { meaning } from './locale/meaning.ts';
import { placeholder } from './locale/placeholder.ts';
import { plural } from './locale/plural.ts';
import { pluralRare } from './locale/plural-rare.ts';
import { punctuation } from './locale/punctuation.ts';
import { repeatedWord } from './locale/repeated-word.ts';
import { script } from './locale/script.ts';
import { termVariants } from './locale/term-variants.ts';
import { terminology } from './locale/terminology.ts';
import { untranslated } from './locale/untranslated.ts';
import { whitespace } from './locale/whitespace.ts';
import { callerIdentity } from './privacy/caller-identity.ts';
import { coercion } from './privacy/coercion.ts';
import { consentMissing } from './privacy/consent-missing.ts';
import { optoutMissing } from './privacy/optout-missing.ts';
import { piiEcho } from './privacy/pii-echo.ts';
import { piiRequest } from './privacy/pii-request.ts';
import { purposeCreep } from './privacy/purpose-creep.ts';
import { retentionVague } from './privacy/retention-vague.ts';
import { thirdParty } from './privacy/third-party.ts';
import { unsolicitedCall } from './privacy/unsolicited-call.ts';
import { blame } from './tone/blame.ts';
import { condescending } from './tone/condescending.ts';
import { excess } from './tone/excess.ts';
import { hedging } from './tone/hedging.ts';
import { inclusive } from './tone/inclusive.ts';
import { jargon } from './tone/jargon.ts';
import { overapology } from './tone/overapology.ts';
import { overpromise } from './tone/overpromise.ts';
import { passiveAgentless } from './tone/passive-agentless.ts';
import { pressure } from './tone/pressure.ts';
import { readingLevel } from './tone/reading-level.ts';
import { robotic } from './tone/robotic.ts';
import { vagueExpectation } from './tone/vague-expectation.ts';

/** Every rule, by id. Generated from the folder: run `npm run generate`. */
export const RULES: readonly Rule[] = [
  accessibilityRoute,
  botDisclosure,
  callerId,
  cancelHow,
  changeHow,
  chatAlternative,
  costFree,
  exampleFormat,
  missedPlan,
  neverAsk,
  nextStep,
  purposeLimit,
  readbackMasked,
  retention,
  when,
  whoCalls,
  why,
  nagging,
  phoneOnlyPath,
  promotion,
  undisclosedHandBack,
  verbatimReprompt,
  countryCodeMissing,
  bidi,
  brackets,
  corrupt,
  endMark,
  formality,
  inconsistent,
  length,
  meaning,
  placeholder,
  plural,
  pluralRare,
  punctuation,
  repeatedWord,
  script,
  termVariants,
  terminology,
  untranslated,
  whitespace,
  callerIdentity,
  coercion,
  consentMissing,
  optoutMissing,
  piiEcho,
  piiRequest,
  purposeCreep,
  retentionVague,
  thirdParty,
  unsolicitedCall,
  blame,
  condescending,
  excess,
  hedging,
  inclusive,
  jargon,
  overapology,
  overpromise,
  passiveAgentless,
  pressure,
  readingLevel,
  robotic,
  vagueExpectation,
];
