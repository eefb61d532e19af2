/** Lines that begin with a tatweel in the place of a dash, as keyboards without one have it: «ـ لماذا عدتِ؟», «ـــ عدتُ …». */

const TATWEEL_DASH = /^(\s*)ـ{1,6}(?=\s+\S)/u
/** One alone may be a slip. */
const FEWEST = 2

/** The same lines with dashes there. */
export function withDashes(lines: readonly string[]): readonly string[] {
  const count = lines.filter((line) => TATWEEL_DASH.test(line)).length
  return count < FEWEST ? lines : lines.map((line) => line.replace(TATWEEL_DASH, '$1–'))
}
