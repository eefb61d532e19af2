/** Stands in for wawoff2, whose engine is compiled as it is loaded: faces travel as TrueType, and none is packed as WOFF2. */

module.exports = { compress: refuse, decompress: refuse }

async function refuse() {
  throw new Error('The press packs no face as WOFF2, so its build has no packer of it.')
}
