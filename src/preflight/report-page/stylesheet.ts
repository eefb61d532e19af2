/** How the report looks: one column, on a telephone and at a desk, by day and by night. */

export const STYLE_SHEET = `
:root {
  --paper: #faf8f3; --sheet: #fff; --ink: #1f1d1a; --soft: #5f5a51; --line: #ddd7cb; --pale: #756f64;
  --warning: #8a4a00; --error: #a3161c; --sound: #17613d; --on: #fff; --shade: 0 1px 3px rgb(40 30 10 / .22);
  --title: "Report Title", "Report Text", serif; --latin: system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181715; --sheet: #211f1c; --ink: #ece8e0; --soft: #b0a99d; --line: #3c3832; --pale: #938c80;
    --warning: #f0b765; --error: #ff9087; --sound: #84d3a6; --on: #181715; --shade: none;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 1rem/1.75 "Report Text", serif; background: var(--paper); color: var(--ink); font-synthesis: none;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1rem 3rem; max-width: 68rem; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ol, ul, dl, dd, figure, table { margin: 0; padding: 0; }
h1, h2, h3, h4, strong { font-family: var(--title); font-weight: 400; word-spacing: 0.12em; }
b, th { font-weight: 400; }
ol, ul { list-style: none; }
a { color: inherit; text-underline-offset: .25em; text-decoration-thickness: 1px; }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; border-radius: 2px; }
code, .message[lang=en] { font-family: var(--latin); }
.skip { position: absolute; inset-inline-start: 1rem; top: -4rem; background: var(--ink); color: var(--paper); padding: .5rem 1rem; }
.skip:focus { top: 0; }

.head { border-top: .4rem solid var(--ink); padding-top: 1.25rem; }
.kicker { color: var(--soft); }
h1 { font-size: clamp(2rem, 7vw, 3.25rem); line-height: 1.35; }
.dateline { color: var(--soft); }
.verdict { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: baseline; margin: 1.25rem 0; padding: .6rem 1rem;
  background: var(--sheet); border-inline-start: .35rem solid currentcolor; }
.verdict strong { font-size: 1.25rem; }
.verdict.sound { color: var(--sound); } .verdict.warned { color: var(--warning); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); border-block: 1px solid var(--line); }
.facts div { padding: .7rem 0; }
dt { color: var(--soft); } dd { font-size: 1.3rem; line-height: 1.5; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: .5rem 0; }
nav a { display: inline-block; padding: .45rem 0; }

main > section { padding-top: 2.75rem; scroll-margin-top: 0; }
h2 { font-size: 1.75rem; line-height: 1.5; border-bottom: 1px solid var(--line); margin-bottom: 1rem; }
h3, h4 { font-size: 1.2rem; line-height: 1.6; }
h3.foreign { font-size: 1.35rem; margin-top: 1.75rem; }
#figures h3 { margin-top: 1.25rem; }
.lead { color: var(--soft); max-width: 40rem; margin-bottom: 1rem; }
.none { color: var(--sound); font-size: 1.15rem; }

.group { background: var(--sheet); border-inline-start: .35rem solid var(--tone); padding: .9rem 1rem; margin-bottom: 1rem; box-shadow: var(--shade); }
.warning { --tone: var(--warning); } .error { --tone: var(--error); }
.group header { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; align-items: baseline; }
.count { color: var(--tone); }
.group .about { color: var(--soft); }
.remedy b { color: var(--tone); }
.notes { margin-top: .75rem; }
.notes li { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); gap: .25rem .75rem; padding: .65rem 0; border-top: 1px solid var(--line); }
.notes li > div { grid-column: 1 / -1; }
.message { text-align: start; }
.message[lang=en] { line-height: 1.55; text-align: left; }
.message bdi { font-family: "Report Text", serif; }
.message.hint { color: var(--soft); }
.notes code { display: block; text-align: left; line-height: 1.55; color: var(--soft); }
.place { justify-self: start; }
.badge { display: inline-grid; place-items: center; min-width: 1.6rem; height: 1.6rem; padding: 0 .35rem; border-radius: 1rem;
  background: var(--tone); color: var(--on); font: 1rem/1 "Report Text", serif; text-decoration: none; }
.notes .badge { justify-self: start; margin-top: .15rem; }
:target { outline: 3px solid var(--tone, var(--ink)); outline-offset: 4px; }

.spreads { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 25rem), 1fr)); gap: 2rem 2.5rem; }
.spread { display: flex; align-items: flex-start; padding-inline: 2.25rem; }
.spread figure { flex: 0 0 50%; min-width: 0; }
.spread.alone.left { justify-content: flex-end; }
.sheet { position: relative; container-type: inline-size; background: #fff; box-shadow: var(--shade); }
.sheet img { display: block; width: 100%; height: auto; }
.spread figure + figure .sheet::after { content: ""; position: absolute; inset: 0 0 0 auto; width: 1px; background: rgb(0 0 0 / .25); }
figcaption { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: center; padding-top: .4rem; color: var(--soft); }
figcaption .holds { flex: 1 0 100%; text-align: center; line-height: 1.5; }
.mark { position: absolute; min-width: 4px; min-height: 4px; outline: 2px solid var(--tone); outline-offset: 1px; border-radius: 1px;
  background: color-mix(in srgb, var(--tone) 12%, transparent); }
.mark .badge { position: absolute; width: max-content; }
.mark .badge.right { margin-left: .3rem; } .mark .badge.left { margin-right: .3rem; }
.sheet .mark, figcaption .badge { --warning: #8a4a00; --error: #a3161c; --on: #fff; }
.sheet .warning, figcaption .warning { --tone: #8a4a00; } .sheet .error, figcaption .error { --tone: #a3161c; }
.mark:hover, .mark:focus-visible, .mark:target { z-index: 1; background: color-mix(in srgb, var(--tone) 30%, transparent); }
.mark:focus-visible, .mark:target { outline-width: 4px; }

table { width: 100%; border-collapse: collapse; margin-bottom: 1.5rem; }
th, td { padding: .55rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { color: var(--soft); }
th + td, th + th { padding-inline-start: 1rem; width: 8rem; }
tbody th .name, tbody th .about { display: block; }
tbody th .about { color: var(--soft); }
.result.sound { color: var(--sound); } .result.found { color: var(--warning); font-size: 1.15rem; }
tr.trade th { font-family: var(--title); font-size: 1.2rem; padding-top: 1.4rem; word-spacing: .12em; }
tr.idle :is(th, td) :is(.name, .about, .result) { color: var(--pale); }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); }

@media (min-width: 900px) {
  .notes li { grid-template-columns: 2.25rem 6.5rem minmax(0, 1fr); }
  .notes li > div { grid-column: auto; }
  tbody th .name { display: inline-block; width: 17rem; padding-inline-end: 1rem; vertical-align: top; }
  tbody th .about { display: inline; }
}
@media (max-width: 599px) {
  .spreads { grid-template-columns: minmax(0, 1fr); }
  th + td, th + th { width: 5.5rem; }
}
@media print {
  .skip, nav { display: none; }
  .group, .spread, tr { break-inside: avoid; }
}
`
