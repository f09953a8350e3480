import { afterEach, describe, expect, test, vi } from 'vitest'
import { fetchFile } from '../../../src/ui/content/fetch-file.ts'
import type { FileKind } from '../../../src/ui/content/validators.ts'

/** Answers one request after the other, and keeps how each was asked for. */
function answerWith(...answers: readonly (unknown | Response)[]) {
  const asked: { readonly url: string; readonly cache: RequestCache | undefined }[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const answer = answers[asked.length]
    asked.push({ url, cache: init.cache })
    return answer instanceof Response ? answer : new Response(JSON.stringify(answer))
  })
  return asked
}

afterEach(() => {
  vi.unstubAllGlobals()
})

const good = {
  catalogue: { first: 0, rows: [['ab12cd34', 0, 0, '볼륨은 어디에 남나요?']] },
  aliases: { aliases: { old: 'ab12cd34' }, removed: [] },
  glossary: { same: [['컨테이너', 'container']], similar: [] },
}

describe('a fetched file', () => {
  test.each(Object.entries(good))('comes as it is when it is a whole %s', async (kind, file) => {
    const asked = answerWith(file)
    expect(await fetchFile(kind as keyof typeof good, 'data/x.json')).toEqual(file)
    expect(asked).toEqual([{ url: '/data/x.json', cache: undefined }])
  })

  test.each<[FileKind, string, unknown]>([
    ['catalogue', 'no object', null],
    ['catalogue', 'rows of another shape', { first: 0, rows: [{ id: 'ab12cd34' }] }],
    ['chunk', 'no bodies', { cards: good.catalogue, intros: [] }],
    ['aliases', 'an id that is no text', { aliases: { old: 7 }, removed: [] }],
    ['glossary', 'groups that are no lists', { same: ['컨테이너'], similar: [] }],
    ['glossary', 'cut off', new Response('{"same":[["컨')],
    ['glossary', 'a page in its place', new Response('<!doctype html>')],
  ])('%s with %s is fetched past all caches once, and then refused', async (kind, _, wrong) => {
    const copy = () => (wrong instanceof Response ? wrong.clone() : wrong)
    const asked = answerWith(copy(), copy())
    await expect(fetchFile(kind, 'data/x.json')).rejects.toThrow()
    expect(asked.map(({ cache }) => cache)).toEqual([undefined, 'reload'])
  })

  test('of a wrong shape is taken when the second answer is right', async () => {
    const asked = answerWith({ first: 0 }, good.catalogue)
    expect(await fetchFile('catalogue', 'data/x.json')).toEqual(good.catalogue)
    expect(asked).toHaveLength(2)
  })

  test('that the host does not have is not asked for again, and that is told', async () => {
    const asked = answerWith(new Response('', { status: 404 }))
    const onGone = vi.fn()
    await expect(fetchFile('glossary', 'data/x.json', onGone)).rejects.toThrow('404')
    expect(onGone).toHaveBeenCalledTimes(1)
    expect(asked).toHaveLength(1)
  })

  test('that the host could not send is not taken as gone', async () => {
    answerWith(new Response('', { status: 503 }))
    const onGone = vi.fn()
    await expect(fetchFile('glossary', 'data/x.json', onGone)).rejects.toThrow('503')
    expect(onGone).not.toHaveBeenCalled()
  })
})
