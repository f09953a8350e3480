/** The answers of a list on paper: they are there with Ctrl/Cmd+P; from a menu, which waits for nobody, those that are here already. */
import { useEffect, useRef } from 'react'
import type { Card } from '../../site/site-data.ts'
import { fileUrl } from '../base/paths.ts'
import { useToast } from '../base/toast.tsx'
import { useEventCallback } from '../base/use-event-callback.ts'
import { usePrinting } from '../base/use-printing.ts'
import { useContent } from '../content/content.ts'
import { list as words } from '../strings/reading.ko.ts'

/** Fetches the answers of the shown cards when they are to be printed. Returns whether the paper that is drawn lacks some. */
export function usePrintedAnswers(cards: readonly Card[]): boolean {
  const content = useContent()
  const isPrinting = usePrinting()
  const toast = useToast()
  const isLoading = useRef(false)
  const missing = (): readonly Card[] =>
    cards.filter((card) => !card.pending && content.loadedBody(card.id) === null)
  const load = async (): Promise<void> => {
    const bodies = await Promise.all(missing().map(content.body))
    // Paper has no later: pictures are here before they are drawn.
    await Promise.allSettled(
      bodies
        .flatMap((body) => body.images)
        .map(({ file }) => {
          const image = new Image()
          if (file !== null) image.src = fileUrl(file.webp ?? file.src)
          return file === null ? undefined : image.decode()
        }),
    )
  }
  const onKey = useEventCallback(async (event: KeyboardEvent): Promise<void> => {
    if (!isPrintKey(event) || event.defaultPrevented || missing().length === 0) return
    event.preventDefault()
    if (isLoading.current) return
    isLoading.current = true
    toast({ text: words.gathering })
    // What cannot be fetched is said on the paper.
    await load().catch(() => {})
    isLoading.current = false
    print()
  })
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onKey])
  const lacks = isPrinting && missing().length > 0
  // Too late for this paper, in time for the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each paper
  useEffect(() => {
    if (lacks) load().catch(() => {})
  }, [lacks])
  return lacks
}

/** By the letter, or where the layout has others, by its place. */
function isPrintKey({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  if (!(ctrlKey || metaKey) || shiftKey || altKey) return false
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'p' : code === 'KeyP'
}
