/**
 * Stands in for tiny-inflate: fontkit and linebreak unpack their tables by it while they are loaded, which took a third
 * of the press's start. Node's own zlib does the same in no time.
 */

const { inflateRawSync } = require('node:zlib')

/** Writes what is packed into `room`, and gives as much of it as was written. */
module.exports = function inflate(packed, room) {
  const bytes = inflateRawSync(packed)
  room.set(bytes)
  return bytes.length < room.length ? room.subarray(0, bytes.length) : room
}
