/** What shops are told of an issue → what they ask for and do not find. None of it is seen on a page. */

import type { Check } from '../evidence.ts'
import { evidenceOf, issueOf } from '../example.ts'

const DESCRIPTION = 'حوار مع خطّاطة عن الحبر والورق.'
const SUBJECTS = { words: ['حوارات'] }
const told = (changes: Parameters<typeof issueOf>[0], editions: readonly string[] = ['epub']) =>
  evidenceOf({ issue: issueOf(changes), editions })

export const shopData: Check = {
  code: 'preflight/shop-data',
  trade: 'book',
  severity: 'warning',
  title: 'كتاب لا تعرف المتاجر عمّ هو',
  about: 'للكتاب الإلكتروني وصف وموضوعات: المتاجر والمكتبات تسأل عنها.',
  remedy: 'اكتب description وsubjects في ملف العدد.',
  hint: 'Add it to the issue; no page bears it.',
  check: ({ issue: { description, subjects }, editions }) => {
    if (!editions.includes('epub')) return []
    return [
      ...(description === undefined
        ? [
            {
              message:
                'Unexpected e-book without description, expected what it is about in a few sentences: shops ask for them.',
              arabic: 'الكتاب الإلكتروني بلا وصف، والمطلوب جمل قليلة تقول عمّ هو: المتاجر تسأل عنها.',
            },
          ]
        : []),
      ...(subjects === undefined
        ? [
            {
              message:
                'Unexpected e-book without subjects, expected codes of Thema or BISAC, or words: shops shelve it by them.',
              arabic: 'الكتاب الإلكتروني بلا موضوعات، والمطلوب رموز أو كلمات تقول على أي رف يوضع.',
            },
          ]
        : []),
    ]
  },
  good: [
    {
      name: 'a book that says what it is about',
      evidence: told({ description: DESCRIPTION, subjects: SUBJECTS }),
    },
    { name: 'a screen without subjects', evidence: told({}, ['screen']) },
  ],
  bad: [
    { name: 'an e-book without a description', evidence: told({ subjects: SUBJECTS }) },
    { name: 'an e-book without subjects', evidence: told({ description: DESCRIPTION }) },
  ],
}
