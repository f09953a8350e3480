/** Ctrl/Cmd+K: questions, pages, topics, settings and actions behind one field. */

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Hit } from '../../search/hit.ts'
import { parseQuery, withoutHashTags } from '../../search/query/parse-query.ts'
import { Announcer, useSaid } from '../base/announcer.tsx'
import { type Content, useContent } from '../content/content.ts'
import { useShelfMark } from '../content/shelf-mark.ts'
import { startSearch } from '../search/use-search.ts'
import { bothShelves } from '../strings/daily.ko.ts'
import { list, search as searchWords } from '../strings/reading.ko.ts'
import { outcome } from '../strings/search.ko.ts'
import { palette as words } from '../strings/settings.ko.ts'
import { type PaletteLine, useCommands } from './palette-commands.ts'
import './dialogs.css'

/** Questions shown at most. */
const MOST = 8
/** Typing rests before the count is said, in ms. */
const REST_MS = 700

/** The dialog of the command palette. `onClose` is called after it closed, and takes it away at once. */
export function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const hits = useHits(query)
  const commands = useCommands(query)
  // What is only spelled alike comes after the questions: they were more likely meant.
  const choices = [...commands.sure, ...hits.choices, ...commands.near]
  const notice =
    hits.kind === 'failed'
      ? searchWords.failed
      : choices.length > 0
        ? ''
        : hits.kind === 'searching'
          ? list.searching
          : outcome.none(query)
  const isWaiting = hits.kind === 'searching' || query === ''
  useSaid(isWaiting ? '' : notice || words.found(choices.length), REST_MS, query)
  useEffect(() => dialog.current?.showModal(), [])

  const choose = (choice: PaletteLine | undefined): void => {
    if (choice === undefined) return
    dialog.current?.close()
    // Its own voice is silent from here on.
    onClose()
    choice.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter that ends a composition belongs to the input method.
    if (event.nativeEvent.isComposing || (event.keyCode === 229 && event.key === 'Enter')) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : choices.length - 1
      const next = choices.length === 0 ? 0 : (at + step) % choices.length
      setAt(next)
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      choose(choices[at])
    }
  }

  return (
    // A press beside the box closes it. The keyboard has Esc.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      className="palette"
      aria-label={words.label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="palette-box">
        <input
          type="text"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={choices.length > 0 ? `${listId}-${at}` : undefined}
          aria-label={searchWords.label}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          onInput={(event) => {
            setQuery(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label={words.label} tabIndex={-1}>
          {choices.map((choice, index) => (
            // The field keeps the focus; aria-activedescendant names the selected option.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <div
              key={choice.key}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              onClick={() => choose(choice)}
            >
              <span>{choice.name}</span>
              <small>{choice.kind}</small>
            </div>
          ))}
        </div>
        <p className="notice">{notice}</p>
      </div>
      <Announcer />
    </dialog>
  )
}

interface Hits {
  readonly kind: 'found' | 'searching' | 'failed'
  readonly choices: readonly PaletteLine[]
}

/** Returns the questions that a query finds in the published notes and in the learner's own. */
function useHits(query: string): Hits {
  const content = useContent()
  const own = useOwnNotes()
  const navigate = useNavigate()
  const published = useHitsIn(content, query)
  const owned = useHitsIn(own, query)
  const choiceOf = (hit: Hit, kind: string, from: Content): PaletteLine => ({
    key: hit.id,
    kind,
    name: hit.question,
    run: () => navigate(from.questionPath(hit.id), { state: { forms: hit.isRelated ? [] : hit.highlights } }),
  })
  const first = typeof published === 'string' ? [] : published
  const known = new Set(first.map(({ id }) => id))
  const second = typeof owned === 'string' ? [] : owned.filter(({ id }) => !known.has(id))
  return {
    kind: typeof published === 'string' ? published : 'found',
    choices: merged(first, second)
      .slice(0, MOST)
      .flatMap(({ hit, isOwn }) => {
        if (!isOwn) return choiceOf(hit, words.question, content)
        return own === null ? [] : choiceOf(hit, bothShelves.own, own)
      }),
  }
}

/**
 * Puts two lists together that are each best first. Their points cannot be compared: what says more about itself comes first, and of equal
 * ones both take turns.
 */
function merged(
  published: readonly Hit[],
  own: readonly Hit[],
): readonly { readonly hit: Hit; readonly isOwn: boolean }[] {
  const found: { hit: Hit; isOwn: boolean }[] = []
  let [at, next] = [0, 0]
  for (;;) {
    const [one, other] = [published[at], own[next]]
    const lead = one === undefined || other === undefined ? 0 : surety(other) - surety(one)
    const isOwn = other !== undefined && (one === undefined || lead > 0 || (lead === 0 && next < at))
    const hit = isOwn ? other : one
    if (hit === undefined) return found
    found.push({ hit, isOwn })
    if (isOwn) next += 1
    else at += 1
  }
}

/** A question that itself holds what was asked is more than one whose answer does, and that more than one with related words alone. */
function surety({ confidence, field, isRelated }: Hit): number {
  if (confidence === 'low' || isRelated) return 0
  return field === 'question' ? 2 : 1
}

/** Returns the learner's own notes; null while they are not open, where there are none, and where the browser does not give them. */
function useOwnNotes(): Content | null {
  const content = useContent()
  const hasOwn = useShelfMark() > 0
  const [own, setOwn] = useState<Content | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (hasOwn)
      content.both().then(
        (both) => isCurrent && setOwn(both.own ?? null),
        () => {},
      )
    return () => {
      isCurrent = false
    }
  }, [content, hasOwn])
  return own
}

/** Returns what a query finds in these notes. Earlier hits stay until the new ones arrive. */
function useHitsIn(content: Content | null, query: string): readonly Hit[] | 'searching' | 'failed' {
  const [hits, setHits] = useState<readonly Hit[] | 'searching' | 'failed'>([])
  useEffect(() => {
    if (query.trim() === '' || content === null) {
      setHits([])
      return
    }
    setHits((before) => (before === 'failed' || before.length === 0 ? 'searching' : before))
    let isCurrent = true
    // Nothing is narrowed here: what looks like a tag is a word.
    startSearch(content)
      .search(withoutHashTags(parseQuery(query, () => false)), MOST, null, 'palette')
      .then(
        (result) => isCurrent && result !== null && setHits(result.hits),
        () => isCurrent && setHits('failed'),
      )
    return () => {
      isCurrent = false
    }
  }, [query, content])
  return hits
}
