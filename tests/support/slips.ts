/** The smallest sound issue, for tests that put one slip into it: an interview of one exchange, in the plain theme. */

export const ISSUE = `masthead: مجلة
number: 1
date: 2026-11-01
language: ar
theme: plain
cover: { story: talk }
articles: [talk.yaml]
`

/** Its interview, with an answer of the test's own. */
export const talk = (answer: string) => `slug: talk
kind: interview
title: حوار
guest: { name: سلمى, shortName: سلمى }
exchanges:
  - question: من أنت؟
    answer: ${answer}
`
