import type { Edge } from '../explore/space.ts';
import type { Condition } from '../vocabulary.ts';
import { pathOfEdge, type Invariant, type Violation } from './invariant.ts';
import type { Proof, Send } from './proof.ts';
import { shortestPaths } from './search.ts';

/** Outside the send window only approved templates go out, and a template knows no branches. */
export const missingUtilityForm: Invariant = {
  id: 'I21',
  code: 'flow/missing-utility-form',
  title: 'Every message that can go out while the window is shut has a template form without branches',
  check(proof) {
    const asTemplate = proof.compiled.delivery.rows.filter(({ as }) => as === 'utility').flatMap(({ when }) => when);
    const question: readonly Condition[] = [asTemplate];
    const wayTo = { talk: shortestPaths(proof.talk), window: shortestPaths(proof.window) };
    const violations = new Map<string, Violation>();
    const forms = new Map<string, string | null>();
    let combinations = 0;
    for (const region of ['talk', 'window'] as const) {
      for (const edge of proof[region].edges) {
        for (const send of edge.sends) {
          combinations += 1;
          for (const message of templates(proof, edge, send, question)) {
            if (!forms.has(message)) forms.set(message, wrongForm(proof, message));
            const wrong = forms.get(message) ?? null;
            if (wrong === null || violations.has(message)) continue;
            violations.set(message, {
              message: `"${message}" can go out while the window is shut (on "${edge.event}" in "${edge.from.state}") ${wrong}`,
              help: 'Write "forms: { utility: … }" without plural or select, or let the slot stay silent there',
              path: region === 'talk' ? pathOfEdge(proof, edge) : `states/${edge.from.state}`,
              way: [...wayTo[region](edge.from), edge],
              messageId: message,
            });
          }
        }
      }
    }
    return { combinations, violations: [...violations.values()] };
  },
};

function templates(proof: Proof, edge: Edge, send: Send, question: readonly Condition[]): string[] {
  if (!proof.deliveries(edge).has('utility')) return [];
  return proof.rowsWith(edge, send, question).flatMap(({ row, truth }) => (truth[0] === true && row?.send != null ? [row.send] : []));
}

function wrongForm(proof: Proof, message: string): string | null {
  const form = proof.message(message)?.others.get('form.utility');
  if (form === undefined) return 'and has no utility form';
  const { texts } = proof;
  const branched = texts.locales.find((locale) => texts.wording(`${message}.form.utility`, locale)?.plain === false);
  return branched === undefined ? null : `and its utility form has branches in ${branched}`;
}
