/** Validates the list of files to keep for reading offline. In a file of its own, because the service worker needs no other. */
import { flag, list, number, object, optional, record, text, tuple, valid } from './json-checks.ts'
import type { OfflineList } from './site-files.ts'

const offlineList = object<OfflineList>({
  version: text,
  pages: list(text),
  app: list(text),
  content: list(text),
  contentBytes: number,
  keepsAll: flag,
  catalogueUrl: text,
  aliasesUrl: text,
  // Lists of earlier versions have none.
  proofs: optional(record(tuple(number, text))),
})

/** Takes parsed JSON and returns it with its type, or throws an error. A list without proofs gets an empty table. */
export function validateOfflineList(value: unknown): OfflineList {
  const known = valid<Partial<Pick<OfflineList, 'proofs'>> & Omit<OfflineList, 'proofs'>>(
    offlineList,
    value,
    'a list of offline files',
  )
  return { ...known, proofs: known.proofs ?? {} }
}
