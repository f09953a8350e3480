import { vi } from 'vitest'

/**
 * Lets the disk take `room` more events; every write after that fails with `error`, until `mend` is called or the test ends. Without
 * an error the disk is full.
 */
export function failingDisk({ error = new DOMException('full', 'QuotaExceededError'), room = 0 } = {}): {
  readonly mend: () => void
} {
  const add = IDBObjectStore.prototype.add
  let left = room
  const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    value,
  ) {
    left -= 1
    if (left < 0) throw error
    return add.call(this, value)
  })
  return { mend: () => spy.mockRestore() }
}
