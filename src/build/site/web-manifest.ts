/** The web app manifest, for installing the site as an app (https://www.w3.org/TR/appmanifest/). */
import type { Site } from '../../site/site-data.ts'
import { aboutSite, siteName } from './page-head.ts'

/** Returns the manifest as JSON. `base` is the base path, with both slashes. */
export function webManifest(site: Site, base: string): string {
  const icon = (name: string, sizes: string, purpose: string): object => ({
    src: `${base}${name}`,
    sizes,
    type: 'image/png',
    purpose,
  })
  const shortcut = (name: string, path: string): object => ({
    name,
    url: `${base}${path}`,
    icons: [icon('icon-192.png', '192x192', 'any')],
  })
  const name = siteName(site)
  return JSON.stringify({
    id: base,
    name: site.title === name ? name : `${site.title} · ${name}`,
    short_name: name,
    description: aboutSite(site),
    lang: site.lang ?? 'ko',
    dir: 'ltr',
    start_url: base,
    scope: base,
    display: 'standalone',
    theme_color: '#faf8f4',
    background_color: '#faf8f4',
    categories: ['education'],
    icons: [
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('icon-maskable-512.png', '512x512', 'maskable'),
    ],
    // An installed app opens notes with 내 노트 (https://wicg.github.io/manifest-incubations/#file_handlers-member).
    file_handlers: [
      {
        action: `${base}my/`,
        accept: { 'text/markdown': ['.md', '.markdown'], 'application/zip': ['.zip'] },
        launch_type: 'single-client',
      },
    ],
    // The share sheet offers it, too (https://w3c.github.io/web-share-target/). The service worker takes the form; without one the host
    // gets it, and says what it says to forms.
    share_target: {
      action: `${base}my/?shared`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        text: 'text',
        files: [
          {
            name: 'notes',
            accept: ['text/markdown', 'text/plain', '.md', '.markdown', 'application/zip', '.zip'],
          },
        ],
      },
    },
    shortcuts: [shortcut('퀴즈', 'quiz/'), shortcut('북마크', 'bookmarks/'), shortcut('오답노트', 'wrong/')],
  })
}
