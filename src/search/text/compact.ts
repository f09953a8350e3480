/** What is the same about terms that are written in different ways. Apart from the tokenizer: pages need no more of it. */

/** Returns a term in lower case, without spaces and joining signs: 'Bind mount', 'bind-mount' and 'bindmount' are one. */
export function compact(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\-_./·]+/g, '')
}
