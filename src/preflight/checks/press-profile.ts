/** The profile of a press and what the theme says of the same press → whether both speak of one. */

import { inkInArabic, quote } from '../arabic.ts'
import type { Check, Finding, PressFacts } from '../evidence.ts'
import { evidenceOf } from '../example.ts'
import { percent } from '../ink-use.ts'

/** Of all plates together: by less, makers of profiles and printers differ over the same paper. */
const DIFFERENCE = 0.3

/** Letters and digits, whatever stands between them. */
function bare(words: string): string {
  return words.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}

function judgeInk({ inkLimit, profile }: PressFacts): readonly Finding[] {
  if (!profile || Math.abs(profile.greatestInk - inkLimit) <= DIFFERENCE) return []
  const { greatestInk, description } = profile
  return [
    {
      message: `Unexpected ink limit of ${percent(inkLimit)} beside the profile “${description}”, which lays ${percent(greatestInk)} at the most, expected two that are for one paper.`,
      arabic: `حد الحبر في القالب ${inkInArabic(inkLimit)}، والمطلوب ما يناسب ملف الألوان ${quote(description)} وأقصاه ${inkInArabic(greatestInk)}.`,
    },
  ]
}

function judgeCondition({ condition, profile }: PressFacts): readonly Finding[] {
  if (!profile || condition === undefined || bare(profile.description).includes(bare(condition))) return []
  const { description } = profile
  return [
    {
      message: `Unexpected printing condition ${condition} beside the profile “${description}”, expected the one that the profile is for.`,
      arabic: `حالة الطباعة ${quote(condition)} غير حالة ملف الألوان ${quote(description)}، والمطلوب أن تكونا واحدة.`,
    },
  ]
}

const pressed = (facts: Partial<PressFacts>) =>
  evidenceOf({
    editions: ['print'],
    press: {
      inkLimit: 3,
      condition: 'FOGRA39',
      profile: { greatestInk: 3.17, description: 'FOGRA39L Coated' },
      inks: [],
      pictures: [],
      ...facts,
    },
  })

export const pressProfile: Check = {
  code: 'preflight/press-profile',
  trade: 'press',
  severity: 'warning',
  title: 'ملف ألوان لورق آخر',
  about: 'حد الحبر وحالة الطباعة في القالب هما ما أُعد له ملف ألوان المطبعة.',
  remedy: 'اسأل المطبعة عن ملفها وعن حد الحبر على ورقها، واكتبهما في القالب.',
  hint: 'Ask the printer for the profile of the paper and its ink limit, and write both under press in the theme.',
  asked: ({ press }) => press !== undefined,
  check: ({ press }) => (press ? [...judgeInk(press), ...judgeCondition(press)] : []),
  good: [{ name: 'a limit a little below that of the profile', evidence: pressed({}) }],
  bad: [
    { name: 'a limit of newsprint beside a profile of coated paper', evidence: pressed({ inkLimit: 2.4 }) },
    {
      name: 'a limit of coated paper beside a profile of newsprint',
      evidence: pressed({ profile: { greatestInk: 2.4, description: 'FOGRA39 news' } }),
    },
    { name: 'a condition that is not the profile’s', evidence: pressed({ condition: 'FOGRA51' }) },
  ],
}
