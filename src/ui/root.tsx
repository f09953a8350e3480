/** What both the browser and the prerenderer draw: the app around the page's data. */
import { lazy, type ReactNode, useState } from 'react'
import type { PageData } from '../notes/site.ts'
import { App } from './app.tsx'
import { ContentProvider, openContent } from './content.ts'
import { AfterLoad } from './parts/after-load.tsx'

const UpdateNotice = lazy(() =>
  import('./parts/update-notice.tsx').then((module) => ({ default: module.UpdateNotice })),
)

export function Root({ data }: { readonly data: PageData }): ReactNode {
  const [content] = useState(() => openContent(data))
  return (
    <ContentProvider value={content}>
      <App />
      <AfterLoad>
        <UpdateNotice />
      </AfterLoad>
    </ContentProvider>
  )
}
