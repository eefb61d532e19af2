/**
 * An EPUB's bytes → what EPUBCheck, the W3C's own validator, finds wrong with them.
 * The validator is a Java program beside the tree, which a machine may lack.
 */

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { classPath, SHORT_LIVED } from './programs.ts'

export interface EpubcheckVerdict {
  /** The version that answers. */
  readonly version: string
  /** Each fatal error, error and warning as `CODE file:line message`. */
  readonly findings: readonly string[]
  /** Codes of what it merely remarks on, each once. */
  readonly usages: readonly string[]
}

const MAIN_CLASS = 'com.adobe.epubcheck.tool.Checker'
const GRAVE = new Set(['FATAL', 'ERROR', 'WARNING'])
const REPORT_LIMIT = 64 * 1024 * 1024 // the report lists every file of the book

export async function checkBook(epub: Uint8Array): Promise<EpubcheckVerdict> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-epubcheck-'))
  try {
    const book = join(folder, 'book.epub')
    const report = join(folder, 'report.json')
    await writeFile(book, epub)
    await runJava(['-cp', classPath('epubcheck'), MAIN_CLASS, book, '--quiet', '--usage', '--json', report])
    return readReport(await readFile(report, 'utf8'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** EPUBCheck exits with 1 where it finds errors: the report tells them apart from a run that failed. */
function runJava(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile('java', [...SHORT_LIVED, ...args], { maxBuffer: REPORT_LIMIT }, (error) => {
      if (error && error.code !== 1) reject(new Error('EPUBCheck could not be run.', { cause: error }))
      else resolve()
    })
  })
}

interface Report {
  readonly checker: { readonly checkerVersion: string }
  readonly messages: readonly {
    readonly ID: string
    readonly severity: string
    readonly message: string
    readonly locations: readonly { readonly path: string; readonly line: number }[]
  }[]
}

function readReport(json: string): EpubcheckVerdict {
  const { checker, messages } = JSON.parse(json) as Report
  const findings = messages
    .filter(({ severity }) => GRAVE.has(severity))
    .map(({ ID, message, locations }) => {
      const place = locations[0] ? ` ${locations[0].path}:${locations[0].line}` : ''
      return `${ID}${place} ${message}`
    })
  const usages = messages.filter(({ severity }) => severity === 'USAGE').map(({ ID }) => ID)
  return { version: checker.checkerVersion, findings, usages: [...new Set(usages)].sort() }
}
