/** An issue and a publisher's plug-ins → what is told of templates that an article asks for and nobody has made. */

import type { Diagnostic } from '../diagnostic.ts'
import type { Issue } from '../issue/issue.ts'
import { diagnose, nearest, quote } from '../source/complaint.ts'
import type { PlugIns } from './open.ts'

export function tellTemplates({ articles }: Issue, { templates }: PlugIns): readonly Diagnostic[] {
  const known = [...templates.byName.keys()]
  return articles.flatMap((article): readonly Diagnostic[] => {
    if (!('template' in article) || !article.template) return []
    const { name, span } = article.template
    if (templates.byName.has(name)) return []
    const near = nearest(name, known)
    const hint = near
      ? `Did you mean ${near}?`
      : known.length > 0
        ? `warraq.config.ts has ${known.join(', ')}.`
        : 'Write one into warraq.config.ts, beside warraq.yaml, or take the key out.'
    const found = `template ${quote(name)}`
    return [
      diagnose(
        'plugins',
        { rule: 'unknown-template', found, expected: 'one of the publisher’s own', hint },
        span,
      ),
    ]
  })
}
