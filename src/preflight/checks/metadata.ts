/**
 * What libraries, shops and readers' machines are told of the issue → what of it would mislead them. None of it is
 * seen on a page.
 */

import { checkDigit } from '../../issue/codes.ts'
import type { Article } from '../../issue/issue.ts'
import { plainLine } from '../../issue/lines.ts'
import { isDay } from '../../issue/numerals.ts'
import { plainText } from '../../issue/plain-text.ts'
import { countOf, inDigits, LETTERS, quote } from '../arabic.ts'
import { itemsOf } from '../boxes.ts'
import type { Check, Finding, Location } from '../evidence.ts'
import { evidenceOf, issueOf, letterOf, lineOf, pageOf } from '../example.ts'

/** Letters: catalogues cut a longer title. */
const LONGEST_TITLE = 200

/** What is wrong with words of one line: as the words after “Unexpected”, and as those after the name in Arabic. */
interface TitleFault {
  readonly english: string
  readonly arabic: string
}

function faultOf(words: string): TitleFault | undefined {
  if (words.trim() === '') return { english: 'empty', arabic: 'فارغ' }
  if (/[\p{Cc}\u202a-\u202e]/u.test(words))
    return { english: 'control character in the', arabic: 'فيه محرف تحكم' }
  if (!/[\p{L}\p{N}]/u.test(words)) return { english: 'mere signs as the', arabic: 'علامات لا كلمات' }
  if ([...words].length > LONGEST_TITLE) return { english: 'length of the', arabic: 'أطول مما تسعه الفهارس' }
  return undefined
}

const WANTED_WORDS = `والمطلوب كلمات لا تزيد على ${countOf(LONGEST_TITLE, LETTERS)}`

const titled = (title: string) =>
  evidenceOf({ issue: issueOf({ articles: [letterOf({ title: [{ kind: 'text', text: title }] })] }) })

export const oddTitle: Check = {
  code: 'preflight/odd-title',
  trade: 'data',
  severity: 'warning',
  title: 'عنوان لا يصلح للفهارس',
  about: 'اسم المجلة وعنوان كل مقال كلمات، بلا محارف تحكم، ولا يطولان على الفهارس.',
  remedy: 'أعد كتابته.',
  hint: 'Write it anew, in words on one line.',
  check: ({ issue }) => {
    const fault = faultOf(issue.masthead)
    const masthead = fault
      ? [
          {
            message: `Unexpected ${fault.english} name of the magazine, expected words of ${LONGEST_TITLE} letters at the most.`,
            arabic: `اسم المجلة ${fault.arabic}، ${WANTED_WORDS}.`,
          },
        ]
      : []
    const titles = issue.articles.flatMap(({ title, slug, places }): Finding[] => {
      const fault = faultOf(plainText(title))
      if (!fault) return []
      const message = `Unexpected ${fault.english} title of “${slug}”, expected words of ${LONGEST_TITLE} letters at the most.`
      return [
        {
          message,
          arabic: `عنوان المقال ${quote(slug)} ${fault.arabic}، ${WANTED_WORDS}.`,
          span: places.title,
        },
      ]
    })
    return [...masthead, ...titles]
  },
  good: [{ name: 'a title of words', evidence: titled('رسالة') }],
  bad: [
    { name: 'an empty title', evidence: titled(' ') },
    { name: 'a title of signs', evidence: titled('…؟') },
    { name: 'a bell in a title', evidence: titled('رسالة\u0007') },
    { name: 'a title of a thousand letters', evidence: titled('ب'.repeat(1000)) },
    { name: 'a magazine without a name', evidence: evidenceOf({ issue: issueOf({ masthead: '' }) }) },
  ],
}

const byAuthors = (credits: Article['credits'], editions: readonly string[] = ['epub']) =>
  evidenceOf({ issue: issueOf({ articles: [letterOf({ credits })] }), editions })

export const oddAuthor: Check = {
  code: 'preflight/odd-author',
  trade: 'data',
  severity: 'warning',
  title: 'مؤلف بلا اسم',
  about: 'لكل من أُسند إليه عمل اسم، وللكتاب الإلكتروني مؤلف واحد على الأقل: المتاجر تسأل عنه.',
  remedy: 'اكتب الأسماء في credits.',
  hint: 'Name who made it under credits.',
  check: ({ issue, editions }) => {
    const credits = issue.articles.flatMap((article) =>
      article.credits.map((credit) => ({ credit, article })),
    )
    const nameless = credits.flatMap(({ credit, article }): Finding[] => {
      const fault = faultOf(plainLine(credit.name))
      if (!fault) return []
      const role = plainLine(credit.role)
      const message = `Unexpected ${fault.english} name under “${role}” in “${article.slug}”, expected who did it.`
      const arabic = `الاسم تحت ${quote(role)} في المقال ${quote(article.slug)} ${fault.arabic}، والمطلوب اسم من قام بالعمل.`
      return [{ message, arabic, span: article.places.credits }]
    })
    const nobody = credits.length === 0 && editions.includes('epub')
    return nobody
      ? [
          {
            message: 'Unexpected e-book without an author, expected one name at least: shops ask for it.',
            arabic: 'الكتاب الإلكتروني بلا مؤلف، والمطلوب اسم واحد على الأقل: المتاجر تسأل عنه.',
          },
        ]
      : nameless
  },
  good: [
    { name: 'a named author', evidence: byAuthors([{ role: 'كتابة', name: 'سلمى' }]) },
    { name: 'a screen without an author', evidence: byAuthors([], ['screen']) },
  ],
  bad: [
    { name: 'an e-book without an author', evidence: byAuthors([]) },
    { name: 'an author without a name', evidence: byAuthors([{ role: 'كتابة', name: ' ' }]) },
  ],
}

/** Whether a language tag is well formed and written as its registry writes it (BCP 47, RFC 5646). */
function isCanonical(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}

const spoken = (language: string) => evidenceOf({ issue: issueOf({ language }) })

export const oddLanguage: Check = {
  code: 'preflight/odd-language',
  trade: 'data',
  severity: 'warning',
  title: 'وسم لغة غير سليم',
  about: 'وسم لغة العدد وكل كلام فيه كما في سجل اللغات: قارئ الشاشة يختار به صوته.',
  remedy: 'صحح الوسم، مثل ar-EG.',
  hint: 'Write it as the registry does, for example ar-EG or en.',
  check: ({ issue, pages }) => {
    const places = new Map<string, Location>([[issue.language, {}]])
    const seen = new Set<unknown>()
    for (const { page, item } of itemsOf(pages, 'text')) {
      if (seen.has(item.source)) continue
      seen.add(item.source)
      for (const { language } of item.source.spans)
        if (!places.has(language)) places.set(language, { page: page.number })
    }
    return [...places]
      .filter(([language]) => !isCanonical(language))
      .map(([language, place]) => ({
        message: `Unexpected language “${language}”, expected a tag such as ar-EG.`,
        arabic: `وسم اللغة ${quote(language)} ليس على ما في سجل اللغات، والمطلوب وسم مثل ${quote('ar-EG')}.`,
        ...place,
      }))
  },
  good: [{ name: 'Arabic of Egypt', evidence: spoken('ar-EG') }],
  bad: [
    { name: 'a language in words', evidence: spoken('arabic language') },
    { name: 'a tag with an underscore', evidence: spoken('ar_EG') },
    { name: 'a tag in capitals', evidence: spoken('AR-eg') },
    {
      name: 'words in no language',
      evidence: evidenceOf({ pages: [pageOf(1, lineOf({ text: 'words', language: 'x' }))] }),
    },
  ],
}

export const oddDate: Check = {
  code: 'preflight/odd-date',
  trade: 'data',
  severity: 'warning',
  title: 'تاريخ ليس في التقويم',
  about: 'تاريخ العدد يوم في التقويم، ورقمه عدد صحيح موجب.',
  remedy: 'صحح date أو number.',
  hint: 'Correct date: or number: of the issue.',
  check: ({ issue: { date, number } }) => [
    ...(isDay(date)
      ? []
      : [
          {
            message: `Unexpected date “${date}”, expected a day such as 2026-11-01.`,
            arabic: `التاريخ ${quote(date)} ليس في التقويم، والمطلوب يوم مثل ${quote('2026-11-01')}.`,
          },
        ]),
    ...(Number.isInteger(number) && number > 0
      ? []
      : [
          {
            message: `Unexpected number ${number} of the issue, expected 1 or more.`,
            arabic: `رقم العدد ${inDigits(number)}، والمطلوب عدد صحيح: ${inDigits(1)} أو أكثر.`,
          },
        ]),
  ],
  good: [{ name: 'a leap day', evidence: evidenceOf({ issue: issueOf({ date: '2028-02-29' }) }) }],
  bad: [
    { name: 'a day that never was', evidence: evidenceOf({ issue: issueOf({ date: '2027-02-29' }) }) },
    { name: 'half a number', evidence: evidenceOf({ issue: issueOf({ number: 1.5 }) }) },
  ],
}

const numbered = (issn: string) => evidenceOf({ issue: issueOf({ issn }) })

export const oddSerial: Check = {
  code: 'preflight/odd-issn',
  trade: 'data',
  severity: 'warning',
  title: 'رقم دولي خاطئ',
  about: 'الرقم الدولي للدورية ثماني خانات، آخرها خانة تحقق صحيحة.',
  remedy: 'انسخ الرقم من شهادته.',
  hint: 'Copy the number anew from its certificate.',
  check: ({ issue: { issn } }) => {
    if (issn === undefined || (/^\d{4}-\d{3}[\dX]$/.test(issn) && checkDigit(issn) === issn.at(-1))) return []
    return [
      {
        message: `Unexpected ISSN “${issn}”, expected eight digits of which the last checks the others.`,
        arabic: `الرقم الدولي ${quote(issn)} خاطئ، والمطلوب ثماني خانات تشهد آخرها بصحة ما قبلها.`,
      },
    ]
  },
  good: [
    { name: 'the example of the manual', evidence: numbered('2049-3630') },
    { name: 'no number', evidence: evidenceOf() },
  ],
  bad: [
    { name: 'a wrong check digit', evidence: numbered('2049-3631') },
    { name: 'a number without its hyphen', evidence: numbered('20493630') },
  ],
}
