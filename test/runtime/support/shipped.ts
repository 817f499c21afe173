import { buildBundles } from '../../../src/bundle/compile-bundles.ts';
import { buildCorpus } from '../../../src/model/build-corpus.ts';
import { createMemory } from '../../../src/model/parse-file.ts';
import {
  createConversation,
  type Conversation,
  type ConversationOptions,
  type LoadedContent,
  type Templates,
} from '../../../src/runtime/index.ts';
import { baseLayer, shippedProject } from '../../support/base-layer.ts';

/** A few languages stand for all: translations take long to parse. */
export const LOCALES = ['en-GB', 'de', 'ar', 'he', 'ja'] as const;

let known: LoadedContent | undefined;

/** The shipped content as a chat would load it. */
export function shippedContent(): LoadedContent {
  if (known !== undefined) return known;
  const light = new RegExp(`^(?:content/|locales/(?:${LOCALES.join('|')})/)`, 'u');
  const project = shippedProject().filter(({ path }) => light.test(path));
  const { value: corpus } = buildCorpus({ project, base: baseLayer().filter(({ path }) => light.test(path)) }, createMemory());
  const files = new Map(buildBundles(corpus, { locales: LOCALES }).files.map(({ path, text }) => [path, text]));
  const read = (path: string): unknown => JSON.parse(files.get(path) ?? 'null');
  known = {
    manifest: read('manifest.json') as LoadedContent['manifest'],
    flow: read('flow.json') as LoadedContent['flow'],
    bundles: Object.fromEntries(LOCALES.map((locale) => [locale, read(`${locale}.json`)])) as LoadedContent['bundles'],
    templates: Object.fromEntries(LOCALES.map((locale) => [locale, read(`templates/${locale}.json`) as Templates])),
  };
  return known;
}

export const NOW = Date.UTC(2026, 10, 24, 9, 0);
export const HOUR = 3_600_000;
/** From the range that Ofcom keeps for drama. */
export const NUMBER = '+442079460958';

export const FACTS = {
  threadOwner: 'bot',
  sendWindow: 'open',
  callCapability: 'pstn',
  callHours: 'open',
  agentAvailability: 'available',
  waitEstimate: 'known',
  caseWork: 'queued',
  priority: 'standard',
  caseState: 'open',
  audience: 'adult',
  contactPreference: 'any',
  safety: 'none',
  entitlement: 'live-support',
  callerId: 'shown',
  freeSlots: 'some',
  permissionAsks: 'left',
  callLanguage: 'offered',
  interpreter: 'available',
  recording: 'recorded',
  crisisLine: 'local-line',
} as const;

export const VALUES = {
  companyName: 'Northwind Support',
  timeZone: 'GMT',
  exampleNumber: '+44 7700 900123',
  callerNumber: '+44 20 7946 0001',
  caseId: 'NW-1',
  emergencyNumber: '999',
  reportService: 'Action Fraud',
  privacyUrl: 'https://example.com/privacy',
  languageList: 'English',
  language: 'English',
  agentName: 'Maria',
  days: 30,
  minutes: 5,
  attempts: 2,
  summary: 'The invoice was corrected',
  nextStep: 'We check it again next week',
  hotlineName: 'Samaritans',
  hotlineNumber: '116 123',
  hotlineText: '85258',
  slot1: '10:00',
  slot2: '11:00',
  slot3: '12:00',
  openTime: new Date(NOW - HOUR),
  closeTime: new Date(NOW + 8 * HOUR),
  time: new Date(NOW + HOUR),
  date: new Date(NOW),
  windowStart: new Date(NOW + HOUR),
  windowEnd: new Date(NOW + 2 * HOUR),
  earlierStart: new Date(NOW + HOUR / 2),
  earlierEnd: new Date(NOW + HOUR),
};

/** A conversation over the shipped content; what is given wins. */
export function open(more: Partial<ConversationOptions> = {}): Conversation {
  const { bundles, flow, manifest, templates } = shippedContent();
  const locale = more.locale ?? 'en-GB';
  return createConversation({
    bundles,
    flow,
    manifest,
    locale,
    surface: 'messenger',
    facts: FACTS,
    values: VALUES,
    now: () => NOW,
    ...(templates[locale] === undefined ? {} : { templates: templates[locale] }),
    ...more,
  });
}

/** To the question for a number. */
export function untilCollect(conversation: Conversation): Conversation {
  conversation.dispatch({ type: 'case.triaged', facts: { route: 'call-offer' } });
  conversation.dispatch({ type: 'user.reply', key: 'call-me' });
  return conversation;
}

/** To the yes. */
export function untilBooked(conversation: Conversation): Conversation {
  untilCollect(conversation).dispatch({ type: 'user.text', text: NUMBER });
  conversation.dispatch({ type: 'user.reply', key: 'yes-call' });
  return conversation;
}
