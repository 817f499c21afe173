import { fill, h } from './dom.ts';

export interface FeedInput<T> {
  readonly items: readonly T[];
  readonly label: string;
  /** True when a card is narrow enough for two beside each other. */
  readonly narrow: boolean;
  /** Whatever has to arrive before items can be drawn. */
  readonly ready: (items: readonly T[]) => Promise<void>;
  readonly draw: (item: T) => HTMLElement;
}

/** Cards that are drawn together; far more than a screen shows, far fewer than a project has. */
const CHUNK = 8;
/** Pixels above and below the window in which cards are drawn ahead. */
const AHEAD = 1500;
/** The height of a card that was never drawn. */
const GUESS = 320;

/** A long list of cards of which only those near the window exist; the places of the others keep their height. Feed pattern of WAI-ARIA. */
export function createFeed<T>({ items, label, narrow, ready, draw }: FeedInput<T>): HTMLElement {
  const feed = h('div', items.length === 0 ? {} : { role: 'feed', 'aria-label': label, class: narrow ? 'feed single' : 'feed' });
  const chunks = new Map<Element, { from: number; drawn: boolean }>();
  const drawChunk = async (element: HTMLElement): Promise<void> => {
    const chunk = chunks.get(element);
    if (chunk === undefined || chunk.drawn) return;
    chunk.drawn = true;
    const own = items.slice(chunk.from, chunk.from + CHUNK);
    await ready(own);
    if (!chunk.drawn) return;
    const cards = own.map(draw);
    cards.forEach((card, i) => {
      card.setAttribute('aria-posinset', String(chunk.from + i + 1));
      card.setAttribute('aria-setsize', String(items.length));
    });
    fill(element, ...cards);
    element.style.minHeight = '';
  };
  const clearChunk = (element: HTMLElement): void => {
    const chunk = chunks.get(element);
    if (chunk === undefined || !chunk.drawn || element.contains(document.activeElement) || element.querySelector('details[open]') !== null)
      return;
    element.style.minHeight = `${element.offsetHeight}px`;
    chunk.drawn = false;
    fill(element);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) void drawChunk(target as HTMLElement);
        else clearChunk(target as HTMLElement);
      }
    },
    { rootMargin: `${AHEAD}px 0px` },
  );
  for (let from = 0; from < items.length; from += CHUNK) {
    const element = h('div', { class: 'chunk', style: `min-height:${Math.min(CHUNK, items.length - from) * GUESS}px` });
    chunks.set(element, { from, drawn: false });
    feed.append(element);
    observer.observe(element);
  }
  feed.addEventListener('keydown', moveBetweenCards);
  return feed;
}

/** Page Up and Page Down go from card to card, as the feed pattern asks. */
function moveBetweenCards(event: KeyboardEvent): void {
  if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
  const card = (event.target as Element).closest('article');
  if (card === null) return;
  const cards = [...(event.currentTarget as Element).querySelectorAll('article')];
  const next = cards[cards.indexOf(card) + (event.key === 'PageDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'start' });
}
