/** The scopes that the set-up page offers, and the one that the address asks for. */
import { useMemo } from 'react'
import { useLocation } from 'react-router'
import type { QuestionId } from '../../notes/model.ts'
import type { Askable } from '../../study/askable.ts'
import type { Scope } from '../../study/journal/events.ts'
import { findAddressed, parseQuizAddress } from '../../study/quiz/quiz-address.ts'
import { useContent } from '../content/content.ts'
import { useLoaded } from '../content/use-loaded.ts'
import type { quiz as words } from '../strings/study.ko.ts'

export type ScopeKind = keyof typeof words.scopes

/** In the order they are offered. */
export const scopeKinds: readonly ScopeKind[] = ['today', 'wrong', 'bookmarks', 'new', 'section', 'all']

/** What the address asks for. */
export interface Wanted {
  /** Null when it asks for nothing in particular. */
  readonly scope: Scope | null
  /** Ids in the address that no question has, and whether the address as a whole makes no sense. */
  readonly unknown: readonly string[]
  readonly isWrong: boolean
  /** To start at once, with so many questions at most; null to be chosen first. */
  readonly go: number | null
  /** What ids mean is still being fetched. */
  readonly isLoading: boolean
}

/**
 * Reads what the address asks for: `?scope=wrong`, `?scope=section&section=…`, or the questions themselves, `?these=…`, as somebody sends
 * them to a class. With `&go=10` ten of them start at once. A list of the app may hand over more questions than an address can hold.
 */
export function useWanted(askables: readonly Askable[]): Wanted {
  const content = useContent()
  const { search, state } = useLocation()
  const address = useMemo(() => parseQuizAddress(search), [search])
  const ids = address.kind === 'these' ? address.ids : noIds
  const isKnown = ids.every((id) => askables.some((each) => each.id === id))
  const aliases = useLoaded(isKnown ? '' : 'aliases', isKnown ? noAliases : null, async () => {
    const { aliases } = await content.aliases()
    return aliases
  })
  return useMemo(() => {
    const params = new URLSearchParams(search)
    const go = /^\d{1,4}$/.test(params.get('go') ?? '') ? Number(params.get('go')) : null
    const handed = readHanded(state, askables)
    if (address.kind === 'these' || (address.kind === 'none' && handed !== null)) {
      const { questions, unknown } = findAddressed(
        handed ?? ids,
        askables,
        aliases.kind === 'ready' ? aliases.value : {},
      )
      return {
        scope: { kind: 'these', questions },
        unknown,
        isWrong: questions.length === 0,
        go,
        isLoading: aliases.kind === 'loading',
      }
    }
    return { scope: readScope(params), unknown: [], isWrong: address.kind === 'wrong', go, isLoading: false }
  }, [search, state, address, ids, askables, aliases])
}

const noIds: readonly string[] = []
const noAliases: Readonly<Record<string, QuestionId>> = {}

function readScope(params: URLSearchParams): Scope | null {
  const kind = scopeKinds.find((each) => each === params.get('scope'))
  if (kind === undefined) return null
  const section = params.get('section')
  if (kind !== 'section') return { kind }
  return section === null ? null : { kind, sections: [section] }
}

/** Reads the questions that a list has put into the history entry. */
function readHanded(state: unknown, askables: readonly Askable[]): readonly string[] | null {
  const these: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'these') : null
  if (!Array.isArray(these)) return null
  const known = new Set<unknown>(askables.map(({ id }) => id))
  return these.filter((id) => typeof id === 'string' && known.has(id))
}
