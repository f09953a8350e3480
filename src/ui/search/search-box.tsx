/** The search field. It reports each keystroke, also within a syllable; its keys do nothing while a syllable is composed. */

import { Search, X } from 'lucide-react'
import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import { moveFocus } from '../base/move-focus.ts'
import { linkTo } from '../base/paths.ts'
import { useAfterPress } from '../base/press.ts'
import { useContent } from '../content/content.ts'
import { search as words } from '../strings/reading.ko.ts'
import { findPart } from '../study/card-dom.ts'
import { forgetRecent, keepRecent, useRecent } from './recent-queries.ts'
import { startSearch } from './use-search.ts'

interface SearchBoxProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Called when the field is left: the address should hold what was typed. */
  readonly onLeave: () => void
  /** The field came into use, or went out of use; told once the present press is over. */
  readonly onOpen: (isOpen: boolean) => void
  /** Returns the question to which the arrow keys and Enter lead. */
  readonly firstResult: () => QuestionId | undefined
  /** The first results are awaited. */
  readonly isBusy: boolean
}

/** The search field. It is memoised, so that new results do not render it. */
export const SearchBox = memo(function SearchBox(props: SearchBoxProps): ReactNode {
  const { query, onQuery, onLeave, onOpen, firstResult, isBusy } = props
  const content = useContent()
  const field = useRef<HTMLInputElement>(null)
  const typed = useRef(query)
  const recent = useRecent()

  const change = (next: string): void => {
    typed.current = next
    // New results are shown from their top.
    if (scrollY > 0) scrollTo(0, 0)
    onQuery(next)
  }
  const replace = (next: string): void => {
    if (field.current !== null) field.current.value = next
    change(next)
    field.current?.focus()
  }
  const leave = (): void => {
    keepRecent(typed.current)
    onLeave()
  }
  // On a phone the page makes room for a search, and gives it back. What is pressed meanwhile must not move away from under the
  // finger.
  const afterPress = useAfterPress()
  const setInUse = (isInUse: boolean): void => afterPress(() => onOpen(isInUse))

  // When the page is left while typing, there is no blur event.
  useEffect(() => {
    const keep = (): void => {
      if (document.activeElement === field.current) keepRecent(typed.current)
    }
    addEventListener('pagehide', keep)
    return () => removeEventListener('pagehide', keep)
  }, [])

  // The field already holds what was typed before hydration.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on hydration
  useEffect(() => {
    const early = field.current?.value ?? ''
    if (early !== '' || document.activeElement === field.current) startSearch(content)
    if (early !== query && early !== '') change(early)
  }, [])

  // The address changed the query: back, forward, or a suggestion.
  useEffect(() => {
    if (query === typed.current || field.current === null) return
    field.current.value = query
    typed.current = query
  }, [query])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter and Esc that end a composition belong to the input method. Some browsers say so only by keyCode 229.
    if (
      event.nativeEvent.isComposing ||
      (event.keyCode === 229 && (event.key === 'Enter' || event.key === 'Escape'))
    )
      return
    const first = firstResult()
    if (event.key === 'Escape') {
      event.preventDefault()
      if (typed.current === '') moveFocus(null)
      else replace('')
    } else if (event.key === 'ArrowDown' && first !== undefined) {
      event.preventDefault()
      ;(findPart(first, 'answer') ?? findPart(first, 'link'))?.focus()
    } else if (event.key === 'Enter' && first !== undefined) {
      event.preventDefault()
      leave()
      if (event.ctrlKey || event.metaKey) open(linkTo(content.questionPath(first)), '_blank')
      else findPart(first, 'link')?.click()
    }
  }

  return (
    <search
      className="search"
      onFocus={() => setInUse(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setInUse(false)
      }}
    >
      <form
        className="search-field"
        data-busy={isBusy || undefined}
        onSubmit={(event) => event.preventDefault()}
      >
        <Search aria-hidden size={20} />
        <input
          ref={field}
          id="search"
          type="search"
          name="q"
          defaultValue={query}
          aria-label={words.label}
          aria-keyshortcuts="/"
          aria-description={words.keys}
          placeholder={words.placeholder}
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          onFocus={() => startSearch(content)}
          onInput={(event) => change(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
        {query === '' ? (
          <kbd aria-hidden>/</kbd>
        ) : (
          <button type="button" className="icon-button" aria-label={words.clear} onClick={() => replace('')}>
            <X aria-hidden size={20} />
          </button>
        )}
      </form>
      {query === '' && recent.length > 0 && (
        // A press keeps the focus in the field; otherwise the list would close before the press ends.
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <div className="recent" onMouseDown={(event) => event.preventDefault()}>
          <span>{words.recent}</span>
          {recent.map((one) => (
            <button key={one} type="button" className="filter" onClick={() => replace(one)}>
              {one}
            </button>
          ))}
          <button
            type="button"
            className="quiet-button"
            aria-label={words.forgetLabel}
            onClick={forgetRecent}
          >
            {words.forget}
          </button>
        </div>
      )}
    </search>
  )
})
