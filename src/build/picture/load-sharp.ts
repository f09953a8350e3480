/** Loads sharp, which makes pictures. It is a program of its own for each system, so it may be missing. */
import type Sharp from 'sharp'

let isMissing = false
let loading: Promise<typeof Sharp | null> | null = null

/** Resolves to sharp; to null where it is not installed or does not run. Loaded once, and only when a picture is to be made. */
export function loadSharp(): Promise<typeof Sharp | null> {
  loading ??= import('sharp').then(
    ({ default: sharp }) => sharp,
    () => {
      isMissing = true
      return null
    },
  )
  return loading
}

/** Returns whether sharp was wanted and is not there: then pictures are published as they are. */
export function lacksSharp(): boolean {
  return isMissing
}
