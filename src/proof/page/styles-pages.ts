/** How the light table and the pages on it look, and what lies over them. */

export const PAGES_STYLE = `
main { grid-column: 1; grid-row: 2; overflow: auto; container-type: size; direction: ltr; scroll-padding: 1.5rem; }
.spreads { --two: calc((100cqw - 5rem) / 2); display: flex; flex-direction: column; align-items: center; gap: 2.5rem;
  padding: 1.75rem 2rem 3rem; width: max-content; min-width: 100%; }
.spreads:empty::after { content: ""; height: 40cqh; }
/* In a right-bound book the first of two pages lies on the right. */
.spread { display: flex; flex-direction: row-reverse; }
.page { --wide: calc(min(var(--two), (100cqh - 6rem) / var(--ratio)) * var(--zoom, 1)); width: var(--wide); }
.spread.alone.left { padding-right: var(--lone); } .spread.alone.right { padding-left: var(--lone); }
.spread.alone .page.left { margin-right: var(--wide); } .spread.alone .page.right { margin-left: var(--wide); }
.paper { content-visibility: auto; position: relative; aspect-ratio: 1 / var(--ratio); background: #fff; box-shadow: var(--shade); isolation: isolate; overflow: clip; width: 100%; }
.page:not(.spread.alone *).right .paper::after, .page:not(.spread.alone *).left .paper::after { content: ""; position: absolute; inset-block: 0; width: 2.2%;
  pointer-events: none; }
.page.right .paper::after { left: 0; background: linear-gradient(to right, rgb(0 0 0 / .16), transparent); }
.page.left .paper::after { right: 0; background: linear-gradient(to left, rgb(0 0 0 / .16), transparent); }
.paper > svg { position: absolute; inset: 0; width: 100%; height: 100%; display: block; }
figcaption { display: inline-block; width: 100%; text-align: center; color: var(--soft); padding-top: .25rem; }
.page { position: relative; }
.verdict { position: absolute; bottom: 0; inset-inline-end: 0; color: var(--soft); font-size: .875rem; }
.verdict.differs { color: var(--error); font-weight: 700; }

main.stale .drawing { opacity: .6; }
main.stale .paper { box-shadow: 0 0 0 2px var(--error); }

.tints { position: absolute; width: 0; height: 0; }
.way-over:not(.turned) .page:not(.alike) .drawing { filter: url(#tint-now); }
.way-over:not(.turned) .page:not(.alike) .earlier { filter: url(#tint-earlier); mix-blend-mode: multiply; }
.way-blink .earlier { visibility: hidden; background: #fff; }
.way-blink.turned .earlier { visibility: visible; }
.way-difference .earlier { mix-blend-mode: difference; background: #fff; }
.way-difference .page:not(.alike) .paper { filter: invert(1); }
.way-difference .alike .drawing { visibility: hidden; }
.way-difference .mark, .way-difference .fresh { display: none; }
.way-over.turned .earlier { background: #fff; }
.way-difference .paper { box-shadow: none; } .way-difference .paper::after { display: none; }
.way-difference.turned .earlier { visibility: hidden; }

.overlay, .overlay svg { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
.overlay rect, .overlay path { vector-effect: non-scaling-stroke; }
.overlay .joins rect { pointer-events: auto; }
.overlay .halo :is(rect, path) { fill: none; stroke: #fff; stroke-opacity: .55; stroke-width: 3px; }
.overlay .halo .baselines { stroke-opacity: .3; stroke-width: 1.5px; }
.grid .frames { fill: none; stroke: #0b6bcb; stroke-width: 1px; }
.grid .baselines { fill: #0b6bcb; fill-opacity: .5; }
.boxes :is(rect, path) { fill: none; stroke-width: 1px; }
.boxes .area { stroke: #c0008a; stroke-width: 1.5px; stroke-dasharray: 6 3; }
.boxes .column { fill: rgb(0 130 200 / .1); stroke: #0077b8; }
.boxes .text { stroke: #17613d; }
.boxes .picture { stroke: #b34700; stroke-width: 2px; }
.joins .join { fill: #d6003c; }
.joins .wider { fill: #0b6bcb; opacity: .75; } .joins .narrower { fill: #b34700; opacity: .75; }
.order rect { fill: rgb(11 107 203 / .06); stroke: #0b6bcb; stroke-width: 1px; }
.order .thread { fill: none; stroke: #0b6bcb; stroke-width: 1.25px; stroke-dasharray: 4 3; }
.ordinal { position: absolute; transform: translate(-50%, -50%); min-width: 1.15rem; padding: 0 .2rem; border-radius: 1rem; text-align: center;
  background: #0b4f96; color: #fff; font: 700 .75rem/1.15rem "Proof", sans-serif; box-shadow: 0 0 0 1px #fff; }

.fresh rect { fill: rgb(11 107 203 / .14); stroke: var(--fresh); stroke-width: 1.2; }
.fresh { pointer-events: none; }
.mark { --warning: #8a4a00; --error: #a3161c; position: absolute; min-width: 6px; min-height: 6px; border-radius: 2px;
  outline: 1.5px solid var(--tone); outline-offset: 1px; }
.mark.warning { --tone: var(--warning); } .mark.error { --tone: var(--error); }
.mark .badge { position: absolute; left: 100%; top: 50%; transform: translate(3px, -50%); --on: #fff; }
.mark.inside .badge { left: auto; right: 3px; transform: translate(0, -50%); }
.mark.whole { inset-block-start: .5rem; left: .5rem; width: 1.6rem; height: 1.6rem; outline: 0; background: none; }
.mark.whole .badge { position: static; transform: none; }
.mark:hover, .mark:focus-visible, .mark.current { outline-width: 3px; z-index: 1; }
.mark:not(.large):is(:hover, :focus-visible, .current) { background: color-mix(in srgb, var(--tone) 26%, transparent); }

#key, .legend { margin-bottom: 1.25rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.legend table { width: 100%; border-collapse: collapse; }
.legend th, .legend td { padding: .1rem .25rem; text-align: end; font-weight: 400; }
.legend thead th { color: var(--soft); }
.legend th[scope=row] { text-align: start; }
.legend .laid { font-weight: 700; }
.legend .over { color: var(--error); }
.key { display: flex; flex-wrap: wrap; gap: .1rem 1rem; }
.key li { display: flex; align-items: center; gap: .4rem; }
.key svg { width: 1.9rem; height: 1.25rem; padding: .15rem .2rem; flex: none; background: #fff; border-radius: 2px; }

@media (prefers-reduced-motion: no-preference) {
  .fresh { animation: leave .7s ease-in 1.5s forwards; }
}
@keyframes leave { to { opacity: 0; } }
@media (max-width: 699px) {
  .spreads { --two: calc(100cqw - 1.5rem); padding: .75rem .75rem 2rem; gap: 1rem; }
  .spread { flex-direction: column; gap: 1rem; }
  .page { --wide: calc(var(--two) * var(--zoom, 1)); }
  .spread.alone .page.left, .spread.alone .page.right { margin: 0; }
}
`
