/** What is said of issues that are set again, here or with other machines. */

import { type PageChanges, tellNumbers, tellPages } from '../../src/archive/record/page-changes.ts'
import { count, figure, ISSUES, PAGES } from './counts.ts'
import { inBoth } from './in-both.ts'
import { fromLeft } from './isolates.ts'

/** Of issues. */
interface PressCounts {
  readonly all: number
  readonly printed: number
  readonly same: number
  /** Of the same, those that were known to be. */
  readonly passed: number
  readonly refused: number
}

function tellPagesInArabic({ of, changed, added, gone }: PageChanges): string {
  const list = (numbers: readonly number[]) => figure(tellNumbers(numbers).replaceAll(', ', '، '))
  return [
    changed.length === 0
      ? `لم تتغير صفحة من ${figure(of)}`
      : `تغيرت ${count(changed.length, PAGES)} من ${figure(of)}: ${list(changed)}`,
    ...(added.length > 0 ? [`جديدة: ${list(added)}`] : []),
    ...(gone.length > 0 ? [`زالت: ${list(gone)}`] : []),
  ].join('؛ ')
}

export const pressWords = inBoth(
  {
    printed: (issue: string, version: string, pages: number) =>
      `${issue} is kept as ${version}: ${pages} pages`,
    changed: (issue: string, version: string, changes: PageChanges) =>
      `${issue} is kept as ${version}: ${tellPages(changes)}`,
    same: (issue: string, version: string) => `${issue} is as it was kept: ${version}`,
    refused: (issue: string, why: string) => `${issue} was refused: ${why}`,
    tally: ({ all, printed, same, passed, refused }: PressCounts) =>
      `${all} issues: ${printed} printed anew, ${same} as they were${passed > 0 ? ` (${passed} not printed for it)` : ''}, ${refused} refused`,
    archive: (place: string) => `The archive: ${place}`,
    theme: (name: string, known: string) => `Unexpected theme "${name}", expected one of ${known}.`,
    besideWork:
      'Unexpected folders beside --work, expected one of the two: what others have put is worked off.',
    workAlone: 'Unexpected --work without a queue, expected --queue and its address beside it.',
    nothing: 'Unexpected end, expected folders of issues, or an archive of them.',
    queue: 'Unexpected address of a queue, expected one such as redis://localhost:6379/0.',
    noIssues: (place: string) =>
      `Unexpected absence of issues in ${place}, expected folders of issues, or an archive.`,
    twice: (name: string) => `Unexpected second issue “${name}”, expected each name once.`,
    unanswered: (_: string, said: string) => said,
    silent: (address: string) => `${address} does not answer any more; it is waited for.`,
  },
  {
    printed: (issue, version, pages) =>
      `حُفظ العدد ${fromLeft(issue)}: الإصدار ${fromLeft(version)}، ${count(pages, PAGES)}`,
    changed: (issue, version, changes) =>
      `حُفظ العدد ${fromLeft(issue)}: الإصدار ${fromLeft(version)}، ${tellPagesInArabic(changes)}`,
    same: (issue, version) => `العدد ${fromLeft(issue)} كما حُفظ: الإصدار ${fromLeft(version)}`,
    refused: (issue, why) => `رُد العدد ${fromLeft(issue)}:\n${why}`,
    tally: ({ all, printed, same, passed, refused }) =>
      `المجموع ${count(all, ISSUES)}: طُبع من جديد ${figure(printed)}، وبقي كما كان ${figure(same)}${passed > 0 ? ` (ولم يحتج إلى طبع ${figure(passed)})` : ''}، ورُد ${figure(refused)}`,
    archive: (place) => `الأرشيف: ${fromLeft(place)}`,
    theme: (name, known) => `لا قالب باسم «${name}»؛ والمعروف: ${fromLeft(known)}.`,
    besideWork: 'ذُكرت مجلدات مع --work، والمطلوب واحد منهما: يُنجز معها ما وضعه الآخرون.',
    workAlone: 'ذُكرت --work بلا طابور، والمنتظر معها --queue وعنوانه.',
    nothing: 'لم يُذكر شيء، والمنتظر مجلدات أعداد أو أرشيف منها.',
    queue: 'عنوان الطابور لا يصلح؛ والمنتظر مثل redis://localhost:6379/0.',
    noIssues: (place) => `لا أعداد في ${fromLeft(place)}، والمنتظر مجلدات أعداد أو أرشيف.`,
    twice: (name) => `عددان باسم واحد: «${name}»؛ والمطلوب كل اسم مرة واحدة.`,
    unanswered: (address) => `لا يجيب ${fromLeft(address)}، والمنتظر خادم Redis يجيب.`,
    silent: (address) => `لم يعد ${fromLeft(address)} يجيب؛ والمطبعة تنتظره.`,
  },
)
