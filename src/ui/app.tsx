/** The frame around every page, and which page stands at which path. */
import { ChartColumn, Library, MessageCircleQuestionMark, Settings } from 'lucide-react'
import { Component, lazy, type ReactNode, Suspense } from 'react'
import { Link, NavLink, Route, Routes, useLocation } from 'react-router'
import { findInApp, isStandalone } from './base/browser-kind.ts'
import { EarlyTaps } from './base/early-taps.ts'
import { useIsLive } from './base/hydration.ts'
import { ToastProvider } from './base/toast.tsx'
import { useAppearance } from './base/use-preferences.ts'
import { useContent } from './content/content.ts'
import { renewEmpty } from './content/stale-version.ts'
import { ListPage } from './reading/list-page.tsx'
import { NotFoundPage } from './reading/not-found-page.tsx'
import { QuestionPage } from './reading/question-page.tsx'
import { GlobalKeys } from './shell/global-shortcuts.tsx'
import { PageAnnouncer } from './shell/page-announcer.tsx'
import { SectionLinks } from './shell/section-links.tsx'
import { Wordmark } from './shell/wordmark.tsx'
import { app } from './strings/reading.ko.ts'
import { bookmarkIcon } from './study/bookmark-icon.tsx'
import { useOpenedStudy } from './study/opened-study.ts'
import { RelinkOnLoad } from './study/relink-on-load.tsx'

const InAppNotice = lazy(() =>
  // A notice that cannot be fetched is left out; the page stays.
  import('./shell/in-app-notice.tsx').then(
    (module) => ({ default: module.InAppNotice }),
    () => ({ default: () => null }),
  ),
)
const SavingNotice = lazy(() =>
  import('./study/open-study-journal.ts').then((module) => ({ default: module.SavingNotice })),
)
const BookmarksPage = lazy(() =>
  import('./record/bookmarks-page.tsx').then((module) => ({ default: module.BookmarksPage })),
)
const StatsPage = lazy(() =>
  import('./record/stats-page.tsx').then((module) => ({ default: module.StatsPage })),
)
const PrintPage = lazy(() =>
  import('./reading/print-page.tsx').then((module) => ({ default: module.PrintPage })),
)
const SettingsPage = lazy(() =>
  import('./settings/settings-page.tsx').then((module) => ({ default: module.SettingsPage })),
)
const QuizPage = lazy(() => import('./quiz/setup-page.tsx').then((module) => ({ default: module.QuizPage })))
const QuizRunPage = lazy(() =>
  import('./quiz/run-page.tsx').then((module) => ({ default: module.QuizRunPage })),
)
const QuizResultPage = lazy(() =>
  import('./quiz/result-page.tsx').then((module) => ({ default: module.QuizResultPage })),
)
const WrongPage = lazy(() =>
  import('./record/wrong-page.tsx').then((module) => ({ default: module.WrongPage })),
)
const AboutPage = lazy(() =>
  import('./shell/about-page.tsx').then((module) => ({ default: module.AboutPage })),
)

export function App(): ReactNode {
  useAppearance()
  return (
    <ToastProvider>
      <a className="skip" href="#main">
        {app.skip}
      </a>
      <div className="frame">
        <header className="top">
          <Link className="wordmark" to="/" aria-label={app.name}>
            <Wordmark />
          </Link>
          <Link className="icon-button" to="/settings/" aria-label={app.settings}>
            <Settings aria-hidden size={22} />
          </Link>
        </header>
        <Rail />
        <main id="main" tabIndex={-1}>
          <Notices />
          <Boundary>
            <Pages />
          </Boundary>
        </main>
        <Tabs />
      </div>
      <GlobalKeys />
      <PageAnnouncer />
      <RelinkOnLoad />
      <EarlyTaps />
    </ToastProvider>
  )
}

/** What may have to be said above any page. */
function Notices(): ReactNode {
  const isLive = useIsLive()
  const isOpen = useOpenedStudy() !== null
  const isApart = isLive && (findInApp(navigator.userAgent) !== null || isStandalone())
  return (
    <Suspense>
      {isApart && <InAppNotice />}
      {isOpen && <SavingNotice />}
    </Suspense>
  )
}

function Pages(): ReactNode {
  const isLive = useIsLive()
  const frame = <div className="page" aria-busy />
  const prerendered = (
    <>
      {frame}
      <p className="page notice needs-app">{app.needsApp}</p>
    </>
  )
  // Pages of the learner's own things are prerendered as an empty frame: what they show is only known in the browser.
  const own = (page: ReactNode): ReactNode =>
    isLive ? <Suspense fallback={frame}>{page}</Suspense> : prerendered
  return (
    <Routes>
      <Route path="/" element={<ListPage />} />
      <Route path="/page/:page/" element={<ListPage />} />
      <Route path="/s/:section/" element={<ListPage />} />
      <Route path="/s/:section/page/:page/" element={<ListPage />} />
      <Route path="/q/:id/" element={<QuestionPage />} />
      <Route path="/bookmarks/" element={own(<BookmarksPage />)} />
      <Route path="/stats/" element={own(<StatsPage />)} />
      <Route path="/print/" element={own(<PrintPage />)} />
      <Route path="/settings/" element={own(<SettingsPage />)} />
      <Route path="/quiz/" element={own(<QuizPage />)} />
      <Route path="/quiz/run/" element={own(<QuizRunPage />)} />
      <Route path="/quiz/result/" element={own(<QuizResultPage />)} />
      <Route path="/wrong/" element={own(<WrongPage />)} />
      <Route path="/about/" element={own(<AboutPage />)} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  )
}

function Rail(): ReactNode {
  const { site } = useContent()
  return (
    <nav className="rail" aria-label={app.sectionsNav}>
      <ul>
        <li>
          <NavLink to="/" end>
            <span>{app.questions}</span>
            <span className="count">{site.total}</span>
          </NavLink>
        </li>
        <li>
          <NavLink to="/quiz/">{app.quiz}</NavLink>
        </li>
        <li>
          <NavLink to="/bookmarks/">{app.bookmarks}</NavLink>
        </li>
        <li>
          <NavLink to="/wrong/">{app.wrong}</NavLink>
        </li>
        <li>
          <NavLink to="/stats/">{app.stats}</NavLink>
        </li>
        <li>
          <NavLink to="/about/">{app.about}</NavLink>
        </li>
      </ul>
      <SectionLinks />
    </nav>
  )
}

function Tabs(): ReactNode {
  const { pathname } = useLocation()
  const tabs = [
    {
      to: '/',
      name: app.questions,
      icon: <Library aria-hidden size={22} />,
      isHere: /^\/($|page\/|s\/|q\/)/.test(pathname),
    },
    {
      to: '/quiz/',
      name: app.quiz,
      icon: <MessageCircleQuestionMark aria-hidden size={22} />,
      isHere: pathname.startsWith('/quiz/'),
    },
    { to: '/bookmarks/', name: app.bookmarks, icon: bookmarkIcon, isHere: pathname === '/bookmarks/' },
    {
      to: '/stats/',
      name: app.stats,
      icon: <ChartColumn aria-hidden size={22} />,
      isHere: pathname === '/stats/' || pathname === '/wrong/',
    },
  ]
  return (
    <nav className="tabs" aria-label={app.nav}>
      {tabs.map(({ to, name, icon, isHere }) => (
        <Link key={to} to={to} aria-current={isHere ? 'page' : undefined}>
          {icon}
          {name}
        </Link>
      ))}
    </nav>
  )
}

/** Keeps one broken page from taking the rest along (browser translation rewrites the page under React: react/react#11538). */
class Boundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true }
  }

  override componentDidCatch(): void {
    renewEmpty()
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return (
      <div className="page empty">
        <h1>{app.broken}</h1>
        <p>{app.brokenWhy}</p>
        <button type="button" className="button" onClick={() => this.setState({ isBroken: false })}>
          {app.redraw}
        </button>
      </div>
    )
  }
}
