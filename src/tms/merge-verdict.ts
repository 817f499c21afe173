import { STATUSES, type CatalogEntry, type Status } from '../model/catalog.ts';
import type { MessageText } from '../model/message.ts';
import { contextHash, standingOf } from '../model/staleness.ts';
import { shortHash } from '../text/hash.ts';
import type { ReturnedUnit } from './exchange-unit.ts';
import type { Match } from './match-units.ts';
import type { MergeOptions, Policy } from './merge-options.ts';
import { refusalOf } from './refusal.ts';
import { withForms } from './source-forms.ts';
import { isIndentedUnlike, isSameText, whiteSpaceOf } from './white-space.ts';

/** What becomes of one returned unit. */
export interface Verdict {
  readonly list: 'applied' | 'stale' | 'skipped' | 'rejected';
  /** One sentence, present tense, no full stop. */
  readonly reason: string;
  /** What the entry becomes; absent when it stays as it is. */
  readonly entry?: CatalogEntry;
}

/** Decides about one returned unit against our entry of it. */
export function judge(match: Match, own: CatalogEntry | undefined, locale: string, options: MergeOptions): Verdict {
  const { text } = match;
  if (text === null) return { list: 'skipped', reason: match.reason };
  const returned = match.returned;
  if (returned.fault !== undefined) return { list: 'rejected', reason: returned.fault };
  if (returned.target.trim() === '') return { list: 'skipped', reason: 'The file has no translation of it' };
  const facts = compare(returned, own, text, locale);
  if (facts.isUnchanged) return unchanged(returned, facts, options);
  const forms = withForms(text.text, locale, text.unit.placeholders);
  if (!options.isBilingual && !facts.hasOwn && (isSameText(facts.target, text.text) || isSameText(facts.target, forms)))
    return { list: 'skipped', reason: 'The file shows the source text, as it does where there is no translation' };
  if (facts.hasOwn && returned.targetHash === shortHash(facts.target))
    return { list: 'skipped', reason: 'The text changed here after the file went out, and the file still has the earlier one' };
  const refusal = refusalOf(facts.target, text, locale);
  if (refusal !== null) return { list: 'rejected', reason: refusal };
  return facts.age === 'stale' ? stale(returned, facts, options) : changed(returned, facts, options);
}

interface Facts {
  readonly own: CatalogEntry | undefined;
  /** The status that counts of our text. */
  readonly standing: Status;
  /** True when there is a translation, whatever its state; a text that is `new` is none yet. */
  readonly hasOwn: boolean;
  /** The file's text with what the tool did to white space undone. */
  readonly target: string;
  readonly isUnchanged: boolean;
  /** Whether the file translates the source as it is now. */
  readonly age: 'fresh' | 'stale' | 'unknown';
  readonly sourceHash: string;
  readonly text: MessageText;
}

function compare(returned: ReturnedUnit, own: CatalogEntry | undefined, text: MessageText, locale: string): Facts {
  const sourceHash = shortHash(text.text);
  const forms = withForms(text.text, locale, text.unit.placeholders);
  const space = returned.source === undefined ? null : (whiteSpaceOf(returned.source, text.text) ?? whiteSpaceOf(returned.source, forms));
  const target = space === null ? returned.target : space.repair(returned.target);
  const hasOwn = own !== undefined && own.status !== 'new' && own.message.trim() !== '';
  return {
    own,
    standing: own === undefined ? 'new' : standingOf(own, text.text, text.unit).status,
    hasOwn,
    target,
    isUnchanged: own !== undefined && isUnchangedText(returned.target, target, own.message, space?.isExact ?? true),
    age: ageOf(returned, space !== null, sourceHash),
    sourceHash,
    text,
  };
}

function isUnchangedText(returned: string, repaired: string, ours: string, isExact: boolean): boolean {
  return isSameText(repaired, ours, isExact) || (isIndentedUnlike(returned, ours) && isSameText(returned, ours, false));
}

/** A source text that a tool damaged still counts as ours when the hash beside it is. */
function ageOf({ source, sourceHash = '' }: ReturnedUnit, isOurSource: boolean, ourHash: string): Facts['age'] {
  if (isOurSource || sourceHash === ourHash) return 'fresh';
  return source === undefined && sourceHash === '' ? 'unknown' : 'stale';
}

function rank(status: Status): number {
  return STATUSES.indexOf(status);
}

/** The text is the one that we have: only its state can change, and only when the states of the file count. */
function unchanged(returned: ReturnedUnit, { own, standing, age, sourceHash, text }: Facts, options: MergeOptions): Verdict {
  const { status } = returned;
  if (own === undefined || status === undefined || status === 'new' || status === standing)
    return { list: 'skipped', reason: 'The text is unchanged' };
  const isLower = rank(status) < rank(standing);
  // A format that knows no approval says "translated" of an approved text as well.
  if (isLower && status !== 'needs-review') return { list: 'skipped', reason: 'The text is unchanged' };
  if (options.states === 'keep')
    return {
      list: 'skipped',
      reason: `The text is unchanged and stays ${standing}; the file says ${status}, which counts with --states file`,
    };
  if (age !== 'fresh') return { list: 'stale', reason: `The file says ${status} about an earlier source` };
  const entry = {
    ...own,
    status,
    source: sourceHash,
    context: returned.contextHash || contextHash(text.unit),
    target: shortHash(own.message),
  };
  return { list: 'applied', reason: `The text is unchanged; the file says ${status}`, entry };
}

/** The text translates an earlier source. */
function stale(returned: ReturnedUnit, facts: Facts, options: MergeOptions): Verdict {
  const { hasOwn, standing } = facts;
  if (hasOwn && isApproved(standing) && !options.force)
    return { list: 'stale', reason: `It translates an earlier source; the ${standing} text stays` };
  if (hasOwn && !options.takeStale) return { list: 'stale', reason: 'It translates an earlier source; the text that is there stays' };
  const source = returned.sourceHash || shortHash(returned.source ?? '');
  return {
    list: 'stale',
    reason: 'It translates an earlier source and is taken as needs-review',
    entry: entryOf(returned, facts, 'needs-review', source),
  };
}

function isApproved(status: Status): boolean {
  return status === 'reviewed' || status === 'final';
}

/** The text is another one than ours. */
function changed(returned: ReturnedUnit, facts: Facts, options: MergeOptions): Verdict {
  const { own, standing, hasOwn, sourceHash } = facts;
  const isOutdated = own?.source !== undefined && own.source !== sourceHash;
  if (hasOwn && isApproved(standing) && !options.force) {
    return { list: 'skipped', reason: `The ${standing} text stays; --force replaces it` };
  }
  const keeps = hasOwn && !options.force ? keptBy(returned, facts, isOutdated, options.policy) : null;
  if (keeps !== null) return { list: 'skipped', reason: keeps };
  if (facts.age === 'unknown' && isOutdated) {
    const reason = 'The file does not say which source it translates, so it asks for review';
    return { list: 'applied', reason, entry: entryOf(returned, facts, 'needs-review', own.source) };
  }
  const reason = hasOwn ? `It replaces the ${standing} text` : 'It is the first translation';
  return { list: 'applied', reason, entry: entryOf(returned, facts, statusOf(returned.status, hasOwn, options), sourceHash) };
}

/** Why the text that is here stays; null when the file's text goes in. */
function keptBy({ targetHash = '' }: ReturnedUnit, { own, standing }: Facts, isOutdated: boolean, policy: Policy): string | null {
  const ours = shortHash(own?.message ?? '');
  const isOursNew = targetHash !== '' && targetHash !== ours;
  if (policy === 'existing' && !isOutdated && standing !== 'needs-review') return `The ${standing} text stays: the policy is existing`;
  const isEdited = own?.target !== undefined && own.target !== ours;
  if (policy === 'newest' && !isOutdated && (targetHash === '' ? isEdited : isOursNew))
    return 'The text that is here is the newer one: it changed after the file went out';
  return null;
}

/** The state of a text that is new to us: what the file says, but no approval for a text that replaces another. */
function statusOf(said: Status | undefined, hasOwn: boolean, { states }: MergeOptions): Status {
  const status = said === undefined || said === 'new' ? 'translated' : said;
  return isApproved(status) && hasOwn && states === 'keep' ? 'translated' : status;
}

function entryOf(returned: ReturnedUnit, { own, target, text }: Facts, status: Status, source: string): CatalogEntry {
  const nowhere = { start: 0, end: 0 };
  return {
    id: text.id,
    message: target,
    status,
    source,
    context: returned.contextHash || contextHash(text.unit),
    target: shortHash(target),
    keyAt: own?.keyAt ?? nowhere,
    at: own?.at ?? nowhere,
  };
}
