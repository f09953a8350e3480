/** Pages, and parts that a page can do without, which are loaded when they are drawn. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** A page that has not reloaded itself after so many ms will not. */
const RELOAD_MS = 10_000

/**
 * Returns a component that is loaded on its first drawing, and without which there is no page. Vite's loader gives nothing when the
 * page is about to reload itself for a script that is gone; when the reload does not come, the page counts as broken.
 */
export function lazyPage(
  load: () => Promise<{ readonly default: ComponentType }>,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => {
    const module: { readonly default: ComponentType } | undefined = await load()
    return module ?? new Promise<never>((_, fail) => setTimeout(fail, RELOAD_MS))
  })
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
