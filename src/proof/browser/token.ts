/**
 * The token that the opened address carries behind its `#`, which no server and no other site is ever sent: taken out of
 * the address, and kept as long as the tab is open.
 */

const KEY = 'warraq.proof.token'

export function takeToken(): string | undefined {
  const given = location.hash.slice(1)
  if (/^[\w-]{16,}$/.test(given)) {
    sessionStorage.setItem(KEY, given)
    history.replaceState(undefined, '', location.pathname)
  }
  return sessionStorage.getItem(KEY) ?? undefined
}

/** An address of the proof's server, with the token. */
export function addressOf(path: string, asked: Readonly<Record<string, string>> = {}): string {
  return `${path}?${new URLSearchParams({ ...asked, token: sessionStorage.getItem(KEY) ?? '' })}`
}
