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
  {
    name: 'upgrade',
    about:
      'brings files that an older press has written up to date: the form of issues, the schemas that they name',
    arabic: 'يحدّث ملفات كتبتها مطبعة أقدم: صيغة الأعداد، وملفات schema التي تسميها',
    operand: {
      name: 'issues',
      about: 'folders of issues; all of the house, and its own files, where none is named',
      arabic: 'مجلدات أعداد؛ وإن لم يُذكر شيء فأعداد الدار كلها وملفاتها',
      values: 'issues',
      isMany: true,
    },
    flags: [
      {
        name: 'dry-run',
        about: 'tells which files would change, and writes nothing',
        arabic: 'يذكر الملفات التي ستتغير، ولا يكتب شيئًا',
      },
      JSON_FLAG,
    ],
    examples: ['upgrade --dry-run', 'upgrade issues/001'],
    load: () => import('../upgrade.ts'),
  },
]
