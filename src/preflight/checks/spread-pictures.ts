/** Pictures that are asked to lie over two pages → those that stand on one, where no spread came after their text. */

import type { Picture } from '../../issue/block.ts'
import { blocksOf } from '../../issue/parts.ts'
import { quote } from '../arabic.ts'
import { headOf, itemsOf } from '../boxes.ts'
import type { Check, Evidence, Finding } from '../evidence.ts'
import { evidenceOf, issueOf, letterOf, pageOf, pictureOf } from '../example.ts'

function findOne({ issue, pages }: Evidence): Finding[] {
  const asked = issue.articles
    .flatMap(blocksOf)
    .filter((block): block is Picture => block.kind === 'picture' && block.place === 'spread')
  if (asked.length === 0) return []
  const shown = itemsOf(pages, 'picture')
  return asked.flatMap(({ path, alternative, span }): Finding[] => {
    const own = shown.filter(({ item }) => item.path === path)
    // The contents may show it small.
    const [first] = own.toSorted((a, b) => b.item.box.width - a.item.box.width)
    if (!first || own.some(({ item }) => item.over)) return []
    const words = headOf(typeof alternative === 'string' ? alternative : path.replace(/.*\//, ''))
    return [
      {
        message: `Unexpected picture on page ${first.page.number} alone, “${words}”, expected it over two pages.`,
        arabic: `الصورة ${quote(words)} على صفحة واحدة، والمطلوب أن تمتد على صفحتين متقابلتين.`,
        page: first.page.number,
        span,
      },
    ]
  })
}

const shown = {
  kind: 'picture',
  path: '/a.jpg',
  alternative: 'قاعة',
  place: 'spread',
  span: { file: 'example.yaml', line: 3, column: 1 },
} as Picture

const placed = (over?: 'left'): Evidence =>
  evidenceOf({
    issue: issueOf({ articles: [letterOf({ blocks: [shown] } as Parameters<typeof letterOf>[0])] }),
    pages: [
      pageOf(4, {
        ...pictureOf({ x: 0, y: 0, width: 300, height: 200 }),
        path: shown.path,
        ...(over && { over }),
      }),
    ],
  })

export const spreadPicture: Check = {
  code: 'preflight/spread-picture',
  trade: 'pages',
  severity: 'warning',
  title: 'صورة صفحتين على صفحة واحدة',
  about: 'الصورة التي طُلبت لها صفحتان تقع على صفحتين متقابلتين بعد كلامها.',
  remedy: 'قدّم الصورة في الموضوع، أو زد كلامه، أو اكتب place: page.',
  hint: 'Move it nearer to the beginning of its story, write more, or ask for place: page.',
  check: findOne,
  good: [{ name: 'a picture over two pages', evidence: placed('left') }],
  bad: [{ name: 'one that found no spread', evidence: placed() }],
}
