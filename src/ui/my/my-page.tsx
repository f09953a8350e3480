/** 내 노트: drop notes and see the cards that a site would make of them. Nothing leaves the device. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useSaid } from '../base/announcer.tsx'
import { ProgressBar } from '../base/progress-bar.tsx'
import { useTitle } from '../base/use-title.ts'
import { my } from '../strings/my.ko.ts'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { DropPlace } from './drop-place.tsx'
import { refusalSentence, stepSentence } from './drop-sentences.ts'
import { readInWorker } from './read-in-worker.ts'
import { ReadingResult } from './reading-result.tsx'
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

/** The page at `/my/`. */
export function MyPage(): ReactNode {
  useTitle(my.title)
  useScrollMemory(true)
  const { state, read, stop } = useReading()
  useSaid(sentenceOf(state), REST_MS, state.kind)
  return (
    <div className="page">
      <header>
        <h1>{my.title}</h1>
        <p className="lede">{my.lede}</p>
      </header>
      <DropPlace onFiles={read} />
      {state.kind === 'reading' && <Progress step={state.step} onStop={stop} />}
      {(state.kind === 'stopped' || state.kind === 'refused') && (
        <p className="notice">{sentenceOf(state)}</p>
      )}
      {state.kind === 'read' && <ReadingResult key={state.number} reading={state.reading} />}
    </div>
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
  }
}

function Progress({ step, onStop }: { readonly step: Step | null; readonly onStop: () => void }): ReactNode {
  return (
    <div className="my-progress">
      <p>{stepSentence(step)}</p>
      {step?.kind === 'files' && <ProgressBar shares={[step.done / step.total]} />}
      <button type="button" className="button" onClick={onStop}>
        {my.stop}
      </button>
    </div>
  )
}
