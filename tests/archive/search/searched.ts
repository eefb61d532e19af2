/** What is searched: the samples, and two issues made up for what is typed in `queries.ts`. */

import type { IssueRecord } from '../../../src/archive/record/issue-record.ts'
import { recordOf, sampleRecords, talkOf } from '../../support/records.ts'

export async function searchRecords(): Promise<readonly IssueRecord[]> {
  const spellings = talkOf(
    'spellings',
    [
      'سُئِلَتِ الكاتِبَةُ عن المَدْرَسَةِ القديمة فابتسمت.',
      'كان المسئول عن شئون البلدة يحضر كل صباح.',
      'کتابی خوب دربارهٔ شهر',
      'بيعت منه ٣٥٠٬٠٠٠ نسخة سنة ١٩٥٨، وبلغ طوله ٢٫٧٥ متر.',
      'ﻗﺮﺃﺕ ﻋﻦ ﻓﻨﻮﻥ ﺍﻟﺰﺧﺮﻓﺔ وفيها لام ألف: ﻻ.',
      'الجمـــال في الخـطّ الكوفيّ.',
      'مدّ يده ببطء، فسقط منها شيء في الماء.',
      'يدور الحديث حول ما لم يقل.',
      'كتبت عن W3C وعن Noor XL وعن متصفح Élan، ودفعت لـ٤٢ ورقة.',
      ['هل ورثتم المهنة؟', 'ورثناها عن والدتي، وأخذت العمران عن عمران.'],
      'قال: «لا بأس!»، ثم سكت؛ وقال (بعد حين): نعم.',
      'الوقت كالسيف؛ والسيف في غمده وقت.',
    ],
    {
      title: 'إملاءات',
      kicker: 'حوار الإملاء',
      guests: [{ name: 'عبد الله المنسيّ', romanised: 'Abdullah al-Mansi', role: 'خطّاط' }],
      credits: [{ role: 'صحافة', name: 'هدى فؤاد', fileAs: 'فؤاد، هدى' }],
    },
  )
  const others = talkOf(
    'others',
    [
      'في المدارس كتب كثيرة، وللمدينة كتابها.',
      'المسؤول غائب اليوم.',
      'نسي المهندسون أدواتهم، ومهندسة واحدة تذكّرت.',
      'السيف في الوقت الضائع.',
      'سافر عمر إلى الإسماعيلية.',
      'ثم تاب وندم.',
      'ومعه بيده كل كتاب وكلها كتب.',
    ],
    {
      title: 'حكاية الخزّاف',
      kicker: 'حكايات',
      guests: [{ name: 'عبدالله المنسى' }],
      credits: [{ role: 'تحرير', name: 'هدي فؤاد' }],
    },
  )
  const spread = talkOf('spread', ['هنا بقلاوة وحدها.', 'وهنا كنافة وحدها.', 'لا حلوى هنا.'], {
    title: 'حلوى',
  })
  return [
    ...(await sampleRecords()),
    recordOf('old', '1999-05-01', [spellings]),
    recordOf('new', '2030-01-01', [others, spread]),
  ]
}
