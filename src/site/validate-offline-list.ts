/** Validates the list of files to keep for reading offline. Small and apart, because every page carries it. */
import { isRecord } from './is-record.ts'
import type { OfflineList } from './site-files.ts'

/** Takes a value of any shape and returns it with its type, or throws an error. A list without proofs gets an empty table. */
export function validateOfflineList(value: unknown): OfflineList {
  const list = isRecord(value) ? { proofs: {}, ...value } : {}
  if (isOfflineList(list)) return list
  throw new Error('site: this is not a list of offline files')
}

function isOfflineList(
  list: Readonly<Record<string, unknown>>,
): list is Record<string, unknown> & OfflineList {
  const { proofs } = list
  return (
    ['version', 'catalogueUrl', 'aliasesUrl'].every((name) => typeof list[name] === 'string') &&
    ['app', 'content', 'pages'].every((name) => areTexts(list[name])) &&
    typeof list.contentBytes === 'number' &&
    typeof list.keepsAll === 'boolean' &&
    isRecord(proofs) &&
    Object.values(proofs).every(isProof)
  )
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isProof(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'string'
}
