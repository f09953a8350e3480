import { beforeEach, describe, expect, test } from 'vitest'
import { firstScript } from '../../../src/build/site/first-script.ts'
import { renderPage } from '../../../src/ui/server.tsx'
import { madeCard } from '../../support/made-card.ts'
import { madeListPage } from '../../support/made-site.ts'

describe('before the app runs, a row of a list', () => {
  beforeEach(() => {
    document.body.innerHTML = renderPage(
      madeListPage([madeCard('a'), { ...madeCard('b'), index: 1, pending: true }]),
      '/',
    )
    // The page's own first script, as the browser runs it.
    new Function(firstScript('/', null, []))()
  })
  const isOpen = () => document.querySelector('details')?.open
  const press = (css: string) => document.querySelector<HTMLElement>(css)?.click()

  test('opens its answer wherever it is pressed, and folds it again', () => {
    press('.card h3')
    expect(isOpen()).toBe(true)
    press('.card')
    expect(isOpen()).toBe(false)
    press('.card summary b')
    expect(isOpen()).toBe(true)
    press('.card .fold .card-tools')
    expect(isOpen()).toBe(true)
  })

  test('without an answer leads to its question', () => {
    let led = ''
    document.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return
      led = event.target.className
      event.preventDefault()
    })
    document.querySelectorAll<HTMLElement>('.card h3')[1]?.click()
    expect(led).toContain('card-more')
  })

  test('leaves its bookmark for the app to press', () => {
    press('.card > .icon-button')
    expect(isOpen()).toBe(false)
    expect(document.querySelectorAll('[data-early]')).toHaveLength(1)
  })
})
