/** Where the app lives: the base path and addresses below it. */
import type { QuestionId } from '../../notes/model.ts'

/** The base path, with both slashes. */
export const base: string = import.meta.env.BASE_URL

export function questionPath(id: QuestionId): string {
  return `/q/${id}/`
}

/** The page of a section (null: all questions), with page numbers from 1. */
export function listPath(sectionId: string | null, page = 1): string {
  return `/${sectionId === null ? '' : `s/${sectionId}/`}${page === 1 ? '' : `page/${page}/`}`
}

/** The `href` of a path of the app. */
export function linkTo(path: string): string {
  return base + path.slice(1)
}

/** The address of a built file, from its path below the base. */
export function fileUrl(path: string): string {
  return base + path
}

/** `/repo/q/x`, `/repo/q/x/` and `/repo/q/x/index.html` are `/q/x/`. Takes a path at or below the base. */
export function routeOf(pathname: string): string {
  const below = pathname.slice(base.length).replace(/(^|\/)index\.html$/, '$1')
  return below === '' || below.endsWith('/') ? `/${below}` : `/${below}/`
}
