/** How the fields of the form look, pictures among them, and what is wrong with them. */

export const FORM_FIELDS_STYLE = `
.field { margin-bottom: .7rem; position: relative; }
.field label { display: block; font-size: .8125rem; color: var(--soft); margin-bottom: .05rem; }
.field.quiet { margin-bottom: .2rem; }
.field.quiet > label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.form textarea { display: block; width: 100%; font: 1rem/1.85 "Proof", sans-serif; color: var(--ink); background: var(--paper); border: 1px solid var(--line);
  border-radius: 4px; padding: .25rem .6rem; resize: none; overflow: hidden; field-sizing: content; min-height: 2.4rem; }
.exchange textarea { border-color: transparent; padding-inline: .5rem; margin-inline: -.5rem; width: calc(100% + 1rem); }
.exchange .item textarea { margin-inline: 0; width: 100%; }
.exchange textarea:hover { border-color: var(--line); }
.form textarea:focus { border-color: var(--fresh); outline: 1px solid var(--fresh); outline-offset: 0; background: var(--paper); }
.form textarea[readonly] { color: var(--soft); background: transparent; white-space: pre-wrap; }
.form textarea[aria-invalid=true] { border-color: var(--error); background: color-mix(in srgb, var(--error) 5%, var(--paper)); }
.questions textarea { font-weight: 700; font-size: 1.05rem; }
.part.fields textarea[data-path=title] { font-size: 1.45rem; font-weight: 700; line-height: 1.6; }
.part.standfirst textarea { font-size: 1.1rem; }

.slips { margin: .15rem 0 .4rem; font-size: .875rem; line-height: 1.65; }
.slip { border-inline-start: 3px solid var(--error); padding-inline-start: .6rem; overflow-wrap: anywhere; }
.slip.warning { border-color: var(--warning); }
.slip strong, .held { color: var(--error); } .slip.warning strong { color: var(--warning); }
.held { font-weight: 700; }
.slip .original { display: block; font-size: .8125rem; color: var(--soft); text-align: left; }
.contest { border: 1px solid var(--warning); border-radius: 4px; padding: .5rem .75rem; margin: .3rem 0 .6rem; font-size: .9rem; }
.choices { display: flex; gap: .5rem; flex-wrap: wrap; }
.primary:not(:disabled), .keepMine { background: var(--press); color: var(--on-press); border-color: var(--press); }

.new-part { border: 1px dashed var(--quiet); border-radius: 6px; padding: .8rem 1rem; margin: .6rem 0; background: var(--press-tint); }
.new-part textarea { border-color: var(--line); margin: 0; width: 100%; }
.new-part .prose { min-height: 5.5rem; }

.picture { margin-bottom: .5rem; }
.picture .frame { position: relative; display: inline-block; line-height: 0; cursor: crosshair; max-width: 100%; overflow: hidden; border-radius: 3px; background: var(--desk); }
.frame :is(img, canvas) { display: block; max-width: 100%; max-height: 17rem; width: auto; height: auto; min-width: 4rem; min-height: 3rem; }
.focus { position: absolute; width: 2rem; height: 2rem; margin: -1rem 0 0 -1rem; border-radius: 50%; border: 2px solid #fff; pointer-events: none;
  box-shadow: 0 0 0 1.5px rgb(0 0 0 / .75), inset 0 0 0 1px rgb(0 0 0 / .5); }
.focus::after { content: ""; position: absolute; inset: 50%; width: 4px; height: 4px; margin: -2px; border-radius: 50%; background: #fff; box-shadow: 0 0 0 1px rgb(0 0 0 / .75); }
.picture figcaption { font-size: .8125rem; overflow-wrap: anywhere; padding: 0; text-align: start; width: auto; display: block; }
.no-picture { color: var(--soft); }
.sliders { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; }
.sliders label { display: flex; align-items: center; gap: .4rem; font-size: .8125rem; color: var(--soft); margin: 0; }
.sliders input { min-height: 1.4rem; width: 7rem; padding: 0; border: 0; accent-color: var(--quiet); }
.block-parts[style] { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); gap: 0 .3rem; }
.block-parts[style] > :not(.field:has(> [data-path*="/head/"], > [data-path*="/rows/"])) { grid-column: 1 / -1; }
.block-parts[style] [data-path*="/head/"] { font-weight: 700; }
.form .block-parts[style] textarea { border-color: var(--line); padding-inline: .4rem; }
.part.guest .block-parts, .part.credits .block-parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0 1rem; }
.part.credits .block-parts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.part.guest :is(.picture, .field:has(> [data-path$=alternative])) { grid-column: 1 / -1; }
`
