import { usageOf } from '../engine/flow-usage.ts';
import { subjectIn } from '../engine/subjects.ts';
import type { Corpus } from '../model/corpus.ts';
import { surfaceLengths } from '../rules/language/surface-lengths.ts';
import type { MessageSubject } from '../rules/subject.ts';
import { nodeAt } from '../syntax/tree-value.ts';
import { textAt } from '../model/read-tree.ts';
import { mentionsOf } from './mentions.ts';
import { exampleText, placeholderFacts } from './render.ts';
import type { Subject } from './subject-at.ts';

/** What an editor shows over a name, as Markdown; empty when there is nothing to tell. */
export function hoverText(corpus: Corpus, subject: Subject): string {
  if (subject.kind === 'message') return messageHover(corpus, subject.name, subject.text?.locale ?? corpus.project.sourceLocale);
  if (subject.kind === 'placeholder') {
    const placeholder = subject.text.unit.placeholders.get(subject.name);
    const facts = placeholder === undefined ? ['It is not declared under `placeholders`.'] : placeholderFacts(placeholder);
    return [`**{${subject.name}}**`, ...facts.map(inline)].join('  \n');
  }
  return partHover(corpus, subject);
}

/** Branches beyond these are counted. */
const MOST_SHOWN = 8;

function messageHover(corpus: Corpus, id: string, locale: string): string {
  const unit = corpus.units.get(id);
  if (unit === undefined) return `**${id}** is not a message of the source.`;
  const { sourceLocale } = corpus.project;
  const isSource = locale === sourceLocale;
  const here = subjectIn(corpus, locale, id);
  const source = isSource ? null : subjectIn(corpus, sourceLocale, id);
  return [
    `**${id}** · ${unit.purpose} · ${unit.surfaces.join(', ')}`,
    ...(unit.description === '' ? [] : [inline(unit.description)]),
    ...(here === null ? ['The text does not parse, so it cannot be shown.'] : [branchLines(here), lengthLine(here)]),
    ...(source === null ? [] : [`**${sourceLocale}**\n\n${branchLines(source)}`]),
    usageLines(corpus, unit.owner),
    ...(isSource ? [translationTable(corpus, id)] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function branchLines(message: MessageSubject): string {
  const shown = message.branches.slice(0, MOST_SHOWN).map((branch) => {
    const form = branch.choices.map(({ argument, key }) => `${argument} ${key}`).join(', ');
    return `> ${form === '' ? '' : `*${inline(form)}:* `}${inline(exampleText(message, branch))}`;
  });
  const rest = message.branches.length - shown.length;
  return [...shown, ...(rest > 0 ? [`> … and ${rest} more`] : [])].join('  \n');
}

function lengthLine(message: MessageSubject): string {
  const parts = surfaceLengths(message).map(
    ({ surface, length, limit }) => `${surface} ${length} of ${limit}${length > limit ? ' ⚠ too long' : ''}`,
  );
  return parts.length === 0 ? '' : `Longest: ${parts.join(' · ')}`;
}

function usageLines(corpus: Corpus, id: string): string {
  const usage = usageOf(corpus);
  if (usage === null) return '';
  const steps = usage.stepsOf(id);
  const slots = [...usage.flow.slots.keys()].filter((slot) => usage.messagesOf(slot).includes(id));
  if (steps.length === 0) return slots.length === 0 ? 'No step of the flow says it.' : `Chosen by: ${codes(slots)}`;
  const ways = steps
    .slice(0, MOST_SHOWN)
    .map(({ from, event, to }) => `- \`${from}\` ${event === null ? 'at once' : `on \`${event}\``} → \`${to}\``);
  const rest = steps.length - ways.length;
  return [`Said by ${codes(slots)}:`, ...ways, ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n');
}

function translationTable(corpus: Corpus, id: string): string {
  const rows = [...corpus.catalogs.values()].map((catalog) => {
    const entry = catalog.entries.get(id);
    if (entry === undefined) return `| ${catalog.locale} | missing | |`;
    const message = subjectIn(corpus, catalog.locale, id);
    const [branch] = message?.branches ?? [];
    const text = message === null || branch === undefined ? entry.message : exampleText(message, branch);
    return `| ${catalog.locale} | ${entry.status} | ${inline(text).replaceAll('|', '\\|')} |`;
  });
  return rows.length === 0 ? '' : ['| locale | status | text |', '| --- | --- | --- |', ...rows].join('\n');
}

function partHover(corpus: Corpus, { kind, name, ...rest }: Exclude<Subject, { kind: 'placeholder' }>): string {
  const of = rest.of;
  const titled = kind === 'value' ? `value of \`${of ?? ''}\`` : kind === 'datum' ? 'value that messages name' : kind;
  const defined = mentionsOf(corpus, kind === 'value' ? 'fact' : kind, kind === 'value' ? (of ?? '') : name).find(({ defines }) => defines);
  const uses = mentionsOf(corpus, kind, name, of).filter(({ defines }) => !defines).length;
  const section = defined === undefined ? undefined : corpus.flow.find(({ file }) => file === defined.at.file)?.tree;
  const title = defined === undefined || section === undefined ? '' : titleAt(section, defined.name);
  const usage = kind === 'slot' ? usageOf(corpus)?.messagesOf(name) : undefined;
  return [
    `**${inline(name)}** · ${titled}`,
    ...(title === '' ? [] : [inline(title)]),
    ...(usage === undefined || usage.length === 0 ? [] : [`Says ${codes(usage)}`]),
    defined === undefined && kind !== 'guard' ? 'Nothing in the flow defines it.' : `Named in ${uses} ${uses === 1 ? 'place' : 'places'}.`,
  ].join('\n\n');
}

const SECTIONS = ['states', 'slots', 'events', 'timers', 'effects', 'facts', 'derived', 'guards', 'data', 'promises'];

function titleAt(tree: Parameters<typeof nodeAt>[0], name: string): string {
  for (const section of SECTIONS) {
    const node = nodeAt(tree, [section, name]);
    const title = textAt(node, 'title');
    if (title !== '') return title;
  }
  return textAt(nodeAt(tree, ['triage', 'signals', name]), 'title');
}

const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** Content as text of a Markdown line: none of its characters is markup. */
function inline(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>#~]/gu, (char) => (char === '<' ? '&lt;' : char === '>' ? '&gt;' : `\\${char}`));
}
