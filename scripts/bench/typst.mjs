/**
 * One run of Typst, in a process of its own: sets the source file it is given into a PDF and says, as JSON on standard
 * output, what that took. `--version` says its version instead. Plain JavaScript, so that nothing but Typst is loaded.
 *
 *   node typst.mjs <source.typ> <out.pdf> <face.ttf> …
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [source, out, ...faces] = process.argv.slice(2)

if (source === '--version') {
  const asked = { mainFileContent: '#metadata(str(sys.version)) <version>' }
  const [version] = NodeCompiler.create().query(asked, { selector: '<version>', field: 'value' })
  process.stdout.write(version)
} else {
  const startUp = cpu()
  const compiler = NodeCompiler.create({
    workspace: dirname(source),
    fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(face)) }],
  })
  writeFileSync(out, compiler.pdf({ mainFilePath: source }))
  process.stdout.write(
    JSON.stringify({ startUp: { cpu: startUp }, memory: process.resourceUsage().maxRSS * 1024 }),
  )
}

/** Milliseconds since the process began. */
function cpu() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
