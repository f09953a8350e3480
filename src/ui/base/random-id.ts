/** A fresh unique id. `crypto.randomUUID` exists only in secure contexts; a class server on plain http is not one. */
export function randomId(): string {
  if (globalThis.isSecureContext !== false) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
