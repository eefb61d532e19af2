/** The port that a call asks for → a number, or what is wrong with it. */

/** `usual`: where none is asked for. */
export function readPort(said: string | true | undefined, usual: number): number | Error {
  const port = typeof said === 'string' ? Number(said) : usual
  return Number.isInteger(port) && port >= 0 && port <= 65_535
    ? port
    : new Error(`Unexpected port "${said}", expected a number from 0 to 65535.`)
}
