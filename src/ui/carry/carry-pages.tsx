/** The pages that take questions elsewhere, or bring them here. Each is loaded when it is opened. */
import { lazy, type ReactNode } from 'react'
import { useLocation } from 'react-router'

const pages = {
  '/carry/': lazy(() => import('./carry-page.tsx').then((module) => ({ default: module.CarryPage }))),
  '/shared/': lazy(() => import('./shared-page.tsx').then((module) => ({ default: module.SharedPage }))),
  '/class/': lazy(() => import('./class-page.tsx').then((module) => ({ default: module.ClassPage }))),
}

/** The page at one of these routes. */
export function CarryPages(): ReactNode {
  const { pathname } = useLocation()
  const Page = Object.entries(pages).find(([path]) => pathname.endsWith(path))?.[1] ?? pages['/carry/']
  return <Page />
}
