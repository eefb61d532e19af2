/**
 * What happened to an issue in the archive → its PREMIS 3.0 record (Data Dictionary for Preservation Metadata): the
 * version made, what was checked in it, and the version it takes the place of.
 */

import { blockElement, element, type Markup, text, writeDocument } from '../../xml.ts'

export interface Happening {
  /** `creation`, `validation`, `replacement`, `withdrawal`: words of the Library of Congress's list of event types. */
  readonly type: 'creation' | 'validation' | 'replacement' | 'withdrawal'
  /** RFC 3339. */
  readonly moment: string
  readonly detail: string
  readonly outcome: string
}

export interface History {
  /** Of the issue in the archive. */
  readonly object: string
  readonly version: number
  /** The press that made it, with its version. */
  readonly agent: string
  readonly happenings: readonly Happening[]
}

export function writePremis({ object, version, agent, happenings }: History): string {
  const name = `${object}/v${version}`
  return writeDocument(
    blockElement(
      'premis',
      {
        xmlns: 'http://www.loc.gov/premis/v3',
        version: '3.0',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        blockElement('object', { 'xsi:type': 'intellectualEntity' }, [identify('object', name)]),
        ...happenings.map(({ type, moment, detail, outcome }, index) =>
          blockElement('event', {}, [
            identify('event', `${name}/${index + 1}-${type}`),
            say('eventType', type),
            say('eventDateTime', moment),
            blockElement('eventDetailInformation', {}, [say('eventDetail', detail)]),
            blockElement('eventOutcomeInformation', {}, [say('eventOutcome', outcome)]),
            link('Agent', agent),
            link('Object', name),
          ]),
        ),
        blockElement('agent', {}, [
          identify('agent', agent),
          say('agentName', agent),
          say('agentType', 'software'),
        ]),
      ],
    ),
  )
}

function say(name: string, value: string): Markup {
  return element(name, {}, text(value))
}

function identify(kind: 'object' | 'event' | 'agent', value: string): Markup {
  return blockElement(`${kind}Identifier`, {}, [
    say(`${kind}IdentifierType`, 'local'),
    say(`${kind}IdentifierValue`, value),
  ])
}

function link(kind: 'Agent' | 'Object', value: string): Markup {
  return blockElement(`linking${kind}Identifier`, {}, [
    say(`linking${kind}IdentifierType`, 'local'),
    say(`linking${kind}IdentifierValue`, value),
  ])
}
