/** The ways through the app: a bar above, a rail beside the page on wide screens, tabs below it on narrow ones. */
import { Menu, Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { Link, NavLink } from '../base/link.tsx'
import { matchRoute } from '../base/route-match.ts'
import { useContent } from '../content/content.ts'
import { topics } from '../strings/lists.ko.ts'
import { app } from '../strings/reading.ko.ts'
import { FramePart } from './frame-part.tsx'
import { useRouteTable } from './route-table.ts'
import { SectionLinks } from './section-links.tsx'
import { Wordmark } from './wordmark.tsx'

/** The app's name, which leads to the list, and the ways to the topics (for narrow windows, which have no rail) and the settings. */
export function TopBar(): ReactNode {
  return (
    <FramePart as="header" className="top">
      <Link className="wordmark" to="/" aria-label={app.name}>
        <Wordmark />
      </Link>
      <Link className="icon-button to-topics" to="/topics/" aria-label={topics.title}>
        <Menu aria-hidden size={22} />
      </Link>
      <Link className="icon-button" to="/settings/" aria-label={app.settings}>
        <Settings aria-hidden size={22} />
      </Link>
    </FramePart>
  )
}

/** The pages and sections beside the page. The style sheet hides it on narrow screens. */
export function Rail(): ReactNode {
  const { site } = useContent()
  const pages = useRouteTable().filter(({ inRail }) => inRail === true)
  return (
    <FramePart as="nav" className="rail" aria-label={app.sectionsNav}>
      <ul>
        {pages.map(({ path, name }) => (
          <li key={path}>
            {path === '/' ? (
              <NavLink to={path} isExact>
                <span>{name}</span>
                <span className="count">{site.total}</span>
              </NavLink>
            ) : (
              <NavLink to={path}>{name}</NavLink>
            )}
          </li>
        ))}
      </ul>
      <SectionLinks />
    </FramePart>
  )
}

/** The main pages below the page. The style sheet hides it on wide screens. */
export function Tabs(): ReactNode {
  const routes = useRouteTable()
  const { pathname } = useLocation()
  const current = routes.find(({ path }) => matchRoute(path, pathname) !== null)?.tab
  return (
    <FramePart as="nav" className="tabs" aria-label={app.nav}>
      {routes
        .filter(({ tabIcon }) => tabIcon !== undefined)
        .map(({ path, name, tabIcon }) => (
          <Link key={path} to={path} aria-current={path === current ? 'page' : undefined}>
            {tabIcon}
            {name}
          </Link>
        ))}
    </FramePart>
  )
}
