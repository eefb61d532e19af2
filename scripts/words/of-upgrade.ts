/** What is said where files of an older press are brought to the form of this one. */

import { count, FILES } from './counts.ts'
import { inBoth } from './in-both.ts'
import { fromLeft } from './isolates.ts'

export const upgradeWords = inBoth(
  {
    nothing: 'All files are as this press writes them.',
    done: (files: number) => `${files} ${files === 1 ? 'file is' : 'files are'} brought up to date.`,
    would: (files: number) => `${files} ${files === 1 ? 'file' : 'files'} would be brought up to date.`,
    edited: (folder: string) =>
      `${folder}: somebody has just edited it; nothing of it is written. Call again.`,
  },
  {
    nothing: 'الملفات كلها كما تكتبها هذه المطبعة.',
    done: (files) => `حُدّثت الملفات: ${count(files, FILES)}.`,
    would: (files) => `ما يحتاج إلى تحديث: ${count(files, FILES)}.`,
    edited: (folder) => `حرّر أحدهم ${fromLeft(folder)} قبل لحظة؛ فلم يُكتب منه شيء. أعد الأمر.`,
  },
)
