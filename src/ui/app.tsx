/** The frame around every page, and the page that belongs to the address. */
import { type ComponentType, Fragment, type ReactNode, Suspense, useEffect } from 'react'
import { useLocation } from 'react-router'
import { AfterLoad } from './base/after-load.tsx'
import { Announcer } from './base/announcer.tsx'
import { findInApp, isStandalone } from './base/browser-kind.ts'
import { EarlyTaps } from './base/early-taps.ts'
import { useIsHydrated } from './base/hydration.ts'
import { lazyPart, WaitingProvider } from './base/lazy-part.ts'
import { matchRoute, RouteParamsProvider } from './base/route-match.ts'
import { ToastProvider } from './base/toast.tsx'
import { useAppearance } from './base/use-preferences.ts'
import { useShelfMark } from './content/shelf-mark.ts'
import { Enlarged } from './reading/enlarged.tsx'
import { NotFoundPage } from './reading/not-found-page.tsx'
import { routes } from './routes.tsx'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { GlobalShortcuts } from './shell/global-shortcuts.tsx'
import { Rail, Tabs, TopBar } from './shell/navigation.tsx'
import { RouteTableProvider } from './shell/route-table.ts'
import { app } from './strings/reading.ko.ts'
import { useOpenedStudy } from './study/opened-study.ts'
import { RelinkOnLoad } from './study/relink-on-load.tsx'

const InAppNotice = lazyPart(async () => (await import('./shell/in-app-notice.tsx')).InAppNotice)
const BothShelves = lazyPart<{ readonly children: ReactNode; readonly waiting: ReactNode }>(() =>
  import('./content/both-shelves.tsx').then(
    (module) => module.BothShelves,
    () => Fragment,
  ),
)
const ToastLook = lazyPart(async () => (await import('./base/toast-look.tsx')).ToastLook)
const SavingNotice = lazyPart(async () => (await import('./study/open-study-journal.ts')).SavingNotice)

/** The whole app; needs the content and the router above it. */
export function App(): ReactNode {
  useAppearance()
  useFocusKeeper()
  useRareStyles()
  return (
    <RouteTableProvider value={routes}>
      <ToastProvider>
        <a className="skip" href="#main">
          {app.skip}
        </a>
        <div className="frame">
          <TopBar />
          <Rail />
          <main id="main" tabIndex={-1}>
            <Notices />
            <ErrorBoundary>
              <Pages />
            </ErrorBoundary>
          </main>
          <Tabs />
        </div>
        <GlobalShortcuts />
        <Enlarged />
        {/* After the pages: what a page says while it is first drawn is not said. */}
        <Announcer />
        <RelinkOnLoad />
        <EarlyTaps />
        <AfterLoad>
          <ToastLook />
        </AfterLoad>
      </ToastProvider>
    </RouteTableProvider>
  )
}

/** Loads what keeps the focus once something gets it. Where it cannot be fetched, the browser does what it does. */
function useFocusKeeper(): void {
  useEffect(() => {
    let stop = (): void => {}
    const start = (event: FocusEvent): void => {
      const path = event.composedPath()
      void import('./base/focus-keeper.ts')
        .then(({ keepFocus }) => {
          stop = keepFocus(path)
        })
        .catch(() => {})
    }
    document.addEventListener('focusin', start, { once: true })
    return () => {
      document.removeEventListener('focusin', start)
      stop()
    }
  }, [])
}

/** Forced colours, more contrast, and windows that a large zoom leaves low. */
const RARE = '(forced-colors: active), (prefers-contrast: more), (max-height: 20rem)'

/** Loads the styles of rare windows where they are needed; otherwise every page would carry them. */
function useRareStyles(): void {
  useEffect(() => {
    const rare = matchMedia(RARE)
    const load = (): void => {
      if (rare.matches) void import('./shell/rare-windows.css').catch(() => {})
    }
    load()
    rare.addEventListener('change', load)
    return () => rare.removeEventListener('change', load)
  }, [])
}

/** Notices that can stand above any page. */
function Notices(): ReactNode {
  const isHydrated = useIsHydrated()
  const isOpen = useOpenedStudy() !== null
  const isApart = isHydrated && (findInApp(navigator.userAgent) !== null || isStandalone())
  return (
    <Suspense>
      {isApart && <InAppNotice />}
      {isOpen && <SavingNotice />}
    </Suspense>
  )
}

function Pages(): ReactNode {
  const { pathname } = useLocation()
  for (const { path, page: Page, prerender, isApart } of routes) {
    const params = matchRoute(path, pathname)
    if (params === null) continue
    return (
      <RouteParamsProvider value={params}>
        {prerender === 'whole' ? (
          <Page />
        ) : (
          <BrowserPage key={path} page={Page} name={nameOf(path)} isApart={isApart} />
        )}
      </RouteParamsProvider>
    )
  }
  return <NotFoundPage />
}

/** The name of a page, or of the one whose tab it belongs to. */
function nameOf(path: string): string | undefined {
  const route = routes.find((one) => one.path === path)
  return route?.name ?? routes.find((one) => one.path === route?.tab)?.name
}

/** A page that only the browser can draw. Until then, and in the prerendered HTML, its name stands in its place. */
function BrowserPage({
  page: Page,
  name,
  isApart,
}: {
  readonly page: ComponentType
  readonly name: string | undefined
  readonly isApart: true | undefined
}): ReactNode {
  const hasOwn = useShelfMark() > 0 && !isApart
  const frame = (
    <div className="page" aria-busy>
      {name !== undefined && (
        <header>
          <h1>{name}</h1>
        </header>
      )}
      <p className="notice waiting">{app.loading}</p>
    </div>
  )
  if (useIsHydrated())
    return (
      <WaitingProvider value={frame}>
        <Suspense fallback={frame}>
          {hasOwn ? (
            <BothShelves waiting={frame}>
              <Page />
            </BothShelves>
          ) : (
            <Page />
          )}
        </Suspense>
      </WaitingProvider>
    )
  return (
    <>
      {frame}
      <p className="page notice needs-app">{app.needsApp}</p>
    </>
  )
}
