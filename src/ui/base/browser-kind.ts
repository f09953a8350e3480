/** Recognises browsers inside other apps. They have a storage of their own and can rarely save files. */

export type InApp = 'kakao' | 'other'

/** Takes a user agent. Returns the app that shows the page; null for an ordinary browser. */
export function findInApp(userAgent: string): InApp | null {
  if (/KAKAOTALK/i.test(userAgent)) return 'kakao'
  if (/NAVER\(inapp|FBAN|FBAV|Instagram|Line\/|DaumApps|everytimeApp|BAND\//i.test(userAgent)) return 'other'
  return null
}

/** Returns the address that makes 카카오톡 open a page in the phone's own browser. */
export function kakaoOutside(url: string): string {
  return `kakaotalk://web/openExternal?url=${encodeURIComponent(url)}`
}

/** Returns whether this is an iPhone or iPad. An iPad says that it is a Mac, but Macs have no touch screen. */
export function isApplePhone({
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
}

/** Returns whether the page was opened as an app from the home screen. */
export function isStandalone(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true)
  )
}
