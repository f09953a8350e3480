/** Keeps dropped notes in this browser: as new ones, in the place of older editions, or beside them. */
import { type ReactNode, useMemo } from 'react'
import { effectOf } from '../../site/edition-effect.ts'
import type { KeptNote } from '../../storage/kept-note-rows.ts'
import { useSaid } from '../base/announcer.tsx'
import { Link } from '../base/link.tsx'
import { useToast } from '../base/toast.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { kept as words } from '../strings/my.ko.ts'
import { stepSentence } from './drop-sentences.ts'
import { EffectLines } from './learner-effect.tsx'
import type { Shelf } from './shelf.ts'
import { type ShelfChangeState, useShelfChange } from './use-shelf-change.ts'
import { LARGEST_PICTURE } from './worker/drop-limits.ts'
import type { NoteSource, Reading } from './worker/notes-messages.ts'

/** A sentence must stay on the page this many ms before screen readers read it out. */
const REST_MS = 1_000

interface KeepNotesProps {
  readonly reading: Reading
  readonly shelf: Shelf
  /** Called when the notes are kept. */
  readonly onKept: () => void
}

/** Draws the offer. Before an older edition is replaced, it shows what becomes of its questions. */
export function KeepNotes({ reading, shelf, onKept }: KeepNotesProps): ReactNode {
  const toast = useToast()
  const { state, change, stop } = useShelfChange()
  const { sources } = reading
  const files = new Set(shelf.entries.map(({ file }) => file))
  const known = sources.filter(({ file }) => files.has(file))
  const keep = async (chosen: readonly NoteSource[]): Promise<void> => {
    const now = Date.now()
    const edit = async () => ({
      put: await Promise.all(chosen.map((source) => toKept(source, now))),
      remove: [],
    })
    if (!(await change(edit))) return
    toast({ text: words.done(chosen.length) })
    onKept()
  }
  const apart = (): readonly NoteSource[] => {
    const taken = new Set([...files, ...sources.map(({ file }) => file)])
    return sources.map((source) =>
      files.has(source.file) ? { ...source, file: freeName(source.file, taken) } : source,
    )
  }
  if (sources.length === 0) return null
  return (
    <section className="keep-notes">
      {known.length > 0 && (
        <>
          <p>{words.known(known.map(({ file }) => file).join(', '), known.length)}</p>
          <KeptEffect reading={reading} shelf={shelf} />
        </>
      )}
      {state.kind === 'working' ? (
        <Working state={state} onStop={stop} />
      ) : (
        <div className="buttons">
          <button type="button" className="button" data-primary onClick={() => void keep(sources)}>
            {known.length > 0 ? words.replace : words.keep}
          </button>
          {known.length > 0 && (
            <button type="button" className="button" onClick={() => void keep(apart())}>
              {words.apart}
            </button>
          )}
        </div>
      )}
      <p className="hint">{known.length > 0 ? words.replaceHint : words.keepHint}</p>
      <ChangeFailure state={state} />
    </section>
  )
}

/** Says why a change of the shelf was not made, with the way to save what there is. */
export function ChangeFailure({ state }: { readonly state: ShelfChangeState }): ReactNode {
  if (state.kind !== 'failed') return null
  return (
    <p className="problem" role="alert">
      {state.text} <Link to="/settings/#data">{words.backup}</Link>
    </p>
  )
}

function Working({
  state,
  onStop,
}: {
  readonly state: Extract<ShelfChangeState, { kind: 'working' }>
  readonly onStop: () => void
}): ReactNode {
  const text = state.step === null ? words.keeping : stepSentence(state.step)
  useSaid(text, REST_MS, state.kind)
  return (
    <div className="my-progress">
      <p>{text}</p>
      <button type="button" className="button" onClick={onStop}>
        {words.stop}
      </button>
    </div>
  )
}

/** What becomes of the questions of kept notes that are replaced. */
function KeptEffect({ reading, shelf }: Pick<KeepNotesProps, 'reading' | 'shelf'>): ReactNode {
  const { content, site } = shelf
  const cards = useLoaded(
    `kept ${shelf.revision}`,
    content === null ? [] : content.loadedCatalogue(),
    async () => content?.catalogue() ?? [],
  )
  const before = cards.kind === 'ready' ? cards.value : null
  const effect = useMemo(
    () =>
      before === null || site === null || reading.site === null
        ? null
        : effectOf({ site, cards: before }, { site: reading.site, cards: reading.cards }),
    [before, site, reading],
  )
  if (effect === null || before === null) return null
  return (
    <EffectLines
      title={words.replace}
      compared={words.compared(effect.notes)}
      effect={effect}
      before={before}
    />
  )
}

async function toKept({ pictures, ...note }: NoteSource, keptAt: number): Promise<KeptNote> {
  const read = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const [path, blob] of pictures) {
    // What is larger is not shown anyway.
    if (blob.size <= LARGEST_PICTURE) read.set(path, new Uint8Array(await blob.arrayBuffer()))
  }
  return { ...note, pictures: read, keptAt }
}

/** Returns a name that no note has: `노트 (2).md`. Adds it to `taken`. */
function freeName(file: string, taken: Set<string>): string {
  const [, stem = file, ending = ''] = /^(.*?)(\.[^./]*)?$/.exec(file) ?? []
  let name = file
  for (let number = 2; taken.has(name); number += 1) name = `${stem} (${number})${ending}`
  taken.add(name)
  return name
}
