/** A code of the learner's hardest questions for the trainer. It can be read before it is sent. */
import { type ReactNode, useState } from 'react'
import { mostHard, writeClassCode } from '../../study/carry/class-code.ts'
import { listWrong } from '../../study/schedule/list-wrong.ts'
import { copyText } from '../base/copy-text.ts'
import { Link } from '../base/link.tsx'
import { useToast } from '../base/toast.tsx'
import { carry as words } from '../strings/carry.ko.ts'
import type { Ready } from '../study/with-study.tsx'

/** Draws the row. */
export function SendHard({ cards, study }: Ready): ReactNode {
  const toast = useToast()
  const [mark] = useState(randomMark)
  const here = new Set(cards.map(({ id }) => id))
  const hard = listWrong(study.state)
    .filter(({ id, hasGraduated }) => here.has(id) && !hasGraduated)
    .slice(0, mostHard)
  const code = writeClassCode(
    hard.map(({ id, wrongCount }) => ({ id, misses: wrongCount })),
    mark,
  )
  const copy = async (text: string): Promise<void> => {
    toast({ text: (await copyText(text)) ? words.codeCopied : words.codeByHand })
  }
  return (
    <div className="carry-way">
      <div>
        <h3>{words.trainer}</h3>
        <p className="hint">{words.trainerAbout}</p>
        <p className="hint">
          <Link to="/class/">{words.toClass}</Link>
        </p>
      </div>
      {code === null ? (
        <p className="hint">{words.trainerNone}</p>
      ) : (
        <button type="button" className="button" onClick={() => void copy(code)}>
          {words.trainerCopy}
        </button>
      )}
      {code !== null && (
        <details className="carry-more">
          <summary>{words.trainerLook}</summary>
          <ol>
            {hard.map(({ id, text, wrongCount }) => (
              <li key={id}>
                {text} · {words.misses(wrongCount)}
              </li>
            ))}
          </ol>
          <textarea
            className="field carry-text"
            aria-label={words.trainerCode}
            readOnly
            rows={3}
            value={code}
            onFocus={(event) => event.currentTarget.select()}
          />
        </details>
      )}
    </div>
  )
}

/** Four base32 signs, new each time the page is opened, so that they say nothing of who it is. */
function randomMark(): string {
  return [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => (byte % 32).toString(32)).join('')
}
