/** The learner's study on the page. Reading never waits for it, and the code that opens a journal is loaded only when there is one. */
import {
  createContext,
  createElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react'
import type { QuestionId } from '../../notes/model.ts'
import { mayHaveJournal } from '../../storage/journal-exists.ts'
import type { AppendResult } from '../../storage/journal-writer.ts'
import type { StudySnapshot, StudyStore } from '../../storage/study-store.ts'
import { openTabs } from '../../storage/tab-channel.ts'
import type { EventDraft } from '../../study/journal/events.ts'
import type { StudyState } from '../../study/journal/fold.ts'
import type { QuestionRecord } from '../../study/journal/record-question.ts'
import { base } from '../base/paths.ts'
import { useToast } from '../base/toast.tsx'
import { useDeferredFirst } from '../base/use-deferred-first.ts'
import { type Content, useContent } from '../content/content.ts'
import { saving } from '../strings/reading.ko.ts'
import { haveMemoDrafts } from './memo-drafts.ts'
import { openedStudy, setOpenedStudy, studyChanges, useKnownState, useOpenedStudy } from './opened-study.ts'

let opening: Promise<StudyStore> | null = null
/** The browser was asked and said that there is no journal. */
let hasNone = false
let isLooking = false

/** Opens the journal once for the page. Later calls return the same one. Rejects when its code cannot be fetched; then a later call tries again. */
export function openStudy(): Promise<StudyStore> {
  opening ??= open()
  opening.catch(() => {
    opening = null
  })
  return opening
}

async function open(): Promise<StudyStore> {
  const { openStudyJournal } = await import('./open-study-journal.ts')
  const store = await openStudyJournal(base)
  setOpenedStudy(store)
  return store
}

/** Opens the journal and returns the function that appends an event about the questions of this page. */
async function openToWrite(content: Content): Promise<StudyStore['append']> {
  const [opened, { withEvidence }] = await Promise.all([openStudy(), import('./open-study-journal.ts')])
  return (draft) => opened.append(withEvidence(content, draft))
}

/** Opens the journal if there is one, now or when another tab creates it. Later calls do nothing. */
async function lookForStudy(): Promise<void> {
  if (isLooking) return
  isLooking = true
  const openIfHere = async (): Promise<void> => {
    if (opening === null && !haveMemoDrafts() && !(await mayHaveJournal(base))) hasNone = true
    else await openStudy().catch(() => {})
  }
  await openIfHere()
  if (openedStudy() !== null) return
  studyChanges.emit()
  // Also when it could not be opened: it is tried again when the tab comes to the front.
  const tabs = openTabs(base, () => void openIfHere().then(() => openedStudy() !== null && tabs.close()))
}

/** Opens the journal and returns the study state; null until it is read. For pages that are about it. */
export function useStudy(): StudySnapshot | null {
  useEffect(() => {
    if (opening === null) afterFirstPaint(() => void openStudy().catch(() => {}))
  }, [])
  return useOpenedStudy()
}

/** What a page about questions needs to know about the learner. */
export interface StudyGlance {
  readonly record: (id: QuestionId) => QuestionRecord | undefined
  /** Null when there is no journal. */
  readonly state: StudyState | null
}

const NOTHING: StudyGlance = { record: () => undefined, state: null }

const GlanceContext = createContext<StudyGlance | null>(null)

/** Provides what is known of the learner's study to everything below. Looks for the journal once; where there is none, it is not opened. */
export function StudyGlanceProvider({ children }: { readonly children: ReactNode }): ReactNode {
  useEffect(() => {
    if (!isLooking) afterFirstPaint(() => void lookForStudy())
  }, [])
  const state = useKnownState()
  const isNone = useSyncExternalStore(
    studyChanges.subscribe,
    () => hasNone,
    () => false,
  )
  const value = useMemo<StudyGlance | null>(() => {
    if (state !== null) return { state, record: (id) => state.questions.get(id) }
    return isNone ? NOTHING : null
  }, [state, isNone])
  return createElement(GlanceContext, { value: useDeferredFirst(value) }, children)
}

/** Returns what is known of the learner's study; null until it is known. */
export function useStudyGlance(): StudyGlance | null {
  return useContext(GlanceContext)
}

let isRelinked = false

/** Notes that the records were relinked to the questions of today (see relink-on-load.tsx). */
export function noteRelinked(): void {
  isRelinked = true
  studyChanges.emit()
}

/** Tells whether records were relinked already. Until then some may still have older ids. */
export function useIsRelinked(): boolean {
  return useSyncExternalStore(
    studyChanges.subscribe,
    () => isRelinked || openedStudy()?.getSnapshot().state.count === 0,
    () => false,
  )
}

function afterFirstPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run))
}

/**
 * Returns the function that writes an event. It resolves when the event is on the disk or when that has failed, which the notice in
 * the frame says. It resolves to null, with a message at the foot of the window, when the event is nowhere: the journal's code could
 * not be fetched, or no event can be made. It never rejects.
 */
export function useAppend(): (draft: EventDraft) => Promise<AppendResult | null> {
  const toast = useToast()
  const content = useContent()
  return useCallback(
    async (draft) => {
      let text: string = saving.notReady
      try {
        const opened = await openToWrite(content)
        text = saving.failed
        return await opened(draft)
      } catch {
        toast({ text })
        return null
      }
    },
    [toast, content],
  )
}

/** Like `useAppend`, but also shows a message when the event could not be saved. */
export function useRecord(): (draft: EventDraft) => Promise<AppendResult | null> {
  const toast = useToast()
  const append = useAppend()
  return useCallback(
    async (draft) => {
      const result = await append(draft)
      if (result?.ok === false) toast({ text: saving.failed })
      if (result?.ok && worthKeeping.includes(draft.kind)) askToPersistNowAndThen()
      return result
    },
    [toast, append],
  )
}

/** Returns the function that tells of a saved event, offers to take it back, and tells of that, too. */
export function useUndoToast(): (text: string, event: string) => void {
  const toast = useToast()
  const record = useRecord()
  return useCallback(
    (text, event) => {
      const undo = async (): Promise<void> => {
        if ((await record({ kind: 'undone', target: event }))?.ok === true) toast({ text: saving.undone })
      }
      toast({ text, action: { label: saving.undo, run: () => void undo() } })
    },
    [toast, record],
  )
}

const worthKeeping: readonly EventDraft['kind'][] = ['bookmarked', 'memo', 'graded', 'practiced']
/** After this many more events the browser is asked again: some agree only after more visits. */
const askAgainAfter = 50
let isAsked = false

/** Asks the browser not to clear the journal: with the first events that are worth keeping, and again now and then. */
function askToPersistNowAndThen(): void {
  const count = openedStudy()?.getSnapshot().state.count ?? 0
  if (isAsked || (count > 3 && count % askAgainAfter !== 0)) return
  isAsked = true
  void import('../../storage/persistence.ts').then(({ askToPersist }) => askToPersist()).catch(() => {})
}
