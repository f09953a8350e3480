/**
 * A list of questions as a short text for an address (docs/carry.md, version 1): the version, the number of questions, the ids.
 * Usual ids are eight base32 signs, which stand one after another without anything between; others stand behind, with dots.
 */
import type { QuestionId } from '../../notes/model.ts'
import type { AliasFile } from '../../site/site-files.ts'

/** So that the address stays well below what messengers keep whole. */
export const mostListed = 200
const usual = /^[0-9a-hjkmnp-z]{8}$/
const idShape = /^[\w-]{1,100}$/
const titleLimit = 30

export interface SharedList {
  readonly title: string
  readonly ids: readonly string[]
}

export type ReadList =
  | ({ readonly kind: 'list' } & SharedList)
  | { readonly kind: 'none' }
  /** Cut on the way, or written by somebody else. */
  | { readonly kind: 'broken' }
  /** Written by a later version of this program. */
  | { readonly kind: 'newer' }

/** Returns the fragment of an address, without `#`; null for no questions or more than 200. The title is cut after 30 characters. */
export function writeList({ title, ids }: SharedList): string | null {
  const unique = [...new Set(ids)]
  if (unique.length === 0 || unique.length > mostListed) return null
  const rest = unique.filter((id) => !usual.test(id))
  const text = [unique.filter((id) => usual.test(id)).join(''), ...rest].join('.')
  const name = [...title.trim()].slice(0, titleLimit).join('')
  // The count finds an address that was cut.
  return `l=1.${unique.length}.${text}&t=${encodeURIComponent(name).replace(/['()]/g, percent)}`
}

/** Reads a fragment, with or without `#`. */
export function readList(fragment: string): ReadList {
  const params = new URLSearchParams(fragment.replace(/^#/, ''))
  const value = params.get('l')
  if (value === null) return { kind: 'none' }
  const [version = '', count = '', packed = '', ...rest] = value.trim().split('.')
  if (/^\d{1,3}$/.test(version) && Number(version) > 1) return { kind: 'newer' }
  const ids = [...(packed.match(/.{1,8}/gs) ?? []).map((id) => id.toLowerCase()), ...rest]
  const areRight =
    version === '1' &&
    Number(count) === new Set(ids).size &&
    ids.length > 0 &&
    ids.length <= mostListed &&
    ids.every((id, at) => (at < ids.length - rest.length ? usual : idShape).test(id))
  if (!areRight) return { kind: 'broken' }
  const title = [...(params.get('t') ?? '').replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, titleLimit).join('')
  return { kind: 'list', title, ids: [...new Set(ids)] }
}

/** Returns which of today's questions ids mean, each once and in their order, and the ids that no question has. */
export function findListed<Item extends { readonly id: QuestionId }>(
  ids: readonly string[],
  cards: readonly Item[],
  { aliases }: Pick<AliasFile, 'aliases'>,
): { readonly found: readonly Item[]; readonly unknown: readonly string[] } {
  const byId = new Map<string, Item>(cards.map((card) => [card.id, card]))
  const find = (id: string): Item | undefined =>
    byId.get(id) ?? byId.get(Object.hasOwn(aliases, id) ? (aliases[id] ?? '') : '')
  return {
    found: [...new Set(ids.flatMap((id) => find(id) ?? []))],
    unknown: ids.filter((id) => find(id) === undefined),
  }
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16)}`
}
