import type { CheckInput } from '../flow/check-flow.ts';
import { readFlow } from '../flow/read-flow.ts';
import { flowTexts } from '../flow/texts.ts';
import { subjectsOf } from '../engine/subjects.ts';
import type { Corpus } from '../model/corpus.ts';
import { keysSaid } from '../rules/english/must-include.ts';
import { UsageError } from './define-command.ts';

/** Folder of the journeys, which are tests of the flow and no part of it. */
export const JOURNEYS = 'content/flow/journeys/';

/** The interaction model of a project with its texts. Throws `UsageError` when the project has none. */
export function openFlow(corpus: Corpus, locale?: string): CheckInput {
  const files = corpus.flow.filter(({ file }) => !file.startsWith(JOURNEYS));
  if (files.length === 0)
    throw new UsageError('This project has no content/flow', 'A flow is optional; "escalate-content new flow-state" starts one');
  const texts = { ...flowTexts(corpus), ...saying(corpus) };
  if (locale !== undefined && !texts.locales.includes(locale)) {
    throw new UsageError(`"${locale}" is not a locale of this project`, `Locales: ${texts.locales.join(', ')}`);
  }
  return { ...readFlow(files), texts, ...(locale === undefined ? {} : { locale }) };
}

/** What texts tell can be read off English texts only. */
function saying(corpus: Corpus): Pick<CheckInput['texts'], 'keysSaid'> {
  const { sourceLocale } = corpus.project;
  if (!sourceLocale.startsWith('en')) return {};
  let subjects: ReturnType<typeof subjectsOf> | undefined;
  return {
    keysSaid(unit) {
      subjects ??= subjectsOf(corpus, sourceLocale);
      const subject = subjects.get(unit);
      return subject === undefined ? new Set() : keysSaid(subject);
    },
  };
}
