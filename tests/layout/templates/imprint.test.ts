/** Who made an issue and with what: all of it on some page, whatever the issue is like, and in the way of nothing. */

import { describe, expect, test } from 'vitest'
import { imprintEntries } from '../../../src/issue/imprint.ts'
import type { Issue } from '../../../src/issue/issue.ts'
import { plainLine } from '../../../src/issue/lines.ts'
import { plainText } from '../../../src/issue/plain-text.ts'
import { WORDS } from '../../../src/issue/words.ts'
import type { Page, Tag } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { openHouse } from '../../support/house.ts'
import { a, inline, interview, issueOf, letter, q } from '../../support/issues.ts'
import { sampleOf } from '../../support/samples.ts'
import { outsideTrim, overlaps } from '../../support/standing.ts'

const SENTENCE = 'كل سؤال جيد يفتح بابًا لسؤال آخر. '

/** So many stories, each by some people, its last of so many sentences. */
function issueOfStories(count: number, sentences: number): Issue {
  const credits = ['حوار', 'تصوير', 'رسوم'].map((role) => ({ role, name: `${role} بقلم محرّر بعيد` }))
  const talks = Array.from({ length: count }, (_, index) => ({
    ...interview(q('سؤال؟'), a(SENTENCE.repeat(index === 0 ? sentences : 12).trim())),
    slug: `talk-${index}`,
    title: inline(`حديث رقم ${index + 1} عن المدينة والساعة`),
    credits,
  }))
  return {
    ...issueOf(letter(SENTENCE.repeat(20).trim()), ...talks),
    publisher: 'دار نشر نموذجية',
    rights: 'جميع الحقوق محفوظة لدار نشر نموذجية ولا يعاد نشر شيء من هذا العدد إلا بإذن مكتوب',
    issn: '2049-3630',
  }
}

const isOfImprint = (tag: Tag | { readonly role: 'artifact' }) =>
  'parent' in tag && tag.parent?.title === WORDS.imprint

/** Every paragraph of the imprint, each once a page, with the page it is on. */
function signedOn(pages: readonly Page[]) {
  return pages.flatMap(({ number, items }) => {
    const said = items.flatMap((item) => (item.kind === 'text' && isOfImprint(item.tag) ? [item.source] : []))
    return [...new Set(said)].map(({ text }) => ({ number, text }))
  })
}

describe.each(['plain', 'contemporary', 'classical'])('the imprint in %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)

  test('is whole on one page or its sheet, over nothing, whatever the issue is like', () => {
    for (const count of sampleOf([1, 14], [1, 6, 14]))
      for (const sentences of sampleOf([8, 110, 260], [8, 60, 110, 160, 210, 260])) {
        const issue = issueOfStories(count, sentences)
        const { value: pages = [], diagnostics } = paginate(issue, style, typesetter)
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
        const signed = signedOn(pages)
        const all = signed.map(({ text }) => text).join('\n')
        for (const { label, lines } of imprintEntries(issue, []))
          for (const line of [label, ...lines]) expect(all).toContain(plainLine(line))
        expect(all).toContain(WORDS.faces)
        expect(all).toContain(
          style.text.body.text.faces.arabic.includes('amiri') ? 'Amiri' : 'Noto Naskh Arabic',
        )
        expect(all.split('دار نشر نموذجية').length - 1).toBe(2)
        if (style.backCover) expect(pages.length % 4).toBe(0)
        const printing = { issue, style, pages }
        expect(outsideTrim(printing)).toEqual([])
        expect(overlaps(printing)).toEqual([])
      }
  })

  test('of more stories than a page can name goes on to the next', () => {
    const issue = issueOfStories(1, 8)
    const talks = Array.from({ length: 160 }, (_, index) => ({
      ...letter('نص'),
      slug: `letter-${index}`,
      title: inline(`رسالة رقم ${index + 1}`),
      credits: [{ role: 'كتابة', name: 'قارئ من مدينة بعيدة' }],
    }))
    const many = { ...issue, articles: [...issue.articles, ...talks] }
    const { value: pages = [] } = paginate(many, style, typesetter)
    const all = signedOn(pages)
      .map(({ text }) => text)
      .join('\n')
    for (const { title } of talks) expect(all).toContain(plainText(title))
    expect(all).toContain(WORDS.faces)
  })
})
