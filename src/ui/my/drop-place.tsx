/** Where notes come in: dropped, picked (a phone has only this), or pasted. */
import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react'
import { my } from '../strings/my.ko.ts'
import { fromDrop, fromList } from './collect-files.ts'
import type { DroppedFile, Refusal } from './worker/notes-messages.ts'

interface DropPlaceProps {
  readonly onFiles: (files: Promise<readonly DroppedFile[] | Refusal>) => void
}

/** Draws the place and its buttons. */
export function DropPlace({ onFiles }: DropPlaceProps): ReactNode {
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    onFiles(fromDrop(event.dataTransfer))
  }
  const drag = (event: DragEvent): void => {
    // Without this the browser would open the file in place of the page.
    event.preventDefault()
    setOver(true)
  }
  return (
    <section
      className="drop-place"
      data-over={isOver || undefined}
      aria-label={my.title}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{my.drop}</p>
      <div className="buttons">
        <Picker name={my.pickFiles} isPrimary onFiles={onFiles} />
        <Picker name={my.pickFolder} isFolder onFiles={onFiles} />
      </div>
      <p className="hint">{my.pickHint}</p>
      <Paste onFiles={onFiles} />
    </section>
  )
}

interface PickerProps extends DropPlaceProps {
  readonly name: string
  readonly isPrimary?: boolean
  readonly isFolder?: boolean
}

/** A button that opens the browser's picker. It takes every file: phones do not know `.md`, and would not let it be chosen. */
function Picker({ name, isPrimary, isFolder, onFiles }: PickerProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={name}
        {...(isFolder && { webkitdirectory: '' })}
        onChange={({ currentTarget }) => {
          onFiles(Promise.resolve(fromList(currentTarget.files ?? [])))
          // So that the same file can be chosen again after it was mended.
          currentTarget.value = ''
        }}
      />
      <button
        type="button"
        className="button"
        data-primary={isPrimary}
        onClick={() => input.current?.click()}
      >
        {name}
      </button>
    </>
  )
}

function Paste({ onFiles }: DropPlaceProps): ReactNode {
  const [text, setText] = useState('')
  const paste = (event: ClipboardEvent): void => {
    const { files } = event.clipboardData
    if (files.length === 0) return
    event.preventDefault()
    onFiles(Promise.resolve(fromList(files)))
  }
  const read = (): void => onFiles(Promise.resolve([{ path: my.pastedName, blob: new Blob([text]) }]))
  return (
    <details className="more-about">
      <summary>{my.paste}</summary>
      <label className="field">
        {my.pasteLabel}
        <textarea rows={8} value={text} onPaste={paste} onChange={({ target }) => setText(target.value)} />
      </label>
      <button type="button" className="button" disabled={text.trim() === ''} onClick={read}>
        {my.pasteRead}
      </button>
    </details>
  )
}
