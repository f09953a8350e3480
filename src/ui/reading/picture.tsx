/** A picture of a note: its place kept before it loads, enlarged on a tap, a named box when it is missing. */
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
  // How large another site's picture is nobody knows before it is here: its place is kept as a usual screen's.
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
            // The other site is told nothing but that somebody looks.
            {...(file === null && { referrerPolicy: 'no-referrer', className: 'picture-remote' })}
            onError={() => setFailed(true)}
          />
        </picture>
        <span className="visually-hidden">{words.enlarge}</span>
      </button>
      {/* A dialog may not stand in a paragraph, where pictures of notes do. */}
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
