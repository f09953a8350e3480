/** The search query between the field and the address. */
import { useEffect, useRef, useState } from 'react'

/** How long typing pauses before the address follows. Safari refuses more than 100 changes in 30 seconds. */
const ADDRESS_MS = 350

/**
 * Returns the query as it is typed, a function that changes it, and one that writes it (or what it is now set to) to the address at
 * once. The address follows by itself when typing pauses. Back and forward change the query.
 *
 * `inAddress` is the query in the address now; `write` puts another one there.
 */
export function useQueryInAddress(
  inAddress: string,
  write: (query: string) => void,
): [string, (query: string) => void, (now?: string) => void] {
  const [typed, setTyped] = useState(inAddress)
  const seen = useRef(inAddress)
  /** Queries that were written and are not in the address yet, oldest first. */
  const written = useRef<readonly string[]>([])
  // A query that was written here may arrive in the address after the next key. Following it then would break the Korean syllable
  // that is being composed, so it is ignored.
  useEffect(() => {
    if (inAddress === seen.current) return
    seen.current = inAddress
    const at = written.current.indexOf(inAddress)
    written.current = at < 0 ? [] : written.current.slice(at + 1)
    if (at < 0) setTyped(inAddress)
  }, [inAddress])
  const settle = (now = typed): void => {
    if (now === (written.current.at(-1) ?? seen.current)) return
    written.current = [...written.current, now]
    write(now)
  }
  // `settle` is a new function at each render; `typed` tells when it has something to write.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const timer = setTimeout(settle, ADDRESS_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return [typed, setTyped, settle]
}
