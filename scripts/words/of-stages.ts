/** Names of stages, as they are announced → in Arabic. */

import { figure } from './counts.ts'
import { present, type Voice } from './voice.ts'

const STAGES: Readonly<Record<string, string>> = {
  archive: 'الأرشيف',
  cover: 'الغلاف',
  dress: 'القالب',
  epub: 'الكتاب',
  inspect: 'الفحص',
  keep: 'الحفظ',
  'lay out': 'الإخراج',
  pictures: 'الصور',
  plates: 'الألواح',
  press: 'الطباعة',
  print: 'المطبعة',
  read: 'القراءة',
  report: 'التقرير',
  screen: 'الشاشة',
  shelf: 'الرف',
  text: 'النصوص',
  unpack: 'الفك',
  verify: 'التحقق',
  waiting: 'انتظار',
  write: 'الكتابة',
}

/** Columns of a stage's name and of its time. */
const [NAME, TIME] = [8, 8]

function nameOfStage(stage: string, { language }: Voice): string {
  return language === 'ar' ? (STAGES[stage] ?? stage) : stage
}

/** As a bar shows it, which runs from the left; the name itself where it has no Arabic. */
export function nameInBar(stage: string, voice: Voice): string {
  const name = nameOfStage(stage, voice)
  return name === stage ? stage : present(name.padEnd(NAME), voice)
}

/** The line of a stage that has ended; `time` in milliseconds. */
export function lineOfStage(stage: string, time: number, voice: Voice): string {
  const line = (name: string, duration: string) => `${name.padEnd(NAME)} ${duration.padStart(TIME)}`
  const name = nameOfStage(stage, voice)
  if (name === stage) return line(stage, `${Math.round(time)} ms`)
  return present(line(name, `${figure(Math.round(time))} م.ث`), voice)
}
