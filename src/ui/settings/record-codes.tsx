/** The learner's record as a row of QR codes for another device. Loaded when it is asked for. */
import encodeQR from 'qr'
import { type ReactNode, useState } from 'react'
import type { Card } from '../../site/site-data.ts'
import { mostCodes, writeCodes } from '../../study/carry/record-parts.ts'
import type { StoredEvent } from '../../study/journal/events.ts'
import { useSaid } from '../base/announcer.tsx'
import { Dialog } from '../base/dialog.tsx'
import { linkTo } from '../base/paths.ts'
import { useContent } from '../content/content.ts'
import { LoadNotice } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { codes as words } from '../strings/carry.ko.ts'
import { openStudy } from '../study/use-study.ts'
import './record-codes.css'

/** Draws the dialog. One code at a time: a camera that sees two may take either. */
export function RecordCodes({ onClose }: { readonly onClose: () => void }): ReactNode {
  const content = useContent()
  const links = useLoaded('record-codes', null, async () => {
    const [cards, { journal }] = await Promise.all([content.catalogue(), openStudy()])
    return { links: writeLinks(journal.events(), cards) }
  })
  return (
    <Dialog title={words.title} onClose={onClose}>
      {links.kind === 'ready' ? <Row links={links.value.links} /> : <LoadNotice state={links} />}
      <div className="buttons">
        <button type="button" className="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Dialog>
  )
}

function writeLinks(events: readonly StoredEvent[], cards: readonly Card[]): readonly string[] | null {
  const wordings = new Map<string, string>(cards.map(({ id, text }) => [id, text]))
  return writeCodes(events, (id) => wordings.get(id), new URL(linkTo('/shared/'), location.href).href)
}

function Row({ links }: { readonly links: readonly string[] | null }): ReactNode {
  const [at, setAt] = useState(0)
  const link = links?.[at]
  useSaid(links === null ? words.large(mostCodes) : words.at(at + 1, links.length))
  if (links === null || link === undefined) return <p>{words.large(mostCodes)}</p>
  return (
    <>
      <p>{words.about}</p>
      <QrCode text={link} label={words.picture(at + 1, links.length)} />
      {links.length > 1 && (
        <div className="record-codes-steps">
          <button type="button" className="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {words.previous}
          </button>
          <strong>{words.at(at + 1, links.length)}</strong>
          <button
            type="button"
            className="button"
            disabled={at === links.length - 1}
            onClick={() => setAt(at + 1)}
          >
            {words.next}
          </button>
        </div>
      )}
      <p className="hint">{words.safari}</p>
    </>
  )
}

/** Cameras need four modules of white around a code (ISO/IEC 18004), in dark mode, too. */
const quiet = 4

function QrCode({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: quiet })
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg className="record-code" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
