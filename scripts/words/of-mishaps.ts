/** What is said of a fault that is the press's own. */

import { inBoth } from './in-both.ts'
import { fromLeft } from './isolates.ts'

/** What has happened, without a stop at its end, and who is told of it. */
interface MishapTold {
  readonly reason: string
  readonly whom: string
}

export const mishapWords = inBoth(
  {
    noReason: 'no reason given',
    maintainers: "the press's maintainers",
    traced: ({ reason, whom }: MishapTold, file: string) =>
      `The press itself has failed, by no fault of the issue's files: ${reason}. Please report it to ${whom}, with the file ${file}.`,
    untraced: ({ reason, whom }: MishapTold, code: string) =>
      `The press itself has failed, by no fault of the issue's files: ${reason}. Please report it to ${whom}; its trace could not be kept (${code}).`,
  },
  {
    noReason: 'بلا سبب مذكور',
    maintainers: 'القائمين على المطبعة',
    traced: ({ reason, whom }, file) =>
      `تعثرت المطبعة نفسها، ولا ذنب لملفات العدد: ${fromLeft(reason)}\nنرجو أن تخبر بذلك ${whom}، ومع الخبر الملف ${fromLeft(file)}.`,
    untraced: ({ reason, whom }, code) =>
      `تعثرت المطبعة نفسها، ولا ذنب لملفات العدد: ${fromLeft(reason)}\nنرجو أن تخبر بذلك ${whom}؛ ولم يُحفظ أثر العثرة (رد النظام ${fromLeft(code)}).`,
  },
)
