/** Files of an issue → its next version in an archive, whatever the disk says: the one call that commands make. */

import type { Deposit, Deposited } from '../../src/archive/ocfl/deposit.ts'
import { deposit } from '../../src/archive/ocfl/deposit.ts'
import type { Storage } from '../../src/archive/storage.ts'
import type { Checked } from '../../src/diagnostic.ts'
import { refusedArchive } from './refusal.ts'

/** Throws what is a fault of the press's own, and nothing else. */
export async function archiveFiles(storage: Storage, order: Deposit): Promise<Checked<Deposited>> {
  try {
    return await deposit(storage, order)
  } catch (error) {
    const refused = refusedArchive(storage.name, error)
    if (!refused) throw error
    return { diagnostics: [refused] }
  }
}
