import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { OfflineSettings } from '../../../src/ui/settings/offline-settings.tsx'

/** A browser whose service worker knows of one file, and whose caches are as given. */
function stubBrowser(open: (name: string) => Promise<unknown>): void {
  document.body.innerHTML = '<script type="application/json" id="page" data-version="1"></script>'
  const controller = {
    postMessage(_message: string, [port]: readonly [MessagePort]) {
      port.postMessage({
        version: '1',
        keepsAll: false,
        app: ['assets/main.js'],
        content: [],
        pages: [],
        contentBytes: 1_000_000,
        catalogueUrl: 'data/catalogue.json',
        aliasesUrl: 'data/aliases.json',
        proofs: {},
      })
    },
  }
  vi.stubGlobal('navigator', {
    serviceWorker: { controller, getRegistration: async () => undefined },
  })
  vi.stubGlobal('caches', { open, match: async () => undefined })
}

const emptyCache = { match: async () => undefined, put: async () => {} }

beforeEach(() => {
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('오프라인 설정', () => {
  test('저장 공간이 없어 내려받지 못하면 그렇다고 하고, 다시 누를 수 있다', async () => {
    const full = async (): Promise<void> => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    }
    stubBrowser(async () => ({ ...emptyCache, put: full }))
    const place = document.body.appendChild(document.createElement('div'))
    render(<OfflineSettings />, { container: place })
    await userEvent.click(await screen.findByRole('button', { name: '모두 내려받기(1.0MB)' }))
    expect((await screen.findByRole('alert')).textContent).toContain('저장 공간을 확인하고')
    expect(await screen.findByRole('button', { name: '모두 내려받기(1.0MB)' })).toBeTruthy()
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  test('무엇이 있는지 브라우저가 알려 주지 않아도 기다리게 두지 않는다', async () => {
    stubBrowser(async () => {
      throw new DOMException('not allowed', 'SecurityError')
    })
    const place = document.body.appendChild(document.createElement('div'))
    render(<OfflineSettings />, { container: place })
    expect(await screen.findByText(/아직 이 기기에 저장하지 못했어요/)).toBeTruthy()
  })
})
