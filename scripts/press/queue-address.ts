/**
 * An address of a Redis server, as it is given → how to reach it, and how it may be shown: never with the name and the
 * password that are in it.
 */

export interface QueueAddress {
  /** As people are told of it. */
  readonly shown: string
  readonly host: string
  readonly port: number
  readonly db: number
  readonly username?: string
  readonly password?: string
  /** Over TLS: `rediss:`. */
  readonly isSecure: boolean
}

const PORT = 6379

/** Nothing where it is none; what is wrong is not said with it, since it may hold a password. */
export function readQueueAddress(said: string): QueueAddress | undefined {
  try {
    const { protocol, hostname, port, pathname, username, password, search, hash } = new URL(said)
    const [, db = ''] = /^\/?(\d{0,4})$/.exec(pathname) ?? [undefined, undefined]
    if (!/^rediss?:$/.test(protocol) || hostname === '' || !/^\/?\d{0,4}$/.test(pathname)) return undefined
    if (search !== '' || hash !== '') return undefined
    const address = { host: withoutBrackets(hostname), port: Number(port || PORT), db: Number(db) }
    return {
      ...address,
      shown: `${protocol}//${hostname}:${address.port}/${address.db}`,
      isSecure: protocol === 'rediss:',
      ...(username && { username: decodeURIComponent(username) }),
      ...(password && { password: decodeURIComponent(password) }),
    }
  } catch {
    return undefined
  }
}

/** An address of IPv6 stands in brackets in a URL, and without them everywhere else. */
function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}
