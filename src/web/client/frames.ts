import { filledText } from '../../model/fill-branch.ts';
import { toMessenger } from '../../runtime/to-messenger.ts';
import { toWeb } from '../../runtime/to-web.ts';
import type { ConversationStep } from '../../runtime/types.ts';
import type { SiteMessage, SiteSurface, SiteUnit } from '../site-data.ts';
import { h } from './dom.ts';
import { cutTitle, drawText } from './text-view.ts';
import type { ShownText, Wording } from './wording.ts';

/** What a frame is drawn from. `unit` is outlined: the one that a picture is of; empty for none. */
export interface FrameInput {
  readonly message: SiteMessage;
  readonly wording: Wording;
  readonly surface: SiteSurface;
  readonly title: string;
  readonly unit: string;
}

/** A message on one surface as people see it there. */
export function drawFrame(input: FrameInput): HTMLElement {
  const draw = { messenger: messenger, 'mobile-web': mobileWeb, 'internal-tools': internalTools }[input.surface.name];
  const { locale, direction } = input.wording;
  return h(
    'figure',
    { class: `frame ${input.surface.name}` },
    h('figcaption', {}, input.title),
    h('div', { class: 'screen', lang: locale, dir: direction }, ...draw(input)),
  );
}

/** Its own text or the form for the surface, then what is sent after the window has closed. */
function messenger(input: FrameInput): HTMLElement[] {
  const { message, unit } = input;
  const utility = unitNamed(message, 'form', 'utility');
  const variants = message.units.filter(({ kind, id }) => kind === 'variant' && (unit === '' || unit === id));
  return [
    h('div', { class: 'line' }, avatar(), h('div', { class: 'bubbles' }, bubble(input, message.id, 'bubble'))),
    replies(input, 'chips'),
    ...(utility === undefined
      ? []
      : [aside('After the send window'), h('div', { class: 'line' }, avatar(), bubble(input, utility.id, 'bubble template'))]),
    ...variants.flatMap(({ id, part }) => [aside(`Variant “${part}”`), h('div', { class: 'line' }, avatar(), bubble(input, id, 'bubble'))]),
  ].filter((one) => one !== null);
}

function mobileWeb(input: FrameInput): HTMLElement[] {
  const { message, wording } = input;
  const form = unitNamed(message, 'form', 'web');
  const id = form?.id ?? message.id;
  const [part] = toWeb(stepOf(input), { locale: wording.locale });
  return [
    bubble(input, id, 'notice'),
    ...(part?.field == null ? [] : [h('div', { class: 'tel', 'aria-hidden': 'true' }, '+…')]),
    replies(input, 'buttons'),
  ].filter((one) => one !== null);
}

/** Colleagues read a note of their own, or see the message as the person got it. */
function internalTools(input: FrameInput): HTMLElement[] {
  const { message } = input;
  const form = unitNamed(message, 'form', 'agent');
  const own = message.surfaces.includes('internal-tools');
  if (form === undefined)
    return own
      ? [note(input, message.id, message.purpose.replaceAll('-', ' ')), replies(input, 'buttons')].filter((one) => one !== null)
      : [note(input, message.id, 'sent to the person')];
  return [note(input, form.id, 'note for colleagues'), ...(own ? [] : [note(input, message.id, 'sent to the person')])];
}

function note(input: FrameInput, id: string, title: string): HTMLElement {
  return h('div', { class: 'note' }, h('p', { class: 'note-title', lang: 'en', dir: 'ltr' }, title), bubble(input, id, 'note-text'));
}

function bubble({ wording, unit }: FrameInput, id: string, kind: string): HTMLElement {
  const shown = wording.shown(id);
  const isMissing = wording.text(id)?.served !== undefined;
  const classes = [kind, ...(unit === id ? ['in-focus'] : []), ...(isMissing ? ['stand-in'] : [])].join(' ');
  return h('div', { class: classes, 'data-unit': id }, shown === null ? '' : drawText(shown, wording.findings(id)));
}

/** Quick replies as the platform gets them: no more than it shows, with titles cut where it cuts them. */
function replies(input: FrameInput, kind: 'chips' | 'buttons'): HTMLElement | null {
  const { message, wording, surface, unit } = input;
  const own = message.units.filter((one) => one.kind === 'reply').slice(0, surface.quickReplies);
  const asksForNumber =
    kind === 'chips' &&
    toMessenger(stepOf(input), { recipientId: '0' }).some(({ message: { quick_replies: list = [] } }) =>
      list.some((one) => one.content_type === 'user_phone_number'),
    );
  if (own.length === 0 && !asksForNumber) return null;
  const chips = own.flatMap(({ id }) => {
    const shown = wording.shown(id);
    return shown === null ? [] : [chip(shown, surface, unit === id ? ' in-focus' : '', wording.text(id)?.served !== undefined)];
  });
  return h(
    'ul',
    { class: kind },
    ...(asksForNumber
      ? [h('li', { class: 'chip from-profile', lang: 'en', title: 'The platform fills in the number of the profile' }, '+…')]
      : []),
    ...chips,
  );
}

function chip(shown: ShownText, surface: SiteSurface, focus: string, isMissing: boolean): HTMLElement {
  const { limit } = surface.replyTitle;
  const { text, full, length } = cutTitle(shown, limit);
  const isCut = text !== full;
  return h(
    'li',
    {
      class: `chip${focus}${isCut ? ' cut' : ''}${isMissing ? ' stand-in' : ''}`,
      lang: shown.locale,
      dir: 'auto',
      'data-unit': shown.unit,
      title: `${full} (${length} of ${limit})`,
    },
    text,
    isCut ? h('span', { class: 'hidden', lang: 'en' }, ` (cut; in full: ${full})`) : null,
  );
}

function stepOf({ message, wording }: FrameInput): ConversationStep {
  const shown = wording.shown(message.id);
  const text = shown === null ? '' : filledText(shown.parts);
  return { state: '', messages: [{ id: message.id, text, replies: [], delivery: 'message' }], effects: [], timers: [], events: [] };
}

function unitNamed({ units }: SiteMessage, kind: SiteUnit['kind'], part: string): SiteUnit | undefined {
  return units.find((one) => one.kind === kind && one.part === part);
}

function avatar(): HTMLElement {
  return h('span', { class: 'avatar', 'aria-hidden': 'true' });
}

function aside(text: string): HTMLElement {
  return h('p', { class: 'aside', lang: 'en', dir: 'ltr' }, text);
}
