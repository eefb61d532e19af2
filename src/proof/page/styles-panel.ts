/** How the list of notes looks beside the pages, and in a narrow window in their place. */

export const PANEL_STYLE = `
.notes { grid-column: 2; grid-row: 2; overflow: auto; background: var(--sheet); border-inline-start: 1px solid var(--line); padding: 1rem; }
.without-notes .notes { display: none; }
.notes h2 { font-size: 1.15rem; line-height: 1.5; margin-bottom: .5rem; outline-offset: 4px; }
.said { color: var(--soft); margin-bottom: .75rem; }
.said.stale { color: var(--error); font-weight: 700; }
.notes li { border-inline-start: .25rem solid var(--tone); padding: .1rem .8rem .1rem 0; padding-inline: .75rem 0; margin-bottom: 1.4rem; }
.notes .key li { margin: 0; padding: 0; border: 0; }
.notes .warning { --tone: var(--warning); } .notes .error { --tone: var(--error); }
.notes li.current { background: color-mix(in srgb, var(--tone) 9%, transparent); }
.notes h3 { display: flex; gap: .5rem; align-items: baseline; font-size: 1rem; line-height: 1.6; overflow-wrap: anywhere; }
.badge { display: inline-grid; place-items: center; min-width: 1.45rem; height: 1.45rem; padding: 0 .3rem; border-radius: 1rem;
  background: var(--tone); color: var(--on); font: 700 .875rem/1 "Proof", sans-serif; flex: none; }
.message { overflow-wrap: anywhere; }
.hint { color: var(--soft); overflow-wrap: anywhere; }
html[lang=ar] .original { font-size: .8125rem; line-height: 1.5; padding: .2rem 0 .3rem; }
[lang=en].message, [lang=en].hint { text-align: left; }
.places { display: flex; flex-wrap: wrap; gap: 0 .75rem; color: var(--soft); }
.place { color: inherit; padding: .15rem 0; }
.copy { max-width: 100%; padding: 0 .4rem; min-height: 1.7rem; overflow-wrap: anywhere; direction: ltr; text-align: left; }
code { font-family: ui-monospace, "Proof", monospace; font-size: .8125rem; }
summary { cursor: pointer; color: var(--soft); padding: .15rem 0; width: max-content; }
.lines { border: 1px solid var(--line); border-radius: 3px; overflow: auto; max-height: 15rem; background: color-mix(in srgb, var(--desk) 30%, var(--sheet)); }
.line { display: grid; grid-template-columns: 2.75rem minmax(0, 1fr); gap: .5rem; padding: 0 .4rem; line-height: 1.7; }
.line .at { color: var(--soft); text-align: right; font-size: .8125rem; }
.line .text { white-space: pre-wrap; overflow-wrap: anywhere; }
.line.here { background: color-mix(in srgb, var(--tone) 16%, transparent); font-weight: 700; }

@media (max-width: 699px) {
  .notes { grid-column: 1; z-index: 2; border: 0; }
}
`
