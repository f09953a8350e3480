/** What a page holds of its journal, for the modules that write to it. */
import type { Connection } from './journal-connection.ts'
import type { JournalChange, JournalReader } from './journal-reader.ts'
import type { PageMemory } from './unsaved-events.ts'

export interface JournalParts {
  readonly connection: Connection
  readonly reader: JournalReader
  readonly memory: PageMemory
  readonly emit: (change: JournalChange) => void
  /** Tells the other tabs that something was written. */
  readonly announce: () => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly uuid: () => string
}
