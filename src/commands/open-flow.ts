import type { CheckInput } from '../flow/check-flow.ts';
import { readFlow } from '../flow/read-flow.ts';
import { flowTexts } from '../flow/texts.ts';
import type { Corpus } from '../model/corpus.ts';
import { UsageError } from './define-command.ts';

/** Folder of the journeys, which are tests of the flow and no part of it. */
export const JOURNEYS = 'content/flow/journeys/';

/** The interaction model of a project with its texts. Throws `UsageError` when the project has none. */
export function openFlow(corpus: Corpus, locale?: string): CheckInput {
  const files = corpus.flow.filter(({ file }) => !file.startsWith(JOURNEYS));
  if (files.length === 0)
    throw new UsageError('This project has no content/flow', 'A flow is optional; "escalate-content new flow-state" starts one');
  const texts = flowTexts(corpus);
  if (locale !== undefined && !texts.locales.includes(locale)) {
    throw new UsageError(`"${locale}" is not a locale of this project`, `Locales: ${texts.locales.join(', ')}`);
  }
  return { ...readFlow(files), texts, ...(locale === undefined ? {} : { locale }) };
}
