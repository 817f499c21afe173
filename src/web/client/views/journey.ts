import { filledText } from '../../../model/fill-branch.ts';
import type { SiteFlow, SiteJourney, SiteProject, SiteStep, SiteTexts } from '../../site-data.ts';
import { load, localeTitle, messageOf } from '../data.ts';
import { fill, h, select } from '../dom.ts';
import { hrefOf, replaceRoute } from '../route.ts';
import { drawText } from '../text-view.ts';
import { createWording, type Wording } from '../wording.ts';

/** A journey as a conversation: what happens, what people read, and what the system does. */
export function journeyPanel(project: SiteProject, flow: SiteFlow, journey: SiteJourney, locale: string): HTMLElement {
  const chat = h('ol', { class: 'transcript' });
  const show = (tag: string): void => {
    replaceRoute({ view: 'journeys', id: journey.id, query: { locale: tag === project.sourceLocale ? '' : tag } });
    void load(`texts/${tag}`).then((texts) => fill(chat, ...journey.steps.map((step) => drawStep(project, flow, texts, step))));
  };
  show(locale);
  return h(
    'div',
    { class: 'journey' },
    h('h2', {}, journey.title),
    h(
      'p',
      { class: 'description' },
      h('code', {}, journey.id),
      journey.situations.length === 0 ? '' : ` · situations ${journey.situations.join(', ')}`,
    ),
    h(
      'div',
      { class: 'fields' },
      select(
        'Language',
        project.locales.map(({ tag }) => [tag, localeTitle(project, tag)] as const),
        locale,
        show,
      ),
      h('a', { class: 'button', href: hrefOf({ view: 'try', query: { journey: journey.id } }) }, 'Go on from here'),
    ),
    chat,
  );
}

function drawStep(project: SiteProject, flow: SiteFlow, texts: SiteTexts, step: SiteStep): HTMLElement {
  const quiet = [
    ...step.silences.map((because) => `Says nothing: ${because}`),
    ...step.effects.map((effect) => flow.effects[effect] ?? effect),
  ];
  return h(
    'li',
    {},
    h('p', { class: 'happening' }, happening(flow, step)),
    step.tap === null
      ? null
      : h(
          'div',
          { class: 'line mine', dir: directionOf(project, texts.locale) },
          h('div', { class: 'bubble mine', lang: texts.locale }, tappedTitle(project, texts, step.tap)),
        ),
    ...step.said.map(({ message, delivery }) => drawSaid(project, texts, message, delivery)),
    quiet.length === 0 ? null : h('ul', { class: 'effects' }, ...quiet.map((text) => h('li', {}, text))),
    ...step.failures.map((failure) => h('p', { class: 'failure' }, failure)),
    h('p', { class: 'now' }, h('a', { href: hrefOf({ view: 'flow', id: step.state }) }, step.state)),
  );
}

function directionOf(project: SiteProject, locale: string): string {
  return project.locales.find(({ tag }) => tag === locale)?.direction ?? 'ltr';
}

/** `The person: prefers to stay in chat`, `callHours is later`. */
function happening(flow: SiteFlow, { event, facts, carried }: SiteStep): string {
  const pairs = [...Object.entries(facts), ...Object.entries(carried)].map(([fact, value]) => `${fact} is ${value}`);
  const known = event === null ? undefined : flow.events[event];
  const who = known === undefined ? '' : { person: 'The person: ', world: '', timer: 'Time: ' }[known.kind];
  return [`${who}${known?.title ?? event ?? 'The world changes'}`, ...pairs].join(' · ');
}

function drawSaid(project: SiteProject, texts: SiteTexts, id: string, delivery: string): HTMLElement | null {
  const message = messageOf(project, id);
  if (message === undefined) return null;
  const wording = createWording(project, message, texts, { values: 'example', branch: 0 });
  const unit = delivery === 'utility' && message.units.some((one) => one.id === `${id}.form.utility`) ? `${id}.form.utility` : id;
  const shown = wording.shown(unit);
  if (shown === null) return null;
  const replies = delivery === 'message' ? message.units.filter(({ kind }) => kind === 'reply') : [];
  return h(
    'div',
    { class: `said ${delivery}`, dir: wording.direction },
    delivery === 'message'
      ? null
      : h(
          'p',
          { class: 'aside', lang: 'en', dir: 'ltr' },
          delivery === 'utility' ? 'After the send window, as a template' : 'Held back: nobody reads it now',
        ),
    h('div', { class: 'line' }, h('span', { class: 'avatar', 'aria-hidden': 'true' }), h('div', { class: 'bubble' }, drawText(shown, []))),
    replies.length === 0
      ? null
      : h(
          'ul',
          { class: 'chips', lang: texts.locale },
          ...replies.map((one) => h('li', { class: 'chip', dir: 'auto' }, titleOf(wording, one.id))),
        ),
    h(
      'p',
      { class: 'message-id', lang: 'en', dir: 'ltr' },
      h('a', { href: hrefOf({ view: 'messages', query: { id, locale: texts.locale } }) }, id),
    ),
  );
}

function titleOf(wording: Wording, unit: string): string {
  const shown = wording.shown(unit);
  return shown === null ? '' : filledText(shown.parts);
}

/** The words of a tapped reply: any message's, since a key means the same everywhere. */
function tappedTitle(project: SiteProject, texts: SiteTexts, key: string): string {
  for (const message of project.messages) {
    const unit = message.units.find(({ kind, part }) => kind === 'reply' && part === key);
    if (unit !== undefined) return titleOf(createWording(project, message, texts, { values: 'example', branch: 0 }), unit.id);
  }
  return key;
}
