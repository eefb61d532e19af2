/** What we use of lcms-wasm, LittleCMS as WebAssembly, which brings no types of its own. */
declare module 'lcms-wasm' {
  /** Addresses in the engine's own memory; 0 where there is nothing. */
  type Address = number

  interface Engine {
    _malloc(bytes: number): Address
    _free(address: Address): void
    /** Its memory; another one after it has grown. */
    readonly HEAPU8: Uint8Array
    ccall(name: string, returns: 'number', types: readonly string[], values: readonly number[]): number
    cmsCreate_sRGBProfile(): Address
    cmsGetColorSpaceASCII(profile: Address): string | null
    cmsCloseProfile(profile: Address): void
  }

  export function instantiate(options: {
    readonly print: () => void
    readonly printErr: () => void
  }): Promise<Engine>
}
