/** What both the browser and the prerenderer draw: the app around the page's data. */
import { lazy, type ReactNode } from 'react'
import { App } from './app.tsx'
import { AfterLoad } from './base/after-load.tsx'
import { HydrationProvider } from './base/hydration.ts'
import { PrintingProvider } from './base/use-printing.ts'
import { type Content, ContentProvider } from './content/content.ts'
import { renewEmpty } from './content/stale-version.ts'
import { StudyGlanceProvider } from './study/use-study.ts'
import { VisitProvider } from './study/visit-history.ts'

/** Nobody misses it when its script cannot be had; without the catch the whole page would go. */
const UpdateNotice = lazy(() =>
  import('./offline/update-notice.tsx')
    .catch(() => null)
    .then((module) => {
      if (module?.UpdateNotice === undefined) renewEmpty()
      return { default: module?.UpdateNotice ?? Nothing }
    }),
)

function Nothing(): ReactNode {
  return null
}

export function Root({ content }: { readonly content: Content }): ReactNode {
  return (
    <ContentProvider value={content}>
      <BrowserStateProvider>
        <App />
        <AfterLoad>
          <UpdateNotice />
        </AfterLoad>
      </BrowserStateProvider>
    </ContentProvider>
  )
}

/** What every card asks of the browser, followed in one place instead of in each of a hundred cards. */
function BrowserStateProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <HydrationProvider>
      <PrintingProvider>
        <VisitProvider>
          <StudyGlanceProvider>{children}</StudyGlanceProvider>
        </VisitProvider>
      </PrintingProvider>
    </HydrationProvider>
  )
}
