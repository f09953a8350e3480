import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { rewriteSvg } from '../../../src/build/picture/safe-svg.ts'
import { hostileSvgs } from '../../e2e/support/hostile-svgs.ts'

const rewrite = (text: string | Uint8Array) => rewriteSvg(typeof text === 'string' ? Buffer.from(text) : text)
const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`
/** What is left of a drawing between the tags of its root. */
function left(inner: string): string {
  const drawing = rewrite(svg(inner))
  return drawing.kind === 'safe' ? drawing.svg.replace(/^<svg[^>]*>|<\/svg>$/g, '') : `${drawing.kind}`
}

describe('a drawing', () => {
  test.each(Object.entries(hostileSvgs))('is refused or without what would run or load: %s', (_, bytes) => {
    const drawing = rewriteSvg(bytes)
    if (drawing.kind !== 'safe') return
    expect(drawing.svg).not.toMatch(
      /<\w*:?(?:script|iframe|handler|foreignObject|a)\b|\son\w+=|@import|[^-]url\(\s*(?:&#34;|')?(?!#)|href="(?!#)|&(?!#)/i,
    )
  })

  test.each([
    ['<rect width="1" height="1" fill="red"/>', '<rect width="1" height="1" fill="red"></rect>'],
    ['<text>가 &amp; <tspan>나</tspan> &#xB2E4;</text>', '<text>가 &#38; <tspan>나</tspan> 다</text>'],
    ['<style>.a{fill:url(#g)}</style>', '<style>.a{fill:url(#g)}</style>'],
    ['<style><![CDATA[a > b{fill:#f00}]]></style>', '<style>a &#62; b{fill:#f00}</style>'],
    ['<a href="https://example.com"><rect/></a>', '<g><rect></rect></g>'],
    ['<use href="#a"/>', '<use href="#a"></use>'],
    ['<use xlink:href="#a"/>', '<use xlink:href="#a"></use>'],
    ['<image href="data:image/png;base64,AAAA"/>', '<image href="data:image/png;base64,AAAA"></image>'],
    ['<image href="https://example.com/a.png"/>', '<image></image>'],
    [
      '<rect style="fill:url( &quot;#g&quot; );mask:url(https://example.com/a)"/>',
      '<rect style="fill:url( &#34;#g&#34; );mask:x-url()"></rect>',
    ],
    [
      '<x:page xmlns:x="urn:inkscape"><rect/></x:page><rect x:label="a" xmlns:x="urn:inkscape"/>',
      '<rect></rect>',
    ],
    ['<metadata><rdf xmlns="urn:rdf">me</rdf></metadata><!-- me -->', ''],
    [
      '<g data-name="층 1" aria-label="층" class="a b"/>',
      '<g data-name="층 1" aria-label="층" class="a b"></g>',
    ],
    [
      '<animateTransform attributeName="transform" type="rotate" to="360" dur="1s"/>',
      '<animateTransform attributeName="transform" type="rotate" to="360" dur="1s"></animateTransform>',
    ],
    [`<rect style="font-family:'\\'Noto Sans\\''"/>`, `<rect style="font-family:'\\'Noto Sans\\''"></rect>`],
  ])('keeps what only draws: %s', (before, after) => {
    expect(left(before)).toBe(after)
  })

  test('shows the labels that a drawing program wrote for readers without HTML', () => {
    const html = '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml" onclick="x">가</p></foreignObject>'
    expect(left(`<switch>${html}<text>가</text></switch>`)).toBe('<switch><text>가</text></switch>')
    expect(left(`<switch>${html}</switch>`)).toBe('active')
    expect(left(`<switch>${html}<script/></switch>`)).toBe('active')
    expect(left(`<g>${html}<text>가</text></g>`)).toBe('active')
  })

  test('keeps icons that are drawings themselves, made harmless too', () => {
    const icon = (inner: string) =>
      `<image href="data:image/svg+xml;base64,${Buffer.from(svg(inner)).toString('base64')}"/>`
    const written = /base64,([^"]*)/.exec(left(icon('<rect/><image href="https://a.io/b.png"/>')))?.[1] ?? ''
    expect(Buffer.from(written, 'base64').toString()).toContain('<rect></rect><image></image>')
    expect(left(icon('<script/>'))).toBe('active')
    for (const data of ['PHN2Zz4=', ';base64,AAAA', ',%', ',%3Csvg'])
      expect(left(`<image href="data:image/svg+xml${data}"/>`)).toBe('<image></image>')
    expect(left(`<image href="data:image/svg+xml,${encodeURIComponent(svg('<rect/>'))}"/>`)).toContain(
      'base64,',
    )
  })

  test.each([
    ['compressed', gzipSync(svg('<rect/>'))],
    ['in UTF-16', Buffer.from(`\ufeff${svg('<rect/>')}`, 'utf16le')],
    [
      'in EUC-KR',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="euc-kr"?><svg><!--'),
        Buffer.from([0xc1, 0xfa]),
        Buffer.from('--><rect/></svg>'),
      ]),
    ],
    [
      'with a document type',
      `<?xml version="1.0" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('<rect/>')}`,
    ],
    ['without its namespace', '<svg><rect/></svg>'],
    ['with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:rect/></s:svg>'],
  ])('is read %s', (_, file) => {
    expect(rewrite(file)).toEqual({
      kind: 'safe',
      svg: expect.stringMatching(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]*><rect><\/rect><\/svg>$/),
    })
  })

  test.each([
    ['cut', '<svg><rect/>'],
    ['with tags that cross', '<svg><g><rect></g></rect></svg>'],
    ['with an attribute twice', '<svg><rect x="1" x="2"/></svg>'],
    ['with an attribute without quotes', '<svg width=1></svg>'],
    ['with an unknown entity', '<svg>&nbsp;&constructor;</svg>'],
    ['with an unknown prefix', '<svg><x:rect/></svg>'],
    ['with two roots', '<svg/><svg/>'],
    ['with words outside', 'x<svg/>'],
    ['with a zero character', '<svg>\0</svg>'],
    ['with a reference to no character', '<svg>&#0;</svg>'],
    ['that is another document', '<html/>'],
    [
      'in bytes that are no UTF-8',
      Uint8Array.from([...Buffer.from('<svg>'), 0xff, ...Buffer.from('</svg>')]),
    ],
    ['in an encoding that no browser knows', '<?xml version="1.0" encoding="UTF-7"?><svg/>'],
    ['nested without end', `${'<g>'.repeat(5000)}`],
    ['that is compressed but cut', gzipSync('<svg/>').subarray(0, 15)],
    ['that repeats itself', svg('<g id="a"><use href="#a"/></g>')],
    [
      'that grows without end',
      svg(
        Array.from(
          { length: 30 },
          (_, at) => `<g id="g${at + 1}">${`<use href="#g${at}"/>`.repeat(4)}</g>`,
        ).join(''),
      ),
    ],
  ])('is broken %s', (_, file) => {
    expect(rewrite(file).kind).toBe('broken')
  })

  test('says what would run', () => {
    expect(rewrite(svg('<script/>'))).toEqual({ kind: 'active', what: '<script>' })
    expect(rewrite(svg('', 'onload="x"'))).toEqual({ kind: 'active', what: 'onload' })
  })

  test('takes as long as it is large', () => {
    expect(rewrite(`<svg ${' '.repeat(1e6)}`).kind).toBe('broken')
    expect(rewrite(`<svg><!--${'-'.repeat(1e6)}`).kind).toBe('broken')
    expect(rewrite(svg(`<path d="${'M0 0'.repeat(500_000)}"/>`)).kind).toBe('safe')
  })
})
