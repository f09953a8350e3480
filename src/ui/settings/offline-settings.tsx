/** How much of the notes this browser keeps for reading offline, and a button that keeps all of it. */
import { type ReactNode, useEffect, useState } from 'react'
import { say, useSaid } from '../base/announcer.tsx'
import type { Missed } from '../content/keep-files.ts'
import { downloadAll, type OfflineState, readOffline } from '../offline/download.ts'
import { offline as words } from '../strings/settings.ko.ts'

/** Draws the part of the settings page. */
export function OfflineSettings(): ReactNode {
  const [state, setState] = useState<OfflineState | null>(null)
  /** How many files are done while everything is downloaded; null otherwise. */
  const [done, setDone] = useState<number | null>(null)
  const [missed, setMissed] = useState<Missed>({ failed: 0, wrong: 0 })
  const [hasFailed, setFailed] = useState(false)

  useEffect(() => {
    let isCurrent = true
    void readState().then((next) => isCurrent && setState(next))
    return () => {
      isCurrent = false
    }
  }, [])

  const trouble = [
    ...(missed.failed > 0 ? [words.failed(missed.failed)] : []),
    ...(missed.wrong > 0 ? [words.wrong(missed.wrong)] : []),
  ].join(' ')
  useSaid(trouble, 0, missed)
  if (state === null) return <p className="setting">{words.loading}</p>
  if (state.kind === 'unsupported') return <p className="setting">{words.unsupported}</p>
  if (state.kind === 'nothing') return <p className="setting">{words.nothing}</p>
  const size = inMegabytes(state.bytes)
  if (state.here === state.total) return <p className="setting">{words.complete(size)}</p>

  const download = async (): Promise<void> => {
    setDone(0)
    say(words.progress)
    setFailed(false)
    try {
      setMissed(await downloadAll(setDone))
    } catch {
      setFailed(true)
    }
    setDone(null)
    const next = await readState()
    setState(next)
    if (next.kind === 'some' && next.here === next.total) say(words.complete(size))
  }
  return (
    <div className="setting">
      <p className="setting-name">
        {state.keepsAll ? words.filling(state.total - state.here) : words.partial}
      </p>
      {done === null ? (
        <button type="button" className="button" onClick={() => void download()}>
          {words.download(size)}
        </button>
      ) : (
        <progress aria-label={words.progress} max={state.total} value={done} />
      )}
      {hasFailed && (
        <p className="hint" role="alert">
          {words.notKept}
        </p>
      )}
      <p className="hint">{trouble}</p>
    </div>
  )
}

/** A browser that does not let its caches be read keeps nothing. */
function readState(): Promise<OfflineState> {
  return readOffline().catch(() => ({ kind: 'nothing' }))
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)}MB`
}
