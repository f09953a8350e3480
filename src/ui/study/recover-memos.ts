/** Saves the drafts of memos that earlier pages left (memo-drafts.ts). */
import type { QuestionId } from '../../notes/model.ts'
import { isRecord } from '../../site/is-record.ts'
import type { StudyStore } from '../../storage/study-store.ts'
import { joinMemos } from '../../study/journal/join-memos.ts'
import { inMemoDraftStores, type MemoDraft, memoDraftPrefix, ownMemoDraftPrefix } from './memo-drafts.ts'

/** Resolves when the drafts are in the journal. A draft that could not be saved stays for the next page. */
export async function recoverMemos(store: StudyStore): Promise<void> {
  for (const drafts of inMemoDraftStores((each) => each)) {
    for (const key of claim(drafts)) {
      const draft = readDraft(drafts.getItem(key))
      if (draft === null || (await save(store, draft))) drafts.removeItem(key)
    }
  }
}

/** Renames the drafts of other pages to keys of this page, so that only one of two starting pages saves them. Returns the new keys. */
function claim(drafts: Storage): readonly string[] {
  const left = Object.keys(drafts).filter(
    (key) => key.startsWith(memoDraftPrefix) && !key.startsWith(ownMemoDraftPrefix),
  )
  return left.map((key, index) => {
    const kept = drafts.getItem(key)
    // Not longer than the old key, so that it fits where the storage is full.
    const claimed = `${ownMemoDraftPrefix}#${index}`
    drafts.removeItem(key)
    if (kept !== null) drafts.setItem(claimed, kept)
    return claimed
  })
}

/** Saves one draft. Resolves to false when it is not on the disk. */
async function save(store: StudyStore, { question, text, began, memo }: MemoDraft): Promise<boolean> {
  const now = store.getSnapshot().state.questions.get(question)?.memo ?? ''
  const joined = joinMemos(began, memo, now)
  if (joined === now) return true
  const result = await store.append({ kind: 'memo', question, text, memo: joined })
  return result.ok
}

function readDraft(kept: string | null): MemoDraft | null {
  try {
    const value: unknown = JSON.parse(kept ?? 'null')
    if (!isRecord(value)) return null
    const take = (name: keyof MemoDraft): string => {
      const field = value[name]
      if (typeof field !== 'string') throw new Error(`recover-memos: no ${name}`)
      return field
    }
    // An id without a question is shown in 사라진 질문.
    const question = take('question') as QuestionId
    return { question, text: take('text'), began: take('began'), memo: take('memo') }
  } catch {
    return null
  }
}
