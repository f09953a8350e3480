/** Scores pairs of questions that could be one question in two wordings. */
import type { Linkable, Pair } from './linkable.ts'
import { candidateFinder } from './relink-candidates.ts'
import { answerEvidence, EVIDENCE, placeEvidence } from './relink-evidence.ts'
import {
  compareFeatures,
  differInSigns,
  type Features,
  featuresOf,
  idfIn,
  mayBeAlike,
} from './text-similarity.ts'

/** The least score of a pair. Found by comparing all questions of real notes with each other. */
const ENOUGH = 0.55
/** A question alone in its place may have a term replaced when this much of its letters stayed: then the term was corrected. */
const NEARLY_ALL = 0.88
/** A question alone in its place was reworded, not replaced, when at most this part of its words was replaced. */
const HARDLY_ANY = 0.2
/** From here on the evidence of answers says that the answer is the same. */
const SAME_ANSWER = EVIDENCE.sameAnswer / 4

/** A pair and its score; 1 is about the same wording. */
export interface ScoredPair<Old, New> extends Pair<Old, New> {
  readonly score: number
}

/** The questions without a pair, both editions, and the pairs that are known already. */
export interface Unpaired<Old, New> {
  readonly removed: readonly Old[]
  readonly added: readonly New[]
  readonly older: readonly Old[]
  readonly newer: readonly New[]
  readonly known: readonly Pair<Old, New>[]
}

/** Scores every pair of unpaired questions that could be one question. Pairs below the least score are left out. */
export function scorePairs<Old extends Linkable, New extends Linkable>({
  removed,
  added,
  older,
  newer,
  known,
}: Unpaired<Old, New>): readonly ScoredPair<Old, New>[] {
  const texts = new Set([...older, ...newer].map((one) => one.text))
  const features = new Map([...texts].map((text) => [text, featuresOf(text)]))
  const idf = idfIn([...features.values()])
  const featuresFor = ({ text }: Linkable): Features => features.get(text) ?? featuresOf(text)
  const placeOf = placeEvidence(older, newer, known)
  const answerOf = answerEvidence()
  const candidatesFor = candidateFinder(removed, added, features)
  const scored: ScoredPair<Old, New>[] = []
  for (const [index, old] of removed.entries()) {
    const a = featuresFor(old)
    for (const other of candidatesFor(a, index / removed.length)) {
      const b = featuresFor(other)
      const place = placeOf(old, other)
      if (!mayBeAlike(a, b) && place === 0) continue
      const likeness = compareFeatures(a, b, idf)
      const answer = answerOf(old.answer, other.answer)
      const isAlone = place === EVIDENCE.samePlaceAlone
      const onlySigns = differInSigns(a, b)
      // The words are the same, so the question is about the signs: without other evidence these are two questions.
      if (onlySigns && answer < SAME_ANSWER && !isSignCorrected(old, other, a, b, isAlone)) continue
      const replaced = onlySigns ? 0 : likeness.replaced
      const isCorrected = onlySigns || (likeness.letters >= NEARLY_ALL && isAlone)
      if (likeness.isTermReplaced && !isCorrected && answer < SAME_ANSWER) continue
      const section = old.section !== undefined && old.section === other.section ? EVIDENCE.sameSection : 0
      const untouched = isAlone && replaced <= HARDLY_ANY ? EVIDENCE.sameWordsAlone : 0
      const score = likeness.letters - replaced + untouched + answer + place + section
      if (score >= ENOUGH) scored.push({ old, new: other, score })
    }
  }
  return scored
}

/**
 * Returns true where only signs differ and the author corrected them: the answer is the same, or there was no answer yet and the
 * sign got longer or shorter (`>` and `>>`).
 */
function isSignCorrected(
  old: Linkable,
  other: Linkable,
  a: Features,
  b: Features,
  isAlone: boolean,
): boolean {
  if (old.mark !== undefined && old.mark !== '') return old.mark === other.mark
  const contains =
    a.signs !== '' && b.signs !== '' && (a.signs.includes(b.signs) || b.signs.includes(a.signs))
  return old.mark === '' && contains && isAlone
}
