/** Gives the learner a file as a download. */

/** Starts a download. Browsers do not say whether the learner kept it. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the address only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
