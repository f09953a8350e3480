/** Browsers inside other apps, which keep their storage apart and rarely let files out. */

export type InApp = 'kakao' | 'other'

/** Which app this page is shown in, judged by its user agent; null in a browser of its own. */
export function findInApp(userAgent: string): InApp | null {
  if (/KAKAOTALK/i.test(userAgent)) return 'kakao'
  if (/NAVER\(inapp|FBAN|FBAV|Instagram|Line\/|DaumApps|everytimeApp|BAND\//i.test(userAgent)) return 'other'
  return null
}

/** The address that asks 카카오톡 to open a page in the phone's own browser. */
export function kakaoOutside(url: string): string {
  return `kakaotalk://web/openExternal?url=${encodeURIComponent(url)}`
}

/** Safari's engine on a phone or tablet: iPads call themselves Macs, but Macs have no touch screen. */
export function isApplePhone({
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
}

/** Whether the page runs as an app from the home screen. */
export function isStandalone(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true)
  )
}
