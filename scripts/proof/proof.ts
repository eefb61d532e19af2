/**
 * A house, an issue and a theme → its proof, served on this machine and laid anew with every change of its files, of the
 * theme, of the catalogues of faces, and of the code; what is printed in the meantime is noted, to be compared with.
 */

import { unwatchFile, watchFile } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { ProofOrder } from '../../src/proof/session.ts'
import { MANIFEST, readManifest } from '../output/manifest.ts'
import { plugInPaths } from '../plug-ins.ts'
import { ENGLISH } from '../words/voice.ts'
import { makeFiles } from './files.ts'
import { openFormDesk } from './form/form-desk.ts'
import { type Serving, serve } from './server.ts'
import { openBench } from './thread.ts'
import { watchFolders } from './watch.ts'

export interface OpenProof {
  /** With its token. */
  readonly address: Serving['address']
  readonly port: number
  readonly close: () => Promise<void>
}

/** Milliseconds between two looks whether the issue was printed. */
const LOOK = 500

/** Rejects, in a sentence, where no port is free. */
export async function openProof(order: ProofOrder, port: number, voice = ENGLISH): Promise<OpenProof> {
  const bench = openBench(order)
  bench.lay(performance.timeOrigin + performance.now())
  const { house } = order
  const plugIns = await plugInPaths(house)
  const folders = [resolve(order.folder), ...house.themes, ...house.faces, ...house.colours, ...plugIns]
  const output = join(house.output, basename(resolve(order.folder)))
  const noteOutput = async () => bench.desk.print((await readManifest(output))?.inputs)
  const manifest = join(output, MANIFEST)
  // By its path alone: the folder is exchanged whole, and may not be there yet.
  watchFile(manifest, { interval: LOOK }, noteOutput)
  const [serving, files, code] = await Promise.all([
    makeFiles(house).then((made) =>
      serve({ desk: bench.desk, files: made, forms: openFormDesk(order.folder) }, port, voice),
    ),
    watchFolders(folders, bench.lay),
    // A compiled press does not change under its reader.
    watchFolders(import.meta.filename.endsWith('.ts') ? [join(house.root, 'src')] : [], bench.renew),
    noteOutput(),
  ])
  return {
    address: serving.address,
    port: serving.port,
    close: async () => {
      unwatchFile(manifest, noteOutput)
      await Promise.all([serving.close(), files.close(), code.close(), bench.close()])
    },
  }
}
