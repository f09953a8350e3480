import { afterEach, describe, expect, it, vi } from 'vitest'
import { createEmitter } from '../../src/storage/emitter.ts'

afterEach(() => vi.useRealTimers())

describe('an emitter', () => {
  it('tells all who listen, until they stop', () => {
    const { subscribe, emit } = createEmitter<string>()
    const heard: string[] = []
    const stop = subscribe((change) => heard.push(`a ${change}`))
    subscribe((change) => heard.push(`b ${change}`))
    emit('one')
    stop()
    emit('two')
    expect(heard).toEqual(['a one', 'b one', 'b two'])
  })

  it('tells those who listened when it began, though they stop or begin meanwhile', () => {
    const { subscribe, emit } = createEmitter()
    const heard: string[] = []
    const stop = subscribe(() => {
      heard.push('first')
      stop()
      subscribe(() => heard.push('late'))
    })
    subscribe(() => heard.push('second'))
    emit()
    expect(heard).toEqual(['first', 'second'])
  })

  it('watches only while somebody listens', () => {
    const unwatch = vi.fn()
    const watch = vi.fn(() => unwatch)
    const { subscribe, clear } = createEmitter(watch)
    expect(watch).not.toHaveBeenCalled()
    const stops = [subscribe(() => {}), subscribe(() => {})]
    expect(watch).toHaveBeenCalledTimes(1)
    stops[0]?.()
    expect(unwatch).not.toHaveBeenCalled()
    stops[1]?.()
    stops[1]?.()
    expect(unwatch).toHaveBeenCalledTimes(1)
    subscribe(() => {})
    clear()
    expect([watch.mock.calls.length, unwatch.mock.calls.length]).toEqual([2, 2])
  })

  it('lets a listener that throws keep nobody from hearing, and does not hide its error', () => {
    vi.useFakeTimers()
    const { subscribe, emit } = createEmitter()
    const heard = vi.fn()
    subscribe(() => {
      throw Error('cannot draw')
    })
    subscribe(heard)
    emit()
    expect(heard).toHaveBeenCalledTimes(1)
    expect(() => vi.runAllTimers()).toThrow('cannot draw')
  })
})
