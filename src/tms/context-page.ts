import { CONTEXT_STYLE } from './context-style.ts';
import type { ExchangeFile, ExchangeUnit } from './exchange-unit.ts';
import { factsOf } from './facts.ts';
import { groupByOrigin } from './group-by-origin.ts';
import { inlineParts } from './inline-codes.ts';
import { wordDiff } from './word-diff.ts';

/** One file of a locale's context folder; the path is relative to that folder. */
export interface ContextFile {
  readonly path: string;
  readonly text: string;
}

/**
 * What a translator can browse beside the exchange file: each unit in its conversation, with everything that is known about it. Plain HTML.
 * `toPictures` leads from a page to the folder that the paths of pictures start from.
 */
export function contextPages(file: ExchangeFile, toPictures = ''): ContextFile[] {
  const groups = groupByOrigin(file.units);
  const rows = groups.map(({ id, units }) => {
    const open = units.filter((unit) => unit.status === 'new' || unit.status === 'needs-review').length;
    return `<tr><td><a href="${escape(id)}.html">${escape(id)}</a></td><td>${units.length}</td><td>${open}</td></tr>`;
  });
  const table = `<table><thead><tr><th>Messages</th><th>Texts</th><th>To do</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  const index = page(`From ${file.sourceLocale} into ${file.targetLocale}`, table);
  const pages = groups.map(({ id, origin, units }) => ({
    path: `${id}.html`,
    text: page(
      `${id}: ${file.sourceLocale} into ${file.targetLocale}`,
      `<p><a href="index.html">All messages</a> · ${escape(origin)}</p>\n${units.map((unit) => article(unit, file, toPictures)).join('\n')}`,
    ),
  }));
  return [{ path: 'index.html', text: index }, ...pages];
}

/** The address of each unit's place on the pages, relative to the folder that holds `context`. */
export function pageAddresses(file: ExchangeFile): Map<string, string> {
  const folder = `context/${file.targetLocale}`;
  return new Map(
    groupByOrigin(file.units).flatMap(({ id, units }) => units.map((unit) => [unit.id, `${folder}/${id}.html#${unit.id}`] as const)),
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>${CONTEXT_STYLE}</style>
</head>
<body>
<h1>${escape(title)}</h1>
${body}
</body>
</html>
`;
}

function article(unit: ExchangeUnit, file: ExchangeFile, toPictures: string): string {
  const { thread } = unit;
  const said = (text: string): string => `<p${isPerson(text) ? ' class="person"' : ''}>${escape(text)}</p>`;
  const chat = [
    ...thread.before.map(said),
    `<p class="here" lang="${escape(file.sourceLocale)}">${marked(unit.source)}</p>`,
    ...(unit.target === '' ? [] : [`<p class="here" lang="${escape(file.targetLocale)}" dir="auto">${marked(unit.target)}</p>`]),
    ...thread.after.map(said),
  ];
  return `<article id="${escape(unit.id)}">
<h2>${escape(unit.id)} <span class="status">${unit.status}</span></h2>
<div class="chat">
${chat.join('\n')}
</div>
${change(unit, file)}${picture(unit, toPictures)}${facts(unit)}
</article>`;
}

/** Lines of the thread begin with who speaks. */
function isPerson(text: string): boolean {
  return text.startsWith('Person:');
}

function change(unit: ExchangeUnit, file: ExchangeFile): string {
  if (unit.previousSource === '') return '';
  const parts = wordDiff(unit.previousSource, unit.source, file.sourceLocale).map(({ kind, text }) => {
    const tag = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : null;
    return tag === null ? escape(text) : `<${tag}>${escape(text)}</${tag}>`;
  });
  return `<p>The source changed: ${parts.join('')}</p>\n`;
}

const HIDDEN: ReadonlySet<string> = new Set([
  'key',
  'before',
  'after',
  'previous-source',
  'source-change',
  'page',
  'source-hash',
  'context-hash',
  'target-hash',
  'file',
]);

function facts(unit: ExchangeUnit): string {
  const rows = [...factsOf(unit)].filter(([name]) => !HIDDEN.has(name));
  return `<dl>${rows.map(([name, text]) => `<dt>${escape(name.replaceAll('-', ' '))}</dt><dd dir="auto">${escape(text)}</dd>`).join('\n')}</dl>`;
}

/** The unit in its place; it opens in full size. */
function picture({ id, screenshot }: ExchangeUnit, toPictures: string): string {
  if (screenshot === '') return '';
  const path = escape(toPictures + screenshot);
  return `<p><a href="${path}"><img src="${path}" alt="${escape(id)} as people see it" loading="lazy"></a></p>\n`;
}

/** A text with its syntax marked. */
function marked(text: string): string {
  return inlineParts(text)
    .map((part) => (part.isCode ? `<code>${escape(part.text)}</code>` : escape(part.text)))
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML; control characters, which HTML has no way to hold, as their pictures. */
function escape(text: string): string {
  return text.replace(
    /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu,
    (char) => ENTITIES[char] ?? String.fromCharCode(0x2400 + char.charCodeAt(0)),
  );
}
