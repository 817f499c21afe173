import type { Host } from '../host/host.ts';
import type { Corpus } from '../model/corpus.ts';
import type { MessageText } from '../model/message.ts';
import { readMessages } from '../model/read-messages.ts';
import { parseYaml } from '../syntax/parse-yaml.ts';
import { shortHash } from '../text/hash.ts';
import type { UnitContext } from '../tms/build-units.ts';

/** Commits of one file that are looked through, newest first. */
const MOST_COMMITS = 60;

/**
 * The source texts from before they changed. Catalogues keep their hashes only; the texts themselves are in the history of the
 * project. Without git, or for a text that was never committed, nothing is known, and nothing fails.
 */
export async function previousSources(
  corpus: Corpus,
  locales: readonly string[],
  root: string,
  host: Host,
): Promise<UnitContext['previousSourceOf']> {
  const wanted = staleHashes(corpus, locales);
  const found = new Map<string, string>();
  for (const [file, hashes] of wanted) {
    for (const commit of await commitsOf(file, root, host)) {
      if ([...hashes].every((hash) => found.has(hash))) break;
      for (const text of await textsAt(commit, file, root, host)) {
        const hash = shortHash(text);
        if (hashes.has(hash)) found.set(hash, text);
      }
    }
  }
  return (_text: MessageText, hash: string) => found.get(hash) ?? '';
}

/** The hashes of earlier source texts, by the file that holds the text now. */
function staleHashes(corpus: Corpus, locales: readonly string[]): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const locale of locales) {
    for (const entry of corpus.catalogs.get(locale)?.entries.values() ?? []) {
      const text = corpus.source.get(entry.id);
      if (text === undefined || entry.source === undefined || entry.source === shortHash(text.text)) continue;
      const hashes = wanted.get(text.file) ?? new Set();
      wanted.set(text.file, hashes.add(entry.source));
    }
  }
  return wanted;
}

async function commitsOf(file: string, root: string, host: Host): Promise<string[]> {
  const { status, stdout } = await host.run('git', ['log', `--max-count=${MOST_COMMITS}`, '--format=%H', '--', file], { cwd: root });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : [];
}

async function textsAt(commit: string, file: string, root: string, host: Host): Promise<string[]> {
  const { status, stdout } = await host.run('git', ['show', `${commit}:./${file}`], { cwd: root });
  return status === 0 ? readMessages(parseYaml({ path: file, text: stdout }).value, file).map(({ node }) => String(node.value)) : [];
}
