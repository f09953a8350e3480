/** 내 노트: drop notes, see the cards that a site would make of them, keep and study them. Nothing leaves the device. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useSaid } from '../base/announcer.tsx'
import { Link } from '../base/link.tsx'
import { ProgressBar } from '../base/progress-bar.tsx'
import { useToast } from '../base/toast.tsx'
import { useTitle } from '../base/use-title.ts'
import type { Content } from '../content/content.ts'
import { ShelfSwitch } from '../reading/shelf-switch.tsx'
import { kept, keptFailures, my } from '../strings/my.ko.ts'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { DropPlace } from './drop-place.tsx'
import { refusalSentence, stepSentence } from './drop-sentences.ts'
import { useOpenedFiles, useSharedFiles } from './opened-files.ts'
import { OwnPages } from './own-pages.tsx'
import { OwnShelf } from './own-shelf.tsx'
import { readInWorker } from './read-in-worker.ts'
import { ReadingResult } from './reading-result.tsx'
import { readKeptNotes, type Shelf } from './shelf.ts'
import { useShelf } from './use-shelf.ts'
import { useShelfChange } from './use-shelf-change.ts'
import type { DroppedFile, Reading, Refusal, Step } from './worker/notes-messages.ts'
import '../base/plain-page.css'
import './my-page.css'

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly step: Step | null }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'read'; readonly reading: Reading; readonly number: number }

/** Sentences that stay shorter than so many ms are not read out. */
const REST_MS = 1_000

/** The page at `/my/`: the list of the notes that are kept, one of their questions, or a place to drop notes. */
export function MyPage(): ReactNode {
  const opened = useShelf()
  const { state, read, stop, clear } = useReading()
  useOpenedFiles(read)
  useSharedFiles(read)
  const [params] = useSearchParams()
  useSaid(sentenceOf(state), REST_MS, state.kind)
  const isIdle = state.kind === 'empty'
  if (isIdle && opened.kind === 'loading') return <Opening />
  if (isIdle && opened.kind === 'ready' && opened.shelf.content !== null)
    return <Kept shelf={opened.shelf} content={opened.shelf.content} params={params} onFiles={read} />
  const shelf = opened.kind === 'ready' ? opened.shelf : null
  return (
    <Dropping>
      {shelf?.content != null && (
        <button type="button" className="quiet-button" onClick={clear}>
          {kept.back}
        </button>
      )}
      {opened.kind === 'failed' && (
        <p className="problem" role="alert">
          {keptFailures[opened.reason]} <Link to="/settings/#data">{kept.backup}</Link>
        </p>
      )}
      {opened.kind === 'ready' && opened.isGone && <p className="problem">{kept.gone}</p>}
      <DropPlace onFiles={read} />
      {state.kind === 'reading' && <Progress step={state.step} onStop={stop} />}
      {(state.kind === 'stopped' || state.kind === 'refused') && (
        <p className="notice">{sentenceOf(state)}</p>
      )}
      {state.kind === 'read' && (
        <ReadingResult key={state.number} reading={state.reading} shelf={shelf} onKept={clear} />
      )}
    </Dropping>
  )
}

function Opening(): ReactNode {
  useTitle(my.title)
  return (
    <div className="page" aria-busy>
      <header>
        <h1>{my.title}</h1>
      </header>
      <p className="notice waiting">{kept.loading}</p>
    </div>
  )
}

function Dropping({ children }: { readonly children: ReactNode }): ReactNode {
  useTitle(my.title)
  useScrollMemory(true)
  return (
    <div className="page">
      <header>
        <h1>{my.title}</h1>
        <p className="lede">{my.lede}</p>
      </header>
      {children}
    </div>
  )
}

interface KeptProps {
  readonly shelf: Shelf
  readonly content: Content
  readonly params: URLSearchParams
  readonly onFiles: ReadingControl['read']
}

function Kept({ shelf, content, params, onFiles }: KeptProps): ReactNode {
  const toast = useToast()
  const changer = useShelfChange()
  const remove = async (file: string): Promise<void> => {
    const note = (await readKeptNotes().catch(() => [])).find((one) => one.file === file)
    if (!(await changer.change(async () => ({ put: [], remove: [file] })))) return
    const undo = (): void => void changer.change(async () => ({ put: note ? [note] : [], remove: [] }))
    toast({ text: kept.removed(file), ...(note && { action: { label: kept.undo, run: undo } }) })
  }
  return (
    <OwnPages
      content={content}
      params={params}
      revision={shelf.revision}
      opening={
        <OwnShelf shelf={shelf} changer={changer} onRemove={(file) => void remove(file)}>
          <DropPlace onFiles={onFiles} />
        </OwnShelf>
      }
    >
      <ShelfSwitch />
    </OwnPages>
  )
}

/** What is said of the state; nothing when the result says it. */
function sentenceOf(state: State): string {
  switch (state.kind) {
    case 'reading':
      return stepSentence(state.step)
    case 'stopped':
      return my.stopped
    case 'refused':
      return refusalSentence(state.refusal)
    case 'empty':
    case 'read':
      return ''
    default:
      return state satisfies never
  }
}

interface ReadingControl {
  readonly state: State
  readonly read: (files: Promise<readonly DroppedFile[] | Refusal>) => void
  readonly stop: () => void
  /** Puts what was read away. */
  readonly clear: () => void
}

/** Reads what is dropped. A later drop takes the place of an earlier one, and leaving the page ends the reading. */
function useReading(): ReadingControl {
  const [state, setState] = useState<State>({ kind: 'empty' })
  const running = useRef({ number: 0, end: () => {} })
  const begin = (): number => {
    running.current.end()
    running.current = { number: running.current.number + 1, end: () => {} }
    return running.current.number
  }
  useEffect(() => () => running.current.end(), [])
  return {
    state,
    read: async (files) => {
      const number = begin()
      setState({ kind: 'reading', step: null })
      const found = await files
      if (number !== running.current.number) return
      if ('kind' in found) {
        setState({ kind: 'refused', refusal: found })
        return
      }
      running.current.end = readInWorker(found, {
        onStep: (step) => setState({ kind: 'reading', step }),
        onDone: (reading) => setState({ kind: 'read', reading, number }),
        onRefused: (refusal) => setState({ kind: 'refused', refusal }),
      })
    },
    stop: () => {
      begin()
      setState({ kind: 'stopped' })
    },
    clear: () => {
      begin()
      setState({ kind: 'empty' })
    },
  }
}

function Progress({ step, onStop }: { readonly step: Step | null; readonly onStop: () => void }): ReactNode {
  return (
    <div className="my-progress">
      <p>{stepSentence(step)}</p>
      {(step?.kind === 'files' || step?.kind === 'questions') && (
        <ProgressBar shares={[step.done / step.total]} />
      )}
      <button type="button" className="button" onClick={onStop}>
        {my.stop}
      </button>
    </div>
  )
}
