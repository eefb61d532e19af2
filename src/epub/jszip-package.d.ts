/** What we use of jszip's inner parts, which bring no types of their own. */
declare module 'jszip/lib/compressions.js' {
  import type GenericWorker from 'jszip/lib/stream/GenericWorker.js'

  interface Compression {
    /** The method's number, as a zip writes it. */
    readonly magic: string
    readonly compressWorker: (options: { readonly level?: number }) => GenericWorker
    readonly uncompressWorker: () => GenericWorker
  }

  /** By the names that `generateAsync` is given. */
  const compressions: Record<string, Compression> & { readonly DEFLATE: Compression }
  export default compressions
}

declare module 'jszip/lib/stream/GenericWorker.js' {
  export interface Chunk {
    readonly data: Uint8Array
    readonly meta?: unknown
  }

  /** One step of a chain that bytes are pushed through. */
  export default class GenericWorker {
    constructor(name: string)
    push(chunk: Chunk): void
    processChunk(chunk: Chunk): void
    flush(): void
  }
}
