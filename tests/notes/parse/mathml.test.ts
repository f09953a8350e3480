import { describe, expect, test } from 'vitest'
import type { MathNode } from '../../../src/notes/model.ts'
import { readFormula } from '../../../src/notes/parse/mathml.ts'

function elementsOf(nodes: readonly MathNode[]): readonly Exclude<MathNode, string>[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node[2])]))
}

function textOf(nodes: readonly MathNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node[2]))).join('')
}

describe('a formula', () => {
  test('keeps its TeX, and says where it stands', () => {
    expect(readFormula('$ x^2 $')).toMatchObject({ kind: 'math', tex: 'x^2', shape: 'line' })
    expect(readFormula('$$\nx^2\n$$')).toMatchObject({ tex: 'x^2', shape: 'block' })
    expect(readFormula(`$${'a_1+'.repeat(12)}b$`)).toMatchObject({ shape: 'wide' })
  })

  test('shows < and Korean as they are', () => {
    const text = textOf(readFormula('$a < b \\text{ 이면 }\\mathbb{R}$')?.nodes ?? [])
    expect(text.replace(/\s/g, ' ')).toBe('a<b 이면 ℝ')
  })

  test.each(['$\\fracc{a}$', '$\\frac{a$', '$x^2^3$', '$\\left( a$', '$\\begin{matrix} a$', '$ $'])(
    '%s is none',
    (written) => expect(readFormula(written)).toBeNull(),
  )

  test('has columns, boxes and lines as classes, and no style', () => {
    const classesOf = (written: string): readonly string[] =>
      elementsOf(readFormula(written)?.nodes ?? []).flatMap(([, { className }]) => className ?? [])
    expect(classesOf('$\\begin{aligned} a &= b \\end{aligned}$')).toEqual([
      'tml-jot',
      'tml-right tight',
      'tml-left tight',
    ])
    expect(classesOf('$\\boxed{a}$')).toEqual(['boxed'])
    expect(classesOf('$\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}$')).toEqual([
      'line-after line-below',
      'line-below',
      'line-after',
    ])
  })
})

describe('whatever a formula asks for', () => {
  const hostile = [
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://evil.example}',
    '\\includegraphics{https://evil.example/a.png}',
    '\\htmlStyle{background:url(https://evil.example)}{x}',
    '\\style{color:red}{x}',
    '\\class{a" onclick="alert(1)}{x}',
    '\\id{root}{x}',
    '\\data{a=1}{x}',
    '\\color{red}{x}\\colorbox{blue}{y}',
    '\\text{<img src=x onerror=alert(1)>}^2',
    '\\text{</math><script>alert(1)</script>}_1',
    '\\unicode{x3c}script\\unicode{x3e}',
    '\\hspace{99999em}a\\rule{9999em}{9999em}',
    '\\def\\a{\\b\\b}\\def\\b{\\a\\a}\\a',
    '\\gdef\\sin{x}\\sin',
    `${'{'.repeat(900)}x^2${'}'.repeat(900)}`,
    `${'\\sqrt{'.repeat(300)}x${'}'.repeat(300)}`,
    `${'\\left('.repeat(300)}`,
  ]

  test.each(hostile)('%s brings only MathML, without addresses, styles and events', (tex) => {
    const formula = readFormula(`$${tex}$`)
    for (const [name, attributes] of elementsOf(formula?.nodes ?? [])) {
      expect(name).toMatch(/^m(?:[inos]|text|space|row|frac|sqrt|root|style|padded|phantom|su[bp]|subsup)$/)
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).toMatch(/^(?:className|[a-z]+)$/)
        expect(key).not.toMatch(/^(?:on|style|href|src|id|class$|data)/)
        expect(value).toMatch(/^[\w .#%-]{0,60}$/)
        expect(Number.parseFloat(value) || 0).toBeLessThanOrEqual(20)
      }
    }
  })

  test('a macro of one formula is unknown to the next', () => {
    readFormula('$\\gdef\\mine{x}\\mine$')
    expect(readFormula('$\\mine$')).toBeNull()
  })
})
