/**
 * `npm run fingerprints`: the first two sample issues in two finished themes and the plain one, every edition → a checksum a file.
 * A change that is not meant to be seen leaves the list as it was.
 */

import { houseAt } from '../src/house.ts'
import './patience.ts'
import { createHash } from 'node:crypto'
import { path } from 'zx/core'
import { formatDiagnostic } from '../src/diagnostic.ts'
import { EDITIONS } from '../src/editions/edition.ts'
import { IMPOSITIONS } from '../src/layout/sheets/impose.ts'
import { type PrintOrder, press } from '../src/press.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const ISSUES = ['001', '002']
const THEMES = ['contemporary', 'classical', 'plain']

for (const issue of ISSUES) {
  for (const theme of THEMES) {
    const common = { house: houseAt(ROOT), folder: path.join(ROOT, 'assets', 'issues', issue), theme }
    await show(theme, { ...common, editions: EDITIONS })
    await show(`${theme} with its grid`, { ...common, editions: ['screen'], grid: true })
    for (const imposition of IMPOSITIONS) {
      // Sheets are folded by fours, and a theme without a back cover leaves pages over.
      if (imposition === 'pages' || (imposition === 'stitched' && theme === 'plain')) continue
      await show(`${theme} in ${imposition}`, { ...common, editions: ['print'], imposition })
    }
  }
}

/** A line a file; what is said of the issue as one more. */
async function show(name: string, order: PrintOrder): Promise<void> {
  const { value, diagnostics } = await press(order)
  const said = diagnostics.map(formatDiagnostic).join('\n').replaceAll(ROOT, '')
  const files = [...(value?.files ?? []), { name: 'said', bytes: Buffer.from(said) }]
  for (const { name: file, bytes } of files)
    console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${name}: ${value?.id ?? ''}/${file}`)
}
