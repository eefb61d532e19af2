import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { describeDeskSchemas } from '../../src/desk/house-style.ts'
import { describeSchemas } from '../../src/issue/schema.ts'
import { describeStyleSchemas } from '../../src/style/schemas.ts'

const ASSETS = join(import.meta.dirname, '../../assets')

test.each(
  Object.entries({ ...describeSchemas(), ...describeStyleSchemas(), ...describeDeskSchemas() }),
)('%s is what the schema says today', (file, schema) => {
  const kept = readFileSync(join(ASSETS, 'schema', file), 'utf8')
  expect(kept, 'run npm run schema').toBe(`${JSON.stringify(schema, null, 2)}\n`)
})

test.each([
  'assets/issues',
  'assets/themes',
  'fonts',
])('every file in %s names the schema it is written by', (folder) => {
  const root = join(ASSETS, '..', folder)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.yaml'))) {
    const path = join(root, file)
    const named = /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(path, 'utf8'))?.[1]
    expect(named, file).toBeDefined()
    expect(existsSync(join(dirname(path), named ?? '')), file).toBe(true)
  }
})

test('every key has a description for the editor who writes it', () => {
  const bare: string[] = []
  const search = (schema: unknown, path: string) => {
    if (typeof schema !== 'object' || schema === null) return
    for (const [key, part] of Object.entries('properties' in schema ? Object(schema.properties) : {})) {
      if (!Object(part).description) bare.push(`${path}/${key}`)
    }
    for (const [key, part] of Object.entries(schema)) search(part, `${path}/${key}`)
  }
  search({ ...describeSchemas(), ...describeStyleSchemas(), ...describeDeskSchemas() }, '')
  expect(bare).toEqual([])
})
