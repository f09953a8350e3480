/** Parts of a page that are loaded when they are drawn, and that the page can do without. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

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
