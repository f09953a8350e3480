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

/** The page at one of these routes. */
export function CarryPages(): ReactNode {
  const { pathname } = useLocation()
  const Page = Object.entries(pages).find(([path]) => pathname.endsWith(path))?.[1] ?? pages['/carry/']
  return <Page />
}
