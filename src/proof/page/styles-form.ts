/** How the form lies beside the pages, and in a narrow window over them: its head, its parts, its cards. */

export const FORM_STYLE = `
:root { --paper: #fff; --quiet: #8b8579; --press-tint: #efece4; }
@media (prefers-color-scheme: dark) { :root { --paper: #232120; --quiet: #948d81; --press-tint: #2c2a27; } }
body.with-form, body.with-form.without-notes { grid-template-columns: minmax(0, 1fr) clamp(26rem, 42vw, 44rem); }
.with-form .notes { display: none; }
.form { grid-column: 2; grid-row: 2; display: flex; flex-direction: column; min-height: 0; background: var(--sheet);
  border-inline-start: 1px solid var(--line); position: relative; }
#form-switch[aria-expanded=true] { background: var(--press); color: var(--on-press); border-color: var(--press); }
#form-switch { margin-inline-start: auto; } #form-switch + #notes-switch { margin-inline-start: 0; }

.form-head { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .75rem; padding: .7rem 1.5rem .55rem; border-bottom: 1px solid var(--line); }
.form-head select { flex: 1 1 12rem; max-width: none; min-width: 0; font-weight: 700; background: var(--paper); text-overflow: ellipsis; }
.form-steps { display: flex; gap: .3rem; }
.form-steps .close { border-color: transparent; font-size: 1.3rem; line-height: 1; min-width: 2rem; padding: 0; }
.form button:disabled { opacity: .45; cursor: default; }
.form-state { flex: 1 1 70%; font-size: .8125rem; color: var(--soft); line-height: 1.5; }
.form-state::before { content: ""; display: inline-block; width: .5rem; height: .5rem; border-radius: 50%; background: currentcolor; margin-inline-end: .4rem; vertical-align: .06rem; }
.form-state.saved { color: var(--sound); } .form-state.heldBack, .form-state.offline { color: var(--error); font-weight: 700; }
.show-held { font-size: .8125rem; min-height: 1.7rem; color: var(--error); }
.form-told, .form-lost { padding: .6rem 1.5rem; border-bottom: 1px solid var(--line); background: color-mix(in srgb, var(--error) 7%, var(--sheet)); max-height: 40%; overflow: auto; flex: none; }
.form-lost { background: color-mix(in srgb, var(--warning) 8%, var(--sheet)); }
.form blockquote { margin: .3rem 0; padding: .3rem .75rem; background: var(--paper); border-inline-start: 3px solid var(--warning); white-space: pre-wrap; max-height: 9rem; overflow: auto; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.form-body { flex: 1 1 0; overflow: auto; padding: 1.25rem 1.5rem 0; scroll-padding: 1.25rem; }
.form-body::after { content: ""; display: block; height: 40vh; }

.part { margin-bottom: 1.6rem; }
.part h2 { font-size: 1rem; color: var(--ink); padding-bottom: .3rem; margin-bottom: .7rem; border-bottom: 1px solid var(--line); }
.help { color: var(--soft); font-size: .8125rem; margin: .4rem 0; }

.exchange { --ground: var(--paper); background: var(--paper); border: 1px solid var(--line); border-radius: 6px; margin-bottom: 1.1rem; padding: .35rem 1rem .8rem; }
.exchange:focus-within { border-color: var(--quiet); box-shadow: var(--shade); }
.card-head { display: flex; align-items: center; gap: .5rem; margin-inline: -.6rem; }
.card-head h3 { margin: 0; font-size: 1.05rem; color: var(--soft); flex: 1; }
.answer { margin-top: .35rem; }
.grip { cursor: grab; touch-action: none; border-color: transparent; color: var(--quiet); padding: 0; min-width: 1.9rem; min-height: 1.9rem; font-size: 1.05rem; line-height: 1; }
.grip:hover, .grip:focus-visible { color: var(--ink); background: var(--press-tint); }
.item-tools { display: flex; gap: .1rem; }
.item-tools button { border-color: transparent; color: var(--soft); min-width: 1.9rem; min-height: 1.9rem; padding: 0; line-height: 1; font-size: 1rem; }
.item-tools button:not(:disabled):hover, .quote .remove:hover { background: var(--press-tint); color: var(--ink); }
.form button.remove:not(:disabled):hover { color: var(--error); }

.block { position: relative; }
.block.item { display: grid; grid-template-columns: 1.9rem minmax(0, 1fr) auto; align-items: start; margin-inline: -.6rem; }
.block.item > .item-tools { flex-direction: row; }
.block:not(.paragraph) > .block-parts { border-inline-start: 3px solid var(--line); padding-inline-start: .8rem; margin-block: .35rem; }
.block-kind { font-size: .8125rem; font-weight: 700; color: var(--soft); }
@media (hover: hover) {
  .block.item > .grip, .block.item > .item-tools { opacity: 0; }
  .block.item:is(:hover, :focus-within) > :is(.grip, .item-tools) { opacity: 1; }
}
.passage { position: relative; border-radius: 4px; }
.passage-tools { display: flex; flex-wrap: wrap; gap: .35rem; margin-top: .35rem; }
.passage:has(> .blocks textarea:focus, > .passage-tools :focus) > .passage-tools { position: sticky; bottom: 0; z-index: 1; background: var(--ground, var(--sheet)); padding-block: .3rem; }

.passage-tools button, .addExchange { font-size: .8125rem; min-height: 1.8rem; padding: 0 .6rem; color: var(--soft); }
.passage-tools .quoting:not(:disabled) { color: var(--on-press); background: var(--press); border-color: var(--press); }
.passage-tools button:not(:disabled):hover, .addExchange:hover { color: var(--ink); } .passage-tools .quoting:not(:disabled):hover { color: var(--on-press); }
.addExchange { width: 100%; min-height: 2.4rem; border-style: dashed; }
.passage.dropping::after { content: attr(data-drop); position: absolute; inset: 0; display: grid; place-items: center; border: 2px dashed var(--fresh);
  border-radius: 4px; background: color-mix(in srgb, var(--fresh) 12%, var(--paper)); font-weight: 700; pointer-events: none; }

.sorting .exchange { margin-bottom: .4rem; padding-bottom: .35rem; box-shadow: none; }
.sorting > .exchange > :is(.answer, .room, .slips), .sorting > .exchange .field label { display: none; }
.sorting > .exchange textarea { max-height: 1.9em; overflow: hidden; }
.sorting > .block textarea { max-height: 3.7em; overflow: hidden; }
.dragged { opacity: .45; }
.drop-mark { height: 3px; border-radius: 2px; background: var(--fresh); margin-block: -.2rem .3rem; }
.sorting { cursor: grabbing; user-select: none; }

.quote { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: start; padding: .4rem 0 .5rem; border-bottom: 1px solid var(--line); column-gap: .4rem; }
.quote > :is(.origin, .slips) { grid-column: 1; } .quote > .remove { grid-column: 2; grid-row: 1; border-color: transparent; color: var(--soft); min-width: 1.9rem; padding: 0; }
.quote textarea { font-size: 1.1rem; font-weight: 700; }
.origin { font-size: .8125rem; color: var(--soft); }

@media (max-width: 699px) {
  body.with-form, body.with-form.without-notes { grid-template-columns: minmax(0, 1fr); }
  .form { grid-column: 1; z-index: 2; border: 0; }
  .form-head, .form-body { padding-inline: .85rem; } .form-told, .form-lost { padding-inline: .85rem; }
  .form-head { padding-block: .4rem; }
  .exchange { padding-inline: .7rem; margin-inline: -.3rem; }
  .block.item { grid-template-columns: 2.1rem minmax(0, 1fr); margin-inline: -.4rem; }
  .block.item > .item-tools { grid-column: 2; justify-content: flex-end; margin-top: -.2rem; }
  .grip, .item-tools button { min-width: 2.4rem; min-height: 2.4rem; }
}
`
