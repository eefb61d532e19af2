/** What an issue was printed with: by it a later printing is told why its bytes are others. */

export interface PressOrigin {
  /** The press's version, and a checksum of its code. */
  readonly press: { readonly version: string; readonly code: string }
  /** Name of the object of the archive that has that code. */
  readonly object: string
  /** A checksum of the list of packages that npm installed. */
  readonly packages: string
  readonly node: string
  readonly system: string
  readonly processor: string
}

/** What is kept with a version: from which state of its issue it was printed, too. */
export interface VersionOrigin extends PressOrigin {
  /** The number of that state (`generationOf`). */
  readonly inputs: string
}

/** What of a press decides the bytes that it prints: the same of two presses, the same bytes from the same state. */
export function pressOf({ press, packages, node }: PressOrigin): readonly string[] {
  return [press.code, packages, majorOf(node)]
}

/** In one sentence each, what is other than it was; nothing where all is as it was. */
export function differencesOf(then: PressOrigin, now: PressOrigin): readonly string[] {
  const said: readonly (readonly [isOther: boolean, sentence: string])[] = [
    [
      majorOf(then.node) !== majorOf(now.node),
      `It was printed on Node ${then.node}, and this is ${now.node}.`,
    ],
    [then.packages !== now.packages, 'Other packages are installed than those it was printed with.'],
    [
      then.press.code !== now.press.code,
      `The press has changed since: it was version ${then.press.version}, kept as ${then.object}, and this is ${now.press.version}.`,
    ],
    [then.system !== now.system, `It was printed on ${then.system}, and this is ${now.system}.`],
    [then.processor !== now.processor, `It was printed by ${then.processor}, and this is ${now.processor}.`],
  ]
  return said.filter(([isOther]) => isOther).map(([, sentence]) => sentence)
}

function majorOf(version: string): string {
  return version.split('.', 1)[0] ?? version
}
