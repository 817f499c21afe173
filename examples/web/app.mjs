// The chat of a page: the compiled content, the runtime, and the DOM. `?locale=de` chooses the language.
import { createConversation, directionOf, loadContent, toWeb } from 'escalate-content/runtime';
import { desk } from './desk.mjs';
import { WORDS } from './words.mjs';

const locale = new URLSearchParams(location.search).get('locale') ?? 'en-GB';
const words = WORDS[locale] ?? WORDS['en-GB'];
const $ = (id) => document.getElementById(id);
const KEY = `conversation.${locale}`;
const MINUTE = 60_000;

const text = async (file) => {
  const answer = await fetch(`content/${file}`);
  if (!answer.ok) throw new Error(`${file} did not load`);
  return answer.text();
};
const content = await loadContent(await text('manifest.json'), text, [locale]);

// A reload goes on where the person was: the snapshot is the whole conversation.
const kept = sessionStorage.getItem(KEY);
const shown = JSON.parse(sessionStorage.getItem(`${KEY}.shown`) ?? '[]');
const now = () => Date.now();
const conversation = createConversation({
  ...content,
  templates: undefined,
  locale,
  surface: 'mobile-web',
  now,
  zone: words.zone,
  region: words.region,
  likelyRegions: words.regions,
  facts: desk.facts,
  values: desk.values(words, now(), MINUTE),
  ...(kept === null ? {} : { snapshot: JSON.parse(kept) }),
});

document.documentElement.lang = locale;
document.documentElement.dir = directionOf(locale);
$('title').textContent = words.title;
$('words-label').textContent = words.label;
$('answer').querySelector('button').textContent = words.send;

const bubble = ({ html, lang, dir, kind }) => {
  const item = document.createElement('div');
  item.className = kind;
  item.lang = lang;
  item.dir = dir;
  // `html` is text that `toWeb` escaped; what the person wrote goes in as text.
  if (kind === 'theirs') item.innerHTML = html;
  else item.textContent = html;
  $('polite').append(item);
  return item;
};

const show = (entry) => {
  shown.push(entry);
  const item = bubble(entry);
  item.scrollIntoView({ block: 'end' });
  return item;
};

/** The field for a number has the keyboard and the filling-in of one; what it takes goes the same way as words. */
const fieldFor = (field) => {
  const input = $('words');
  input.type = field?.type ?? 'text';
  input.autocomplete = field?.autocomplete ?? 'off';
  input.inputMode = field?.inputmode ?? 'text';
};

const timers = new Map();
const follow = (running) => {
  for (const handle of timers.values()) clearTimeout(handle);
  timers.clear();
  for (const { id, at } of running)
    timers.set(
      id,
      setTimeout(() => take({ type: 'timer', id }), Math.max(0, at - now())),
    );
};

const render = (step) => {
  const parts = toWeb(step, { locale });
  for (const { id, html, lang, dir, live } of parts) {
    const item = show({ id, html, lang, dir, kind: 'theirs' });
    item.dataset.id = id;
    if (live === 'assertive') $('urgent').textContent = item.textContent;
  }
  const last = parts.at(-1);
  if (last !== undefined) {
    $('choices').replaceChildren(
      ...last.buttons.map(({ value, label }) => {
        const button = document.createElement('button');
        button.textContent = label;
        button.value = value;
        button.addEventListener('click', () => {
          show({ html: label, lang: locale, dir: directionOf(locale), kind: 'mine' });
          take({ type: 'user.reply', key: value });
          $('words').focus();
        });
        return button;
      }),
    );
    // While a number is being mended, its field stays.
    if (last.field !== null || step.state !== document.body.dataset.state) fieldFor(last.field);
  }
  document.body.dataset.state = step.state;
};

const take = (event) => {
  const step = conversation.dispatch(event);
  keep(step);
};

const keep = (step) => {
  render(step);
  follow(step.timers);
  sessionStorage.setItem(KEY, JSON.stringify(conversation.snapshot()));
  sessionStorage.setItem(`${KEY}.shown`, JSON.stringify(shown));
};

$('answer').addEventListener('submit', (event) => {
  event.preventDefault();
  const input = $('words');
  const typed = input.value.trim();
  if (typed === '') return;
  input.value = '';
  // A number or a secret is not written back onto the page; the answer says what was understood.
  show({ html: /\d{3}/u.test(typed) ? '•••' : typed, lang: locale, dir: 'auto', kind: 'mine' });
  take({ type: 'user.text', text: typed });
});

// In place of the case system and telephony: what happens elsewhere, as buttons.
$('desk')
  .querySelector('div')
  .append(
    ...desk.events.map(({ name, events }) => {
      const button = document.createElement('button');
      button.textContent = name;
      button.addEventListener('click', () => events.forEach(take));
      return button;
    }),
  );

if (kept === null) keep(conversation.start());
else {
  for (const entry of shown) bubble(entry);
  keep(conversation.setFacts({}));
}
document.body.dataset.ready = 'yes';
