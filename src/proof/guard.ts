/**
 * The head of a request → whether the proof answers it. Only this machine speaks to it, by a name that is its own: a
 * page of another site cannot reach it under that site's name (DNS rebinding), nor in a reader's (cross-site requests).
 */

/** What of a request is looked at. */
export interface Head {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  /** Fetch Metadata: where the request comes from, as the browser says it. */
  readonly site: string | undefined
}

/** Names by which a machine calls itself. */
const NAMES = ['127.0.0.1', '[::1]', 'localhost']

/** What browsers say of a page of the proof itself, and of an address that was typed or opened by a program. */
const OWN_SITES = ['same-origin', 'none']

/** The reason for a refusal; nothing where there is none. */
export function refusalOf({ method, host, origin, site }: Head, port: number): string | undefined {
  const hosts = NAMES.map((name) => `${name}:${port}`)
  if (host === undefined || !hosts.includes(host.toLowerCase()))
    return 'Unexpected name of a host, expected this machine’s own.'
  if (origin !== undefined && origin !== `http://${host.toLowerCase()}`)
    return 'Unexpected request of another site, expected one of the proof’s own page.'
  if (site !== undefined && !OWN_SITES.includes(site))
    return 'Unexpected request from another site, expected one of the proof’s own page.'
  if (method !== 'GET' && method !== 'HEAD' && origin === undefined)
    return 'Unexpected change asked for by nobody, expected one of the proof’s own page.'
  return undefined
}

/** What a browser is held to on the proof's page: nothing from elsewhere, nothing that is not a file of it. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}
