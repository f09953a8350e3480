/** What was read: how each note was read, what to mend, and the cards. */
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Body } from '../../site/site-data.ts'
import { base } from '../base/paths.ts'
import { my, leftOut as outWords } from '../strings/my.ko.ts'
import { leftOutSentence } from './drop-sentences.ts'
import { KeepNotes } from './keep-notes.tsx'
import { LearnerEffect } from './learner-effect.tsx'
import { PreviewCard } from './preview-card.tsx'
import { ProblemList } from './problem-list.tsx'
import type { Shelf } from './shelf.ts'
import type { Reading } from './worker/notes-messages.ts'

/** Cards that are drawn at first, and with each press. */
const PORTION = 50

interface ReadingResultProps {
  readonly reading: Reading
  /** Where the notes can be kept; null where the browser does not open it. */
  readonly shelf: Shelf | null
  readonly onKept: () => void
}

/** Draws what the worker made of the dropped files. */
export function ReadingResult({ reading, shelf, onKept }: ReadingResultProps): ReactNode {
  const { site, cards, notes, problems, leftOut } = reading
  const [shown, setShown] = useState(PORTION)
  const bodies = useShownBodies(reading)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const goTo = (position: number): void => {
    if (position >= shown) flushSync(() => setShown(position + PORTION))
    const card = document.getElementById(`my-${cards[position]?.id}`)
    card?.scrollIntoView({ block: 'start' })
    card?.focus()
  }
  return (
    <>
      <h2 tabIndex={-1} ref={heading}>
        {cards.length === 0 ? my.noQuestions : my.counts(notes.length, cards.length)}
      </h2>
      {shelf !== null && <KeepNotes reading={reading} shelf={shelf} onKept={onKept} />}
      <section>
        <h3>{my.notes}</h3>
        <ul className="my-lines">
          {notes.map(({ file, reading: words }) => (
            <li key={file}>
              {file}: {words}
            </li>
          ))}
        </ul>
      </section>
      {leftOut.length > 0 && (
        <section>
          <h3>{outWords.title}</h3>
          <ul className="my-lines">
            {leftOut.map((one) => (
              <li key={one.file}>{leftOutSentence(one)}</li>
            ))}
          </ul>
        </section>
      )}
      {site !== null && <LearnerEffect reading={reading} />}
      <ProblemList problems={problems} onCard={(id) => goTo(cards.findIndex((card) => card.id === id))} />
      {site !== null && (
        <div
          onClickCapture={(event) => {
            const position = positionBehind(event, reading)
            if (position === null) return
            event.preventDefault()
            if (position >= 0) goTo(position)
          }}
        >
          <h2>{my.cards}</h2>
          {cards.slice(0, shown).map((card, position) => (
            <PreviewCard key={card.id} card={card} body={bodies[position]} site={site} />
          ))}
          {shown < cards.length && (
            <button type="button" className="button" onClick={() => setShown(shown + PORTION)}>
              {my.more(Math.min(PORTION, cards.length - shown))}
            </button>
          )}
        </div>
      )}
    </>
  )
}

/**
 * Returns the position of the question that a pressed link leads to. The pages of a build do not exist here. Null for any other
 * press, -1 for a page that these notes would not have.
 */
function positionBehind(event: MouseEvent, { cards, site }: Reading): number | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const [, kind, id = ''] = /^([qs])\/([^/]+)\/$/.exec(link?.pathname.slice(base.length) ?? '') ?? []
  if (link === null || link.origin !== location.origin || kind === undefined) return null
  return kind === 'q'
    ? cards.findIndex((card) => card.id === id)
    : (site?.sections.find((section) => section.id === decodeURIComponent(id))?.first ?? -1)
}

/** Returns the bodies with addresses for their pictures, as long as they are shown. */
function useShownBodies({ bodies, pictures }: Reading): readonly Body[] {
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    const used = new Set(bodies.flatMap(({ images }) => images.map(({ file }) => file?.src)))
    const made = new Map(
      [...pictures].flatMap(([path, blob]) => (used.has(path) ? [[path, URL.createObjectURL(blob)]] : [])),
    )
    setUrls(made)
    return () => {
      for (const url of made.values()) URL.revokeObjectURL(url)
    }
  }, [bodies, pictures])
  return useMemo(
    () =>
      bodies.map((body) => ({
        ...body,
        images: body.images.map((image) => {
          const src = image.file === null ? undefined : urls.get(image.file.src)
          return image.file === null || src === undefined ? image : { ...image, file: { ...image.file, src } }
        }),
      })),
    [bodies, urls],
  )
}
