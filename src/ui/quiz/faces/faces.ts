/** Which face belongs to which quiz mode beside the plain card. A new mode gets its line here. */
import { makeLexicon } from '../../../search/text/lexicon.ts'
import type { ModeId } from '../../../study/journal/events.ts'
import { modeOf } from '../../../study/quiz/modes.ts'
import type { Words } from '../../../study/quiz/quiz-source.ts'
import type { Content } from '../../content/content.ts'
import { clozeFace } from './cloze-face.tsx'
import type { Face, Way } from './face.ts'
import { recallFace } from './recall-face.tsx'
import { yesNoFace } from './yes-no-face.tsx'

const faces: Readonly<Record<Exclude<ModeId, 'card'>, Face>> = {
  recall: recallFace,
  ox: yesNoFace,
  blank: clozeFace,
}

/** Returns the way of a mode that is not the plain card. */
export function wayOf(id: Exclude<ModeId, 'card'>): Way {
  return { mode: modeOf(id), face: faces[id], loadWords }
}

const lexicons = new WeakMap<Content, Promise<Words>>()

/** Loads the author's glossary and makes the lexicon of the subject's words, once for each site. Rejects when it cannot be fetched. */
function loadWords(content: Content): Promise<Words> {
  const known = lexicons.get(content)
  if (known !== undefined) return known
  const loading = content.glossary().then(makeLexicon)
  lexicons.set(content, loading)
  loading.catch(() => lexicons.delete(content))
  return loading
}
