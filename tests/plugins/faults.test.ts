/** What is told of plug-ins that cannot be compiled, are not in form, throw, or give what nobody asked: one finding with its place, and nothing printed. */

import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Magazine, newMagazine } from '../support/magazine.ts'

let magazine: Magazine
beforeAll(async () => {
  magazine = await newMagazine()
})
beforeEach(() => magazine.write('issues/001/interviews/first.yaml', TALK))
afterAll(() => magazine.remove())

const TALK = `slug: first
kind: interview
title: حوار البداية
guest: { name: سلمى الخطيب, shortName: سلمى }
exchanges:
  - question: متى بدأت؟
    answer: بدأت في الصيف.
`

async function tell(config: string, line = 'check issues/001 --only screen') {
  magazine.write('warraq.config.ts', config)
  const { code, said } = await magazine.call(line)
  const errors = said.split('\n').filter((each) => /(^|: )error: /.test(each))
  expect(said).not.toMatch(/^ {4}at /m)
  return { code, errors, said }
}

const check = (body: string, others = '') =>
  `import { defineConfig, type HouseCheck } from 'warraq'
const mine: HouseCheck = {
  code: 'my-house/mine', trade: 'pages', severity: 'warning',
  title: 'عنوان', about: 'عن', remedy: 'علاج', hint: 'Mend it.', ${others}
  check: (evidence) => ${body},
}
export default defineConfig({ checks: [mine] })
`

describe('a config', () => {
  test('that cannot be compiled is one finding with its line and column', async () => {
    const { code, errors } = await tell("const name = 'هنا' const other = 1\nexport default {}\n")
    expect(code).toBe(1)
    expect(errors).toEqual([
      'warraq.config.ts:1:20: error: Unexpected line that cannot be compiled (Expected ";" but found "const"), expected TypeScript or JavaScript. [plugins/broken]',
    ])
  })

  test('may not read files, and imports nothing from beside its folder', async () => {
    const { errors } = await tell(
      "import { readFileSync } from 'node:fs'\nexport default { a: readFileSync }\n",
    )
    expect(errors).toEqual([expect.stringMatching(/^warraq\.config\.ts:1:30: .*reads no file.*"node:fs"/)])
    magazine.write('../shared.ts', 'export const checks = []\n')
    const outside = await tell("import { checks } from '../shared.ts'\nexport default { checks }\n")
    expect(outside.errors).toEqual([expect.stringContaining('import of "../shared.ts"')])
  })

  test('that fails while it is read is told with the line that failed', async () => {
    const { errors } = await tell(
      'interface Words { of: string }\n\nconst none: Words | undefined = undefined as never\nexport default { checks: none.of }\n',
    )
    expect(errors).toEqual([
      expect.stringMatching(/^warraq\.config\.ts:4:31: .*“Cannot read properties.*\[plugins\/threw\]$/),
    ])
  })

  test('is one of two no longer than one is taken away', async () => {
    magazine.write('warraq.config.js', 'export default {}\n')
    const { errors } = await tell('export default {}\n')
    expect(errors).toEqual([expect.stringContaining('"warraq.config.js" beside warraq.config.ts')])
    rmSync(join(magazine.home, 'warraq.config.js'))
  })

  test('does not stand in the way of commands that ask no plug-ins', async () => {
    magazine.write('warraq.config.ts', 'const\n')
    expect(await magazine.call('themes')).toMatchObject({ code: 0 })
  })

  test.each([
    ['export const checks = []', 'Unexpected nothing, expected a default export of plug-ins'],
    ['export default { check: [] }', 'key "check" in the config, expected one that is known'],
    ['export default { checks: {} }', 'object under checks, expected a list'],
    ['export default { checks: [7] }', 'number as check 1, expected a check'],
    ["export default { checks: [{ code: 'mine' }] }", 'name "mine" of check 1, expected a name of the house'],
    [
      "export default { templates: [{ name: 'preflight/x', open() {} }] }",
      'name "preflight/x" of a template',
    ],
    ["export default { templates: [{ name: 'my/x' }] }", 'nothing under open of the template my/x'],
    [
      "const t = { name: 'my/x', open() {} }\nexport default { templates: [t, t] }",
      'second plug-in "my/x", expected each name once',
    ],
    [
      "export default { deskRules: [{ name: 'my/x', level: 'loud', told: 'each', find() {} }] }",
      'text "loud" under level of the desk rule my/x, expected one of off, warn, fix',
    ],
  ])('%s is told', async (config, sentence) => {
    const { code, errors } = await tell(config)
    expect([code, errors]).toEqual([1, [expect.stringContaining(sentence)]])
  })
})

describe('a check', () => {
  test('that throws is told by its name and its line, and nothing is printed', async () => {
    const { code, errors, said } = await tell(
      check('{ throw new Error("no words") }'),
      'build issues/001 --only screen',
    )
    expect(code).toBe(1)
    expect(errors).toEqual([
      'warraq.config.ts:5:32: error: Unexpected error in the check my-house/mine, “no words”, expected one that ends without. [plugins/threw]',
    ])
    expect(said).toContain('Nothing was written')
    expect(existsSync(join(magazine.home, 'output/001/001.screen.pdf'))).toBe(false)
  })

  test.each([
    ['7 as never', 'number from the check my-house/mine, expected a list of findings'],
    ['Promise.resolve([]) as never', 'promise from the check my-house/mine, expected its value at once'],
    ["[{ message: 'no' }] as never", 'nothing under arabic from the check my-house/mine, expected a text'],
    ["[{ message: 'no', arabic: 'لا', page: 99 }]", 'page 99 from the check my-house/mine, expected a whole'],
  ])('that gives %s is told', async (body, sentence) => {
    const { code, errors } = await tell(check(body))
    expect([code, errors]).toEqual([1, [expect.stringContaining(sentence)]])
    expect(errors[0]).toMatch(/^warraq\.config\.ts:3:9: /)
  })

  test('that finds an error stops the printing, and a printing that it was not asked of does not', async () => {
    const found = "[{ message: 'No.', arabic: 'لا.' }]"
    const hard = check(found).replace("'warning'", "'error'")
    expect(await tell(hard)).toMatchObject({
      code: 1,
      errors: [expect.stringContaining('No. [my-house/mine]')],
    })
    const asked = check(found, "asked: ({ editions }) => editions.includes('print'),")
    expect(await tell(asked)).toMatchObject({ code: 0, said: expect.not.stringContaining('my-house/mine') })
  })
})

describe('a template', () => {
  const template = (page: string) =>
    `export default { templates: [{ name: 'my-house/band', open: (room) => (${page}) }] }`
  beforeEach(() =>
    magazine.write(
      'issues/001/interviews/first.yaml',
      TALK.replace('title:', 'template: my-house/band\ntitle:'),
    ),
  )

  test('that nobody has made is told where it is asked for', async () => {
    const { errors, said } = await tell(template('{}').replace('band', 'bond'))
    expect(errors).toEqual([
      expect.stringMatching(
        /^issues\/001\/interviews\/first\.yaml:3:11: .*"my-house\/band".*unknown-template/,
      ),
    ])
    expect(said).toContain('Did you mean my-house/bond?')
  })

  test.each([
    ['room.article.none.of', '“Cannot read properties of undefined'],
    ['{ headline: 0 }', 'value of parts from the template my-house/band, expected a list of parts'],
    ["{ headline: 0, parts: [{ kind: 'fill', colour: 'sky' }] }", 'parts.0.colour from the template'],
    ["{ headline: 0, parts: [{ kind: 'fill', colour: 'ink', boxes: 1 }] }", 'key “boxes” of parts.0'],
    ["{ headline: 0, parts: [{ kind: 'picture' }] }", 'picture of a story that has none'],
    ['{ headline: 400, parts: [] }', 'headline at line 400'],
    ['{ headline: 2, columns: 3, parts: [] }', 'columns from line 3'],
    [
      "{ headline: 0, parts: [{ kind: 'fill', colour: 'ink', box: { x: NaN, y: 0, width: 1, height: 1 } }] }",
      'parts.0.box.x',
    ],
  ])('that gives %s is told', async (page, sentence) => {
    const { code, errors } = await tell(template(page))
    expect([code, errors]).toEqual([1, [expect.stringContaining(sentence)]])
  })

  test('does not stand beside an opener', async () => {
    magazine.write(
      'issues/001/interviews/first.yaml',
      TALK.replace('title:', 'template: my-house/band\nopener: quiet\ntitle:'),
    )
    const { errors } = await tell(template('{ headline: 0, columns: room.headline + 2, parts: [] }'))
    expect(errors).toEqual([expect.stringContaining('opener beside a template')])
  })
})

describe('a desk rule', () => {
  const rule = (body: string) =>
    `export default { deskRules: [{ name: 'my-house/mine', level: 'warn', told: 'each', find: (piece) => ${body} }] }`
  const told = (body: string) => {
    magazine.write('talk.txt', 'حوار مع سلمى\n\nس: كيف نراسلك؟\nج: أرسل إلى المكتب كل صباح.\n')
    return tell(rule(body), 'import talk.txt --dry-run')
  }

  test.each([
    ['piece.none.of', '“Cannot read properties of undefined'],
    ['[{ passage: 99 }]', 'passage 99 from the desk rule my-house/mine'],
    ['[{ passage: 0, start: 3, end: 1 }]', 'end 1 from the desk rule my-house/mine'],
  ])('that gives %s is told, and nothing is imported', async (body, sentence) => {
    const { code, errors } = await told(body)
    expect([code, errors]).toEqual([1, [expect.stringContaining(sentence)]])
  })

  test('that the house style does not know is told there', async () => {
    magazine.write('house-style.yaml', 'rules:\n  my-house/mind: fix\n')
    const { said } = await told('[]')
    expect(said).toMatch(/^house-style\.yaml:2:3: .*my-house\/mind/m)
    expect(said).toContain('my-house/mine')
  })
})
