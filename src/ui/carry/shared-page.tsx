/** 받은 질문: the questions of a classmate's link as a list. Nothing is saved until the learner says so. */
import { type ReactNode, useState } from 'react'
import { useLocation } from 'react-router'
import type { AliasFile } from '../../site/site-files.ts'
import { findListed, readList } from '../../study/carry/id-list.ts'
import { formatQuizAddress } from '../../study/quiz/quiz-address.ts'
import { useSaid } from '../base/announcer.tsx'
import { Link } from '../base/link.tsx'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { LoadNotice } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { QuestionCard } from '../reading/card.tsx'
import { useOpenAnswers } from '../reading/open-answers.ts'
import { useFollow } from '../reading/question-link.ts'
import { shared as words } from '../strings/carry.ko.ts'
import { useRecord } from '../study/use-study.ts'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import '../base/plain-page.css'
import './carry-page.css'

/** The page at `/shared/`. */
export function SharedPage(): ReactNode {
  useTitle(words.title)
  const { hash } = useLocation()
  const content = useContent()
  const aliases = useLoaded<AliasFile>('aliases', null, content.aliases)
  const list = readList(hash)
  if (list.kind !== 'list') {
    return (
      <div className="page carry">
        <header>
          <h1>{words.title}</h1>
        </header>
        <p className="notice" role="alert">
          {words[list.kind]}
        </p>
        <Link className="button" to="/">
          {words.browse}
        </Link>
      </div>
    )
  }
  return (
    <WhenReady title={words.title}>
      {(ready) =>
        aliases.kind === 'ready' ? (
          <Received key={hash} {...ready} list={list} aliases={aliases.value} />
        ) : (
          <div className="page carry">
            <header>
              <h1>{words.title}</h1>
            </header>
            <LoadNotice state={aliases} />
          </div>
        )
      }
    </WhenReady>
  )
}

interface ReceivedProps extends Ready {
  readonly list: Extract<ReturnType<typeof readList>, { kind: 'list' }>
  readonly aliases: AliasFile
}

function Received({ cards, study, list, aliases }: ReceivedProps): ReactNode {
  const record = useRecord()
  const { open, toggle } = useOpenAnswers()
  const [isAdding, setAdding] = useState(false)
  const [added, setAdded] = useState(0)
  const { found, unknown } = findListed(list.ids, cards, aliases)
  const follow = useFollow(found.map(({ id }) => id))
  const missing = found.filter(({ id }) => study.state.questions.get(id)?.bookmarkedAt == null)
  const asked = found.filter(({ askable, pending }) => askable && !pending).map(({ id }) => id)
  const quiz = formatQuizAddress(asked)
  const areAllKept = missing.length === 0 && found.length > 0
  const outcome = isAdding ? '' : added > 0 ? words.added(added) : areAllKept ? words.allKept : ''
  useSaid(outcome)
  const addAll = async (): Promise<void> => {
    setAdding(true)
    let count = 0
    for (const { id, text } of missing) {
      const result = await record({ kind: 'bookmarked', question: id, text })
      if (result?.ok !== true) break
      count += 1
    }
    setAdded(count)
    setAdding(false)
  }
  return (
    <div className="page carry">
      <header>
        <h1>{words.title}</h1>
        <p>{words.lead(list.title, found.length)}</p>
        {unknown.length > 0 && <p className="hint">{words.unknown(unknown)}</p>}
        {found.length > 0 && (
          <div className="page-actions">
            {quiz !== null && (
              <Link className="button" data-primary to={`/quiz/${quiz}`}>
                {words.quiz(asked.length)}
              </Link>
            )}
            {missing.length > 0 && (
              <button type="button" className="button" disabled={isAdding} onClick={() => void addAll()}>
                {words.add(missing.length)}
              </button>
            )}
          </div>
        )}
        <p className="hint">{outcome}</p>
      </header>
      <ul className="cards">
        {found.map((card) => (
          <li key={card.id}>
            <QuestionCard
              card={card}
              pathWithin={null}
              isOpen={open.has(card.id)}
              onToggle={toggle}
              onFollow={follow}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
