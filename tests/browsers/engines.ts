/** The browsers of the matrix: where they are looked for, and how they are started. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { startFirefox } from './bidi-driver.ts'
import type { Driver } from './driver.ts'
import { startByWebDriver } from './web-driver.ts'

export type Scheme = 'light' | 'dark'

export interface Engine {
  readonly name: string
  /** Whether the system's own brightness can be chosen for it. */
  readonly hasScheme: boolean
  /** Starts it; a string says why it cannot be. */
  readonly start: ((scheme?: Scheme) => Promise<Driver>) | string
}

/** Every engine, with the way to start it or what is missing. */
export function findEngines(): readonly Engine[] {
  return [firefox(), webKitGtk(), wpeWebKit()]
}

function firefox(): Engine {
  const path = find('MUNDAP_FIREFOX', ['firefox-esr', 'firefox'])
  return {
    name: 'Firefox',
    hasScheme: true,
    start:
      path === null
        ? 'Firefox is not installed (firefox-esr, or MUNDAP_FIREFOX)'
        : (scheme) => startFirefox({ path, scheme }),
  }
}

function webKitGtk(): Engine {
  const driver = find('MUNDAP_WEBKIT_DRIVER', ['WebKitWebDriver'])
  const browser = find('MUNDAP_MINIBROWSER', libraries('webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'))
  const screen = find('MUNDAP_XVFB', ['Xvfb'])
  const missing = [
    driver === null && 'WebKitWebDriver (webkit2gtk-driver, or MUNDAP_WEBKIT_DRIVER)',
    browser === null && 'MiniBrowser (libwebkit2gtk, or MUNDAP_MINIBROWSER)',
    screen === null && 'Xvfb (xvfb)',
  ].filter((one) => one !== false)
  return {
    name: 'WebKitGTK',
    hasScheme: true,
    start:
      driver === null || browser === null || screen === null
        ? `not installed: ${missing.join(', ')}`
        : (scheme) =>
            startByWebDriver({
              driver,
              screen,
              capabilities: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
              env: {
                LIBGL_ALWAYS_SOFTWARE: '1',
                GTK_THEME: scheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
              },
            }),
  }
}

function wpeWebKit(): Engine {
  const driver = find('MUNDAP_WPE_DRIVER', ['WPEWebDriver'])
  const browser = find('MUNDAP_WPE_MINIBROWSER', libraries('wpe-webkit-1.1', 'wpe-webkit-2.0'))
  const missing = [
    driver === null && 'WPEWebDriver (wpewebkit-driver, or MUNDAP_WPE_DRIVER)',
    browser === null && 'its MiniBrowser (libwpewebkit-1.1-0, or MUNDAP_WPE_MINIBROWSER)',
  ].filter((one) => one !== false)
  return {
    name: 'WPE WebKit',
    hasScheme: false,
    start:
      driver === null || browser === null
        ? `not installed: ${missing.join(', ')}`
        : () =>
            startByWebDriver({
              driver,
              capabilities: {
                'wpe:browserOptions': { binary: browser, args: ['--headless', '--automation'] },
              },
            }),
  }
}

/** The program named by an environment variable, or the first of these that is there. */
function find(variable: string, names: readonly string[]): string | null {
  const named = process.env[variable]
  if (named !== undefined && named !== '') return existsSync(named) ? named : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = names.flatMap((name) =>
    name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name)),
  )
  return paths.find((path) => existsSync(path)) ?? null
}

/** Where Debian, Ubuntu and Fedora put the small browser beside its engine. */
function libraries(...folders: readonly string[]): readonly string[] {
  const roots = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib']
  return folders.flatMap((folder) => roots.map((root) => join(root, folder, 'MiniBrowser')))
}
