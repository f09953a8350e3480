/** 어려운 질문 모으기: a trainer pastes the codes of a class. They are added up on the page and kept nowhere. */
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import type { Card } from '../../site/site-data.ts'
import type { AliasFile } from '../../site/site-files.ts'
import { addUpCodes } from '../../study/carry/class-code.ts'
import { useSaid } from '../base/announcer.tsx'
import { Link } from '../base/link.tsx'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { LoadNotice } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { classPage as words } from '../strings/carry.ko.ts'
import '../base/plain-page.css'
import './carry-page.css'

/** The page at `/class/`. It needs no study of its own. */
export function ClassPage(): ReactNode {
  useTitle(words.title)
  const content = useContent()
  const cards = useLoaded('catalogue', content.loadedCatalogue(), content.catalogue)
  const aliases = useLoaded<AliasFile>('aliases', null, content.aliases)
  const [pasted, setPasted] = useState('')
  return (
    <div className="page carry">
      <header>
        <h1>{words.title}</h1>
        <p className="hint">{words.about}</p>
        <label>
          <span>{words.paste}</span>
          <textarea
            className="field carry-text"
            rows={6}
            spellCheck={false}
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
        </label>
      </header>
      {cards.kind !== 'ready' ? (
        <LoadNotice state={cards} />
      ) : aliases.kind !== 'ready' ? (
        <LoadNotice state={aliases} />
      ) : (
        <Sum pasted={pasted} cards={cards.value} aliases={aliases.value} />
      )}
    </div>
  )
}

interface SumProps {
  readonly pasted: string
  readonly cards: readonly Card[]
  readonly aliases: AliasFile
}

function Sum({ pasted, cards, aliases }: SumProps): ReactNode {
  const { questionPath } = useContent()
  const text = useDeferredValue(pasted)
  const sum = useMemo(() => addUpCodes(text, cards, aliases), [text, cards, aliases])
  useSaid(text.trim() === '' ? '' : words.result(sum.codes), 700)
  if (text.trim() === '') return null
  return (
    <section>
      <p>{words.result(sum.codes)}</p>
      {sum.rows.length > 0 && (
        <table>
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.question}</th>
              <th scope="col">{words.learners}</th>
              <th scope="col">{words.misses}</th>
              <th scope="col">{words.chart}</th>
            </tr>
          </thead>
          <tbody>
            {sum.rows.map(({ card, learners, misses }) => (
              <tr key={card.id}>
                <td>
                  <Link to={questionPath(card.id)}>{card.text}</Link>
                </td>
                <td>{words.people(learners)}</td>
                <td>{words.times(misses)}</td>
                <td>
                  <span
                    className="carry-bar"
                    aria-hidden
                    style={{ width: `${Math.round((100 * learners) / sum.codes)}%` }}
                  />
                  {Math.round((100 * learners) / sum.codes)}%
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sum.unknown.length > 0 && <p className="hint">{words.unknown(sum.unknown)}</p>}
      {sum.left.length > 0 && (
        <>
          <h2>{words.left}</h2>
          <ul>
            {sum.left.map(({ kind, text: start }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with each paste
              <li key={at}>
                {words.why[kind]}: <code>{start}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
