/** Shares the address of a page. */
import { Share2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import { linkTo } from '../base/paths.ts'
import { shareAddress } from '../base/share-address.ts'
import { useToast } from '../base/toast.tsx'
import { useContent } from '../content/content.ts'
import { question as words } from '../strings/reading.ko.ts'

/**
 * Draws the button. It opens the device's own sharing; without it the address is copied, and where that fails too, shown to be copied
 * by hand. `title` goes with the address, which is that of a question, or else of this page.
 */
export function ShareButton({ title, id }: { readonly title: string; readonly id?: QuestionId }): ReactNode {
  const toast = useToast()
  const { questionPath } = useContent()
  const address = (): string =>
    id === undefined ? location.href : new URL(linkTo(questionPath(id)), location.href).href
  const [isManual, setManual] = useState(false)
  const share = async (): Promise<void> => {
    const isCopied = await shareAddress(title, address())
    if (isCopied) toast({ text: words.shared })
    if (isCopied === false) setManual(true)
  }
  return (
    <>
      <button type="button" className="quiet-button" onClick={() => void share()}>
        <Share2 aria-hidden size={16} />
        {words.share}
      </button>
      {isManual && (
        <label className="copy-by-hand">
          {words.copyByHand}
          <input readOnly value={address()} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  )
}
