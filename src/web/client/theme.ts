import { h } from './dom.ts';

const THEMES = [
  ['', 'Automatic'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;
const KEY = 'escalate-content-theme';

/** Dark, light, or as the system has it; remembered where the browser allows it. */
export function themeSwitch(): HTMLElement {
  const element = h(
    'select',
    { 'aria-label': 'Colours', class: 'theme', onchange: (event: Event) => setTheme((event.currentTarget as HTMLSelectElement).value) },
    ...THEMES.map(([value, title]) => h('option', { value }, title)),
  );
  element.value = remembered();
  setTheme(element.value);
  return element;
}

function setTheme(theme: string): void {
  if (theme === '') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Pages that were opened as files may have no storage; the choice then holds until the page is closed.
  }
}

function remembered(): string {
  try {
    const theme = localStorage.getItem(KEY) ?? '';
    return THEMES.some(([value]) => value === theme) ? theme : '';
  } catch {
    return '';
  }
}
