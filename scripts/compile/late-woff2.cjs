/**
 * Stands in for wawoff2, whose engine is compiled as it is loaded: it is loaded when a face is first packed as WOFF2,
 * which only pages on the web ask for.
 */

module.exports = {
  compress: (face) => load('compress')(face),
  decompress: (face) => load('decompress')(face),
}

/** From where npm put it: a name that the compiler can read would lead back here. */
function load(part) {
  return require(['wawoff2', `${part}.js`].join('/'))
}
