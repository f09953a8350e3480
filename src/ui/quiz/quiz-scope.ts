/** The scopes that the set-up page offers, and the one that the address asks for. */
import { useSearchParams } from 'react-router'
import type { Scope } from '../../study/journal/events.ts'
import type { quiz as words } from '../strings/study.ko.ts'

export type ScopeKind = keyof typeof words.scopes

/** In the order they are offered. */
export const scopeKinds: readonly ScopeKind[] = ['today', 'section', 'bookmarks', 'wrong', 'new', 'all']

/** Returns the scope of a kind; `section` is the id that a scope of one section is about. */
export function scopeOf(kind: ScopeKind, section: string): Scope {
  return kind === 'section' ? { kind, sections: [section] } : { kind }
}

/** Reads which scope the address asks for: `?scope=wrong`, `?scope=section&section=…`. */
export function useWantedScope(): { readonly scope: ScopeKind | null; readonly section: string | null } {
  const [params] = useSearchParams()
  return {
    scope: scopeKinds.find((kind) => kind === params.get('scope')) ?? null,
    section: params.get('section'),
  }
}
