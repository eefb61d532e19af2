/** What the desk tells and adds in an answer, and who else speaks: in styles of their own, the desk's apart from the text. */

import { describe, expect, test } from 'vitest'
import type { Block, Voice } from '../../../src/issue/block.ts'
import { composeGalley } from '../../../src/layout/galley/galley.ts'
import type { TextItem } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { interview, issueOf, p, q } from '../../support/issues.ts'

const inVoice = (text: string, voice: Voice): Block => ({
  ...(p(text) as Block & { kind: 'paragraph' }),
  voice,
})
const TOLD = 'دخلنا الورشة والباب مفتوح.'
const SAID = 'الخيط قبل الورق.'
const ADDED = '[أُجّل الموعد — المحرر]'
const OTHER = 'صبيّ الورشة: وأنا كذلك.'
const AFTER = 'ثم كان ما كان.'
const talk = interview(q('متى؟'), [
  inVoice(TOLD, 'narration'),
  p(SAID),
  inVoice(OTHER, 'otherVoice'),
  inVoice(ADDED, 'editorNote'),
  p(AFTER),
])

describe.each(['plain', 'contemporary', 'classical'])('in %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const { value: pages = [], diagnostics } = paginate(issueOf(talk), style, typesetter)
  const lines = pages.flatMap(({ items }) => items.filter((item): item is TextItem => item.kind === 'text'))
  const lineOf = (text: string) => {
    const line = lines.find(({ source }) => source.text === text)
    if (!line) throw new Error(`No line says ${text}.`)
    return line
  }
  const lookOf = (text: string) => {
    const { faces, size, colour } = lineOf(text).source.spans.at(-1)?.style ?? style.text.body.text
    return [faces, size, colour]
  }
  const roleLook = ({ text: { faces, size, colour } }: typeof style.text.body) => [faces, size, colour]

  test('each has the style that the theme gives it, and the guest the text’s', () => {
    expect(diagnostics).toEqual([])
    const { narration, editorNote, otherVoice, body } = style.text
    expect([TOLD, ADDED, OTHER, AFTER].map(lookOf)).toEqual(
      [narration, editorNote, otherVoice, body].map(roleLook),
    )
    for (const role of [narration, editorNote]) expect(roleLook(role)).not.toEqual(roleLook(body))
  })

  test('a line is free behind what the desk says, and no first words stand out in it', () => {
    expect(lineOf(TOLD).source.spans).toHaveLength(1)
    const rows = composeGalley(openCompositor({ style, typesetter }), talk, 200, { role: 'article' })
    const beforeOf = (text: string) =>
      rows.find(({ items }) => items.some((item) => item.kind === 'text' && item.source.text === text))
        ?.before
    expect([SAID, AFTER].map(beforeOf)).toEqual([1, 1])
  })
})
