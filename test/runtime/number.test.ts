import { describe, expect, test } from 'vitest';
import type { ConversationOptions, ConversationStep } from '../../src/runtime/index.ts';
import { open, untilCollect } from './support/shipped.ts';
import { NUMBER } from './support/situation.ts';

const idsOf = (step: ConversationStep): string[] => step.messages.map(({ id }) => id);
const collect = (options: Partial<ConversationOptions> = {}): ReturnType<typeof open> => untilCollect(open(options));

describe('Situations of a typed number', () => {
  test('8 · no country: chips name the likely ones, and the chosen one completes the number', () => {
    const conversation = collect({ likelyRegions: ['GB', 'IE', 'US'] });
    const asked = conversation.dispatch({ type: 'user.text', text: '020 7946 0958' });
    expect(idsOf(asked)).toEqual(['number.country-missing-first']);
    expect(asked.messages[0]?.replies.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['United Kingdom', 'Ireland', 'United States']),
    );
    expect(JSON.stringify(asked)).not.toContain(NUMBER);
    const read = conversation.dispatch({ type: 'user.reply', key: 'country-1' });
    expect(read.state).toBe('confirm');
    expect(read.effects).toContainEqual({ type: 'number.store', number: NUMBER });
    expect(conversation.snapshot()).toMatchObject({ question: null, pending: null, number: NUMBER });
  });

  test('9 · a guessed country is asked for, never assumed; yes goes on, another country asks again', () => {
    const guess = (): ReturnType<typeof open> => collect({ region: 'GB', likelyRegions: ['GB', 'DE'] });
    const yes = guess();
    const asked = yes.dispatch({ type: 'user.text', text: '020 7946 0958' });
    expect(idsOf(asked)).toEqual(['number.country-guess']);
    expect(asked.messages[0]?.text).toContain('United Kingdom');
    expect(asked.effects).toEqual([]);
    expect(yes.dispatch({ type: 'user.reply', key: 'yes' })).toMatchObject({ state: 'confirm' });
    const other = guess();
    other.dispatch({ type: 'user.text', text: '020 7946 0958' });
    expect(idsOf(other.dispatch({ type: 'user.reply', key: 'other-country' }))).toEqual(['number.country-missing-first']);
  });

  test.each([
    ['10 · too short', '+44 20 7946', 'number.too-short-first'],
    ['10 · too long', '+44 20 7946 0958 12345678', 'number.too-long-first'],
    ['11 · unlikely', '+44 20 2000 0000', 'number.unlikely'],
    ['12 · premium', '+44 909 879 0000', 'number.not-callable'],
    ['12 · emergency', '999', 'number.not-callable'],
    ['15 · extension', '+44 20 7946 0958 ext. 12', 'number.extension'],
    ['16 · several', '+44 20 7946 0958 or +44 20 7946 0018', 'number.several'],
    ['18 · somebody else’s', 'my boss’s number is +44 20 7946 0958', 'number.someone-else'],
    ['18 · somebody else’s', 'Die Nummer meiner Frau: +44 20 7946 0958', 'number.someone-else'],
    ['no number at all', 'case 2025550143', 'number.not-found-first'],
    ['a masked number', '+44 •••• •••58', 'number.not-found-first'],
  ])('%s: %s', (_, text, id) => {
    const conversation = collect();
    const step = conversation.dispatch({ type: 'user.text', text });
    expect(idsOf(step)).toEqual([id]);
    expect(step.state).toBe('collect');
    expect(conversation.snapshot().number).toBeNull();
  });

  test('11 · who insists on an unlikely number gets it', () => {
    const conversation = collect();
    conversation.dispatch({ type: 'user.text', text: '+44 20 2000 0000' });
    expect(conversation.dispatch({ type: 'user.reply', key: 'use-number' }).effects).toContainEqual({
      type: 'number.store',
      number: '+442020000000',
    });
  });

  test('13 · a region that cannot be called is named, and the number is not kept', () => {
    const conversation = collect({ callableRegions: ['DE'] });
    const step = conversation.dispatch({ type: 'user.text', text: NUMBER });
    expect(idsOf(step)).toEqual(['number.region-unsupported']);
    expect(JSON.stringify(conversation.snapshot())).not.toContain(NUMBER);
  });

  test('14 · another zone asks which clock counts; the chosen one writes the times', () => {
    const conversation = collect({
      zone: 'Europe/London',
      otherZone: (region) => (region === 'JP' ? { zone: 'Asia/Tokyo', name: 'JST' } : null),
    });
    const asked = conversation.dispatch({ type: 'user.text', text: '+81 3 1234 5678' });
    expect(idsOf(asked)).toEqual(['number.zone-check']);
    expect(asked.messages[0]?.text).toContain('19:00');
    const read = conversation.dispatch({ type: 'user.reply', key: 'zone-2' });
    expect(read.state).toBe('confirm');
    expect(read.messages.at(-1)?.text).toMatch(/19:00.*JST/u);
    expect(conversation.snapshot().zone).toEqual({ zone: 'Asia/Tokyo', name: 'JST' });
  });

  test.each([
    ['with-extension', '12'],
    ['number-only', undefined],
  ])('15 · %s', (key, extension) => {
    const conversation = collect();
    conversation.dispatch({ type: 'user.text', text: '+44 20 7946 0958 ext. 12' });
    conversation.dispatch({ type: 'user.reply', key });
    const booked = conversation.dispatch({ type: 'user.reply', key: 'yes-call' });
    expect(booked.effects.find(({ type }) => type === 'call.request')).toEqual({
      type: 'call.request',
      number: NUMBER,
      ...(extension === undefined ? {} : { extension }),
    });
  });

  test('16 · of two numbers the chosen one stays and the other goes', () => {
    const conversation = collect();
    const asked = conversation.dispatch({ type: 'user.text', text: '+44 20 7946 0958 or +44 20 7946 0018' });
    expect(asked.messages[0]?.replies.map(({ title }) => /\d\d/u.exec(title)?.[0])).toEqual(expect.arrayContaining(['58', '18']));
    conversation.dispatch({ type: 'user.reply', key: 'number-2' });
    const kept = JSON.stringify(conversation.snapshot());
    expect(kept).toContain('+442079460018');
    expect(kept).not.toContain('+442079460958');
  });

  test('5 · the number of the profile is read back, and 17 · an edited one needs a new yes', () => {
    const conversation = collect();
    expect(idsOf(conversation.dispatch({ type: 'user.profile-number', text: NUMBER }))).toEqual(['number.profile-confirm']);
    conversation.dispatch({ type: 'user.reply', key: 'yes-call' });
    const edited = conversation.dispatch({ type: 'user.edited', text: '+44 20 7946 0018' });
    expect(edited.state).toBe('confirm');
    expect(edited.effects.map(({ type }) => type)).toEqual(expect.arrayContaining(['call.cancel', 'number.store', 'agent.number-changed']));
    expect(edited.effects.filter(({ type, number }) => type.startsWith('call.') && number !== undefined)).toEqual([]);
  });

  test('the words that stop us count in every language of the project', () => {
    for (const word of ['STOP', 'Abmelden', 'إيقاف', '停止', 'הסר']) {
      expect(collect().dispatch({ type: 'user.text', text: word }).state, word).toBe('stopped');
    }
  });

  test('a number that nobody asked for is not kept', () => {
    const conversation = open();
    conversation.dispatch({ type: 'case.triaged', facts: { route: 'chat' } });
    conversation.setFacts({ threadOwner: 'agent' });
    conversation.dispatch({ type: 'user.text', text: `You can also ring ${NUMBER}` });
    expect(JSON.stringify(conversation.snapshot())).not.toContain(NUMBER);
  });
});
