/** Makes the styles of an SVG harmless: they load nothing. */

/** Functions for colours, shapes, motion and selectors. None of them loads anything. */
const FUNCTIONS = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp translate translatex translatey
  translate3d scale scalex scaley rotate skewx skewy skew matrix matrix3d cubic-bezier steps blur brightness contrast drop-shadow
  grayscale hue-rotate invert opacity saturate sepia format local polygon circle ellipse inset path not is where nth-child
  nth-last-child nth-of-type has lang and or selector media supports attr counter env perspective rotate3d scale3d
  linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient`.split(
    /\s+/,
  ),
)
const AT_RULES = new Set(['font-face', 'media', 'supports', 'keyframes', '-webkit-keyframes'])

/** An address inside of the SVG, or a data address of a picture or font. */
const INSIDE =
  /^\s*["']?\s*(?:#|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|(?:application\/(?:x-)?)?font[\w/+.-]*)[;,])/i

/**
 * Takes a style sheet, a style attribute or a presentation attribute. Returns it with every function that could load something
 * renamed, so that browsers ignore it. Null when an escape could hide such a name.
 */
export function safeCss(css: string): string | null {
  const bare = withoutComments(css)
  // An escaped letter could be part of the name of a function or rule; an escaped sign cannot.
  if (/\\[\da-z]/i.test(bare)) return null
  return (
    bare
      .replace(/@([\w-]*)[^;{}@]*;?/g, (rule, name: string) => (AT_RULES.has(name.toLowerCase()) ? rule : ''))
      .replace(/([\w-]+)\((?=([\s\S]{0,80}))/g, (call, name: string, inside: string) => {
        const isFine = name.toLowerCase() === 'url' ? INSIDE.test(inside) : FUNCTIONS.has(name.toLowerCase())
        return isFine ? call : `x-${name.toLowerCase()}(`
      })
      // The address itself is not published.
      .replace(/(x-[\w-]+\()\s*(?:"[^"()]*"|'[^'()]*'|[^()"'\s;{}]+)/g, '$1')
  )
}

/** Replaces comments by spaces, so that the words around them stay apart. An unclosed comment goes on to the end. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replace(/<!--|-->/g, ' ')
}
