/** A notice for pages whose storage is not that of the learner's usual browser. */
import { type ReactNode, useState } from 'react'
import { useLocation } from 'react-router'
import { findInApp, kakaoOutside } from '../base/browser-kind.ts'
import { copyText } from '../base/copy-text.ts'
import { Link } from '../base/link.tsx'
import { base } from '../base/paths.ts'
import { useToast } from '../base/toast.tsx'
import { inApp as words } from '../strings/notices.ko.ts'
import { useOpenedStudy } from '../study/opened-study.ts'
import { useStudyGlance } from '../study/use-study.ts'
import './in-app-notice.css'

const key = `mundap:${base}:in-app-read`

/**
 * Mount it in an in-app browser or an app on the home screen only. In the first it offers to open the page in the usual browser; in
 * the second, while it has no records yet, it leads to the import of a backup file.
 */
export function InAppNotice(): ReactNode {
  const { pathname } = useLocation()
  const glance = useStudyGlance()
  const opened = useOpenedStudy()
  const [isRead, setRead] = useState(readDismissal)
  // It would interrupt a running quiz.
  if (isRead || pathname.startsWith('/quiz/run/')) return null
  const dismiss = (
    <button
      type="button"
      className="quiet-button"
      onClick={() => {
        setRead(true)
        keepDismissal()
      }}
    >
      {words.dismiss}
    </button>
  )
  const app = findInApp(navigator.userAgent)
  if (app === null) {
    const canKeep = opened === null || opened.status.kind === 'disk'
    const isNewHome = glance !== null && (glance.state?.count ?? 0) === 0 && canKeep
    if (!isNewHome) return null
    return (
      <section className="in-app" aria-label={words.label}>
        <p>{words.homeScreen}</p>
        <div>
          <Link className="text-button" to="/settings/#data">
            {words.bring}
          </Link>
          {dismiss}
        </div>
      </section>
    )
  }
  return (
    <section className="in-app" aria-label={words.label}>
      <p>{app === 'kakao' ? words.kakao : words.other}</p>
      <div>
        {app === 'kakao' && (
          <a className="text-button" href={kakaoOutside(location.href)}>
            {words.openOutside}
          </a>
        )}
        <CopyAddress />
        {dismiss}
      </div>
    </section>
  )
}

function CopyAddress(): ReactNode {
  const toast = useToast()
  const [isManual, setManual] = useState(false)
  const copy = (): void => {
    void copyText(location.href).then((isCopied) => {
      if (isCopied) toast({ text: words.copied })
      else setManual(true)
    })
  }
  return (
    <>
      <button type="button" className="text-button" onClick={copy}>
        {words.copyLink}
      </button>
      {isManual && (
        <label>
          {words.byHand}
          <input readOnly value={location.href} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  )
}

function readDismissal(): boolean {
  try {
    return sessionStorage.getItem(key) !== null
  } catch {
    return false
  }
}

function keepDismissal(): void {
  try {
    sessionStorage.setItem(key, '1')
  } catch {
    // Then the notice comes again on the next page.
  }
}
