import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { makeBrowser, openTab } from '../../support/quiz-stand.tsx'
import { fixtureSite } from '../../support/stand.tsx'

makeBrowser()

test('a topic without a question that can be asked offers no practice', async () => {
  const { site } = fixtureSite()
  const [note, topic] = site.sections
  if (note === undefined || topic === undefined) throw Error('no sections')
  const links = { ...topic, id: 'links', title: '링크 모음', count: 0 }
  await openTab('/topics/', { ...site, sections: [note, topic, links] })
  const main = within(await screen.findByRole('main'))
  const rowOf = async (name: RegExp) => (await main.findByRole('link', { name })).closest('li')
  await waitFor(async () => expect((await rowOf(/^링크 모음/))?.querySelectorAll('a')).toHaveLength(1))
  expect((await rowOf(new RegExp(`^${topic.title}`)))?.querySelectorAll('a')).toHaveLength(2)
})
