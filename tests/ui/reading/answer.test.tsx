import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/notes/model.ts'
import type { BodyPicture } from '../../../src/site/site-data.ts'
import { Answer } from '../../../src/ui/reading/answer.tsx'
import { WholeCodeContext } from '../../../src/ui/reading/code.tsx'

function show(blocks: readonly Block[], images: readonly BodyPicture[] = []): ReactNode {
  return (
    <MemoryRouter>
      <Answer body={{ blocks, codeBlocks: [], images }} caption="질문" />
    </MemoryRouter>
  )
}

const fold = (summary: string, open = false): Block => ({
  kind: 'fold',
  summary: [summary],
  open,
  children: [{ kind: 'paragraph', children: ['안의 글'] }],
})

describe('what an author folded', () => {
  test('is closed under its title, or open where the author says so', () => {
    render(show([fold('힌트'), fold('더 알아보기', true)]))
    expect(screen.getByText('힌트').closest('details')?.open).toBe(false)
    expect(screen.getByText('더 알아보기').closest('details')?.open).toBe(true)
  })

  test('is open on paper', () => {
    render(<WholeCodeContext value={true}>{show([fold('힌트')])}</WholeCodeContext>)
    expect(screen.getByText('힌트').closest('details')?.open).toBe(true)
  })
})

test.each([3, 4] as const)(
  'a heading inside an answer has the level %i, below the heading above it',
  (level) => {
    const title: Block = {
      kind: 'paragraph',
      title: true,
      children: [{ kind: 'strong', children: ['예시'] }],
    }
    const body = {
      blocks: [fold('힌트'), { kind: 'quote', children: [title] }],
      codeBlocks: [],
      images: [],
    } as const
    render(<Answer body={body} caption="질문" level={level} />)
    expect(screen.getByRole('heading', { name: '예시', level })).toBeTruthy()
  },
)

test('what a question asks about is drawn apart from its answer', () => {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', children: [text] })
  const body = { blocks: [paragraph('보기'), paragraph('정답')], codeBlocks: [], images: [] }
  const { rerender } = render(<Answer body={body} to={1} caption="질문" />)
  expect(document.body.textContent).toBe('보기')
  rerender(<Answer body={body} from={1} caption="질문" />)
  expect(document.body.textContent).toBe('정답')
  rerender(<Answer body={body} caption="질문" />)
  expect(document.body.textContent).toBe('보기정답')
})

describe('a picture', () => {
  const file = { src: 'img/a.png', webp: null, width: 400, height: 200 }
  const picture = { alt: '그림', path: 'a.png', file, remote: null }
  const paragraph: Block = { kind: 'paragraph', children: [{ kind: 'image', image: 0 }] }

  test.each([
    [undefined, 400, 200],
    [{ width: 100, height: 50 }, 100, 50],
  ])('of 400 pixels drawn as %j is %i × %i', (shown, width, height) => {
    render(show([paragraph], [{ ...picture, ...(shown === undefined ? {} : { shown }) }]))
    const image = screen.getByRole('img', { name: '그림' })
    expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual([`${width}`, `${height}`])
  })

  test('that cannot be shown says why', () => {
    render(show([paragraph], [{ ...picture, file: null, why: '글자를 HTML로 넣었어요.' }]))
    expect(screen.getByText('글자를 HTML로 넣었어요.')).toBeTruthy()
  })
})

test('a link inside the site leads to its page, and one to another site opens beside it', () => {
  const link = (url: string): Block => ({
    kind: 'paragraph',
    children: [{ kind: 'link', url, children: [url] }],
  })
  render(show([link('/q/abc/'), link('https://a.io/')]))
  const [inside, outside] = screen.getAllByRole('link')
  expect([inside?.getAttribute('href'), inside?.getAttribute('target')]).toEqual(['/q/abc/', null])
  expect(outside?.getAttribute('target')).toBe('_blank')
})

test('a formula is MathML with its TeX as alternative text', () => {
  const fraction = [
    'mfrac',
    { displaystyle: 'true' },
    [
      ['mi', {}, ['a']],
      ['mn', {}, ['2']],
    ],
  ] as const
  const formula = { kind: 'math', tex: '\\frac{a}{2}', shape: 'block', nodes: [fraction] } as const
  const { container } = render(show([{ kind: 'paragraph', children: ['값은 ', formula] }]))
  expect(container.querySelector('.formula.block math')?.outerHTML).toBe(
    '<math alttext="\\frac{a}{2}" display="block"><mfrac displaystyle="true"><mi>a</mi><mn>2</mn></mfrac></math>',
  )
})

test('tables and pictures without words are numbered where there are several', () => {
  const table: Block = { kind: 'table', align: ['left'], rows: [[['이름']], [['값']]] }
  const image = (at: number): Block => ({ kind: 'paragraph', children: [{ kind: 'image', image: at }] })
  const picture = (alt: string): BodyPicture => ({ alt, path: 'a.png', file: null, remote: null })
  render(
    show(
      [{ ...table }, { kind: 'quote', children: [{ ...table }] }, image(0), image(1), image(2)],
      [picture(''), picture('구조'), picture('')],
    ),
  )
  expect(screen.getAllByRole('table').map((one) => one.getAttribute('aria-label'))).toEqual([
    '표 1: 질문',
    '표 2: 질문',
  ])
  const names = screen.getAllByRole('img').map((one) => one.getAttribute('aria-label'))
  expect(names).toEqual(['그림 1: 질문', '구조', '그림 2: 질문'])
})
