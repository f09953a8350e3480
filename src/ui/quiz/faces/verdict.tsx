/** Says whether an input was right, by a sign and a word. */
import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'

interface VerdictProps {
  readonly className: string
  readonly isRight: boolean
  readonly text: string
  readonly children?: ReactNode
}

/** Draws the verdict; what else there is to say on the line comes as children. */
export function Verdict({ className, isRight, text, children }: VerdictProps): ReactNode {
  return (
    <p className={className} data-right={isRight}>
      {isRight ? <Check aria-hidden size={20} /> : <X aria-hidden size={20} />}
      <strong>{text}</strong>
      {children}
    </p>
  )
}
