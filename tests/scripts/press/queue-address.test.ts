/** Addresses of Redis servers: how they are read, and that nobody is shown a password. */

import { expect, test } from 'vitest'
import { readQueueAddress } from '../../../scripts/press/queue-address.ts'

test.each([
  ['redis://localhost', { host: 'localhost', port: 6379, db: 0, isSecure: false }],
  ['redis://127.0.0.1:17000/5', { host: '127.0.0.1', port: 17000, db: 5, isSecure: false }],
  ['rediss://queue.example.org/', { host: 'queue.example.org', port: 6379, db: 0, isSecure: true }],
  ['redis://[::1]:7000', { host: '::1', port: 7000, db: 0, isSecure: false }],
])('%s is an address', (said, expected) => {
  expect(readQueueAddress(said)).toMatchObject(expected)
})

test('name and password are read, and not shown', () => {
  const address = readQueueAddress('redis://press:p%40ss%2Fword@localhost:7000/2')
  expect(address).toMatchObject({ username: 'press', password: 'p@ss/word' })
  expect(address?.shown).toBe('redis://localhost:7000/2')
})

test.each([
  'localhost:6379',
  'http://localhost',
  'redis://',
  'redis://localhost/name',
  'redis://localhost/1/2',
  'redis://localhost?db=1',
  'redis://localhost:99999',
  'redis://%zz@localhost',
  '',
])('%s is none', (said) => {
  expect(readQueueAddress(said)).toBeUndefined()
})
