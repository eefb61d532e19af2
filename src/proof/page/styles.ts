/** The rules of the proof's style sheets, and the faces that its own words are set in → one style sheet. */

import { FORM_STYLE } from './styles-form.ts'
import { FORM_FIELDS_STYLE } from './styles-form-fields.ts'
import { PAGES_STYLE } from './styles-pages.ts'
import { PANEL_STYLE } from './styles-panel.ts'

/** The paths that faces are served under, each with its name in the catalogue. */
export const FACES: Readonly<Record<string, string>> = {
  '/faces/regular.ttf': 'ibm-plex-sans-arabic/regular',
  '/faces/bold.ttf': 'ibm-plex-sans-arabic/bold',
}

export function writeStyles(): string {
  return `${CAST}${FRAME}${PAGES_STYLE}${PANEL_STYLE}${FORM_STYLE}${FORM_FIELDS_STYLE}`
}

const CAST = `
@font-face { font-family: "Proof"; src: url(/faces/regular.ttf) format("truetype"); font-weight: 400; }
@font-face { font-family: "Proof"; src: url(/faces/bold.ttf) format("truetype"); font-weight: 700; }
`

/** Colours are the report's, on a grey that lets paper be seen as paper. */
const FRAME = `
:root {
  --desk: #d8d5cf; --sheet: #f7f5f0; --ink: #1f1d1a; --soft: #57524a; --line: #c3beb4; --press: #1f1d1a; --on-press: #fff;
  --warning: #8a4a00; --error: #a3161c; --sound: #17613d; --on: #fff; --shade: 0 1px 2px rgb(30 24 12 / .22), 0 6px 18px rgb(30 24 12 / .16);
  --fresh: #0b6bcb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --desk: #262523; --sheet: #1a1918; --ink: #ece8e0; --soft: #b3aca0; --line: #45413b; --press: #ece8e0; --on-press: #1a1918;
    --warning: #f0b765; --error: #ff9087; --sound: #84d3a6; --on: #1a1918; --shade: 0 0 0 1px rgb(0 0 0 / .5);
  }
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; margin: 0; }
html { font: .9375rem/1.6 "Proof", sans-serif; background: var(--desk); color: var(--ink); font-synthesis: none;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 23rem; overflow: hidden; }
body.without-notes { grid-template-columns: minmax(0, 1fr); }
h1, h2, h3, p, ol, ul, dl, dd, figure { margin: 0; padding: 0; }
ol, ul { list-style: none; }
:focus-visible { outline: 2px solid var(--fresh); outline-offset: 2px; }
button, select, input { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 3px;
  min-height: 2rem; padding: .1rem .5rem; cursor: pointer; }
select { background: var(--sheet); padding-inline: .35rem; max-width: 12rem; }
button:hover, select:hover { border-color: var(--soft); }
.skip { position: absolute; inset-inline-start: 1rem; top: -4rem; z-index: 9; background: var(--ink); color: var(--sheet); padding: .4rem 1rem; }
.skip:focus { top: 0; }

.bar { grid-column: 1 / -1; display: flex; align-items: flex-start; gap: .4rem .75rem; padding: .45rem 1rem;
  background: var(--sheet); border-bottom: 1px solid var(--line); z-index: 3; }
.name { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .9rem; flex: 0 1 auto; line-height: 2rem; }
h1 { font-size: 1.15rem; line-height: 1.7; }
.state { color: var(--soft); }
.state::before { content: ""; display: inline-block; width: .6rem; height: .6rem; border-radius: 50%; margin-inline-end: .4rem;
  background: currentcolor; vertical-align: .02rem; }
.state.ready { color: var(--sound); }
.state.readyFailed, .state.stale, .state.nothingYet, .state.broken, .state.lost, .state.noToken { color: var(--error); font-weight: 700; }
.tools { display: flex; flex: 1 1 0; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: .4rem .6rem; }
.tools .group { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem; }
.toggle[aria-pressed=true] { background: var(--press); color: var(--on-press); border-color: var(--press); }
#go { width: 5.2rem; text-align: center; cursor: text; } #go::placeholder { color: var(--soft); opacity: 1; }
.sign { min-width: 2rem; font-weight: 700; padding: 0; } #fit { min-width: 3.6rem; font-weight: 400; }
#how, #mark { display: none; }
body:has(.compared) :is(#how, #mark) { display: inline-block; }
#tools-switch { display: none; }
#notes-switch { display: inline-flex; align-items: center; gap: .5rem; white-space: nowrap; }
#notes-switch[aria-expanded=true] { border-color: var(--soft); }
.count { min-width: 1.5rem; padding: 0 .35rem; border-radius: 1rem; text-align: center; font-weight: 700; line-height: 1.5rem; }
.count:empty { display: none; }
.count.error { background: var(--error); color: var(--on); } .count.warning { background: var(--warning); color: var(--on); }
.count.sound { background: var(--sound); color: var(--on); }

dialog { border: 0; border-radius: 4px; padding: 1.25rem 1.5rem; max-width: min(46rem, 92vw); background: var(--sheet); color: var(--ink);
  box-shadow: var(--shade); }
dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog h2 { font-size: 1.25rem; margin-bottom: .6rem; }
#keys { columns: 17rem 2; column-gap: 2rem; }
#keys div { display: flex; gap: .75rem; padding: .2rem 0; break-inside: avoid; }
#keys dt { min-width: 4.5rem; }
kbd { font: inherit; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 3px; padding: 0 .4rem; }
dialog form { margin-top: 1rem; }

@media (max-width: 1180px) {
  body { grid-template-columns: minmax(0, 1fr) 19rem; }
}
@media (max-width: 1600px) {
  .bar { flex-wrap: wrap; }
  .tools { order: 9; flex: 1 0 100%; justify-content: flex-start; }
  #notes-switch { margin-inline-start: auto; }
}
@media (max-width: 699px) {
  body, body.without-notes { grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); }
  .bar { padding: .4rem .6rem; gap: .4rem; flex-wrap: wrap; max-height: 100vh; overflow-y: auto; }
  .name { flex: 1 0 100%; }
  h1 { font-size: 1.05rem; }
  #tools-switch { display: inline-block; }
  .tools { display: none; order: 9; flex: 1 0 100%; gap: .5rem; justify-content: flex-start; }
  .tools.open { display: flex; }
  #notes-switch { margin-inline-start: auto; }
  button, select, input { min-height: 2.4rem; }
}
@media (prefers-reduced-motion: no-preference) {
  .state.laying::before, .state.checking::before, .state.waiting::before { animation: breathe 1s ease-in-out infinite alternate; }
}
@keyframes breathe { to { opacity: .25; } }
`
