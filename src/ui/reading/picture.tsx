/** A picture of a note. Its place is kept before it loads, a tap enlarges it, and a box with its name stands for a missing one. */
import { ImageOff } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import type { BodyPicture } from '../../site/site-data.ts'
import { fileUrl } from '../base/paths.ts'
import { picture as words } from '../strings/reading.ko.ts'

const Lightbox = lazy(() => import('./lightbox.tsx').then((module) => ({ default: module.Lightbox })))

interface PictureProps {
  readonly picture: BodyPicture
  /** Stands for the picture where the note gives no words. */
  readonly caption: string
}

/** Draws the picture as a button that enlarges it. */
export function Picture({ picture, caption }: PictureProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const alt = picture.alt === '' ? words.of(caption) : picture.alt
  const { file, remote } = picture
  if (hasFailed || (file === null && remote === null)) {
    return (
      <span className="picture-missing" role="img" aria-label={alt}>
        <ImageOff aria-hidden size={20} />
        <span>{hasFailed ? words.failed : words.missing}</span>
        <code>{picture.path}</code>
      </span>
    )
  }
  const source = file === null ? (remote ?? '') : fileUrl(file.src)
  // The size of another site's picture is unknown before it loads. Its place is that of a usual screen.
  const size = file ?? { width: 1600, height: 900 }
  return (
    <>
      <button type="button" className="picture" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <picture>
          {file !== null && file.webp !== null && <source type="image/webp" srcSet={fileUrl(file.webp)} />}
          <img
            src={source}
            width={size.width}
            height={size.height}
            alt={alt}
            loading="lazy"
            decoding="async"
            // The other site learns only that somebody looks at its picture.
            {...(file === null && { referrerPolicy: 'no-referrer', className: 'picture-remote' })}
            onError={() => setFailed(true)}
          />
        </picture>
        <span className="visually-hidden">{words.enlarge}</span>
      </button>
      {/* Pictures stand in paragraphs, where a dialog is not allowed. */}
      {isOpen &&
        createPortal(
          <Suspense>
            <Lightbox
              src={source}
              width={size.width}
              height={size.height}
              alt={alt}
              onClose={() => setOpen(false)}
            />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
