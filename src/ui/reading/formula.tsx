/** Draws a formula, and loads the looks of formulas into pages that have one. */
import { createElement, type ReactNode, useEffect } from 'react'
import type { Inline, MathNode } from '../../notes/model.ts'
import { assetAddress } from '../base/paths.ts'
import styles from './formula.css?url'

/** A formula as MathML with its TeX as the alternative text. */
export function Formula({ tex, shape, nodes }: Extract<Inline, { readonly kind: 'math' }>): ReactNode {
  useEffect(loadStyles, [])
  return (
    <span className={`formula ${shape}`}>
      {/* Before the page's markup, once. The browser's React leaves it alone: it has no part for it (src/build/shake-react.ts). */}
      {import.meta.env.SSR && <link rel="stylesheet" href={assetAddress(styles)} precedence="low" />}
      {createElement(
        'math',
        { alttext: tex, display: shape === 'block' ? 'block' : 'inline' },
        ...nodes.map(drawMath),
      )}
    </span>
  )
}

function drawMath(node: MathNode): ReactNode {
  return typeof node === 'string' ? node : createElement(node[0], node[1], ...node[2].map(drawMath))
}

/** The page's own styles stand after these. */
function loadStyles(): void {
  const address = assetAddress(styles)
  if (document.querySelector(`link[href="${address}"]`) !== null) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  document.head.prepend(link)
}
