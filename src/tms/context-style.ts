/** The look of the context pages: readable on paper and in the dark, without scripts and without files of its own. */
export const CONTEXT_STYLE: string = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --accent: #0a66c2; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
article { border: 1px solid var(--line); border-radius: .6rem; padding: 1rem; margin: 1rem 0; scroll-margin-top: 1rem; }
.chat { display: grid; gap: .4rem; margin: .6rem 0; }
.chat p { margin: 0; padding: .5rem .75rem; border-radius: .9rem; max-width: 42rem; width: fit-content; background: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere; }
.chat .here { outline: 2px solid var(--accent); }
.chat .person { justify-self: end; }
code { background: var(--soft); border-radius: .3rem; padding: 0 .2rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .6rem 0 0; font-size: .9rem; }
dt { font-weight: 600; } dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
img { max-width: min(100%, 26rem); height: auto; border: 1px solid var(--line); border-radius: .6rem; }
del { background: #c003; } ins { background: #0803; text-decoration: none; }
.status { font-size: .8rem; border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem; }
table { border-collapse: collapse; } th, td { text-align: start; padding: .2rem 1rem .2rem 0; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
`;
