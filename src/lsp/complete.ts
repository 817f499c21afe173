import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver/node.js';
import { readFlow } from '../flow/read-flow.ts';
import type { Flow } from '../flow/model.ts';
import type { Corpus } from '../model/corpus.ts';
import { schemaNameOf } from '../model/file-kinds.ts';
import type { MessageText } from '../model/message.ts';
import { RULES } from '../rules/index.ts';
import { SUMMARIES } from '../rules/summaries.ts';
import type { Source, Span } from '../text/source.ts';
import { roleOfKey, roleOfValue, type NameKind, type NameRole } from './name-kinds.ts';
import { toRange } from './positions.ts';
import { placeholderFacts } from './render.ts';
import { keysAt, valuesAt } from './schema-at.ts';
import { yamlContextAt, type YamlContext } from './yaml-context.ts';

/** One thing that may be written where the cursor is. */
interface Offer {
  readonly label: string;
  readonly detail?: string;
  readonly kind: CompletionItemKind;
  /** What is written; the label when absent. */
  readonly text?: string;
}

/** What may be written at an offset: placeholders and terms in a text, keys, values and names elsewhere. */
export function completionsAt(corpus: Corpus, source: Source, offset: number): CompletionItem[] {
  const text = textAround(corpus, source.path, offset);
  if (text !== null) return inText(corpus, text, source, offset);
  if (!/\.ya?ml$/u.test(source.path)) return [];
  const context = yamlContextAt(source.text, offset);
  return items(inYaml(corpus, source, context), source, context.at);
}

function items(offers: readonly Offer[], source: Source, at: Span): CompletionItem[] {
  const range = toRange(source, at);
  return offers.map(({ label, kind, detail, text = label }) => ({
    label,
    kind,
    textEdit: { range, newText: text },
    filterText: label,
    ...(detail === undefined || detail === '' ? {} : { detail }),
  }));
}

/** The text of a message or translation that the offset is in. */
function textAround(corpus: Corpus, file: string, offset: number): MessageText | null {
  const texts = [corpus.source, ...[...corpus.catalogs.values()].map((catalog) => catalog.texts)];
  for (const all of texts) {
    for (const text of all.values()) {
      if (text.file === file && text.node.start <= offset && offset <= text.node.end) return text;
    }
  }
  return null;
}

function inText(corpus: Corpus, text: MessageText, source: Source, offset: number): CompletionItem[] {
  const before = source.text.slice(text.node.start, offset);
  const brace = /\{(\w*)$/u.exec(before);
  if (brace !== null) {
    const word = brace[1] ?? '';
    const closed = /^\w*\s*[},]/u.test(source.text.slice(offset));
    const offers = [...placeholders(corpus, text)].map(([name, detail]): Offer => ({
      label: name,
      detail,
      kind: CompletionItemKind.Variable,
      text: closed ? name : `${name}}`,
    }));
    return items(offers, source, { start: offset - word.length, end: offset });
  }
  const word = /[\p{L}\p{M}’'-]*$/u.exec(before)?.[0] ?? '';
  return items(termOffers(corpus, text), source, { start: offset - word.length, end: offset });
}

/** The placeholders that a message declares, then those that its flow knows. */
function placeholders(corpus: Corpus, { unit }: MessageText): Map<string, string> {
  const own = [...unit.placeholders].map(([name, one]) => [name, placeholderFacts(one).join(' · ')] as const);
  const known: Flow['data'] = flowOf(corpus)?.data ?? new Map();
  const others = [...known.values()].filter(({ id }) => !unit.placeholders.has(id)).map(({ id, title }) => [id, title] as const);
  return new Map([...own, ...others]);
}

function termOffers(corpus: Corpus, { locale, id }: MessageText): Offer[] {
  const terms = corpus.packs.get(locale)?.style.terms ?? [];
  const isSource = locale === corpus.project.sourceLocale;
  const words = terms.map(({ preferred, concept }): Offer => ({ label: preferred, detail: concept, kind: CompletionItemKind.Text }));
  const source = isSource ? undefined : corpus.source.get(id)?.text;
  return source === undefined ? words : [...words, { label: source, detail: 'the source text', kind: CompletionItemKind.Snippet }];
}

function inYaml(corpus: Corpus, source: Source, context: YamlContext): Offer[] {
  const schema = schemaNameOf(source.path);
  if (schema === null) return [];
  const inJourney = schema === 'journeys';
  const isFlow = schema === 'flow' || inJourney;
  const asKeys = context.role === 'key' || context.path.at(-1) === '*';
  const keys = asKeys ? keysAt(schema, context.path) : [];
  const keyOffers = keys.map(({ name, description }): Offer => ({
    label: name,
    detail: description,
    kind: CompletionItemKind.Property,
    text: /^\s*:/u.test(source.text.slice(context.at.end)) ? name : `${name}: `,
  }));
  if (context.role === 'key') {
    const role = isFlow ? roleOfKey([...context.path, context.word], inJourney) : null;
    return [...keyOffers, ...(role === null || role.defines ? [] : nameOffers(corpus, role))];
  }
  const role = isFlow ? roleOfValue(context.path, inJourney, () => undefined) : null;
  const values = valuesAt(schema, context.path).map((label): Offer => ({ label, kind: CompletionItemKind.EnumMember }));
  return [...values, ...(role === null ? [] : nameOffers(corpus, role)), ...otherNames(corpus, schema, context), ...keyOffers];
}

/** Message ids and rules where other files name them. */
function otherNames(corpus: Corpus, schema: string, { path }: YamlContext): Offer[] {
  const key = path.at(-1);
  if (schema === 'allow' && key === 'id') return nameOffers(corpus, { kind: 'message', defines: false });
  if (schema !== 'allow' || key !== 'rule') return [];
  return RULES.map(({ id }) => ({ label: id, detail: SUMMARIES[id] ?? '', kind: CompletionItemKind.Value }));
}

function nameOffers(corpus: Corpus, { kind, of }: NameRole): Offer[] {
  const offer = (label: string, detail = ''): Offer => ({ label, detail, kind: CompletionItemKind.Reference });
  if (kind === 'message')
    return [...corpus.source.values()].filter((one) => one.unit.kind === 'message').map((one) => offer(one.id, one.text));
  const flow = flowOf(corpus);
  if (flow === null) return [];
  if (kind === 'value') {
    const values = flow.facts.get(of ?? '')?.values ?? flow.triage.signals.get(of ?? '')?.values;
    return (values ?? (flow.derived.has(of ?? '') ? ['yes', 'no'] : [])).map((one) => offer(one));
  }
  if (kind === 'routine') return [];
  return PARTS[kind](flow).map(([id, title]) => offer(id, title));
}

type Named = readonly (readonly [string, string])[];

const titled = (parts: Iterable<readonly [string, { readonly title: string }]>): Named => [...parts].map(([id, { title }]) => [id, title]);

const PARTS: Readonly<Record<Exclude<NameKind, 'message' | 'value' | 'routine'>, (flow: Flow) => Named>> = {
  fact: ({ facts, derived, triage }) => titled([...facts, ...derived, ...triage.signals]),
  state: ({ states }) => titled(states),
  event: ({ events }) => titled(events),
  slot: ({ slots }) => titled(slots),
  timer: ({ timers }) => titled(timers),
  effect: ({ effects }) => titled(effects),
  guard: ({ guards }) => titled([...guards].filter(([name, { title }]) => name !== title)),
  datum: ({ data }) => titled(data),
  promise: ({ promises }) => titled(promises),
};

const flows = new WeakMap<Corpus, Flow | null>();

function flowOf(corpus: Corpus): Flow | null {
  let flow = flows.get(corpus);
  if (flow === undefined) {
    const files = corpus.flow.filter(({ file }) => !file.startsWith('content/flow/journeys/'));
    flows.set(corpus, (flow = files.length === 0 ? null : readFlow(files).flow));
  }
  return flow;
}
