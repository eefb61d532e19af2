/** What is said of a command line: the frame of its help, and what is wrong with its words. */

import { inBoth } from './in-both.ts'
import { fromLeft } from './isolates.ts'
import { present, type Voice } from './voice.ts'

export const commandLineWords = inBoth(
  {
    usage: 'Usage:',
    operands: 'Arguments:',
    flags: 'Options:',
    commands: 'Commands:',
    examples: 'Examples:',
    help: 'this help',
    version: 'the version of the press',
    error: (reason: string) => `error: ${reason}`,
    helpOf: (call: string) => `${call} says what may be asked for.`,
    keptByNpm: (flags: string, call: string) =>
      `error: npm kept ${flags} to itself, expected it behind two hyphens: ${call}`,
  },
  {
    usage: 'الاستعمال:',
    operands: 'ما يُعطى:',
    flags: 'العلامات:',
    commands: 'الأوامر:',
    examples: 'أمثلة:',
    help: 'هذه المساعدة',
    version: 'إصدار المطبعة',
    error: (reason) => `خطأ: ${reason}`,
    helpOf: (call) => `ما يجوز أن يُطلب يقوله: ${fromLeft(call)}`,
    keptByNpm: (flags, call) =>
      `خطأ: احتفظ npm لنفسه بما يلي: ${fromLeft(flags)}\nومكانه بعد شرطتين: ${fromLeft(call)}`,
  },
)

export const completionWords = inBoth(
  {
    shell: (name: string, known: string) => `Unexpected shell "${name}", expected one of ${known}.`,
  },
  {
    shell: (name, known) =>
      name === ''
        ? `لم تُذكر صدفة؛ والمعروف: ${fromLeft(known)}.`
        : `لا صدفة باسم «${name}»؛ والمعروف: ${fromLeft(known)}.`,
  },
)

/** Titles of help, by those that the library writes. */
export function titlesOf(voice: Voice): Readonly<Record<string, string>> {
  const { usage, operands, flags, commands } = commandLineWords(voice)
  return { 'Usage:': usage, 'Arguments:': operands, 'Options:': flags, 'Commands:': commands }
}

interface LibraryError {
  readonly code: string
  readonly message: string
}

const NEAR = /\(Did you mean (?:one of )?(.+?)\?\)/

/** By the codes of the library's errors: what an error quotes → a sentence. */
const ARABIC_ERRORS: Readonly<Record<string, (quoted: string) => string>> = {
  'commander.unknownCommand': (name) => `خطأ: لا أمر باسم «${name}».`,
  'commander.unknownOption': (name) => `خطأ: لا يعرف هذا الأمر العلامة ${fromLeft(name)}.`,
  'commander.optionMissingArgument': (flag) => `خطأ: لا شيء بعد العلامة ${fromLeft(flag)}، والمنتظر قيمة.`,
  'commander.excessArguments': (name) => `خطأ: أُعطي الأمر ${fromLeft(name)} أكثر مما يأخذ.`,
}

/** Nothing where the library's English is what is said. */
export function errorInArabic({ code, message }: LibraryError, voice: Voice): string | undefined {
  const sentence = voice.language === 'ar' ? ARABIC_ERRORS[code] : undefined
  if (!sentence) return undefined
  const near = NEAR.exec(message)?.[1]
  const said = sentence(/'([^']*)'/.exec(message)?.[1] ?? '')
  return present(near === undefined ? said : `${said}\nلعلك تقصد: ${fromLeft(near)}`, voice)
}
