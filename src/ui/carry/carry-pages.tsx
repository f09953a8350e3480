/** The pages that take questions elsewhere, or bring them here. Each is loaded when it is opened. */
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { lazyPage } from '../base/lazy-part.ts'

const pages = {
  '/carry/': lazyPage(() => import('./carry-page.tsx').then((module) => ({ default: module.CarryPage }))),
  '/shared/': lazyPage(() => import('./shared-page.tsx').then((module) => ({ default: module.SharedPage }))),
  '/class/': lazyPage(() => import('./class-page.tsx').then((module) => ({ default: module.ClassPage }))),
  '/cards/': lazyPage(() => import('./paper-page.tsx').then((module) => ({ default: module.PaperPage }))),
  '/listen/': lazyPage(() => import('./listen-page.tsx').then((module) => ({ default: module.ListenPage }))),
}

/** At `/shared/`, too: what is sent there is a list of questions, or a part of a record. */
const ReceivePage = lazyPage(() =>
  import('./receive-page.tsx').then((module) => ({ default: module.ReceivePage })),
)

/** The page at one of these routes. */
export function CarryPages(): ReactNode {
  const { pathname, hash } = useLocation()
  if (pathname.endsWith('/shared/') && hash.startsWith('#r=')) return <ReceivePage />
  const Page = Object.entries(pages).find(([path]) => pathname.endsWith(path))?.[1] ?? pages['/carry/']
  return <Page />
}
