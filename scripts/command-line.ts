/**
 * Words of a command line → the command that is called, or what is to be said instead: help, the version, or what is
 * wrong with the words and the nearest that is right. The adapter of commander.
 */

import { CommanderError, Command as Program } from 'commander'
import type { Call, Command, Flag } from './commands.ts'
import { commandLineWords, errorInArabic, titlesOf } from './words/of-command-lines.ts'
import { ENGLISH, present, type Voice } from './words/voice.ts'

export interface Understood {
  readonly command: Command
  readonly operands: readonly string[]
  readonly flags: Call['flags']
}

/** What is shown instead of running, and how the program ends then. */
export interface Answer {
  readonly text: string
  readonly exitCode: number
}

export interface Surroundings {
  readonly version: string
  /** How the press is called, in help. */
  readonly name: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** In which help is written, and what is wrong: English where left out. */
  readonly voice?: Voice
}

export function readCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  { version, name, environment, voice = ENGLISH }: Surroundings,
): Understood | Answer {
  const kept = keptByNpm(commands, environment)
  if (kept) return { text: commandLineWords(voice).keptByNpm(...kept), exitCode: 1 }
  // Lines are broken before signs of direction are put into them.
  const bare = { ...voice, isIsolated: false }
  const sayings = commandLineWords(bare)
  let understood: Understood | undefined
  let said = ''
  const hear = (text: string) => {
    said += text
  }
  const titles = titlesOf(bare)
  const program = new Program(name)
    .version(version, '-v, --version', sayings.version)
    .helpOption('-h, --help', sayings.help)
    .helpCommand(false)
    // A command may have a flag of the same name: what stands behind its word is its own.
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: hear, writeErr: hear })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
  for (const command of commands) {
    const own = program
      .command(command.name)
      .description(aboutIn(voice, command))
      .helpOption('-h, --help', sayings.help)
    if (command.operand)
      own.argument(
        `[${command.operand.name}${command.operand.isMany ? '...' : ''}]`,
        aboutIn(voice, command.operand),
      )
    for (const flag of command.flags) own.option(spell(flag), aboutIn(voice, flag))
    own.addHelpText(
      'after',
      `\n${sayings.examples}\n${command.examples.map((call) => `  ${name} ${call}`).join('\n')}`,
    )
    own.allowExcessArguments(false).action((...given: unknown[]) => {
      // Where there may be several they come as a list.
      const operands = given
        .slice(0, -2)
        .flat()
        .filter((each) => typeof each === 'string')
      understood = { command, operands, flags: flagsOf(command, own) }
    })
  }
  try {
    program.parse([...words], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const text = errorInArabic(error, voice) ?? shown(said, voice)
    return { text, exitCode: error.exitCode }
  }
  if (!understood) return { text: shown(program.helpInformation(), voice), exitCode: 1 }
  return understood
}

function aboutIn({ language }: Voice, { about, arabic }: Pick<Command, 'about' | 'arabic'>): string {
  return language === 'ar' ? arabic : about
}

/** Help as a whole, where what stands on each line is known. */
function shown(text: string, voice: Voice): string {
  return voice.language === 'ar' ? present(text.trimEnd(), voice) : text.trimEnd()
}

function spell({ name, value }: Flag): string {
  return value ? `--${name} <${value}>` : `--${name}`
}

/** By the names that the table has, a hyphen in them too: the library has none of its own. */
function flagsOf({ flags }: Command, own: Program): Call['flags'] {
  const given = own.opts()
  const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const named = flags.map(({ name }) => [name, given[camel(name)]] as const)
  return Object.fromEntries(named.filter(([, value]) => value !== undefined))
}

/** Where npm says that it has kept one. */
function configOf({ name }: Flag): string {
  return `npm_config_${name.replaceAll('-', '_')}`
}

/**
 * npm takes flags that stand before its two hyphens for its own, and hands on that it did: they, and the right call. Of what follows one it keeps
 * only what stands behind a sign of equality, and says "true" otherwise.
 */
function keptByNpm(
  commands: readonly Command[],
  environment: Surroundings['environment'],
): readonly [flags: string, call: string] | undefined {
  const { npm_lifecycle_event: script } = environment
  const command = commands.find(({ name }) => name === script)
  if (!command) return undefined
  const { name, flags } = command
  const kept = flags.filter((flag) => environment[configOf(flag)])
  if (kept.length === 0) return undefined
  const spelt = kept.map((flag) => {
    const value = environment[configOf(flag)]
    if (!flag.value) return `--${flag.name}`
    return `--${flag.name} ${value === 'true' || flag.isSecret ? `<${flag.value}>` : value}`
  })
  return [spelt.join(' '), `npm run ${name} -- ${spelt.join(' ')}`]
}
