/** Pages, and parts that a page can do without, which are loaded when they are drawn. */
import { type ComponentType, createElement, type LazyExoticComponent, lazy, useState } from 'react'

/** A page that has not reloaded itself after so many ms will not. */
const RELOAD_MS = 10_000

type Module = { readonly default: ComponentType }

/**
 * Returns a component that is loaded on its first drawing, and without which there is no page. Vite's loader gives nothing when the
 * page is about to reload itself for a script that is gone; when the reload does not come, the page counts as broken. `known` gives
 * what another page has loaded already: it is drawn at once, because React shows a page that was waited for 300 ms later at the earliest.
 */
export function lazyPage(
  load: () => Promise<Module>,
  known: () => ComponentType | undefined = () => undefined,
): ComponentType {
  const Later = lazy(async () => {
    const module: Module | undefined = await load()
    return module ?? new Promise<never>((_, fail) => setTimeout(fail, RELOAD_MS))
  })
  return function Page() {
    const [Now] = useState(known)
    return createElement(Now ?? Later)
  }
}

/** Returns a component that is loaded on its first drawing. Where it cannot be fetched, nothing stands in its place. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: () => null }),
    ),
  )
}
