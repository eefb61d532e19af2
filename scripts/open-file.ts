/** A file or an address → the program that this machine shows such things with. The adapter of open. */

/** A machine without one is no mistake: the place has been told. */
export async function openFile(place: string): Promise<void> {
  const { default: open } = await import('open')
  await open(place).catch(() => undefined)
}
