/** Which addresses belong to a route, and the changing parts of the address. */
import { createContext, useContext } from 'react'

/** The parts of an address by the names that the route's pattern gives them. */
export type RouteParams = Readonly<Record<string, string>>

/**
 * Takes a route's pattern (`/s/:section/`) and the path of an address. Returns the parts that the pattern names, decoded; null when the
 * address is another route's. Capital letters and a missing slash at the end make no difference.
 */
export function matchRoute(pattern: string, pathname: string): RouteParams | null {
  const [wanted, given] = [partsOf(pattern), partsOf(pathname)]
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [at, want] of wanted.entries()) {
    const part = given[at] ?? ''
    if (want.startsWith(':')) params[want.slice(1)] = decode(part)
    else if (want !== part.toLowerCase()) return null
  }
  return params
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '')
}

/** What is no valid encoding stays as it is, and names nothing. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const ParamsContext = createContext<RouteParams>({})
export const RouteParamsProvider = ParamsContext.Provider

/** Returns the named parts of the address of the page around it. */
export function useRouteParams(): RouteParams {
  return useContext(ParamsContext)
}
