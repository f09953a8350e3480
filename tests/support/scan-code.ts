/** Reads QR codes as a camera would, by another program than the one that wrote them. */
import jsQr from 'jsqr'

/** A jsQR is CommonJS: bundlers and Node give its function in different places. */
const scan = typeof jsQr === 'function' ? jsQr : Reflect.get(jsQr, 'default')

/** Takes a picture's width, height and its pixels (RGBA). Returns the text of the code in it; null when none is seen. */
export function scanPicture(pixels: Uint8ClampedArray, width: number, height: number): string | null {
  return scan(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null
}

/** Draws the dark modules of an SVG code in black on white, four pixels each, and reads it. */
export function scanSvg(svg: Element): string | null {
  const modules = Number(svg.getAttribute('viewBox')?.split(' ')[2])
  const scale = 4
  const width = modules * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  const path = svg.querySelector('path')?.getAttribute('d') ?? ''
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const start = ((Number(y) * scale + row) * width + Number(x) * scale) * 4
      for (let at = start; at < start + scale * 4; at += 4) pixels.fill(0, at, at + 3)
    }
  }
  return scanPicture(pixels, width, width)
}
