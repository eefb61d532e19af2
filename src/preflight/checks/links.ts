/**
 * Links of the pages and of the back cover → those that cannot lead anywhere: their form is looked at, and nothing is
 * visited.
 */

import { quote } from '../arabic.ts'
import { boxOfLine, itemsOf } from '../boxes.ts'
import type { Check, Evidence, Finding, Location } from '../evidence.ts'
import { evidenceOf, issueOf, lineOf, pageOf } from '../example.ts'

/** A host has a name and a domain, each of letters, digits and hyphens in any script; or four numbers. */
const HOST =
  /^\d{1,3}(\.\d{1,3}){3}$|^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u
const ADDRESS = /^[^\s@]+@([^\s@]+)$/
const TELEPHONE = /^\+?\d[\d().-]{2,}$/

/** What is wrong with an address: in English as the words after “Unexpected”, in Arabic with the link in its place. */
interface LinkFault {
  readonly english: string
  readonly arabic: (link: string) => string
}

const NO_ARTICLE: LinkFault = {
  english: 'link to no article',
  arabic: (link) => `الرابط ${link} لا يقود إلى مقال في العدد`,
}
const SPACE: LinkFault = { english: 'space in the link', arabic: (link) => `في الرابط ${link} مسافة` }
const FORM: LinkFault = { english: 'form of the link', arabic: (link) => `صيغة الرابط ${link} غير سليمة` }
const MAIL: LinkFault = {
  english: 'mail address of the link',
  arabic: (link) => `عنوان البريد في الرابط ${link} غير سليم`,
}
const NUMBER: LinkFault = {
  english: 'telephone number of the link',
  arabic: (link) => `رقم الهاتف في الرابط ${link} غير سليم`,
}
const SCHEME: LinkFault = {
  english: 'scheme of the link',
  arabic: (link) => `بروتوكول الرابط ${link} غير معروف`,
}

function hostFault(host: string): LinkFault {
  return {
    english: `host “${host}” of the link`,
    arabic: (link) => `المضيف ${quote(host)} في الرابط ${link} غير تام`,
  }
}

/** Nothing where it can lead somewhere. */
function faultOf(href: string, slugs: ReadonlySet<string>): LinkFault | undefined {
  if (href.startsWith('#')) return slugs.has(href.slice(1)) ? undefined : NO_ARTICLE
  if (/[\s\p{Cc}]/u.test(href)) return SPACE
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/i.exec(href) ?? []
  switch (scheme.toLowerCase()) {
    case 'http':
    case 'https':
      return URL.canParse(href) ? webFault(rest) : FORM
    case 'mailto':
      return mailFault(rest)
    case 'tel':
      return TELEPHONE.test(rest.split(';')[0] ?? '') ? undefined : NUMBER
    default:
      return SCHEME
  }
}

function webFault(rest: string): LinkFault | undefined {
  if (!rest.startsWith('//')) return FORM
  // As it is written: parsing would mend some of it, and spell other scripts in Latin letters.
  const [host = ''] = rest
    .slice(2)
    .replace(/^[^/?#]*@/, '')
    .split(/[/?#:]/)
  return HOST.test(host) ? undefined : hostFault(host)
}

function mailFault(rest: string): LinkFault | undefined {
  const addresses = (rest.split('?')[0] ?? '').split(',')
  return addresses.every((address) => HOST.test(ADDRESS.exec(address)?.[1] ?? '')) ? undefined : MAIL
}

function check({ issue, pages }: Evidence): Finding[] {
  const targets = pages.flatMap(({ target }) => target ?? [])
  const slugs = new Set([...issue.articles.map(({ slug }) => slug), ...targets])
  const told = new Set<string>()
  const tell = (href: string, place: Location): Finding[] => {
    const fault = told.has(href) ? undefined : faultOf(href, slugs)
    if (!fault) return []
    told.add(href)
    const message = `Unexpected ${fault.english} “${href}”, expected one that can be followed.`
    const arabic = `${fault.arabic(quote(href))}، والمطلوب رابط يوصل إلى شيء.`
    return [{ message, arabic, ...place }]
  }
  return [
    ...itemsOf(pages, 'text').flatMap(({ page, item }) =>
      item.line.runs.flatMap((placed) => {
        if (!placed.run.span.link) return []
        const box = boxOfLine({ ...item, line: { ...item.line, runs: [placed] } })
        return tell(placed.run.span.link, { page: page.number, ...(box && { box }) })
      }),
    ),
    ...(issue.back.link ? tell(issue.back.link, {}) : []),
  ]
}

const linked = (link: string) => evidenceOf({ pages: [pageOf(1, lineOf({ text: 'هنا', link }))] })
const named = (link: string) => ({ name: link, evidence: linked(link) })

export const deadLink: Check = {
  code: 'preflight/dead-link',
  trade: 'data',
  severity: 'warning',
  title: 'رابط لا يوصل إلى شيء',
  about: 'لكل رابط صيغة سليمة: بروتوكول معروف ومضيف تام، بلا مسافات.',
  remedy: 'انسخ العنوان من جديد.',
  hint: 'Copy the address anew.',
  check,
  good: [
    named('https://example.org/a?b=c#d'),
    named('https://موقع.مصر/صفحة'),
    named('http://192.0.2.1:8080/'),
    named('mailto:salma@example.org,omar@example.org?subject=a'),
    named('tel:+20-2-1234567'),
    named('#letter'),
  ],
  bad: [
    named('https://example'),
    named('https://exa_mple..org/'),
    named('https:/example.org'),
    named('htps://example.org'),
    named('https://example.org/two words'),
    named('mailto:salma'),
    named('tel:hello'),
    named('#nowhere'),
    {
      name: 'the code on the back',
      evidence: evidenceOf({ issue: issueOf({ back: { link: 'https://example' } }) }),
    },
  ],
}
