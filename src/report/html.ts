import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { docsUrl } from '../diagnostics/docs-url.ts';
import { createLocator } from './places.ts';
import { plural, tally, type Render, type Report } from './report.ts';
import { visible } from './visible.ts';

/** One file that carries the whole report: no script, no request, dark and light. */
export const renderHtml: Render = (report) => {
  const { errors, warnings, infos } = tally(report.diagnostics);
  const files = [...new Set(report.diagnostics.map((one) => one.at.file))].sort();
  const locate = createLocator(report);
  const sections = files.map((file) => section(file, report, locate)).join('\n');
  const counts = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'info')}`;
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
<p>${plural(report.counts.messages, 'message')} in ${plural(report.counts.locales, 'locale')}, ${plural(report.counts.files, 'file')}. ${html(report.talk)}</p>
${sections === '' ? '<p>No findings.</p>' : sections}
</main>
</body>
</html>
`;
};

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:0}main{max-width:60rem;margin:0 auto;padding:1.5rem}
h2{font:600 1rem/1.4 ui-monospace,monospace;margin:2rem 0 .5rem}article{border-inline-start:.3rem solid;padding:.4rem .8rem;margin:.6rem 0}
.error{border-color:#d1242f}.warning{border-color:#bf8700}.info{border-color:#0969da}p{margin:.2rem 0}mark{padding:0 .1em}
.where{opacity:.8;font-size:.875rem}blockquote{margin:.4rem 0;padding:.2rem .6rem;border:1px solid #8884}`;

function section(file: string, report: Report, locate: ReturnType<typeof createLocator>): string {
  const own = report.diagnostics.filter((one) => one.at.file === file);
  return `<section>\n<h2>${html(file)}</h2>\n${own.map((one) => article(one, locate)).join('\n')}\n</section>`;
}

function article(one: Diagnostic, locate: ReturnType<typeof createLocator>): string {
  const { start } = locate(one.at);
  const subject = one.messageId === undefined ? '' : ` · ${html(one.messageId)}${one.locale === undefined ? '' : ` · ${html(one.locale)}`}`;
  const quote =
    one.span === undefined || one.span.text === ''
      ? ''
      : `<blockquote dir="auto"${one.locale === undefined ? '' : ` lang="${html(one.locale)}"`}><mark>${html(one.span.text)}</mark></blockquote>`;
  const help = one.help === undefined ? '' : `<p>${html(one.help)}</p>`;
  return `<article class="${one.severity}"><p><strong>${html(one.message)}</strong></p>${quote}${help}<p class="where">${one.severity} <a href="${docsUrl(one.code)}">${one.code}</a> · line ${start.line}, column ${start.column}${subject}</p></article>`;
}

function html(text: string): string {
  return visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
