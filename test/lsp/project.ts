/** A small project with a flow, two locales, plurals and quick replies. */
export const PROJECT: Readonly<Record<string, string>> = {
  'content/project.yaml': 'sourceLocale: en-GB\nlocales: [de, fr]\n',
  'content/messages/chat.yaml': `# Messages of the chat.
namespace: chat
messages:

  handover:
    purpose: escalation-notice
    text: >-
      Your case is with our specialists. {agentName} will reply here by {time, time, short}.
    description: First message after a case is passed on.
    surfaces: [messenger, mobile-web]
    placeholders:
      agentName: { type: string, example: Maria, longest: Maximiliana }
      time: { type: time, example: 2026-11-22T15:30:00Z }
    replies:
      call-me: { label: Request a call }
      stay:
        label: Stay in chat

  tries:
    purpose: macro
    text: "{count, plural, one {# try is left.} other {# tries are left.}}"
    placeholders:
      count: { type: number, example: 3 }
`,
  'content/flow/flow.yaml': `start:
  talk: waiting
  window: open
facts:
  line:
    title: How the person can be called
    values: [phone, app]
    unknown: phone
guards:
  a phone is known:
    title: The person has a phone
    when: { line: phone }
events:
  user.call:
    title: Asks for a call
    from: person
    chips: [call-me]
timers:
  reply-due: { title: The reply is due, after: 10m }
slots:
  passed-on:
    title: The case has been passed on
    facts: [line]
    rows:
      - { when: { line: phone }, send: chat.handover }
      - { when: { line: app }, send: chat.tries }
states:
  waiting:
    title: Waits for the specialist
    timers: [reply-due]
    on:
      user.call:
        - when: a phone is known
          go: calling
          do:
            - send: passed-on
  calling:
    title: A call is under way
    kind: final
  open:
    title: The window is open
    region: window
`,
  'locales/de/messages.json': `${JSON.stringify(
    {
      'chat.handover': {
        message: 'Ihr Fall liegt bei unserem Fachteam. {agentName} antwortet Ihnen hier bis {time, time, short} Uhr.',
        status: 'reviewed',
      },
      'chat.handover.reply.call-me': { message: 'Rückruf anfordern', status: 'reviewed' },
      'chat.handover.reply.stay': { message: 'Im Chat bleiben', status: 'reviewed' },
      'chat.tries': { message: '{count, plural, one {# Versuch bleibt.} other {# Versuche bleiben.}}', status: 'reviewed' },
    },
    null,
    2,
  )}\n`,
};
export const CHAT = 'content/messages/chat.yaml';
export const FLOW = 'content/flow/flow.yaml';
export const GERMAN = 'locales/de/messages.json';
