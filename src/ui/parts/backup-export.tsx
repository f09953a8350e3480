/** Everything into one file, however this browser lets it out. */
import { Copy, Download, Share2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { canShareBackup } from '../backup-file.ts'
import { findInApp } from '../in-app.ts'
import { backup as words } from '../strings/settings.ko.ts'
import { useStudy } from '../study.ts'
import { useExport } from '../use-export.ts'

export function BackupExport(): ReactNode {
  const study = useStudy()
  const runExport = useExport()
  const [text, setText] = useState<string | null>(null)
  const isEmpty = study !== null && study.state.count === 0
  const inApp = findInApp(navigator.userAgent)
  return (
    <section className="setting">
      <h3>{words.exportTitle}</h3>
      <div className="setting-control">
        <p className="hint">{words.exportHint}</p>
        {inApp !== null && <p className="hint">{words.inAppHint}</p>}
        {isEmpty ? (
          <p>{words.nothing}</p>
        ) : (
          <div className="buttons">
            <button type="button" className="button" onClick={() => void runExport('download')}>
              <Download aria-hidden size={18} />
              {words.download}
            </button>
            {canShareBackup() && (
              <button type="button" className="button" onClick={() => void runExport('share')}>
                <Share2 aria-hidden size={18} />
                {words.share}
              </button>
            )}
            <button
              type="button"
              className="button"
              onClick={() => void runExport('copy').then((uncopied) => setText(uncopied))}
            >
              <Copy aria-hidden size={18} />
              {words.copy}
            </button>
          </div>
        )}
        {text !== null && (
          <label className="by-hand">
            <span role="alert">{words.byHand}</span>
            <textarea readOnly rows={6} value={text} onFocus={(event) => event.currentTarget.select()} />
          </label>
        )}
      </div>
    </section>
  )
}
