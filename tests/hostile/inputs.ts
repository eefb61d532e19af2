/** All hostile inputs, in an order and with bytes that are the same at every run. */

import { bombInputs } from './bombs.ts'
import type { HostileInput } from './input.ts'
import { pictureInputs } from './pictures.ts'
import { placeInputs } from './places.ts'
import { textInputs } from './texts.ts'

export async function hostileInputs(): Promise<readonly HostileInput[]> {
  return [...textInputs(), ...bombInputs(), ...placeInputs(), ...(await pictureInputs())]
}
