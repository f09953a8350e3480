/** The reasons why something could not be saved, from the browser's errors. */

/** Why something could not be saved. The page has the words for it. */
export type SaveFailure =
  /** The disk is full, or the site's share of it. */
  | 'quota'
  /** Another tab keeps an older database open. */
  | 'blocked'
  /** The database was closed or deleted while it was in use. */
  | 'closed'
  /** This window may not store anything. */
  | 'private'
  /** The browser never answered. */
  | 'hung'
  /** The database was written by a newer version of this site. */
  | 'newer'
  | 'failed'

/** Returns why the database could not be opened. */
export function openFailureOf(error: unknown): SaveFailure {
  const name = nameOf(error)
  if (name === 'VersionError') return 'newer'
  // Some private windows refuse with InvalidStateError; where there is no IndexedDB at all, calling it fails.
  const isForbidden = ['SecurityError', 'InvalidStateError', 'TypeError', 'ReferenceError'].includes(name)
  return isForbidden ? 'private' : writeFailureOf(error)
}

/** Returns why a transaction did not complete. */
export function writeFailureOf(error: unknown): SaveFailure {
  const name = nameOf(error)
  if (name === 'QuotaExceededError') return 'quota'
  // A closed connection refuses new transactions.
  return name === 'InvalidStateError' ? 'closed' : 'failed'
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : ''
}
