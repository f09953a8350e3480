import { configure } from '@testing-library/dom'

/** How long a test waits for what a page will show, in ms. Generous on purpose: a busy machine is slow, not wrong. */
configure({ asyncUtilTimeout: 10_000 })
