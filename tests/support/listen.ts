/** Hears what a screen reader would say of its own accord: every change of a live region, in order. */

declare global {
  interface Window {
    /** The sentences since the last look. */
    heard?: string[]
  }
}

/**
 * Starts to listen in the page where it runs; it stands on its own, so that a browser can be given its source. What is said behind an
 * open modal dialog is hidden from screen readers: it is noted as such. Parts that are live from the start are silent until they change.
 */
export function listen(): void {
  const heard: string[] = []
  window.heard = heard
  const live = '[role="alert"], [role="status"], [role="log"], [aria-live], output'
  const plain = (node: Node): string => {
    if (
      node instanceof Element &&
      (node.getAttribute('aria-hidden') === 'true' || node.hasAttribute('hidden'))
    )
      return ''
    if (!(node instanceof Element)) return node.textContent ?? ''
    return [...node.childNodes].map(plain).join(' ').replace(/\s+/g, ' ').trim()
  }
  const tell = (region: Element, text: string): void => {
    if (text === '') return
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1)
    heard.push(dialog === undefined || dialog.contains(region) ? text : `(behind a dialog) ${text}`)
  }
  new MutationObserver((records) => {
    const whole = new Set<Element>()
    for (const { target, addedNodes, type } of records) {
      const from = target instanceof Element ? target : target.parentElement
      const region = from?.closest(live) ?? null
      if (region?.getAttribute('role') === 'log') {
        for (const added of addedNodes) tell(region, plain(added))
      } else if (region !== null && (type === 'characterData' || addedNodes.length > 0)) whole.add(region)
      for (const added of region === null ? addedNodes : []) {
        if (!(added instanceof Element)) continue
        // Only an alert is said when it appears together with its text.
        for (const alert of [added, ...added.querySelectorAll('[role="alert"]')])
          if (alert.getAttribute('role') === 'alert') whole.add(alert)
      }
    }
    for (const region of whole) tell(region, plain(region))
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Returns what was said since the last call, and forgets it. */
export function takeHeard(): readonly string[] {
  return window.heard?.splice(0) ?? []
}
