/** The command that begins things. */

import type { Command } from '../commands.ts'
import { JSON_FLAG } from './flags.ts'

export const BEGINNING: readonly Command[] = [
  {
    name: 'new',
    about:
      'makes a folder for a magazine of your own, ready to be printed; an issue in it; an interview in that',
    arabic: 'ينشئ مجلدًا لمجلة لك جاهزة للطباعة؛ أو عددًا فيها؛ أو حوارًا في العدد',
    operand: {
      name: 'what',
      about: 'the folder of a magazine; or issue and its name; or interview and its name',
      arabic: 'مجلد المجلة؛ أو issue واسم العدد؛ أو interview واسم الحوار',
      isMany: true,
    },
    flags: [
      {
        name: 'masthead',
        value: 'name',
        about: 'of a magazine: its name; it is asked for where left out',
        arabic: 'للمجلة: اسمها؛ ويُسأل عنه إن تُرك',
      },
      {
        name: 'language',
        value: 'code',
        about: 'of a magazine: its language, for example ar-EG',
        arabic: 'للمجلة: لغتها، مثل ar-EG',
      },
      {
        name: 'theme',
        value: 'name',
        values: 'themes',
        about: 'of a magazine: the theme that its own is like',
        arabic: 'للمجلة: القالب الذي يشبهه قالبها',
      },
      {
        name: 'from',
        value: 'issue',
        values: 'issues',
        about: 'of an issue: the one whose magazine it is, for example 001',
        arabic: 'للعدد: العدد الذي هو من مجلته، مثل 001',
      },
      {
        name: 'issue',
        value: 'folder',
        values: 'issues',
        about: 'of an interview: the issue it goes into, instead of the first',
        arabic: 'للحوار: العدد الذي يدخله، مكان الأول',
      },
      JSON_FLAG,
    ],
    examples: [
      'new my-magazine --masthead المرفأ --language ar-LB',
      'new issue 002 --from 001',
      'new interview marina --issue issues/002',
    ],
    load: () => import('../new.ts'),
  },
]
