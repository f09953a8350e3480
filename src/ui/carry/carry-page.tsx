/** 내보내기: chosen questions as files, as a link, as a reminder in the calendar. */
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useSaid } from '../base/announcer.tsx'
import { findInApp } from '../base/browser-kind.ts'
import { Link } from '../base/link.tsx'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { carry as words } from '../strings/carry.ko.ts'
import { backup } from '../strings/settings.ko.ts'
import { saveFile } from '../study/backup-file.ts'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import type { FileKind } from './carry-file.ts'
import { RemindMe } from './remind-me.tsx'
import { ScopeSelect } from './scope-select.tsx'
import { SendHard } from './send-hard.tsx'
import { SendList } from './send-list.tsx'
import { useVoices } from './speaker.ts'
import { type Chosen, useCarried } from './use-carried.ts'
import '../base/plain-page.css'
import './carry-page.css'

/** The page at `/carry/`. */
export function CarryPage(): ReactNode {
  useTitle(words.title)
  return <WhenReady title={words.title}>{(ready) => <Ways {...ready} />}</WhenReady>
}

function Ways({ cards, study }: Ready): ReactNode {
  const chosen = useCarried(cards)
  const outcome = chosen.cards.length === 0 ? words.none : words.count(chosen.cards.length)
  useSaid(outcome)
  const [params] = useSearchParams()
  const voices = useVoices()
  return (
    <div className="page carry">
      <header>
        <h1>{words.title}</h1>
        <p className="hint">{words.about}</p>
        <ScopeSelect title={chosen.title} />
        <p>{outcome}</p>
        <div className="page-actions">
          <Link className="button" to={`/cards/?${params}`}>
            {words.paper}
          </Link>
          {voices && (
            <Link className="button" to={`/listen/?${params}`}>
              {words.listen}
            </Link>
          )}
        </div>
      </header>
      <Files chosen={chosen} study={study} />
      <section>
        <h2>{words.people}</h2>
        <div className="row-group">
          <SendList chosen={chosen} />
          <SendHard cards={cards} study={study} />
        </div>
      </section>
      <section>
        <h2>{words.calendar}</h2>
        <div className="row-group">
          <RemindMe cards={cards} study={study} />
        </div>
      </section>
    </div>
  )
}

const kinds: readonly FileKind[] = ['anki', 'csv', 'markdown']

function Files({ chosen, study }: { readonly chosen: Chosen; readonly study: Ready['study'] }): ReactNode {
  const content = useContent()
  const [busy, setBusy] = useState<FileKind | null>(null)
  const [said, setSaid] = useState('')
  useSaid(said)
  const make = async (kind: FileKind): Promise<void> => {
    if (busy !== null) return
    setBusy(kind)
    setSaid(words.working)
    try {
      const { makeCarryFile } = await import('./carry-file.ts')
      const memoOf = (id: Chosen['cards'][number]['id']): string => study.state.questions.get(id)?.memo ?? ''
      const file = await makeCarryFile(kind, chosen, content, memoOf, Date.now())
      saveFile(file.blob, file.name)
      setSaid(words.saved(file.name) + (file.missing === 0 ? '' : ` ${words.missing(file.missing)}`))
    } catch {
      setSaid(words.failed)
    } finally {
      setBusy(null)
    }
  }
  return (
    <section>
      <h2>{words.files}</h2>
      <div className="row-group">
        {kinds.map((kind) => (
          <div key={kind} className="carry-way">
            <div>
              <h3>{words.kinds[kind].name}</h3>
              <p className="hint">{words.kinds[kind].about}</p>
            </div>
            <button
              type="button"
              className="button"
              aria-label={`${words.kinds[kind].name} ${words.download}`}
              // While a file is made, the button keeps the focus.
              aria-disabled={busy !== null}
              disabled={chosen.cards.length === 0}
              onClick={() => void make(kind)}
            >
              {words.download}
            </button>
          </div>
        ))}
      </div>
      {findInApp(navigator.userAgent) !== null && <p className="hint">{backup.inAppHint}</p>}
      <p>{said}</p>
    </section>
  )
}
