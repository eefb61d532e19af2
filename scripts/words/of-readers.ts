/** What is said of what readers are given: the shelf of an archive's issues, and what is found in them. */

import { count, FILES, figure, ISSUES, PLACES } from './counts.ts'
import { inBoth } from './in-both.ts'
import { fromLeft } from './isolates.ts'

/** Of files, but for the first. */
interface ShelfCounts {
  readonly issues: number
  readonly all: number
  readonly written: number
  readonly removed: number
}

export const shelfWords = inBoth(
  {
    noIssue: (call: string) =>
      `There is no issue in the archive that can be shown; ${call} keeps some there.`,
    filled: ({ issues, all, written, removed }: ShelfCounts) =>
      `${issues} issues on the shelf: ${all} files, ${written} of them written anew, ${removed} taken away`,
    place: (place: string) => `The shelf: ${place}`,
    address: (said: string) =>
      `Unexpected address "${said}", expected one such as https://example.org/shelf/.`,
    noPort: (first: number) =>
      `Unexpected ports in use from ${first} on, expected one that is free; --port names another.`,
    shown: (address: string) => `It is shown at ${address} until Ctrl-C.`,
  },
  {
    noIssue: (call) => `ليس في الأرشيف عدد يُعرض؛ والأعداد يحفظها فيه الأمر ${fromLeft(call)}.`,
    filled: ({ issues, all, written, removed }) =>
      `على الرف ${count(issues, ISSUES)} في ${count(all, FILES)}؛ كُتب منها من جديد ${figure(written)}، وأزيل ${figure(removed)}`,
    place: (place) => `الرف: ${fromLeft(place)}`,
    address: (said) => `ليس «${said}» عنوانًا؛ والمنتظر مثل https://example.org/shelf/.`,
    noPort: (first) => `المنافذ مشغولة من ${fromLeft(String(first))} فصاعدًا؛ سمّ غيرها بالعلامة --port.`,
    shown: (address) => `يُعرض هنا إلى Ctrl-C: ${fromLeft(address)}`,
  },
)

export const findWords = inBoth(
  {
    noCatalogue: (place: string) => `Unexpected absence of ${place}, expected the catalogue there.`,
    otherCatalogue: (place: string) =>
      `Unexpected form of ${place}, expected one of this version of the press.`,
    mend: (call: string) => `${call} makes it anew.`,
    year: (said: string, flag: string) => `Unexpected year “${said}” behind --${flag}, expected four digits.`,
    most: (said: string, most: number) => `Unexpected number “${said}” behind --most, expected 1 to ${most}.`,
    nothingSought: 'Nothing is sought.',
    nothingFound: (words: string) => `Nothing is found of “${words}”.`,
    places: (number: number) => (number === 1 ? '1 place' : `${number} places`),
    placesOf: (shown: number, all: number) => `${shown} of ${all} places`,
  },
  {
    noCatalogue: (place) => `الفهرس ليس في مكانه: ${fromLeft(place)}`,
    otherCatalogue: (place) => `الفهرس ${fromLeft(place)} ليس من هذا الإصدار من المطبعة.`,
    mend: (call) => `يصنعه من جديد: ${fromLeft(call)}`,
    year: (said, flag) => `ليس «${said}» بعد ${fromLeft(`--${flag}`)} سنة من أربعة أرقام.`,
    most: (said, most) => `الرقم «${said}» بعد --most ليس من ١ إلى ${figure(most)}.`,
    nothingSought: 'لم تُذكر كلمة يُبحث عنها.',
    nothingFound: (words) => `لم يوجد شيء من «${words}».`,
    places: (number) => count(number, PLACES),
    placesOf: (shown, all) => `المعروض ${figure(shown)} من ${count(all, PLACES)}`,
  },
)
