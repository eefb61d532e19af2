/** A photo essay's chapter: its pictures as figures with their captions, in their order. */

import { expect, test } from 'vitest'
import { writeChapter } from '../../src/epub/xhtml.ts'
import { photos, picture } from '../support/issues.ts'
import { span } from './sample-issue.ts'

test('a photo essay is told as title, standfirst, photographer, and figures in their order', () => {
  const pictures = ['واحدة', 'اثنتان', 'ثلاث'].map((caption, index) => ({
    ...picture(400, 300, caption),
    path: `/pictures/${index}.jpg`,
  }))
  const [first, second, third] = pictures
  if (!first || !second || !third) throw new Error('Three pictures make three.')
  const essay = photos([[first], [second, third]], {
    standfirst: { text: 'كلام المجلة', span },
    credits: [{ role: 'تصوير', name: 'أمجد' }],
  })
  const { document } = writeChapter(essay, {
    language: 'ar-EG',
    numerals: 'arabic-indic',
    pictures: new Map(
      pictures.map(({ path }, index) => [path, { href: `images/${index}.jpg`, width: 400, height: 300 }]),
    ),
    turns: [],
    openingsOf: () => [],
    widthOf: () => 0,
  })
  const order = [
    '<section class="photos" epub:type="chapter" role="doc-chapter"',
    '<p class="standfirst">كلام المجلة</p>',
    '<li><span class="role">تصوير</span>: أمجد</li>',
    ...pictures.flatMap(({ caption }, index) => [
      '<figure',
      `src="images/${index}.jpg"`,
      '<figcaption',
      caption?.[0]?.kind === 'text' ? caption[0].text : '',
    ]),
  ]
  let at = 0
  for (const mark of order) {
    const found = document.indexOf(mark, at)
    expect(found, mark).toBeGreaterThanOrEqual(at)
    at = found
  }
})
