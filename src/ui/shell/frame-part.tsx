/** The parts around every page. They are the same on every question page, so the build renders them once. */
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react'

/** The markup inside of parts that is known already, by their classes. */
export type DrawnParts = ReadonlyMap<string, string>

const DrawnContext = createContext<DrawnParts | null>(null)

/** Provides parts that are drawn. Only the build has any. */
export const DrawnProvider = DrawnContext.Provider

interface FramePartProps extends ComponentProps<'nav'> {
  readonly as: 'header' | 'nav'
  readonly className: string
}

/** Draws a part with its children, or with the markup that they were drawn as before. Holds no other part of its kind. */
export function FramePart({ as: Box, children, ...rest }: FramePartProps): ReactNode {
  const drawn = useContext(DrawnContext)?.get(rest.className)
  return drawn === undefined ? (
    <Box {...rest}>{children}</Box>
  ) : (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React wrote it
    <Box {...rest} dangerouslySetInnerHTML={{ __html: drawn }} />
  )
}

/** Returns the parts in the markup of a page. */
export function partsIn(html: string): DrawnParts {
  const parts = html.matchAll(/<(header|nav) class="([\w-]+)"[^>]*>(.*?)<\/\1>/gs)
  return new Map([...parts].map(([, , name = '', inside = '']) => [name, inside]))
}
