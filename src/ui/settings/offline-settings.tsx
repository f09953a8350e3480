/** What of the notes is kept in this browser for reading offline, and the way to keep all of it. */
import { type ReactNode, useEffect, useState } from 'react'
import type { Missed } from '../content/caches.ts'
import { downloadAll, type OfflineState, readOffline } from '../offline/download.ts'
import { offline as words } from '../strings/settings.ko.ts'

export function OfflineSettings(): ReactNode {
  const [state, setState] = useState<OfflineState | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [missed, setMissed] = useState<Missed>({ failed: 0, wrong: 0 })

  useEffect(() => {
    let isCurrent = true
    void readOffline().then((next) => isCurrent && setState(next))
    return () => {
      isCurrent = false
    }
  }, [])

  if (state === null) return <p>{words.loading}</p>
  if (state.kind === 'unsupported') return <p>{words.unsupported}</p>
  if (state.kind === 'nothing') return <p>{words.nothing}</p>
  const size = inMegabytes(state.bytes)
  if (state.here === state.total) return <p role="status">{words.complete(size)}</p>

  const download = async (): Promise<void> => {
    setDone(0)
    setMissed(await downloadAll(setDone))
    setDone(null)
    setState(await readOffline())
  }
  return (
    <>
      <p>{state.keepsAll ? words.filling(state.total - state.here) : words.partial}</p>
      {done === null ? (
        <button type="button" className="button" onClick={() => void download()}>
          {words.download(size)}
        </button>
      ) : (
        <progress aria-label={words.progress} max={state.total} value={done} />
      )}
      <p role="status">
        {missed.failed > 0 && words.failed(missed.failed)} {missed.wrong > 0 && words.wrong(missed.wrong)}
      </p>
    </>
  )
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)}MB`
}
