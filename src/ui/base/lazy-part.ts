/** Pages, and parts that a page can do without, which are loaded when they are drawn. */
import {
  type ComponentType,
  createContext,
  createElement,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useState,
} from 'react'

/** A page that has not reloaded itself after so many ms will not. */
const RELOAD_MS = 10_000

type Module = { readonly default: ComponentType }

/** A page whose code can be asked for before it is drawn. */
type LazyPage = ComponentType & { readonly load: () => void }

const WaitingContext = createContext<ReactNode>(null)

/** Provides what stands in the place of a page until it is loaded. */
export const WaitingProvider = WaitingContext.Provider

/**
 * Returns a component that is loaded on its first drawing, and without which there is no page: where it cannot be loaded, drawing it
 * throws. Vite's loader gives nothing when the page is about to reload itself for a script that is gone; when the reload does not come,
 * the page counts as broken. `known` gives what another page has loaded already. React's own way of waiting is not used: it shows what
 * was waited for 300 ms later at the earliest, however soon it came.
 */
export function lazyPage(
  load: () => Promise<Module>,
  known: () => ComponentType | undefined = () => undefined,
): LazyPage {
  let loaded: ComponentType | undefined
  let loading: Promise<ComponentType> | null = null
  const start = (): Promise<ComponentType> => {
    loading ??= load().then(async (module: Module | undefined) => {
      loaded = module?.default ?? (await new Promise<never>((_, fail) => setTimeout(fail, RELOAD_MS)))
      return loaded
    })
    // Drawn again, it is asked for again.
    loading.catch(() => {
      loading = null
    })
    return loading
  }
  function Page(): ReactNode {
    const waiting = useContext(WaitingContext)
    const [page, setPage] = useState(() => loaded ?? known())
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
    // Now, and not after the paint: the line is slower than the page.
    if (page === undefined && failure === null) start()
    useEffect(() => {
      if (page !== undefined) return
      let isCurrent = true
      start().then(
        (found) =>
          startTransition(() => {
            if (isCurrent) setPage(() => found)
          }),
        (error: unknown) => isCurrent && setFailure({ error }),
      )
      return () => {
        isCurrent = false
      }
    }, [page])
    if (failure !== null) throw failure.error
    return page === undefined ? waiting : createElement(page)
  }
  return Object.assign(Page, { load: () => void start().catch(() => {}) })
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
