import type { Entry, ScalarNode, Tree } from '../syntax/tree.ts';
import type { Span } from '../text/source.ts';
import { PURPOSES, SURFACES, type Placeholder, type Purpose, type Surface, type Unit, type UnitKind } from './message.ts';
import { asText, child, entriesOf, itemsAt, mapAt, textAt, textNode, textsAt } from './read-tree.ts';

/** A unit with the node that holds its source text. */
export interface SourceUnit {
  readonly unit: Unit;
  readonly file: string;
  readonly node: ScalarNode;
  readonly keyAt: Span;
}

/** The units of one messages file, in file order. What the schema refuses is left out here; the schema says so. */
export function readMessages(tree: Tree | null, file: string): SourceUnit[] {
  const namespace = textAt(tree, 'namespace');
  return entriesOf(child(tree, 'messages')).flatMap((entry) => readMessage(entry, namespace, file));
}

function readMessage({ key, value }: Entry, namespace: string, file: string): SourceUnit[] {
  const node = textNode(value, 'text');
  const purpose = textAt(value, 'purpose') as Purpose;
  if (node === undefined || !PURPOSES.includes(purpose)) return [];
  const id = `${namespace}.${String(key.value)}`;
  const base = baseOf(value, { id, namespace, purpose });
  const units: SourceUnit[] = [{ unit: base, file, node, keyAt: spanOf(key) }];
  const add = (kind: UnitKind, part: string, partKey: ScalarNode, partNode: ScalarNode | undefined): void => {
    if (partNode === undefined) return;
    const own: Unit = {
      ...base,
      id: `${id}.${kind}.${part}`,
      kind,
      part,
      ...partFacts(kind, part, base),
    };
    units.push({ unit: own, file, node: partNode, keyAt: spanOf(partKey) });
  };
  for (const one of entriesOf(mapAt(value, 'replies'))) {
    add('reply', String(one.key.value), one.key, asText(one.value) ?? textNode(one.value, 'label'));
  }
  for (const one of entriesOf(mapAt(value, 'forms'))) add('form', String(one.key.value), one.key, asText(one.value));
  for (const one of entriesOf(mapAt(value, 'variants'))) add('variant', String(one.key.value), one.key, asText(one.value));
  return units;
}

const spanOf = ({ start, end }: ScalarNode): Span => ({ start, end });

/** A form is read on its own surface; a reply is a chip and carries no replies of its own. */
function partFacts(kind: UnitKind, part: string, base: Unit): Partial<Unit> {
  if (kind === 'reply') return { purpose: 'quick-reply', replies: [] };
  if (kind !== 'form') return {};
  if (part === 'web') return { surfaces: ['mobile-web'] };
  if (part === 'agent') return { surfaces: ['internal-tools'], purpose: 'handoff-note', replies: [] };
  return { surfaces: base.surfaces.filter((surface) => surface !== 'internal-tools'), replies: [] };
}

function baseOf(value: Tree, facts: Pick<Unit, 'id' | 'namespace' | 'purpose'>): Unit {
  const surfaces = textsAt(value, 'surfaces').filter((name): name is Surface => SURFACES.includes(name as Surface));
  return {
    ...facts,
    kind: 'message',
    owner: facts.id,
    part: '',
    description: textAt(value, 'description'),
    note: textAt(value, 'note'),
    surfaces: surfaces.length > 0 ? surfaces : SURFACES.filter((name) => name !== 'internal-tools'),
    placeholders: placeholdersOf(value),
    situations: itemsAt(value, 'situations').flatMap((item) =>
      item.kind === 'scalar' && typeof item.value === 'number' ? [item.value] : [],
    ),
    change: textAt(value, 'change') === 'meaning' ? 'meaning' : 'minor',
    draft: isTrue(child(value, 'draft')),
    standalone: textAt(value, 'standalone'),
    signOff: textAt(value, 'signOff'),
    replies: entriesOf(mapAt(value, 'replies')).map((one) => `${facts.id}.reply.${String(one.key.value)}`),
  };
}

function placeholdersOf(value: Tree): Map<string, Placeholder> {
  const map = new Map<string, Placeholder>();
  for (const { key, value: own } of entriesOf(mapAt(value, 'placeholders'))) {
    map.set(String(key.value), {
      ...scalarFact(own, 'type', asString),
      ...scalarFact(own, 'description', asString),
      ...scalarFact(own, 'example', asExample),
      ...scalarFact(own, 'longest', asExample),
      ...(isTrue(child(own, 'fractional')) ? { fractional: true } : {}),
    });
  }
  return map;
}

const asString = (value: string | number): string => String(value);
const asExample = (value: string | number): string | number => value;

function scalarFact<K extends string, V>(tree: Tree, key: K, convert: (value: string | number) => V): { [P in K]?: V } {
  const node = child(tree, key);
  if (node?.kind !== 'scalar' || (typeof node.value !== 'string' && typeof node.value !== 'number')) return {};
  return { [key]: convert(node.value) } as { [P in K]?: V };
}

function isTrue(node: Tree | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}
