/** 카드: the learner recalls the answer, and may write it down; nothing is judged. */
import type { ReactNode } from 'react'
import { quiz as words } from '../../strings/study.ko.ts'
import type { AskProps, Face } from './face.ts'
import { Scratch } from './scratch.tsx'

export const plainFace: Face = {
  isTyped: false,
  Ask,
  Feedback: () => null,
  sayVerdict: () => '',
  choices: [],
  reveal: { label: words.reveal, key: 'Space' },
}

function Ask(props: AskProps): ReactNode {
  return <Scratch {...props} hint={words.scratchHint} />
}
