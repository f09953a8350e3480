import { describe, expect, test } from 'vitest'
import { parseXml, XmlError } from '../../../src/build/picture/xml.ts'

const svg = 'http://www.w3.org/2000/svg'
const read = (text: string) => parseXml(text, { '': null })

describe('a document', () => {
  test('gives elements, attributes and texts, with references resolved', () => {
    const { root, instructions } = read(
      '\ufeff<?xml version="1.0"?>\n<?style x?><!-- c --><a b="1 &lt;&#x41;&#66;" c=\'"\'>x<d/><![CDATA[<y>]]>&amp;</a >\n',
    )
    expect(root).toEqual({
      space: null,
      name: 'a',
      attributes: [
        { space: null, name: 'b', value: '1 <AB' },
        { space: null, name: 'c', value: '"' },
      ],
      children: ['x', { space: null, name: 'd', attributes: [], children: [] }, '<y>', '&'],
    })
    expect(instructions).toEqual(['style'])
  })

  test('knows namespaces by their declarations, for elements inside too, and never for bare attributes', () => {
    const { root } = read(`<s:svg xmlns:s="${svg}" xmlns="x" s:a="1" b="2"><c/><d xmlns=""/></s:svg>`)
    expect(root).toMatchObject({ space: svg, name: 'svg' })
    expect(root.attributes.map(({ space }) => space)).toEqual([svg, null])
    expect(root.children).toMatchObject([
      { space: 'x', name: 'c' },
      { space: null, name: 'd' },
    ])
  })

  test('may have a type without declarations', () => {
    expect(read('<!DOCTYPE svg PUBLIC "-//W3C" "http://x"><a/>').root.name).toBe('a')
  })
})

test.each([
  ['an element that is not closed', '<a><b></a>'],
  ['an end that comes early', '<a>'],
  ['nothing', ''],
  ['text outside', '<a/>x'],
  ['two roots', '<a/><b/>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['an attribute without quotes', '<a b=1/>'],
  ['an unknown prefix', '<x:a/>'],
  ['an unknown entity', '<a>&nbsp;</a>'],
  ['a reference without its end', '<a>&amp</a>'],
  ['a character that XML forbids', '<a>&#0;</a>'],
  ['a character beyond Unicode', '<a>&#x110000;</a>'],
  ['a declaration of entities', '<!DOCTYPE a [<!ENTITY x "y">]><a/>'],
  ['an XML declaration that is not first', ' <?xml version="1.0"?><a/>'],
  ['a type after the root', '<a/><!DOCTYPE a>'],
  ['CDATA outside', '<![CDATA[x]]><a/>'],
  ['elements nested 201 deep', '<a>'.repeat(201) + '</a>'.repeat(201)],
])('%s is refused', (_, text) => {
  expect(() => read(text)).toThrow(XmlError)
})

test('elements may be nested 200 deep', () => {
  expect(read('<a>'.repeat(200) + '</a>'.repeat(200)).root.name).toBe('a')
})
