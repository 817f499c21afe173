/** Mutants of the laws about values and their forms: I22, I23, I25. */
import { editPart } from './edit.ts';
import { everyNth } from './every-nth.ts';
import { flowMutant, textMutant, type MakeMutants } from './mutant.ts';

export const unsetPlaceholder: MakeMutants = (original) => {
  const { flow } = original;
  const ungiven = ['caseId', 'time', 'timeZone', 'companyName', 'exampleNumber', 'emergencyNumber', 'privacyUrl'].flatMap((name) =>
    flow.data.has(name)
      ? [
          flowMutant(
            original,
            'I22',
            `Nothing provides {${name}}`,
            editPart(flow, 'data', name, (one) => ({ ...one, given: [] })),
          ),
        ]
      : [],
  );
  const forgetful = ['number.store', 'call.propose'].map((effect) =>
    flowMutant(
      original,
      'I22',
      `"${effect}" remembers nothing`,
      editPart(flow, 'effects', effect, (one) => ({ ...one, provides: [] })),
    ),
  );
  const bare = ['agent.released', 'case.resolved', 'user.scam-report', 'agent.free', 'case.updated'].map((event) =>
    flowMutant(
      original,
      'I22',
      `"${event}" brings nothing`,
      editPart(flow, 'events', event, (one) => ({ ...one, brings: [] })),
    ),
  );
  return [...ungiven, ...forgetful, ...bare];
};

export const unexplainedImpossible: MakeMutants = (original) => {
  const { flow } = original;
  const stated = [...flow.slots.values()].filter(({ impossible }) => impossible.length > 0);
  const blank = everyNth(stated, 5).map(({ id }) =>
    flowMutant(
      original,
      'I23',
      `slot "${id}" gives no reason`,
      editPart(flow, 'slots', id, (one) => ({ ...one, impossible: one.impossible.map((own) => ({ ...own, because: ' ' })) })),
    ),
  );
  const denied = (['missed', 'number-question', 'media', 'handover'] as const).map((slot) =>
    flowMutant(
      original,
      'I23',
      `slot "${slot}" calls a real case impossible`,
      editPart(flow, 'slots', slot, (one) => ({
        ...one,
        rows: one.rows.slice(1),
        impossible: [...one.impossible, { when: one.rows[0]?.when ?? [], because: 'nobody has seen it' }],
      })),
    ),
  );
  const fact = flowMutant(
    original,
    'I23',
    'A default has no reason',
    editPart(flow, 'facts', 'sendWindow', (one) => ({ ...one, because: '' })),
  );
  return [...blank, ...denied, fact];
};

export const variantDiffers: MakeMutants = (original) => {
  const { texts } = original;
  const variants = [...texts.messages.values()].flatMap(({ id, others }) =>
    [...others.keys()].filter((part) => part.startsWith('variant.')).map((part) => [id, part] as const),
  );
  return variants.flatMap(([id, part]) => {
    const unit = `${id}.${part}`;
    const change = (placeholders: (before: readonly string[]) => readonly string[]): typeof texts => ({
      ...texts,
      wording: (asked, locale) => {
        const found = texts.wording(asked, locale);
        return asked === unit && found !== undefined ? { ...found, placeholders: placeholders(found.placeholders) } : found;
      },
    });
    return [
      textMutant(
        original,
        'I25',
        `The variant "${unit}" leaves out a value`,
        change((before) => before.slice(1)),
      ),
      textMutant(
        original,
        'I25',
        `The variant "${unit}" adds a value`,
        change((before) => [...before, 'discount']),
      ),
    ];
  });
};
