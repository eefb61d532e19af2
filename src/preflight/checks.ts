/** Evidence → what every check has to say of it: the table of checks. */

import type { Diagnostic } from '../diagnostic.ts'
import { artworkChecks } from './checks/artworks.ts'
import { askedLength } from './checks/asked-length.ts'
import { barePage } from './checks/bare-page.ts'
import { columnAdverts } from './checks/column-adverts.ts'
import { shortOfTrim, smallBleed, textNearTrim } from './checks/edges.ts'
import { borrowedFace, refusedFace } from './checks/face-rights.ts'
import { shortFoot, shortLastPage } from './checks/feet.ts'
import { looseLine, shortLine, tightLine, wideLine } from './checks/gaps.ts'
import { inHinge } from './checks/in-hinge.ts'
import { emptyIndex, missingIndex } from './checks/index-entries.ts'
import { heavyInk, leftRgb, manyInks } from './checks/inks.ts'
import { deadLink } from './checks/links.ts'
import { loneLine } from './checks/lone-lines.ts'
import { oddAuthor, oddDate, oddLanguage, oddSerial, oddTitle } from './checks/metadata.ts'
import { nearSpine } from './checks/near-spine.ts'
import { missingAlternative, missingCaption } from './checks/picture-words.ts'
import { pressProfile } from './checks/press-profile.ts'
import { coarsePicture, softPicture } from './checks/resolution.ts'
import { reversedType } from './checks/reversed-type.ts'
import { screenedType } from './checks/screened-type.ts'
import { pageCount } from './checks/sheets.ts'
import { shopData } from './checks/shop-data.ts'
import { shopRules } from './checks/shops.ts'
import { spreadPicture } from './checks/spread-pictures.ts'
import { hairline, smallText } from './checks/thin.ts'
import { clashingMarks, touchingLine } from './checks/touching.ts'
import { unplacedWords } from './checks/unplaced.ts'
import type { AnyCheck, Check, Evidence, Finding, Noted, Trade } from './evidence.ts'
import { sourceOf } from './places.ts'

/** In the order they are told: what spoils a printing first, what a catalogue would miss last. */
export const CHECKS: readonly Check[] = [
  coarsePicture,
  softPicture,
  ...artworkChecks,
  columnAdverts,
  missingAlternative,
  missingCaption,
  shortOfTrim,
  smallBleed,
  textNearTrim,
  nearSpine,
  inHinge,
  heavyInk,
  leftRgb,
  manyInks,
  reversedType,
  screenedType,
  pressProfile,
  hairline,
  smallText,
  wideLine,
  looseLine,
  shortLine,
  tightLine,
  touchingLine,
  clashingMarks,
  loneLine,
  shortFoot,
  shortLastPage,
  askedLength,
  spreadPicture,
  unplacedWords,
  barePage,
  pageCount,
  refusedFace,
  borrowedFace,
  deadLink,
  emptyIndex,
  missingIndex,
  oddTitle,
  oddAuthor,
  oddLanguage,
  oddDate,
  oddSerial,
  shopData,
]

/** Checks of what is only known when all is bound. */
export const LAST_CHECKS: readonly Check[] = [shopRules]

/** A check that an earlier stage makes, because nothing can be set or painted before it. */
export interface EarlierCheck {
  readonly code: string
  readonly trade: Trade
  readonly title: string
  readonly about: string
}

/** Their diagnostics are shown as they are; here they are listed, so that the table is whole. */
export const EARLIER: readonly EarlierCheck[] = [
  {
    code: 'style/contrast',
    trade: 'pages',
    title: 'لون لا يتميز عما تحته',
    about: 'يتميز كل نص عما يقف عليه: ٤٫٥ إلى ١، وللعناوين الكبيرة ٣ إلى ١.',
  },
  {
    code: 'style/refused-face',
    trade: 'pages',
    title: 'ملف خط لا يصلح',
    about: 'كل خط ملف TrueType ثابت يجوز تضمينه وتضمين جزء منه.',
  },
  {
    code: 'layout/uncovered-character',
    trade: 'pages',
    title: 'حرف لا خط له',
    about: 'لكل حرف في العدد رسم في خط من خطوط القالب.',
  },
  {
    code: 'layout/overfull-line',
    trade: 'pages',
    title: 'كلمة أعرض من عمودها',
    about: 'لكل كلمة عمود يسعها، أو موضع تُكسر عنده.',
  },
  {
    code: 'layout/overset',
    trade: 'pages',
    title: 'كلام لا مكان له',
    about: 'لكل كلام في العدد مكان على صفحة من صفحاته.',
  },
]

export interface MadeCheck {
  readonly code: string
  readonly trade: Trade
  readonly title: string
  readonly about: string
  /** How often it found something; nothing where this printing was not one to check so. */
  readonly found?: number
}

export interface Inspection {
  readonly findings: readonly Noted[]
  /** Every check of the table, and every earlier one. */
  readonly made: readonly MadeCheck[]
}

/** Before anything is painted. `own`: checks of a publisher, behind those of the press. */
export function inspect(evidence: Evidence, own: readonly AnyCheck[] = []): Inspection {
  const checked = runChecks(CHECKS, evidence)
  const earlier = EARLIER.map((check) => ({ ...check, found: saidOf(check, evidence.said) }))
  const others = runChecks(own, evidence)
  return {
    findings: [...checked.findings, ...others.findings],
    made: [...checked.made, ...earlier, ...others.made],
  }
}

/** When all is bound. */
export function inspectBound(evidence: Evidence): Inspection {
  return runChecks(LAST_CHECKS, evidence)
}

function runChecks(checks: readonly AnyCheck[], evidence: Evidence): Inspection {
  const results = checks.map((check) => {
    const asked = check.asked?.(evidence) ?? true
    return { check, asked, findings: asked ? check.check(evidence) : [] }
  })
  return {
    findings: results.flatMap(({ check, findings }) => findings.map((found) => note(check, found, evidence))),
    made: results.map(({ check: { code, trade, title, about }, asked, findings }) => ({
      code,
      trade,
      title,
      about,
      ...(asked && { found: findings.length }),
    })),
  }
}

function note({ code, severity, hint }: AnyCheck, finding: Finding, evidence: Evidence): Noted {
  const { message, arabic, ...place } = finding
  const span = finding.span ?? sourceOf(finding, evidence)
  return {
    severity: typeof severity === 'function' ? severity(evidence) : severity,
    code,
    message,
    arabic,
    hint,
    ...place,
    ...(span && { span }),
  }
}

/** A code counts with those that go on from it: what is overset may be a headline, a cover, or the contents. */
function saidOf({ code }: EarlierCheck, said: readonly Diagnostic[]): number {
  return said.filter((diagnostic) => diagnostic.code === code || diagnostic.code.startsWith(`${code}-`))
    .length
}
