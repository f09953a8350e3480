/** Finds what somebody meant who mistyped a name. */
import { editDistance } from '../../search/text/edit-distance.ts'

/** Returns the name nearest to what was written, if at most half of its letters differ; null when none is near. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const ranked = names
    .map((name) => ({ name, distance: editDistance(written.toLowerCase(), name, name.length / 2) }))
    .filter(({ name, distance }) => distance * 2 <= name.length)
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.name ?? null
}
