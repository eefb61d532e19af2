/** What is said in Arabic of an interview: who was asked, and who says what. */

import type { MistakeTable } from './mistakes-of-files.ts'

export const TALK_MISTAKES: MistakeTable = {
  placeholder: [
    {
      title: 'كلام نائب عن غيره',
      says: '{1} يقف هنا إلى أن يُكتب ما يُطبع.',
      remedy: 'اكتب في مكانه.',
    },
  ],
  guests: [
    {
      sign: 'at once',
      title: 'ضيف وضيوف معًا',
      says: 'في الحوار guest و guests معًا، والمطلوب واحد منهما.',
      remedy: 'اكتب guest لضيف واحد، أو guests وقبل كل ضيف شرطة.',
    },
    {
      sign: 'portrait',
      title: 'صورتان للافتتاح',
      says: 'للضيف الثاني صورة افتتاح أيضًا، والحوار يفتتح بصورة واحدة.',
      remedy: 'أبقِ واحدة، وضع الأخرى في جواب.',
    },
    {
      title: 'اسم مختصر لضيفين',
      says: 'الاسم المختصر {1} لضيفين.',
      remedy: 'اختر لكل ضيف اسمًا مختصرًا يُعرف به كلامه.',
    },
  ],
  speaker: [
    {
      sign: 'no guest is named for',
      title: 'كلام بلا صاحب',
      says: 'في الحوار أكثر من ضيف، وهذا الكلام لا يُعرف قائله.',
      remedy: 'اكتب by واسم الضيف بجانب الجواب، أو by و says داخله.',
    },
    {
      title: 'متكلم ليس من الضيوف',
      says: '{1} ليس من ضيوف الحوار.',
      remedy: 'اكتب الاسم المختصر للضيف أو اسمه كله كما هو.',
    },
  ],
}
