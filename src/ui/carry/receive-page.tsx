/** 기록 옮겨 받기: parts of another device's record, each opened by a link that the camera read. Nothing is added before the preview. */
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Card } from '../../site/site-data.ts'
import type { AliasFile } from '../../site/site-files.ts'
import { makeBackup } from '../../storage/backup.ts'
import { openSharedValue } from '../../storage/shared-value.ts'
import { findListed } from '../../study/carry/id-list.ts'
import {
  type HeldParts,
  joinParts,
  missingParts,
  type RecordPart,
  readHeld,
  readPart,
  takePart,
} from '../../study/carry/record-parts.ts'
import { useSaid } from '../base/announcer.tsx'
import { isApplePhone, isStandalone } from '../base/browser-kind.ts'
import { Link } from '../base/link.tsx'
import { base } from '../base/paths.ts'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { LoadNotice } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { codes, received as words } from '../strings/carry.ko.ts'
import { useImport } from '../study/use-import.tsx'
import '../base/plain-page.css'
import './carry-page.css'

/** Kept over pages: each code that is read opens a page of its own. */
const parts = openSharedValue<HeldParts | null>(`mundap:${base}:received-parts`, readHeld)

interface Notice {
  readonly text: string
  /** A part of another record than the one that is being received. */
  readonly other?: RecordPart
  /** The part completed the record, so this page goes on with it. */
  readonly isLast?: boolean
}

/** The page at `/shared/` with a part of a record, or with an empty one. */
export function ReceivePage(): ReactNode {
  useTitle(words.title)
  const { hash } = useLocation()
  const navigate = useNavigate()
  const held = useSyncExternalStore(parts.subscribe, parts.read, () => null)
  const [notice, setNotice] = useState<Notice | null>(null)
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    const read = readPart(hash)
    if (read.kind === 'none') return
    setNotice(read.kind === 'part' ? receive(read.part) : { text: words[read.kind] })
    // A reload must not bring back a part that was dropped.
    void navigate('/shared/#r=', { replace: true })
  }, [hash, navigate])
  const drop = (): void => {
    parts.change(() => null)
    setNotice({ text: words.dropped })
  }
  const missing = held === null ? [] : missingParts(held)
  const progress = held === null ? words.none : words.progress(held.of - missing.length, held.of)
  const outcome = isDone ? words.done : `${notice?.text ?? ''} ${progress}`
  useSaid(outcome)
  return (
    <div className="page carry">
      <header>
        <h1>{words.title}</h1>
        {notice !== null && <p className="notice">{notice.text}</p>}
        {notice?.other !== undefined && (
          <button
            type="button"
            className="button"
            onClick={() => {
              parts.change(() => null)
              if (notice.other !== undefined) setNotice(receive(notice.other))
            }}
          >
            {words.restart}
          </button>
        )}
        {isDone ? (
          <p>{words.done}</p>
        ) : (
          <p>
            <strong>{progress}</strong>
          </p>
        )}
        {missing.length > 0 && <p>{words.missing(missing)}</p>}
        {!isDone && (held === null || missing.length > 0) && <p className="hint">{words.about}</p>}
        {isApplePhone(navigator) && !isStandalone() && <p className="hint">{codes.safari}</p>}
      </header>
      {held !== null && missing.length === 0 && (
        <Whole
          held={held}
          startsAtOnce={notice?.isLast === true}
          onAdded={() => {
            parts.change(() => null)
            setNotice(null)
            setDone(true)
          }}
        />
      )}
      <div className="page-actions">
        {isDone && (
          <Link className="button" data-primary to="/quiz/?scope=today">
            {words.study}
          </Link>
        )}
        {held !== null && (
          <button type="button" className="button" onClick={drop}>
            {words.drop}
          </button>
        )}
      </div>
    </div>
  )
}

/** Keeps a part and says what became of it. */
function receive(part: RecordPart): Notice {
  const { kind, held } = takePart(parts.read(), part)
  if (!parts.change(() => held)) return { text: words.unkept }
  return {
    text: words.said[kind](part.number),
    ...(kind === 'other' && { other: part }),
    isLast: kind !== 'other' && missingParts(held).length === 0,
  }
}

interface WholeProps {
  readonly held: HeldParts
  readonly startsAtOnce: boolean
  readonly onAdded: () => void
}

/** The record once all of its parts are here. It needs the notes for the wordings that the codes leave out. */
function Whole(props: WholeProps): ReactNode {
  const content = useContent()
  const notes = useLoaded<Notes>('notes', null, async () => {
    const [cards, aliases] = await Promise.all([content.catalogue(), content.aliases()])
    return { cards, aliases }
  })
  return notes.kind === 'ready' ? <Preview {...props} {...notes.value} /> : <LoadNotice state={notes} />
}

interface Notes {
  readonly cards: readonly Card[]
  readonly aliases: AliasFile
}

function Preview({ held, startsAtOnce, onAdded, cards, aliases }: WholeProps & Notes): ReactNode {
  const { read, stage } = useImport((change) => change === 'added' && onAdded())
  const events = joinParts(held, (id) => findListed([id], cards, aliases).found[0]?.text)
  const look = (): void => {
    const { text } = makeBackup(events ?? [], { base, date: '', about: '' })
    void read(Promise.resolve(text), words.failed)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has all parts
  useEffect(() => {
    if (startsAtOnce && events !== null) look()
  }, [])
  if (events === null) {
    return (
      <p className="notice" role="alert">
        {words.mixed}
      </p>
    )
  }
  return (
    <section>
      <p>{words.whole}</p>
      <button type="button" className="button" data-primary onClick={look}>
        {words.look}
      </button>
      {stage}
    </section>
  )
}
