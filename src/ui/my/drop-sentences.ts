/** Says in a sentence how far the reading is, why nothing was read, and what was left out. */
import { my, leftOut as outWords, refusals } from '../strings/my.ko.ts'
import type { LeftOut, Refusal, Step } from './worker/notes-messages.ts'

/** Returns what the worker does now; null while files are still being found. */
export function stepSentence(step: Step | null): string {
  switch (step?.kind) {
    case undefined:
      return my.collecting
    case 'files':
      return my.files(step.done, step.total)
    case 'questions':
      return my.finding(step.done, step.total)
    case 'cards':
      return my.making
    default:
      return step satisfies never
  }
}

/** Returns why nothing was read. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'no-notes':
      return refusals.noNotes
    case 'too-many-files':
      return refusals.tooManyFiles(refusal.most)
    case 'too-much-text':
      return refusals.tooMuchText(refusal.mostBytes)
    case 'large-zip':
      return refusals.largeZip(refusal.file, refusal.mostBytes)
    case 'broken-zip':
      return refusals.brokenZip(refusal.file)
    case 'not-shared':
      return refusals.notShared
    case 'not-started':
      return refusals.notStarted
    case 'failed':
      return refusals.failed
    default:
      return refusal satisfies never
  }
}

/** Returns why a file was left out. */
export function leftOutSentence({ file, why }: LeftOut): string {
  switch (why) {
    case 'binary':
      return outWords.binary(file)
    case 'large-note':
      return outWords.largeNote(file)
    case 'unreadable':
      return outWords.unreadable(file)
    case 'no-yaml':
      return outWords.noYaml(file)
    default:
      return why satisfies never
  }
}
