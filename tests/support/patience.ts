import { configure, prettyDOM } from '@testing-library/dom'

configure({
  /** How long a test waits for what a page will show, in ms. Generous on purpose: a busy machine is slow, not wrong. */
  asyncUtilTimeout: 10_000,
  /** While a test waits, what it looks for is missing again and again. Only an error that is read draws the page as text. */
  getElementError(message, container) {
    const error = new Error()
    error.name = 'TestingLibraryElementError'
    const text = () => [message, prettyDOM(container)].filter(Boolean).join('\n\n')
    Object.defineProperty(error, 'message', { get: text, configurable: true })
    return error
  },
})
