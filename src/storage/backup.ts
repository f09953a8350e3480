/** Backup files: all events of a learner, and the notes they keep, as JSON, which a person can read and any device can import. */

import { toNoteLine } from './backup-notes.ts'
import { makeCrc32 } from './crc32.ts'
import { runOut } from './in-slices.ts'
import type { KeptNote } from './kept-note-rows.ts'

/** Raised only when older versions could not read the file at all. New kinds of events do not need a new format. */
export const BACKUP_FORMAT = 1

interface Backup {
  /** For example `mundap-2026-03-02.json`. */
  readonly name: string
  readonly count: number
}

/** A backup whose text comes in parts: joining a large one into one string would block the page. */
export interface BackupParts extends Backup {
  readonly parts: readonly string[]
}

interface BackupContext {
  readonly base: string
  readonly date: string
  readonly about: string
}

/** The number of events between two pauses: a few milliseconds on a slow phone. */
export const sliceSize = 500

/**
 * Writes events as a backup with one event a line, so that a file that was cut short can be read up to there. `about` is a sentence
 * for the person who opens the file; `date` is the learner's date, as `2026-03-02`.
 */
export function makeBackup(
  events: readonly unknown[],
  context: BackupContext,
): Backup & { readonly text: string } {
  const { name, count, parts } = runOut(backupInSlices(events, context))
  return { name, count, text: parts.join('') }
}

/** Like `makeBackup`, but pauses now and then so that the page can respond. Yields the share that is done, 0 to 1. */
export function* backupInSlices(
  events: readonly unknown[],
  context: BackupContext,
  notes: readonly KeptNote[] = [],
): Generator<number, BackupParts> {
  const slices: string[] = []
  const sum = makeCrc32()
  for (let done = 0; done < events.length; done += sliceSize) {
    if (done > 0) yield done / events.length
    const lines = events.slice(done, done + sliceSize).map((event) => JSON.stringify(event))
    sum.add(`${done > 0 ? '\n' : ''}${lines.join('\n')}`)
    slices.push(`${done > 0 ? ',' : ''}\n    ${lines.join(',\n    ')}`)
  }
  const head = {
    app: 'mundap',
    format: BACKUP_FORMAT,
    about: context.about,
    site: context.base,
    date: context.date,
    charset: 'utf-8',
    count: events.length,
    checksum: `crc32:${sum.value()}`,
  }
  const top = JSON.stringify(head, null, 2).slice(0, -2)
  return {
    name: `mundap-${context.date}.json`,
    parts: [
      `${top},\n  "events": [`,
      ...slices,
      `${slices.length > 0 ? '\n  ' : ''}]`,
      ...notesIn(notes),
      '\n}\n',
    ],
    count: events.length,
  }
}

/** The notes come after the events: of a file that was cut short, the events are left. Versions that do not know them read the events. */
function notesIn(notes: readonly KeptNote[]): readonly string[] {
  if (notes.length === 0) return []
  const sum = makeCrc32()
  const lines = notes.map((note, at) => {
    const line = toNoteLine(note)
    sum.add(at === 0 ? line : `\n${line}`)
    return `${at === 0 ? '' : ','}\n    ${line}`
  })
  return [',\n  "notes": [', ...lines, `\n  ],\n  "notesChecksum": "crc32:${sum.value()}"`]
}
