/** The sign of the proof in a tab of the browser: two pages that lie open, one of them marked. */

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#fff" stroke="#1f1d1a" stroke-width="2" d="M2 6h14v20H2zM16 6h14v20H16z"/><path fill="#a3161c" d="M19 11h8v3h-8zM19 17h8v3h-8z"/></svg>
`
