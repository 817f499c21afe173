import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts';
import type { Corpus } from '../model/corpus.ts';
import { isRecord } from '../model/merge-layers.ts';
import type { Rule } from '../rules/define-rule.ts';

/** Rules that are off for the whole project, and target locales without any wording data: nothing can be found there. */
export function inertRules(corpus: Corpus, rules: readonly Rule[]): Diagnostic[] {
  const { project } = corpus;
  const at = { file: project.file, start: 0, end: 0 };
  const off = rules.filter(
    (rule) => (project.rules.get(rule.id) ?? project.rules.get(`${rule.id.split('/')[0] ?? ''}/*`))?.severity === 'off',
  );
  const silent = rules.filter((rule) => rule.grain === 'flow' && corpus.flow.length === 0 && !off.includes(rule));
  const bare = project.locales.filter((locale) => {
    const pack = corpus.packs.get(locale);
    return pack === undefined || (pack.style.avoid.length === 0 && !isRecord(pack.facts['registers']));
  });
  return [
    ...off.map((rule) => {
      const reason = project.rules.get(rule.id)?.reason ?? '';
      return makeDiagnostic('project/rule-off', 'info', `${rule.id} is off${reason === '' ? ' without a reason' : `: ${reason}`}`, at);
    }),
    ...(silent.length === 0
      ? []
      : [
          makeDiagnostic(
            'project/rule-inert',
            'info',
            `${silent.length} rules about the flow find nothing: this project has no content/flow`,
            at,
          ),
        ]),
    ...bare.map((locale) =>
      makeDiagnostic(
        'project/locale-bare',
        'warning',
        `"${locale}" has no wording data: only form, placeholders and plurals are checked`,
        at,
        {
          help: `Add locales/${locale}/locale.yaml and style.yaml`,
        },
      ),
    ),
  ];
}
