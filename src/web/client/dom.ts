/** What an element may be given: attributes by name, `class`, and listeners as `on…`. Absent, null and false values are left out. */
export type Props = Readonly<Record<string, string | number | boolean | null | undefined | ((event: never) => void)>>;

export type Child = Node | string | null | readonly Child[];

/** An element with its attributes and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(element, name, value);
  append(element, children);
  return element;
}

function setProp(element: HTMLElement, name: string, value: Props[string]): void {
  if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
  else if (value === true) element.setAttribute(name, '');
  else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
}

function append(element: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null) continue;
    if (typeof child === 'string') element.appendChild(document.createTextNode(child));
    else if (child instanceof Node) element.appendChild(child);
    else append(element, child);
  }
}

/** Puts new children in the place of the old ones. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren();
  append(element, children);
}

let fields = 0;

/** A control under its label. */
export function field(label: string, control: HTMLElement, kind = 'field'): HTMLElement {
  control.id = `field-${++fields}`;
  return h('div', { class: kind }, h('label', { for: control.id }, label), control);
}

/** A select under its label; options are pairs of value and title. */
export function select(
  label: string,
  options: readonly (readonly [value: string, title: string])[],
  value: string,
  onChange: (value: string) => void,
): HTMLElement {
  const element = h(
    'select',
    { onchange: (event: Event) => onChange((event.currentTarget as HTMLSelectElement).value) },
    ...options.map(([key, title]) => h('option', { value: key }, title)),
  );
  element.value = value;
  return field(label, element);
}
