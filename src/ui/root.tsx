/** What both the browser and the prerenderer draw: the app around the page's data. */
import { type ReactNode, useState } from 'react'
import type { PageData } from '../notes/site.ts'
import { App } from './app.tsx'
import { ContentProvider, openContent } from './content.ts'

export function Root({ data }: { readonly data: PageData }): ReactNode {
  const [content] = useState(() => openContent(data))
  return (
    <ContentProvider value={content}>
      <App />
    </ContentProvider>
  )
}
