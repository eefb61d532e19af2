/**
 * Writes one generation after another, as fast as it can, until it is killed: `node --import tsx writer.ts <output>
 * <issue> <first>`. Says each number when it stands.
 */

import { writePrinting } from '../../../scripts/output/write.ts'
import { filesOf } from './generations.ts'

const [output = '', issue = '', first = '1', last = 'Infinity'] = process.argv.slice(2)
console.log('ready')
for (let generation = Number(first); generation <= Number(last); generation++) {
  const printing = { id: 'mine', inputs: String(generation), files: filesOf(generation) }
  const { value, diagnostics } = await writePrinting(output, printing, issue)
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  console.log(String(generation))
}
