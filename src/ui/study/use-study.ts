/** The learner's own things on the page. Reading never waits for them, and nobody loads what opens a journal without having one. */
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
import type { AppendResult } from '../../storage/journal.ts'
import { mayHaveJournal } from '../../storage/journal-exists.ts'
import type { StudySnapshot, StudyStore } from '../../storage/study-store.ts'
import { openTabs } from '../../storage/tab-channel.ts'
import type { EventDraft } from '../../study/journal/events.ts'
import type { StudyState } from '../../study/journal/fold.ts'
import type { QuestionRecord } from '../../study/journal/record-question.ts'
import { base } from '../base/paths.ts'
import { useToast } from '../base/toast.tsx'
import { useUnhurried } from '../base/use-deferred-first.ts'
import { type Content, useContent } from '../content/content.ts'
import { saving } from '../strings/reading.ko.ts'
import { haveMemoDrafts } from './memo-drafts.ts'
import { openedStudy, setOpenedStudy, studyChanges, useOpenedStudy } from './opened-study.ts'

let opening: Promise<StudyStore> | null = null
/** The browser was asked and has no journal. */
let hasNone = false
let isLooking = false

/** Opens the journal once for the page. Asked for again it gives the same, unless its code could not be fetched. */
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

/** Opens the journal for writing about the questions of this page: gives the way to append an event. */
async function openToWrite(content: Content): Promise<StudyStore['append']> {
  const [opened, { withEvidence }] = await Promise.all([openStudy(), import('./open-study-journal.ts')])
  return (draft) => opened.append(withEvidence(content, draft))
}

/** Opens the journal if there is one, now or as soon as another tab begins it. Asked for again it does nothing. */
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
  // Also where it could not be opened: coming back to the tab tries again.
  const tabs = openTabs(base, () => void openIfHere().then(() => openedStudy() !== null && tabs.close()))
}

/** The study state, for pages that are about it: opens the journal. Null until it is read. */
export function useStudy(): StudySnapshot | null {
  useEffect(() => {
    if (opening === null) afterFirstPaint(() => void openStudy().catch(() => {}))
  }, [])
  return useOpenedStudy()
}

/** What a page about questions wants to know of the learner. */
export interface StudyGlance {
  readonly record: (id: QuestionId) => QuestionRecord | undefined
  /** Null where there is no journal. */
  readonly state: StudyState | null
}

const NOTHING: StudyGlance = { record: () => undefined, state: null }

const GlanceContext = createContext<StudyGlance | null>(null)

/** Looks for the journal once and keeps everything below in step with it. A browser without one is not made to open it. */
export function StudyGlanceProvider({ children }: { readonly children: ReactNode }): ReactNode {
  useEffect(() => {
    if (!isLooking) afterFirstPaint(() => void lookForStudy())
  }, [])
  const state = useOpenedStudy()?.state
  const isNone = useSyncExternalStore(
    studyChanges.subscribe,
    () => hasNone,
    () => false,
  )
  const value = useMemo<StudyGlance | null>(() => {
    if (state !== undefined) return { state, record: (id) => state.questions.get(id) }
    return isNone ? NOTHING : null
  }, [state, isNone])
  return createElement(GlanceContext, { value: useUnhurried(value) }, children)
}

/** What is known of the learner's study; null until it is. */
export function useStudyGlance(): StudyGlance | null {
  return useContext(GlanceContext)
}

let isRelinked = false

/** Says that what was saved stands with the questions it belongs to now (see `carry-over.ts`). */
export function noteRelinked(): void {
  isRelinked = true
  studyChanges.emit()
}

/** Whether saved things already stand with their questions; until then some may still be under older names. */
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
 * Writes an event. Resolves once it is on the disk or known not to be, which the notice in the frame says; to null, and with a word at
 * the foot of the window, when it is nowhere: what opens the journal could not be fetched, or no event can be made. Never rejects.
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

/** As `useAppend`, and says at the foot of the window, too, when the event could not be saved. */
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

const worthKeeping: readonly EventDraft['kind'][] = ['bookmarked', 'memo', 'graded', 'practiced']
/** A browser that would not promise anything to a stranger may do so for a regular. */
const askAgainAfter = 50
let isAsked = false

/** Asks the browser not to clear the journal: with the first thing that is worth keeping, and again now and then. */
function askToPersistNowAndThen(): void {
  const count = openedStudy()?.getSnapshot().state.count ?? 0
  if (isAsked || (count > 3 && count % askAgainAfter !== 0)) return
  isAsked = true
  void import('../../storage/persistence.ts').then(({ askToPersist }) => askToPersist()).catch(() => {})
}
