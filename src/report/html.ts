import { lineStartAt } from '../text/lines.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { docsUrl } from '../diagnostics/docs-url.ts';
import { groupFindings, type FindingGroup } from './group-findings.ts';
import { createLocator, type Range } from './places.ts';
import { plural, tally, type Render, type Report } from './report.ts';
import { visible } from './visible.ts';

const TITLES: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'Advice' };
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** One file that carries the whole report: no script, no request, dark and light; boxes hide what is not wanted. */
export const renderHtml: Render = (report) => {
  const { errors, warnings, infos } = tally(report.diagnostics);
  const counts = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'info')}`;
  const { messages, locales, files } = report.counts;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${report.tool.name}: ${counts}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${counts}</h1>
<p>${plural(messages, 'message')} in ${plural(locales, 'locale')}, ${plural(files, 'file')}.</p>
${talk(report)}${state(report)}${choices(report)}${findings(report)}
<footer>${report.tool.name} ${html(report.tool.version)}</footer>
</main>
</body>
</html>
`;
};

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:0}main{max-width:64rem;margin:0 auto;padding:1.5rem}
h2{font:600 1rem/1.4 ui-monospace,monospace;margin:2rem 0 .5rem;overflow-wrap:anywhere}article{border-inline-start:.3rem solid;padding:.4rem .8rem;margin:.6rem 0}
.error{border-color:#d1242f}.warning{border-color:#bf8700}.info{border-color:#0969da}p{margin:.2rem 0}mark{padding:0 .1em}
.where,footer{opacity:.8;font-size:.875rem}pre{overflow-x:auto;margin:.4rem 0;padding:.4rem .6rem;border:1px solid #8884;border-radius:.4rem}
table{border-collapse:collapse;margin:1rem 0}th,td{text-align:start;padding:.15rem .8rem .15rem 0;vertical-align:top}meter{width:8rem}
fieldset{border:1px solid #8884;border-radius:.4rem;margin:1rem 0}label{margin-inline-end:1rem}footer{margin-top:3rem}
${SEVERITIES.map((one) => `main:not(:has(#show-${one}:checked)) article.${one}{display:none}`).join('\n')}`;

function talk({ talk: text }: Report): string {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => `<p>${html(line)}</p>\n`).join('');
}

function state({ state: rows }: Report): string {
  if (rows === undefined || rows.length === 0) return '';
  const body = rows
    .map(
      ({ locale, percent, stale, missing }) =>
        `<tr><th scope="row">${html(locale)}</th><td><meter min="0" max="100" value="${percent}" aria-label="${html(locale)} translated">${percent}%</meter> ${percent}%</td><td>${stale}</td><td>${missing}</td></tr>`,
    )
    .join('\n');
  return `<details><summary>How far the locales are</summary>
<table><thead><tr><th scope="col">locale</th><th scope="col">translated</th><th scope="col">stale</th><th scope="col">missing</th></tr></thead><tbody>
${body}
</tbody></table></details>
`;
}

function choices({ diagnostics }: Report): string {
  if (diagnostics.length === 0) return '';
  const boxes = SEVERITIES.map((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    return `<label><input type="checkbox" id="show-${severity}" checked> ${TITLES[severity]} (${count})</label>`;
  });
  return `<fieldset><legend>Show</legend>${boxes.join('')}</fieldset>\n${tallies(diagnostics)}`;
}

/** The rules with the most findings. */
function tallies(diagnostics: Report['diagnostics']): string {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  const rows = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([code, count]) => `<tr><th scope="row"><a href="${docsUrl(code)}">${html(code)}</a></th><td>${count}</td></tr>`);
  return `<details><summary>By rule</summary><table><tbody>\n${rows.join('\n')}\n</tbody></table></details>\n`;
}

function findings(report: Report): string {
  const groups = groupFindings(report.diagnostics);
  if (groups.length === 0) return '<p>No findings.</p>';
  // One index of lines for each file, whatever it holds.
  const locate = createLocator(report);
  const files = [...new Set(groups.map(({ lead }) => lead.at.file))].sort();
  return files
    .map((file) => {
      const own = groups.filter(({ lead }) => lead.at.file === file).sort((a, b) => a.lead.at.start - b.lead.at.start);
      return `<section>\n<h2>${html(file)}</h2>\n${own.map((group) => article(group, report, locate)).join('\n')}\n</section>`;
    })
    .join('\n');
}

function article({ lead, all }: FindingGroup, report: Report, locate: ReturnType<typeof createLocator>): string {
  const range = locate(lead.at);
  const subject = [lead.messageId, lead.locale].flatMap((one) => (one === undefined ? [] : ` · ${html(one)}`)).join('');
  const others = [...new Set(all.slice(1).flatMap(({ locale }) => locale ?? []))];
  return [
    `<article class="${lead.severity}"><p><strong>${html(lead.message)}</strong></p>`,
    frame(range, report.sources.get(lead.at.file)?.text ?? '', lead.locale),
    ...(lead.help === undefined ? [] : [`<p>${html(lead.help)}</p>`]),
    ...lead.fixes.slice(0, 3).map(({ title, safety }) => `<p>Fix (${safety}): ${html(title)}</p>`),
    ...(lead.transcript === undefined ? [] : [`<pre>${lead.transcript.map(html).join('\n')}</pre>`]),
    ...(others.length === 0 ? [] : [`<p>Also in ${others.map(html).join(', ')}</p>`]),
    `<p class="where">${lead.severity} <a href="${docsUrl(lead.code)}">${html(lead.code)}</a> · line ${range.start.line}, column ${range.start.column}${subject}</p></article>`,
  ]
    .filter((part) => part !== '')
    .join('');
}

/** At most this many lines of a marked passage are shown. */
const MOST_LINES = 4;

/** The lines of the finding with its words marked. */
function frame({ start, end }: Range, text: string, locale: string | undefined): string {
  if (text === '') return '';
  const from = lineStartAt(text, start.offset);
  const lineEnd = text.indexOf('\n', end.offset);
  const marked = text.slice(start.offset, end.offset);
  const lines = marked.split('\n');
  const words = lines.length > MOST_LINES ? `${lines.slice(0, MOST_LINES).join('\n')}…` : marked;
  const [before, after] = [text.slice(from, start.offset), text.slice(end.offset, lineEnd < 0 ? text.length : lineEnd)];
  const language = locale === undefined ? '' : ` lang="${html(locale)}"`;
  return `<pre dir="auto"${language}>${code(before)}<mark>${code(words)}</mark>${code(after)}</pre>`;
}

const code = (text: string): string =>
  text
    .split(/\r\n|\n|\r/u)
    .map(html)
    .join('\n');

function html(text: string): string {
  return visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
