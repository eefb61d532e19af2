/** Stands in for the ciphers of pdfkit, whose tables are made as they are loaded: no file of the press is encrypted. */

export const cbc = refuse
export const ecb = refuse

function refuse() {
  throw new Error('The press encrypts no file, so its build has no cipher.')
}
