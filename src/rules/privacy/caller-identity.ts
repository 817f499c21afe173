import { type Branch, mapSpan } from '../../syntax/branches.ts';
import { defineRule, type Report, type RuleOf, say } from '../define-rule.ts';
import { namesCaller } from '../english/caller-cues.ts';
import { announcesCall, announcesRetry, opensCall, unsafeTrustIn } from '../english/call-talk.ts';
import { inBranch, plainOf } from '../english/plain.ts';
import { lostCaller } from '../language/lost-parts.ts';
import { isForStaff } from '../readers.ts';
import type { MessageSubject } from '../subject.ts';
import { adviceOf, wordingOf } from '../wording.ts';

const messages = {
  unknown: say`The text says nothing by which people can tell ${'call'} from a stranger’s`,
  trust: say`"${'words'}" teaches people to trust any caller`,
  wording: say`"${'words'}" teaches people to trust any caller`,
};
type Args = { [K in keyof typeof messages]: Parameters<(typeof messages)[K]>[0] };

/** A call that nothing lets the reader recognise. */
export const callerIdentity: RuleOf<'message'> = defineRule({
  id: 'privacy/caller-identity',
  severity: 'warning',
  grain: 'message',
  help: 'Give one cue: who calls, from which number, or what the caller says first. For example: “{agentName} from {companyName} calls from {callerNumber}.”',
  messages,
  check(message, report) {
    for (const branch of message.branches) {
      for (const hit of wordingOf(message, 'privacy/caller-identity', branch)) {
        report('wording', mapSpan(branch, hit), { words: hit.text }, adviceOf(branch, hit));
      }
    }
    const call = callOf(message);
    if (message.language === 'en') checkEnglish(message, report);
    else if (call !== null && message.branches.some((branch) => lostCaller(message, branch))) report('unknown', null, { call });
  },
});

function checkEnglish(message: MessageSubject, report: Report<Args>): void {
  const call = callOf(message);
  if (call === null) return;
  let isUnknown = false;
  for (const branch of message.branches) {
    const plain = plainOf(branch);
    const isNamed = namesCaller(branch, plain);
    const trust = unsafeTrustIn(plain, isNamed);
    if (trust !== null) {
      const at = inBranch(plain, trust);
      report('trust', mapSpan(branch, at), { words: branch.text.slice(at.start, at.end) });
    } else if (!isNamed && isCall(message, branch)) isUnknown = true;
  }
  if (isUnknown) report('unknown', null, { call });
}

function callOf(message: MessageSubject): string | null {
  const { purpose } = message;
  if (message.kind === 'reply' || isForStaff(message)) return null;
  if (purpose === 'confirmation') return 'this call';
  if (purpose === 'missed-call') return 'the next call';
  return purpose === 'call-script' ? 'this call' : null;
}

function isCall({ purpose }: MessageSubject, branch: Branch): boolean {
  const plain = plainOf(branch);
  if (purpose === 'confirmation') return announcesCall(plain);
  return purpose === 'missed-call' ? announcesRetry(plain) : opensCall(plain);
}
