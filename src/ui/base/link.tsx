/** Links within the app. The router's own bring forms, prefetching and server parts along, which no page here uses. */
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { createPath, type To, useHref, useLocation, useNavigate, useResolvedPath } from 'react-router'

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  readonly to: To
  /** Kept with the entry in the browser's history. */
  readonly state?: unknown
}

/** A link to a path of the app, followed without loading a page. A link to where one is replaces the entry in the history. */
export function Link({ to, state, onClick, ...rest }: LinkProps): ReactNode {
  const href = useHref(to)
  const target = createPath(useResolvedPath(to))
  const here = createPath(useLocation())
  const navigate = useNavigate()
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlainClick(event)) return
    event.preventDefault()
    void navigate(to, { replace: target === here, state })
  }
  return <a {...rest} href={href} onClick={follow} />
}

/** A link that says when it leads to the page on the screen, or to one above it; with `isExact` only to that page itself. */
export function NavLink({ isExact = false, ...rest }: LinkProps & { readonly isExact?: boolean }): ReactNode {
  const { pathname } = useLocation()
  const { pathname: target } = useResolvedPath(rest.to)
  const isHere = pathname === target || (!isExact && pathname.startsWith(target))
  return <Link {...rest} aria-current={isHere ? 'page' : undefined} />
}

/** Whether the click is not one that asks the browser for another tab, a window or a download. */
function isPlainClick({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
}
