/** What is asked and said where a magazine, an issue or an interview is begun. */

import { quote } from '../../src/source/complaint.ts'
import { inBoth } from './in-both.ts'
import { fromLeft } from './isolates.ts'

export const newWords = inBoth(
  {
    noName: 'Unexpected absence of a name, expected one of what is to be new.',
    ended: 'Unexpected end of the answers, expected one to each question: nothing is made.',
    theme: (name: string, known: string) => `Unexpected theme ${quote(name)}, expected one of ${known}.`,
    askMasthead: 'The name of the magazine?',
    askLanguage: 'Its language, for example ar-EG?',
    magazine: (folder: string) => `Called in ${quote(folder)}, warraq build prints its first issue.`,
    issueName: (name: string) =>
      `Unexpected name ${quote(name)} of an issue, expected one of Latin letters, digits and hyphens.`,
    issue: (call: string) => `${call} prints it.`,
    interviewName: (name: string) =>
      `Unexpected name ${quote(name)} of an interview, expected one of three letters or more.`,
    unlisted: (hint: string) => hint,
    interview: (call: string) => `Write over its words; ${call} prints it.`,
    standing: (file: string) => `Unexpected ${quote(file)}, expected nothing there yet.`,
    another: 'Give another name, or take it away.',
  },
  {
    noName: 'لم يُذكر اسم لما يُنشأ.',
    ended: 'انتهت الأجوبة قبل أن يُجاب عن كل سؤال: لم يُنشأ شيء.',
    theme: (name, known) => `لا قالب باسم «${name}»؛ والمعروف: ${fromLeft(known)}.`,
    askMasthead: 'ما اسم المجلة؟',
    askLanguage: 'ما لغتها، مثل ar-EG؟',
    magazine: (folder) => `ولطباعة أول أعدادها، من داخل ${fromLeft(folder)}: ${fromLeft('warraq build')}`,
    issueName: (name) => `الاسم «${name}» لا يصلح لعدد، والمنتظر حروف لاتينية وأرقام وشرطات.`,
    issue: (call) => `ولطباعته: ${fromLeft(call)}`,
    interviewName: (name) => `الاسم «${name}» لا يصلح لحوار، والمنتظر ثلاثة حروف أو أكثر.`,
    unlisted: (hint) => `اكتب هذا السطر هناك تحت articles: ${fromLeft(/"\s*(.+)"$/.exec(hint)?.[1] ?? hint)}`,
    interview: (call) => `اكتب كلامك مكان كلامه، ثم اطبعه: ${fromLeft(call)}`,
    standing: (file) => `في المكان ${fromLeft(file)} شيء من قبل، والمنتظر ألا يكون هناك شيء.`,
    another: 'اختر اسمًا آخر، أو أزل ما هناك.',
  },
)
