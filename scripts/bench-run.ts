/**
 * One timed printing, in a process of its own: prints the screen PDF of the issue folder it is given, into a file where
 * one is named, and says, as JSON on standard output, what that took. CPU counts every thread of the process, the
 * compiler's and the collector's too. Loading all code first sets start-up and work apart.
 */

import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { houseAt } from '../src/house.ts'
import './patience.ts'
import { performance } from 'node:perf_hooks'

const loaded = await Promise.all([import('../src/press.ts'), import('../src/paint/pdf.ts'), import('pdfkit')])
const [{ press }] = loaded
const [folder = '', theme = '', out] = process.argv.slice(2)

const startUp = read()
const stages: { readonly name: string; readonly cpu: number; readonly wall: number }[] = []
let stage: { readonly name: string; readonly from: ReturnType<typeof read> } | undefined
const end = () => {
  if (!stage) return
  const now = read()
  stages.push({ name: stage.name, cpu: now.cpu - stage.from.cpu, wall: now.wall - stage.from.wall })
}
const { value, diagnostics } = await press(
  { house: houseAt(resolve(import.meta.dirname, '..')), folder, theme, editions: ['screen'] },
  (name, reached) => {
    if (reached) return
    end()
    stage = { name, from: read() }
  },
)
end()
if (!value)
  throw new Error(`The issue could not be printed: ${diagnostics.map(({ message }) => message).join(' ')}`)

if (out) await writeFile(out, value.files[0]?.bytes ?? '')
const total = read()
process.stdout.write(
  JSON.stringify({
    startUp,
    total,
    stages,
    pages: value.pages,
    memory: process.resourceUsage().maxRSS * 1024,
  }),
)

/** Milliseconds since the process began. */
function read(): { readonly cpu: number; readonly wall: number } {
  const { user, system } = process.cpuUsage()
  return { cpu: (user + system) / 1000, wall: performance.now() }
}
