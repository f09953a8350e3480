/** What the frame knows of the pages. The table itself is src/ui/routes.tsx; it reaches the shell through context. */
import { type ComponentType, createContext, type ReactNode, useContext } from 'react'

/** One row of the table of pages. */
export interface AppRoute {
  /** The route's pattern, with a slash at both ends. */
  readonly path: string
  /** Where its code is loaded when it is drawn, `load` asks for it before that. */
  readonly page: ComponentType & { readonly load?: () => void }
  /**
   * What the build draws: `whole` pages from the notes, at every address that the notes give; of the others only a `frame`,
   * because they show the learner's own data, which only the browser has.
   */
  readonly prerender: 'whole' | 'frame'
  /** The page's name in links; needed by pages that are in the rail, the tabs or the palette. */
  readonly name?: string
  readonly inRail?: true
  /** The page shows the published notes and the learner's own apart. */
  readonly isApart?: true
  readonly inPalette?: true
  /** The route of the tab that is marked while this page is shown. */
  readonly tab?: string
  /** The page is a tab and has this icon. */
  readonly tabIcon?: ReactNode
}

/** A page that links can lead to. */
export interface NamedPage {
  readonly path: string
  readonly name: string
}

const RouteTable = createContext<readonly AppRoute[]>([])
export const RouteTableProvider = RouteTable.Provider

/** Returns the table of pages. */
export function useRouteTable(): readonly AppRoute[] {
  return useContext(RouteTable)
}

/** Takes the table; returns the pages that the command palette offers, in the table's order. */
export function palettePages(routes: readonly AppRoute[]): readonly NamedPage[] {
  return routes.flatMap(({ path, name, inPalette }) =>
    inPalette === true && name !== undefined ? [{ path, name }] : [],
  )
}
