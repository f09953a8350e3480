/** Which topics are chosen, where a topic holds the topics inside it. */
import { pathTo } from '../../site/section-path.ts'
import type { Site } from '../../site/site-data.ts'

/** Tells whether a topic comes with another that is chosen and holds it. */
export function isHeld(site: Site, chosen: readonly string[], id: string): boolean {
  return outerOf(site, id).some((outer) => chosen.includes(outer))
}

/** Returns what is chosen once a topic is, or is not any more. A topic that comes with it is not chosen a second time. */
export function chooseTopic(
  site: Site,
  chosen: readonly string[],
  id: string,
  isOn: boolean,
): readonly string[] {
  const others = chosen.filter((other) => other !== id && !outerOf(site, other).includes(id))
  return isOn ? [...others, id] : others
}

function outerOf(site: Site, id: string): readonly string[] {
  const path = pathTo(
    site,
    site.sections.findIndex((section) => section.id === id),
  )
  return path.map((section) => section.id).filter((outer) => outer !== id)
}
