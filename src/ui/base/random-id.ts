/** Returns a new unique id. `crypto.randomUUID` is missing on plain http (a class server). */
export function randomId(): string {
  if (globalThis.isSecureContext !== false) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
