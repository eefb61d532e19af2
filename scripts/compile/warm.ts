/**
 * Prints the sample without writing it, and then keeps the code that V8 has made of the press until then. Run once
 * after the press has been compiled.
 */

import '../patience.ts'
import { rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { houseAt } from '../../src/house.ts'
import { keptCodeOf } from './kept-name.ts'
import { codeOf } from './load-part.ts'

const [script = ''] = process.argv.slice(2)
const { press } = await import('../../src/press.ts')
const house = houseAt(resolve(import.meta.dirname, '..'))
const folder = join(house.issues, '001')
await press({ house, folder, editions: ['screen'] })

const path = keptCodeOf(script)
const draft = `${path}.${process.pid}`
await writeFile(draft, codeOf(script))
await rename(draft, path)
