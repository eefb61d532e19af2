/** How the press is called in a shell. */
export const PROGRAM = 'warraq'
