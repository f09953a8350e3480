/** Reads the number of a port. Null for null. Throws an Error with a Korean message for what is none. */
export function readPort(written: string | null): number | null {
  if (written === null) return null
  const port = /^\d+$/.test(written) ? Number(written) : Number.NaN
  if (!(port <= 65_535)) throw new Error(`--port ${written}: 0에서 65535까지의 번호를 적어 주세요.`)
  return port
}
