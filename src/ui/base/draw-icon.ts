/**
 * Draws Lucide's icons. The build puts this in place of the package's own `createLucideIcon` (src/build/light-icons.ts), which also
 * serves contexts, themes and class names that no page here uses.
 */
import { createElement, type ReactNode } from 'react'

/** What a Lucide icon is made of: elements with their attributes, which include React's key. */
interface IconData {
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]
}

interface IconProps {
  /** Width and height in px. */
  readonly size?: number
}

/** Returns the component of an icon: an svg in the colour of the text around it (base.css). Other props go to the svg. */
export default function drawIcon({ node }: IconData): (props: IconProps) => ReactNode {
  return ({ size = 24, ...rest }) =>
    createElement(
      'svg',
      {
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        className: 'icon',
        ...rest,
      },
      node.map(([tag, attributes]) => createElement(tag, attributes)),
    )
}
