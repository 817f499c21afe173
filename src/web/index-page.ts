import type { SiteProject } from './site-data.ts';

/** Nothing comes from anywhere else; `connect-src` is for the server that tells about changes, and for nothing without it. */
const policy = (live: boolean): string =>
  `default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; img-src data:; connect-src ${live ? "'self'" : "'none'"}; base-uri 'none'; form-action 'none'`;

/** The one page of the site. */
export function indexPage({ messages, locales }: SiteProject, live: boolean): string {
  const about = `${messages.length} messages in ${locales.length} ${locales.length === 1 ? 'language' : 'languages'}`;
  return `<!doctype html>
<html lang="en"${live ? ' data-live' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(live)}">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${about}, as people see them">
<title>Preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="app.css">
<script src="app.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header id="top"></header>
<main id="main" tabindex="-1"></main>
<noscript>This page draws ${about} with JavaScript, which is switched off here.</noscript>
</body>
</html>
`;
}
