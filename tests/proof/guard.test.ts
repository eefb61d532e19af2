/** Whom a proof answers: its own page on this machine, and nobody else. */

import { expect, test } from 'vitest'
import { type Head, refusalOf, SAFE_HEADERS } from '../../src/proof/guard.ts'

const PORT = 4317
const OWN: Head = {
  method: 'GET',
  host: '127.0.0.1:4317',
  origin: undefined,
  site: undefined,
}

test.each([
  ['its own address', OWN],
  ['its other addresses', { ...OWN, host: '[::1]:4317' }],
  ['the machine by its name', { ...OWN, host: 'LOCALHOST:4317' }],
  ['a browser that was opened with the address', { ...OWN, site: 'none' }],
  ['a change that its own page asks for', { ...OWN, method: 'POST', origin: 'http://127.0.0.1:4317' }],
] as const)('answers %s', (_, head) => {
  expect(refusalOf(head, PORT)).toBeUndefined()
})

test.each([
  ['a name of somebody else that leads to this machine', { ...OWN, host: 'magazine.example:4317' }],
  ['another port', { ...OWN, host: '127.0.0.1:80' }],
  ['no name at all', { ...OWN, host: undefined }],
  ['a page of another site', { ...OWN, origin: 'https://magazine.example' }],
  ['a page of this machine that is not the proof', { ...OWN, origin: 'http://127.0.0.1:8080' }],
  ['a page that hides where it is', { ...OWN, origin: 'null' }],
  ['a picture that another site shows', { ...OWN, site: 'cross-site' }],
  ['another port of this machine', { ...OWN, site: 'same-site' }],
  ['a change that nobody says who asks for', { ...OWN, method: 'POST' }],
] as const)('refuses %s, in a sentence', (_, head) => {
  expect(refusalOf(head, PORT)).toMatch(/^Unexpected .*, expected .*\.$/)
})

test('lets the page load nothing but its own files, and make no markup of text', () => {
  const policy = SAFE_HEADERS['Content-Security-Policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|data:|\*|https?:/)
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).toContain("frame-ancestors 'none'")
})
