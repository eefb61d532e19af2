/** How a person calls a command here: through npm in the press's own folder, by the name of the program elsewhere. */

/** `words`: what stands behind the command. */
export function spoken(command: string, words = '', environment = process.env): string {
  const { npm_lifecycle_event: script } = environment
  const call = [command, words].filter((part) => part !== '').join(' ')
  // npm says so of a package's program too.
  if (script === undefined || script === 'npx') return `warraq ${call}`
  if (script === 'warraq') return `npm run warraq -- ${call}`
  return `npm run ${command}${words === '' ? '' : ` -- ${words}`}`
}
