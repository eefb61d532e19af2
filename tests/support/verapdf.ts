/**
 * PDFs in, what veraPDF, the reference validator of PDF/A and PDF/UA, finds wrong with them out.
 * The validator is a Java program beside the tree, which a machine may lack.
 */

import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { classPath, SHORT_LIVED } from './programs.ts'

/** Its names for PDF/A-3 level A and for PDF/UA-1. */
export type Flavour = '3a' | 'ua1'

export interface VerapdfVerdict {
  readonly compliant: boolean
  readonly passedChecks: number
  readonly failedChecks: number
  readonly broken: readonly string[]
}

const MAIN_CLASS = 'org.verapdf.apps.GreenfieldCliWrapper'
const REPORT_LIMIT = 64 * 1024 * 1024

/** For each file in its order: whether it is compliant, how much was checked, and each rule it breaks, with its clause. */
export async function checkStandard(
  pdfs: readonly Uint8Array[],
  flavour: Flavour,
): Promise<readonly VerapdfVerdict[]> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-verapdf-'))
  try {
    const files = pdfs.map((_, index) => join(folder, `${String(index).padStart(3, '0')}.pdf`))
    await Promise.all(files.map((file, index) => writeFile(file, pdfs[index] as Uint8Array)))
    const args = ['-cp', classPath('verapdf'), MAIN_CLASS, '--format', 'json', '--flavour', flavour, ...files]
    const { jobs } = (JSON.parse(await runJava(args)) as Report).report
    return jobs
      .toSorted((a, b) => (a.itemDetails.name < b.itemDetails.name ? -1 : 1))
      .map(({ validationResult }) => verdictOf(validationResult[0] as Validation))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** veraPDF exits with 1 where a file is not compliant: the report tells that from a run that failed. */
function runJava(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('java', [...SHORT_LIVED, ...args], { maxBuffer: REPORT_LIMIT }, (error, stdout) => {
      if (error && error.code !== 1) reject(new Error('veraPDF could not be run.', { cause: error }))
      else resolve(stdout)
    })
  })
}

interface Validation {
  readonly compliant: boolean
  readonly details: {
    readonly passedChecks: number
    readonly failedChecks: number
    readonly ruleSummaries: readonly {
      readonly clause: string
      readonly testNumber: number
      readonly description: string
      readonly failedChecks: number
    }[]
  }
}

interface Report {
  readonly report: {
    readonly jobs: readonly {
      readonly itemDetails: { readonly name: string }
      readonly validationResult: readonly Validation[]
    }[]
  }
}

function verdictOf({ compliant, details }: Validation): VerapdfVerdict {
  const { passedChecks, failedChecks, ruleSummaries } = details
  const broken = ruleSummaries.map(
    ({ clause, testNumber, description, failedChecks: times }) =>
      `${clause}-${testNumber} (${times} times): ${description}`,
  )
  return { compliant, passedChecks, failedChecks, broken }
}
