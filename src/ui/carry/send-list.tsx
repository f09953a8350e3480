/** The chosen questions as a link for a classmate. */
import { type ReactNode, useState } from 'react'
import { mostListed, writeList } from '../../study/carry/id-list.ts'
import { linkTo } from '../base/paths.ts'
import { shareAddress } from '../base/share-address.ts'
import { useToast } from '../base/toast.tsx'
import { carry as words } from '../strings/carry.ko.ts'
import type { Chosen } from './use-carried.ts'

/** Draws the row. The link goes through the device's own sharing, else into the clipboard, else into a field. */
export function SendList({ chosen }: { readonly chosen: Chosen }): ReactNode {
  const toast = useToast()
  const [manual, setManual] = useState<string | null>(null)
  const fragment = writeList({ title: chosen.title, ids: chosen.cards.map(({ id }) => id) })
  const send = async (): Promise<void> => {
    const url = new URL(`${linkTo('/shared/')}#${fragment}`, location.href).href
    const isCopied = await shareAddress(chosen.title, url)
    if (isCopied) toast({ text: words.copied })
    if (isCopied === false) setManual(url)
  }
  return (
    <div className="carry-way">
      <div>
        <h3>{words.link}</h3>
        <p className="hint">
          {chosen.cards.length > mostListed ? words.linkMany(mostListed) : words.linkAbout}
        </p>
      </div>
      <button type="button" className="button" disabled={fragment === null} onClick={() => void send()}>
        {words.share}
      </button>
      {manual !== null && (
        <label className="carry-more">
          <span role="alert">{words.byHand}</span>
          <input
            className="field"
            readOnly
            value={manual}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </div>
  )
}
