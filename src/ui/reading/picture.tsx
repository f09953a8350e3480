/** A picture of a note. Its place is kept before it loads, a tap enlarges it, and a box with its name stands for a missing one. */
import { ImageOff } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { BodyPicture } from '../../site/site-data.ts'
import { onNewChance } from '../base/new-chance.ts'
import { fileUrl } from '../base/paths.ts'
import { afterPress } from '../base/press.ts'
import { useEventCallback } from '../base/use-event-callback.ts'
import { usePrinting } from '../base/use-printing.ts'
import { app, picture as words } from '../strings/reading.ko.ts'
import { enlarge } from './enlarged-entry.ts'

interface PictureProps {
  readonly picture: BodyPicture
  /** Stands for the picture where the note gives no words. */
  readonly caption: string
  /** Tells it from others that have no words either, from 1; null when there are none. */
  readonly number: number | null
}

/** Draws the picture as a button that enlarges it. */
export function Picture({ picture, caption, number }: PictureProps): ReactNode {
  const [hasFailed, setFailed] = useState(false)
  const isPrinting = usePrinting()
  const alt = picture.alt === '' ? words.of(caption, number) : picture.alt
  const { file, remote } = picture
  const source = file === null ? remote : fileUrl(file.src)
  if (source === null) {
    return (
      <span className="picture-missing">
        <Missing alt={alt} path={picture.path} why={picture.why ?? words.missing} />
      </span>
    )
  }
  if (hasFailed) {
    return (
      <span className="picture-missing">
        <Missing alt={alt} path={picture.path} why={words.failed} />
        <Retry source={file?.webp ? fileUrl(file.webp) : source} onHere={() => setFailed(false)} />
      </span>
    )
  }
  // How large another site's picture is nobody knows before it is here: its place is kept as a usual screen's.
  const size = file ?? { width: 1600, height: 900 }
  return (
    <button
      type="button"
      className="picture"
      aria-haspopup="dialog"
      onClick={() => enlarge({ src: source, width: size.width, height: size.height, alt })}
    >
      <picture>
        {file !== null && file.webp !== null && <source type="image/webp" srcSet={fileUrl(file.webp)} />}
        <img
          src={source}
          width={(picture.shown ?? size).width}
          height={(picture.shown ?? size).height}
          alt={alt}
          // Paper has no later.
          loading={isPrinting ? 'eager' : 'lazy'}
          decoding={isPrinting ? 'sync' : 'async'}
          // The other site is told nothing but that somebody looks.
          {...(file === null && { referrerPolicy: 'no-referrer', className: 'picture-remote' })}
          onError={() => afterPress(() => setFailed(true))}
        />
      </picture>
      <span className="visually-hidden">{words.enlarge}</span>
    </button>
  )
}

interface MissingProps {
  readonly alt: string
  readonly path: string
  readonly why: string
}

function Missing({ alt, path, why }: MissingProps): ReactNode {
  return (
    <span role="img" aria-label={alt}>
      <ImageOff aria-hidden size={20} />
      <span>{why}</span>
      <code>{path}</code>
    </span>
  )
}

/** Fetches the picture again whenever there is a new chance, and on a press; the box stays until the picture is here. */
function Retry({ source, onHere }: { readonly source: string; readonly onHere: () => void }): ReactNode {
  const isTrying = useRef(false)
  const retry = useEventCallback((): void => {
    if (isTrying.current) return
    isTrying.current = true
    const image = new Image()
    image.referrerPolicy = 'no-referrer'
    image.onload = () => afterPress(onHere)
    image.onerror = () => {
      isTrying.current = false
    }
    image.src = source
  })
  useEffect(() => onNewChance(retry), [retry])
  return (
    <button type="button" className="quiet-button" onClick={retry}>
      {app.retry}
    </button>
  )
}
