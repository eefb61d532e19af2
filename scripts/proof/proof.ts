/**
 * A house, an issue and a theme → its proof, served on this machine and laid anew with every change of its files, of the
 * theme, of the catalogues of faces, and of the code.
 */

import { join, resolve } from 'node:path'
import type { ProofOrder } from '../../src/proof/session.ts'
import { makeFiles } from './files.ts'
import { type Serving, serve } from './server.ts'
import { openBench } from './thread.ts'
import { watchFolders } from './watch.ts'

export interface OpenProof {
  /** With its token. */
  readonly address: Serving['address']
  readonly port: number
  readonly close: () => Promise<void>
}

/** Rejects, in a sentence, where no port is free. */
export async function openProof(order: ProofOrder, port: number): Promise<OpenProof> {
  const bench = openBench(order)
  bench.lay(performance.timeOrigin + performance.now())
  const { house } = order
  const folders = [resolve(order.folder), house.themes, house.faces, house.colours]
  const [serving, files, code] = await Promise.all([
    makeFiles(house).then((made) => serve({ desk: bench.desk, files: made }, port)),
    watchFolders(folders, bench.lay),
    watchFolders([join(import.meta.dirname, '../../src')], bench.renew),
  ])
  return {
    address: serving.address,
    port: serving.port,
    close: async () => {
      await Promise.all([serving.close(), files.close(), code.close(), bench.close()])
    },
  }
}
