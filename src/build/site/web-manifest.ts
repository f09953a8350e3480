/** The web app manifest, for installing the site as an app (https://www.w3.org/TR/appmanifest/). */
import type { Site } from '../../site/site-data.ts'

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
  return JSON.stringify({
    id: base,
    name: site.title === '문답' ? '문답' : `${site.title} · 문답`,
    short_name: '문답',
    description: `강의에서 나온 질문 ${site.total}개와 답을 찾고, 가려 보고, 잊을 때쯤 다시 물어요.`,
    lang: 'ko',
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
    shortcuts: [shortcut('퀴즈', 'quiz/'), shortcut('북마크', 'bookmarks/'), shortcut('오답노트', 'wrong/')],
  })
}
