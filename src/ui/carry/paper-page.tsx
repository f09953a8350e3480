/** 종이 카드: eight questions to a page, each with its answer beside it. One fold down the middle makes cards of all eight. */
import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Block } from '../../notes/model.ts'
import { blocksToText, type TextPlace } from '../../study/carry/answer-text.ts'
import { splitBody } from '../../study/carry/carried.ts'
import { useSaid } from '../base/announcer.tsx'
import { useTitle } from '../base/use-title.ts'
import { LoadNotice } from '../content/load-notice.tsx'
import { paper as words } from '../strings/carry.ko.ts'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import { ScopeSelect } from './scope-select.tsx'
import { useBodies } from './use-bodies.ts'
import { useCarried } from './use-carried.ts'
import '../base/plain-page.css'
import './carry-page.css'
import './paper-page.css'

const onPaper: TextPlace = {
  code: ({ text }) => text,
  picture: ({ alt }) => words.picture(alt),
  item: (number) => (number === null ? '• ' : `${number}. `),
}

/** The page at `/cards/`. */
export function PaperPage(): ReactNode {
  useTitle(words.title)
  return <WhenReady title={words.title}>{(ready) => <Sheets {...ready} />}</WhenReady>
}

function Sheets({ cards }: Ready): ReactNode {
  const chosen = useCarried(cards)
  const asked = chosen.cards.filter(({ askable, pending }) => askable && !pending)
  const bodies = useBodies(asked)
  const outcome = words.count(asked.length, Math.ceil(asked.length / 8))
  useSaid(outcome)
  return (
    <div className="page carry paper">
      <header className="print-controls">
        <h1>{words.title}</h1>
        <p className="hint">{words.about}</p>
        <ScopeSelect title={chosen.title} />
        <p>{outcome}</p>
        <button
          type="button"
          className="button"
          data-primary
          disabled={bodies.kind !== 'ready' || asked.length === 0}
          onClick={() => print()}
        >
          <Printer aria-hidden size={18} />
          {words.print}
        </button>
      </header>
      {bodies.kind !== 'ready' ? (
        <LoadNotice state={bodies} />
      ) : (
        <ol className="paper-cards">
          {asked.map((card, at) => {
            const body = bodies.value[at]
            if (body === undefined) return null
            const { asked, answer } = splitBody(body)
            const wording: Block = { kind: 'paragraph', children: card.question }
            return (
              <li key={card.id}>
                <p className="paper-question">
                  {blocksToText([wording], body, onPaper).trim() || card.text}
                  {asked.length > 0 && <span>{`\n${blocksToText(asked, body, onPaper)}`}</span>}
                </p>
                <p className="paper-answer">{blocksToText(answer, body, onPaper)}</p>
              </li>
            )
          })}
        </ol>
      )}
    </div>
  )
}
