/** Flags that several commands have. */

import type { Flag } from '../commands.ts'

export const JSON_FLAG: Flag = {
  name: 'json',
  about: 'say what was made as JSON, for programs',
  arabic: 'يقول ما صُنع بصيغة JSON، للبرامج',
}

/** Of every command that shows what it made. */
export const OPEN_FLAG: Flag = {
  name: 'open',
  about: 'opens it as well, with the program of this machine',
  arabic: 'ثم يفتحه ببرنامج هذا الجهاز',
}

/** Of every command that lays an issue. */
export const ISSUE_OPERAND = {
  name: 'issue',
  values: 'issues',
  about: 'the issue’s folder; the first sample where it is left out',
  arabic: 'مجلد العدد؛ والعدد النموذجي الأول إن تُرك',
} as const
export const THEME_FLAG: Flag = {
  name: 'theme',
  value: 'name',
  values: 'themes',
  about: 'another theme than the issue’s own',
  arabic: 'قالب غير قالب العدد',
}

/** Of every command that puts files somewhere. */
export const MAKING_FLAGS: readonly Flag[] = [
  {
    name: 'out',
    value: 'folder',
    about: 'where to put what is made, instead of output',
    arabic: 'أين يوضع ما يُصنع، مكان output',
  },
  JSON_FLAG,
]

/** Of every command that reads or writes the archive. */
export const ARCHIVE_FLAG: Flag = {
  name: 'archive',
  value: 'place',
  about: 'the archive’s folder, or s3://bucket/prefix, instead of output/archive',
  arabic: 'مجلد الأرشيف، أو s3://bucket/prefix، مكان output/archive',
}
