/** The texts of an article's file and of its issue's → its form: the parts, and what is wrong with each of them. */

import { kindOf } from '../../issue/articles.ts'
import { readText } from '../../source/read.ts'
import type { FormTexts } from './edits.ts'
import type { ArticleForm } from './form.ts'
import { type FormPlaces, mistakesIn } from './judge-edits.ts'
import { readForm } from './read-form.ts'

export function makeForm(
  texts: FormTexts,
  places: FormPlaces,
  facts: Pick<ArticleForm, 'file' | 'revision' | 'canUndo' | 'canRedo'>,
): ArticleForm {
  const { value } = readText(texts.article, places.article, 'issue')
  const kind = kindOf(value)
  return { ...facts, kind, parts: readForm(value, kind), mistakes: mistakesIn(texts, places) }
}
