/** A file of a photo essay → its plates, each a picture or a pair, and mistakes in them. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PhotoEssay } from '../../src/issue/issue.ts'
import { HOUSE } from '../support/house.ts'
import { type Files, loadChanged, SOUND } from './folders.ts'
import { testMistakes } from './mistake.ts'

const PHOTOS = `slug: tower
kind: photos
title: من يوقظ الساعة
standfirst: صعدنا إلى الساعة
byline: [{ name: أمجد الصاوي }]
plates:
  - picture: { file: tower.jpg, alternative: مئذنة, caption: المئذنة }
  - pair:
      - picture: { file: tower.jpg, alternative: مئذنة, caption: من اليمين }
      - picture: { file: tower.jpg, alternative: مئذنة, caption: من اليسار }
`

const withPhotos = (text: string): Files => ({
  'issue.yaml': (SOUND['issue.yaml'] ?? '').replace('  - letter.yaml\n', '  - letter.yaml\n  - tower.yaml\n'),
  'tower.yaml': text,
  'tower.jpg': readFileSync(join(HOUSE, 'tests/fixtures/monthly/minaret.jpg')),
})

test('a photo essay is credited to who took it, and has its plates in their order', async () => {
  const { value, diagnostics } = await loadChanged(withPhotos(PHOTOS))
  expect(diagnostics).toEqual([])
  const own = value?.articles.find((article): article is PhotoEssay => article.kind === 'photos')
  expect(own?.credits).toEqual([{ role: 'تصوير', name: 'أمجد الصاوي' }])
  expect(own?.standfirst).toMatchObject({ text: 'صعدنا إلى الساعة', span: { line: 4 } })
  expect(own?.plates.map((plate) => plate.length)).toEqual([1, 2])
  expect(own?.plates[1]?.[1]).toMatchObject({ width: 1200, span: { line: 10 } })
})

testMistakes([
  {
    name: 'misses the picture of a plate, at its place',
    files: withPhotos(PHOTOS.replace('picture: { file: tower.jpg', 'picture: { file: towre.jpg')),
    code: 'issue/missing-picture',
    at: 'tower.yaml:7:22',
    message: 'Unexpected absence of the picture',
    hint: 'Put the picture there',
  },
  {
    name: 'takes no plate without a picture',
    files: withPhotos(`${PHOTOS}  - {}\n`),
    code: 'issue/plate',
    at: 'tower.yaml:11:5',
    message: 'Unexpected plate without a picture, expected one picture, or a pair of two.',
    hint: 'Give each plate a hyphen of its own',
  },
  {
    name: 'takes no pair of one',
    files: withPhotos(PHOTOS.replace(/.*من اليسار.*\n/, '')),
    code: 'issue/plate',
    at: 'tower.yaml:8:5',
    message: 'Unexpected pair of 1, expected one picture, or a pair of two.',
    hint: 'with pair: and two pictures',
  },
  {
    name: 'takes no plate that is a picture and a pair',
    files: withPhotos(PHOTOS.replace('  - pair:', '    pair:')),
    code: 'issue/plate',
    at: 'tower.yaml:7:5',
    message: 'Unexpected picture and pair in one plate',
    hint: 'a hyphen of its own',
  },
  {
    name: 'takes a file with plates for what it is though its kind is not said',
    files: withPhotos(PHOTOS.replace('kind: photos\n', '')),
    code: 'issue/missing-key',
    at: 'tower.yaml:1:1',
    message: 'Unexpected absence of the key "kind"',
    hint: 'Write "kind: photos".',
  },
])
