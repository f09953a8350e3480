/** The tree that both the browser and the build draw. */
import type { ReactNode } from 'react'
import { App } from './app.tsx'
import { AfterLoad } from './base/after-load.tsx'
import { HydrationProvider } from './base/hydration.ts'
import { lazyPart } from './base/lazy-part.ts'
import { PrintingProvider } from './base/use-printing.ts'
import { type Content, ContentProvider } from './content/content.ts'
import { renewEmpty } from './content/stale-version.ts'
import { StudyGlanceProvider } from './study/use-study.ts'
import { VisitProvider } from './study/visit-history.ts'

/** An empty script has no such part, and browsers do not report it. */
const UpdateNotice = lazyPart(async () => {
  const module = await import('./offline/update-notice.tsx').catch(() => null)
  if (module?.UpdateNotice === undefined) renewEmpty()
  return module?.UpdateNotice ?? Nothing
})

function Nothing(): ReactNode {
  return null
}

/** Draws the app with its content. Needs a router above it. */
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

/** Provides the state of the browser that every card needs, so that it is followed once and not in each of a hundred cards. */
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
