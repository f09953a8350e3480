/** Copies text, also where pages cannot use the clipboard: on plain http (a class server) and in old in-app browsers. */

/** Copies `text`; must be called while a press is handled. Resolves to whether it worked, and never rejects. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyFromField(text)
  }
}

/** The old way: selects the text in a hidden field and copies the selection. */
function copyFromField(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'visually-hidden'
  // While a dialog is open, text outside of it cannot be selected.
  const parent = document.querySelector('dialog[open]') ?? document.body
  parent.append(field)
  try {
    field.focus({ preventScroll: true })
    field.setSelectionRange(0, text.length)
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
