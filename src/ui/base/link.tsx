/** Links within the app. The router's own links also load its forms, prefetching and server code, which no page uses. */
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { createPath, type To, useHref, useLocation, useNavigate, useResolvedPath } from 'react-router'
import { answer as words } from '../strings/reading.ko.ts'
import { isReloading } from './reload.ts'

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  readonly to: To
  /** Stored with the history entry. */
  readonly state?: unknown
}

/** A link to a path of the app; a click does not load a new page. A link to the current address replaces the history entry. */
export function Link({ to, state, onClick, ...rest }: LinkProps): ReactNode {
  const href = useHref(to)
  const target = createPath(useResolvedPath(to))
  const here = createPath(useLocation())
  const navigate = useNavigate()
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlainClick(event) || isReloading()) return
    event.preventDefault()
    void navigate(to, { replace: target === here, state })
  }
  return <a {...rest} href={href} onClick={follow} />
}

/** A link with `aria-current` when it leads to the current page or to one above it; with `isExact` only to the current page. */
export function NavLink({ isExact = false, ...rest }: LinkProps & { readonly isExact?: boolean }): ReactNode {
  const { pathname } = useLocation()
  const { pathname: target } = useResolvedPath(rest.to)
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
