/** Export of everything into one file: downloaded, shared or copied, as far as the browser can. */
import { Copy, Download, Share2, Smartphone } from 'lucide-react'
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { findInApp } from '../base/browser-kind.ts'
import { formatMoment } from '../base/format-dates.ts'
import { lazyPart } from '../base/lazy-part.ts'
import { SlowWork } from '../base/slow-work.tsx'
import { usePreferences } from '../base/use-preferences.ts'
import { useShelfMark } from '../content/shelf-mark.ts'
import { storage, backup as words } from '../strings/settings.ko.ts'
import { canShareBackup } from '../study/backup-file.ts'
import { type ExportWay, useExport } from '../study/use-export.ts'
import { openStudy, useStudy } from '../study/use-study.ts'

const RecordCodes = lazyPart(async () => (await import('./record-codes.tsx')).RecordCodes)

/** Draws the part of the settings page. */
export function BackupExport(): ReactNode {
  const study = useStudy()
  const runExport = useExport(openStudy)
  const { lastBackupAt } = usePreferences()
  const [text, setText] = useState<string | null>(null)
  /** How much is written, from 0 to 1; null when nothing is being written, or the first slice is not done yet. */
  const [share, setShare] = useState<number | null>(null)
  const [areCodesShown, setCodesShown] = useState(false)
  const work = useRef<AbortController | null>(null)
  const run = async (way: ExportWay): Promise<void> => {
    work.current?.abort()
    work.current = new AbortController()
    const uncopied = await runExport(way, { onProgress: setShare, signal: work.current.signal })
    setShare(null)
    setText(uncopied)
  }
  const isEmpty = useShelfMark() <= 0 && study !== null && study.state.count === 0
  const inApp = findInApp(navigator.userAgent)
  return (
    <section className="setting">
      <div className="setting-name">
        <h3>{words.exportTitle}</h3>
        <p className="hint">
          {isEmpty
            ? words.nothing
            : lastBackupAt === null
              ? storage.never
              : storage.lastBackup(formatMoment(lastBackupAt, Date.now()))}
        </p>
        <div className="other-ways">
          <button type="button" className="quiet-button" disabled={isEmpty} onClick={() => void run('copy')}>
            <Copy aria-hidden size={16} />
            {words.copy}
          </button>
          {canShareBackup() && (
            <button
              type="button"
              className="quiet-button"
              disabled={isEmpty}
              onClick={() => void run('share')}
            >
              <Share2 aria-hidden size={16} />
              {words.share}
            </button>
          )}
          <button
            type="button"
            className="quiet-button"
            disabled={isEmpty}
            onClick={() => setCodesShown(true)}
          >
            <Smartphone aria-hidden size={16} />
            {words.codes}
          </button>
        </div>
      </div>
      {/* It keeps its place while it is not known whether there is a record. */}
      <button type="button" className="button" disabled={isEmpty} onClick={() => void run('download')}>
        <Download aria-hidden size={18} />
        {words.download}
      </button>
      {inApp !== null && <p className="hint">{words.inAppHint}</p>}
      {share !== null && (
        <SlowWork label={words.exporting} share={share} onStop={() => work.current?.abort()} />
      )}
      {areCodesShown && (
        <Suspense>
          <RecordCodes onClose={() => setCodesShown(false)} />
        </Suspense>
      )}
      {text !== null && (
        <label className="by-hand">
          <span role="alert">{words.byHand}</span>
          <textarea readOnly rows={6} value={text} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </section>
  )
}
