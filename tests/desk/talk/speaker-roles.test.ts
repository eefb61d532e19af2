/** How a speaker is called, by his labels. */

import { expect, test } from 'vitest'
import { interpret } from '../../../src/desk/interpret.ts'
import { readText } from '../../support/manuscripts.ts'

const guests = async (lines: readonly string[]) =>
  interpret(await readText('talk.txt', lines.join('\n\n'))).guests.map(({ name }) => name)

const talk = (name: string) => [
  'هند الصفار: كيف بدأت صنع الألحان؟',
  `${name}: بدأت من صوت البحر في ميناء صغير، وكنت أسمعه كل ليلة وأكتب ما يقول.`,
  'هند الصفار: ومتى كتبت أول لحن؟',
  `${name}: كتبته في السابعة عشرة على ظهر قارب، ثم ضاع مني الدفتر في الماء.`,
  'هند الصفار: هل وجدته؟',
  `${name}: وجدته صياد بعد سنة، وكان الحبر قد ذهب وبقيت الخطوط التي رسمتها بالقلم.`,
]

test('a trade or a picture behind his name is none of it', async () => {
  expect(await guests(talk('ماهر بوغانم ملحن'))).toEqual(['ماهر بوغانم'])
  expect(await guests(talk('ماهر بوغانم 🎹'))).toEqual(['ماهر بوغانم'])
})

test('a sign in brackets is nobody', async () => {
  const lines = talk('المتحدث 2').map((line) => line.replace('هند الصفار', 'المتحدث 1'))
  const rest = lines.slice(1)
  const welcome = 'المتحدث 1: أهلا بكم. معنا اليوم ماهر البوغانمي، حياه الله. كيف بدأت صنع الألحان؟'
  expect(await guests([welcome, ...rest.slice(0, 2), '[موسيقى]', ...rest.slice(2)])).toEqual([
    'ماهر البوغانمي',
  ])
})
