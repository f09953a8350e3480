/** The search field: live results while typing, also in the middle of a syllable; keys that never fire on a composition. */
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { QuestionId } from '../../notes/question.ts'
import { useContent } from '../content.ts'
import { questionPath } from '../place.ts'
import { startSearch } from '../search.ts'
import { search as words } from '../strings.ko.ts'

/** Above this many questions the index waits for the first touch of the field. */
const EAGER = 600

interface SearchBoxProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** What the arrow keys walk through. */
  readonly results: readonly QuestionId[]
}

export function SearchBox({ query, onQuery, results }: SearchBoxProps): ReactNode {
  const content = useContent()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const typed = useRef(query)

  // What was typed before the scripts ran stands in the field already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on taking over the page
  useEffect(() => {
    if (content.site.total <= EAGER) startSearch(content)
    const early = field.current?.value ?? ''
    if (early !== query) change(early)
  }, [])

  // The address changed under the field: back, forward, or a suggestion.
  useEffect(() => {
    if (query !== typed.current && field.current !== null) {
      field.current.value = query
      typed.current = query
    }
  }, [query])

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, dialog') !== null
      const isSlash =
        event.code === 'Slash' &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        !event.shiftKey &&
        !isTyping
      const isCommandK = event.code === 'KeyK' && (event.ctrlKey || event.metaKey)
      if (!isSlash && !isCommandK) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  const change = (next: string): void => {
    typed.current = next
    onQuery(next)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter and Esc that end a composition belong to the input method (some browsers only tell by code 229).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape' && typed.current !== '') {
      event.preventDefault()
      clear()
    } else if (event.key === 'Escape') {
      field.current?.blur()
    } else if (event.key === 'ArrowDown' && results[0] !== undefined) {
      event.preventDefault()
      document.getElementById(`l-${results[0]}`)?.focus()
    } else if (event.key === 'Enter' && results[0] !== undefined) {
      event.preventDefault()
      navigate(questionPath(results[0]), { state: { from: results } })
    }
  }

  const clear = (): void => {
    if (field.current !== null) field.current.value = ''
    change('')
    field.current?.focus()
  }

  return (
    <search className="search">
      <form className="search-field" onSubmit={(event) => event.preventDefault()}>
        <Search aria-hidden size={20} />
        <input
          ref={field}
          type="search"
          name="q"
          defaultValue={query}
          aria-label={words.label}
          placeholder={words.placeholder}
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          onFocus={() => startSearch(content)}
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {query === '' ? (
          <kbd aria-hidden>/</kbd>
        ) : (
          <button type="button" className="icon-button" aria-label={words.clear} onClick={clear}>
            <X aria-hidden size={20} />
          </button>
        )}
      </form>
    </search>
  )
}
