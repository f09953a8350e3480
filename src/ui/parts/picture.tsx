/** A picture of a note: its place kept before it loads, enlarged on a tap, a named box when it is missing. */
import { ImageOff } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import type { BodyPicture } from '../../notes/site.ts'
import { fileUrl } from '../place.ts'
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
  const { file } = picture
  if (file === null || hasFailed) {
    return (
      <span className="picture-missing" role="img" aria-label={alt}>
        <ImageOff aria-hidden size={20} />
        <span>{file === null ? words.missing : words.failed}</span>
        <code>{picture.path}</code>
      </span>
    )
  }
  return (
    <>
      <button type="button" className="picture" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <picture>
          {file.webp !== null && <source type="image/webp" srcSet={fileUrl(file.webp)} />}
          <img
            src={fileUrl(file.src)}
            width={file.width}
            height={file.height}
            alt={alt}
            loading="lazy"
            decoding="async"
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
              src={fileUrl(file.src)}
              width={file.width}
              height={file.height}
              alt={alt}
              onClose={() => setOpen(false)}
            />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
