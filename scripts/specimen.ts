/**
 * `npm run specimen`: sets the specimen of the press's faces into `output/specimen`, a PDF and a picture a page.
 */

import { path } from 'zx/core'
import { formatDiagnostic } from '../src/diagnostic.ts'
import { houseAt } from '../src/house.ts'
import { printSpecimen } from '../src/specimen.ts'
import { writePrinting } from './output/write.ts'

const house = houseAt(path.resolve(import.meta.dirname, '..'))

const { value, diagnostics } = await printSpecimen(house)
for (const diagnostic of diagnostics) console.error(formatDiagnostic(diagnostic))
const written =
  value &&
  (await writePrinting(
    house.output,
    { id: 'specimen', inputs: '', files: value },
    path.join(house.root, 'assets', 'specimen'),
  ))
for (const diagnostic of written?.diagnostics ?? []) console.error(formatDiagnostic(diagnostic))
if (value && written?.value !== undefined) {
  for (const { name } of value) console.log(path.relative(process.cwd(), path.join(written.value, name)))
} else process.exitCode = 1
