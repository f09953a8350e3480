/** Makes the styles of a drawing harmless: they load nothing, from nowhere. */

/** What colours, shapes, motions and selectors are written with; none of them loads anything. */
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

/** An address inside of the drawing, or a picture or font that is written out in it. */
const INSIDE =
  /^\s*["']?\s*(?:#|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|(?:application\/(?:x-)?)?font[\w/+.-]*)[;,])/i

/**
 * Returns a style sheet, a style attribute or a presentation attribute in which whatever could load something has a name that
 * browsers do not know, so that they pass over it. Null when something like that is hidden behind escapes.
 */
export function tameCss(css: string): string | null {
  const bare = withoutComments(css)
  // An escaped letter could spell the name of a function or a rule; an escaped sign cannot.
  if (/\\[\da-z]/i.test(bare)) return null
  return (
    bare
      .replace(/@([\w-]*)[^;{}@]*;?/g, (rule, name: string) => (AT_RULES.has(name.toLowerCase()) ? rule : ''))
      .replace(/([\w-]+)\((?=([\s\S]{0,80}))/g, (call, name: string, inside: string) => {
        const isFine = name.toLowerCase() === 'url' ? INSIDE.test(inside) : FUNCTIONS.has(name.toLowerCase())
        return isFine ? call : `x-${name.toLowerCase()}(`
      })
      // What they would have loaded need not be told.
      .replace(/(x-[\w-]+\()\s*(?:"[^"()]*"|'[^'()]*'|[^()"'\s;{}]+)/g, '$1')
  )
}

/** Comments become spaces: what stands on their sides does not grow together. An unclosed one goes on to the end. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').replace(/<!--|-->/g, ' ')
}
