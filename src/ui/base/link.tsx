/** Links within the app. The router's own links also load its forms, prefetching and server code, which no page uses. */
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { createPath, parsePath, useLocation, useNavigate } from 'react-router'
import { answer as words } from '../strings/reading.ko.ts'
import { linkTo } from './paths.ts'
import { isReloading } from './reload.ts'

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** A route, or a query (`?a=1`) for the current one. */
  readonly to: string
  /** Stored with the history entry. */
  readonly state?: unknown
}

/** A link to a path of the app; a click does not load a new page. A link to the current address replaces the history entry. */
export function Link({ to, state, onClick, ...rest }: LinkProps): ReactNode {
  const here = useLocation()
  const target = createPath(parsePath(to.startsWith('?') ? here.pathname + to : to))
  const navigate = useNavigate()
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlainClick(event) || isReloading()) return
    event.preventDefault()
    void navigate(target, { replace: target === createPath(here), state })
  }
  return <a {...rest} href={linkTo(target)} onClick={follow} />
}

/** A link with `aria-current` when it leads to the current page or to one above it; with `isExact` only to the current page. */
export function NavLink({ isExact = false, ...rest }: LinkProps & { readonly isExact?: boolean }): ReactNode {
  const { pathname } = useLocation()
  const target = parsePath(rest.to).pathname ?? pathname
  const isHere = pathname === target || (!isExact && pathname.startsWith(target))
  return <Link {...rest} aria-current={isHere ? 'page' : undefined} />
}

/** Returns true unless the click asks the browser for a new tab, a window or a download. */
function isPlainClick({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
}

/** A link that leaves the app. It opens a window, and says so. */
export function OuterLink(props: ComponentProps<'a'>): ReactNode {
  return <a {...props} rel="noopener noreferrer" target="_blank" title={words.newWindow} />
}
