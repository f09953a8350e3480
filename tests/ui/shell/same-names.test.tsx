import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { SiteSection } from '../../../src/site/site-data.ts'
import { makeBrowser, openTab } from '../../support/quiz-stand.tsx'
import { fixtureSite } from '../../support/stand.tsx'

makeBrowser()

test('topics of one title are told apart by their note, in the rail and in the list of topics', async () => {
  const { site } = await fixtureSite()
  const [note, topic] = site.sections
  if (note === undefined || topic === undefined) throw Error('no sections')
  const named = (from: SiteSection, id: string, title: string, parent: number | null) => ({
    ...from,
    id,
    title,
    parent,
  })
  const sections = [
    named(note, 'a', 'Docker', null),
    named(topic, 'a1', '네트워크', 0),
    named(note, 'b', 'Kubernetes', null),
    named(topic, 'b1', '네트워크', 2),
    named(topic, 'b2', '볼륨', 2),
  ]
  await openTab('/topics/', { ...site, sections })
  const rail = within(await screen.findByRole('navigation', { name: '질문 모음' }))
  expect(rail.getByRole('link', { name: /^네트워크 \(Docker\) \d/ })).toBeTruthy()
  expect(rail.getByRole('link', { name: /^네트워크 \(Kubernetes\) \d/ })).toBeTruthy()
  expect(rail.getByRole('link', { name: /^볼륨 \d/ })).toBeTruthy()
  const main = within(screen.getByRole('main'))
  expect(await main.findByRole('link', { name: /^네트워크 \(Kubernetes\) / })).toBeTruthy()
  expect(main.getByRole('link', { name: /^노트 전체 Docker / })).toBeTruthy()
})
