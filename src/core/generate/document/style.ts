/** How a document looks that stands alone: one column that is pleasant to read, and pages that print. */
export const documentStyle = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); --quiet: color-mix(in srgb, currentColor 72%, transparent); }
body { margin: 0; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: light-dark(#1f2328, #d6d9dc); background: light-dark(#fff, #1b1d20); }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
p, ul, ol, dl, blockquote { margin: 0 0 .875rem; }
ul, ol { padding-left: 1.4rem; }
li { margin: .25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
blockquote { padding-left: 1rem; border-left: 3px solid var(--line); color: var(--quiet); }
code { font: .875em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
time { white-space: nowrap; }
.gap { color: light-dark(#8a5a00, #d9a94e); }
.table { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; min-width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); font-weight: inherit; }
td { min-width: 8rem; }
td.number { min-width: 2.5rem; white-space: nowrap; }
thead th { color: var(--quiet); font-weight: 600; }
figure { margin: 1rem 0; }
figure svg { max-width: 100%; height: auto; }
figcaption { font-size: .875rem; color: var(--quiet); }
@media print {
  :root { color-scheme: light; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h2, h3, h4 { break-after: avoid; }
  tr, figure, li { break-inside: avoid; }
  table { font-size: 10pt; }
  .table { overflow: visible; }
}
`;
