import { describe, expect, it } from 'vitest';
import { checkFlow } from '../../src/flow/check-flow.ts';
import { changedFlow } from '../support/shipped-flow.ts';

/** Lines that fit on one screen. */
const SCREEN = 40;

describe('an edit that removes a decline route', () => {
  const without = changedFlow((path, text) => {
    if (path.endsWith('states/offer.yaml'))
      return text.replace(
        / {6}user\.stay:\n {8}go: chat-waiting\n {8}do: \[\{ send: declined \}\]\n {8}situations: \[19\]\n/u,
        '      user.stay: { situations: [19] }\n      user.human: { situations: [20] }\n',
      );
    return text;
  });
  const { diagnostics } = checkFlow(without);
  const found = diagnostics.find(({ code }) => code === 'flow/chat-out-of-reach');

  it('is found, at the line to mend, with the words that people read', () => {
    expect(found).toMatchObject({ severity: 'error', message: 'In "offer" neither "user.stay" nor "user.human" leads to chat' });
    expect(found?.at.file).toBe('content/flow/states/offer.yaml');
    expect(found?.transcript?.join('\n')).toMatchSnapshot();
  });

  it('is explained on one screen', () => {
    expect(
      diagnostics.filter(({ severity }) => severity === 'error').flatMap(({ transcript = [] }) => transcript).length,
    ).toBeLessThanOrEqual(SCREEN);
  });
});

describe('a transcript', () => {
  it('speaks the language that is asked for', () => {
    const broken = changedFlow((path, text) =>
      path.endsWith('states/call.yaml') ? text.replace('    enter: [{ send: about-to-call }]\n', '') : text,
    );
    const { diagnostics } = checkFlow({ ...broken, locale: 'en-GB' });
    const call = diagnostics.find(({ code }) => code === 'flow/unannounced-call');
    expect(call?.transcript?.join('\n')).toContain('“Your call is booked.');
  });
});

describe('names that lead nowhere', () => {
  it.each([
    ['a state', 'states/offer.yaml', 'go: chat-waiting', 'go: chat-wating', '"chat-wating" is not a state'],
    ['a slot', 'states/offer.yaml', '- send: offer-reprompt', '- send: offer-repromt', '"offer-repromt" is not a slot'],
    ['a value', 'states/offer.yaml', 'permissionAsks: used', 'permissionAsks: usd', '"usd" is not a value of "permissionAsks"'],
    ['a message', 'slots/offer.yaml', 'send: offer.declined\n', 'send: offer.declind\n', '"offer.declind" is not a message'],
    ['an effect', 'globals.yaml', '- effect: message.redact', '- effect: message.redct', '"message.redct" is not an effect'],
    ['a routine', 'globals.yaml', '- routine: drop-call', '- routine: drop-cal', '"drop-cal" is not a routine'],
    ['an event', 'globals.yaml', '  user.stop:', '  user.stp:', '"user.stp" is not an event'],
  ])('%s is named with its place and a suggestion', (_what, file, right, wrong, message) => {
    const { diagnostics, checks } = checkFlow(changedFlow((path, text) => (path.endsWith(file) ? text.replace(right, wrong) : text)));
    const found = diagnostics.find((one) => one.message === message);
    expect(found, diagnostics.map((one) => one.message).join('\n')).toMatchObject({ code: 'flow/unknown-name', severity: 'error' });
    expect(found?.at.file).toContain(file);
    expect(checks).toEqual([]);
  });
});

describe('a flow that goes round at once', () => {
  it('is refused, not explored for ever', () => {
    const looping = changedFlow((path, text) =>
      path.endsWith('states/window.yaml')
        ? text
            .replace('    timers: [window-check]\n', '    timers: [window-check]\n    atOnce: [{ go: window-open }]\n')
            .replace('when: { sendWindow: { not: open } }', 'when: {}')
        : text,
    );
    expect(checkFlow(looping).diagnostics).toEqual([expect.objectContaining({ code: 'flow/endless-loop' })]);
  });
});
