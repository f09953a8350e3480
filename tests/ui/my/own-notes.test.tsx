import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test, vi } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { bothShelves } from '../../../src/ui/strings/daily.ko.ts'
import { effect, kept, keptFailures, my, refusals } from '../../../src/ui/strings/my.ko.ts'
import { gone, question as words } from '../../../src/ui/strings/reading.ko.ts'
import { backup } from '../../../src/ui/strings/settings.ko.ts'
import { bookmarks } from '../../../src/ui/strings/study.ko.ts'
import { haveNotesWorker } from '../../support/notes-worker.ts'
import { questions } from '../../support/past-study.ts'
import { answer, findQuestion, makeBrowser, openTab } from '../../support/quiz-stand.tsx'

makeBrowser()
haveNotesWorker()

const first =
  '# 내 강의\n\n- 스레드란 무엇인가요?\n  - 실행의 흐름이다.\n- 뮤텍스란 무엇인가요?\n  - 잠금이다.\n'

/** Drops a file on an open page. */
async function drop(text: string, name = '내 강의.md'): Promise<void> {
  const input = (await screen.findAllByLabelText(my.pickFiles)).find((each) => each.matches('input'))
  if (input === undefined) throw Error('there is no picker')
  await userEvent.upload(input, new File([text], name, { type: 'text/markdown' }))
}

async function keep(text = first): Promise<void> {
  await openTab('/my/')
  await drop(text)
  await userEvent.click(await screen.findByRole('button', { name: kept.keep }))
  await screen.findByText(/^노트 1개 · 질문/)
}

const shown = () =>
  screen.queryAllByRole('article').map((card) => within(card).getByRole('heading').textContent)

describe('담은 노트', () => {
  test('는 새로 열어도 목록으로 있고, 질문마다 주소가 있다', async () => {
    await keep()
    await openTab('/my/')
    await waitFor(() => expect(shown()).toEqual(['스레드란 무엇인가요?', '뮤텍스란 무엇인가요?']))
    const card = screen.getByRole('article', { name: '뮤텍스란 무엇인가요?' })
    const id = questionId('뮤텍스란 무엇인가요?')
    expect(within(card).getByRole('link').getAttribute('href')).toBe(`/my/?q=${id}`)
    await openTab(`/my/?q=${id}`)
    expect(await screen.findByText('잠금이다.')).toBeTruthy()
  })

  test('의 북마크는 수업 노트의 것과 한곳에 있다', async () => {
    await keep()
    const card = await screen.findByRole('article', { name: '스레드란 무엇인가요?' })
    await userEvent.click(within(card).getByRole('button', { name: words.bookmark }))
    await screen.findByRole('button', { name: words.bookmark, pressed: true })
    await openTab('/bookmarks/')
    await waitFor(() => expect(shown()).toEqual(['스레드란 무엇인가요?']))
    await userEvent.click(screen.getByRole('heading', { name: '스레드란 무엇인가요?' }))
    expect(await screen.findByText('실행의 흐름이다.')).toBeTruthy()
  })

  test('로 퀴즈를 풀 수 있고, 끊긴 세트는 새로 열어도 이어진다', async () => {
    await keep()
    await userEvent.click(await screen.findByRole('link', { name: kept.quiz }))
    await userEvent.click(await screen.findByRole('button', { name: /2문제 시작/ }))
    expect(['스레드란 무엇인가요?', '뮤텍스란 무엇인가요?']).toContain(await findQuestion())
    await openTab('/quiz/run/')
    await answer('1')
    expect(await findQuestion()).toMatch(/란 무엇인가요/)
  })

  test('는 수업 노트와 함께 오늘 볼 것이 되고, 두 곳에 있는 질문은 한 번만 나온다', async () => {
    const [shared] = await questions()
    if (shared === undefined) throw Error('the tests have notes')
    await keep(`${first}- ${shared.text}\n  - 내가 적은 답이다.\n`)
    await openTab('/print/')
    const asked = await screen.findAllByText(shared.text)
    expect(asked).toHaveLength(1)
    expect(screen.getByText('뮤텍스란 무엇인가요?')).toBeTruthy()
    await openTab(`/my/?q=${shared.id}`)
    expect(await screen.findByText('내가 적은 답이다.')).toBeTruthy()
  })

  test('가 있으면 수업 노트의 목록에서 오갈 수 있고, 모두 빼면 길도 없어진다', async () => {
    await openTab('/')
    await screen.findAllByRole('article')
    expect(screen.queryByRole('navigation', { name: bothShelves.shelves })).toBeNull()
    await keep()
    await openTab('/')
    const shelves = await screen.findByRole('navigation', { name: bothShelves.shelves })
    expect(within(shelves).getByRole('link', { name: bothShelves.own }).getAttribute('href')).toBe('/my/')
    await openTab('/my/')
    await userEvent.click(await screen.findByText(kept.list))
    await userEvent.click(screen.getByRole('button', { name: `내 강의.md ${kept.remove}` }))
    await screen.findByText(kept.removed('내 강의.md'))
    await openTab('/')
    await screen.findAllByRole('article')
    expect(screen.queryByRole('navigation', { name: bothShelves.shelves })).toBeNull()
  })

  test('의 새 판을 넣으면 무엇이 달라지는지 먼저 보이고, 북마크는 고쳐 쓴 질문을 따라간다', async () => {
    await keep()
    const card = await screen.findByRole('article', { name: '스레드란 무엇인가요?' })
    await userEvent.click(within(card).getByRole('button', { name: words.bookmark }))
    await screen.findByRole('button', { name: words.bookmark, pressed: true })
    await drop(first.replace('스레드란 무엇인가요?', '스레드란 도대체 무엇인가요?'))
    await screen.findByText(effect.counts(1, 1, 0, 0))
    await screen.findByText(effect.follow(1, 1))
    await userEvent.click(screen.getByRole('button', { name: kept.replace }))
    await waitFor(() => expect(shown()).toEqual(['스레드란 도대체 무엇인가요?', '뮤텍스란 무엇인가요?']))
    await screen.findByRole('button', { name: words.bookmark, pressed: true })
    await openTab('/bookmarks/')
    await waitFor(() => expect(shown()).toEqual(['스레드란 도대체 무엇인가요?']))
    await openTab(`/my/?q=${questionId('스레드란 무엇인가요?')}`)
    expect(await screen.findByRole('link', { name: gone.goTo })).toBeTruthy()
  })

  test('와 이름이 같은 다른 노트는 따로 담을 수 있다', async () => {
    await keep()
    await drop('# 다른 강의\n\n- 세마포어란?\n  - 수를 세는 잠금이다.\n')
    await userEvent.click(await screen.findByRole('button', { name: kept.apart }))
    await waitFor(() => expect(shown()).toHaveLength(3))
    await userEvent.click(screen.getByText(kept.list))
    expect(screen.getByText('내 강의 (2).md')).toBeTruthy()
  })

  test('를 빼도 기록은 남고, 수업 노트의 비슷한 질문으로 옮겨지지 않으며, 되돌리면 이어진다', async () => {
    const [published] = await questions()
    if (published === undefined) throw Error('the tests have notes')
    const text = `${published.text} (내 노트)`
    await keep(`# 내 강의\n\n- ${text}\n  - 답이다.\n- 그대로인 질문?\n  - 답이다.\n`)
    const card = await screen.findByRole('article', { name: text })
    await userEvent.click(within(card).getByRole('button', { name: words.bookmark }))
    await screen.findByRole('button', { name: words.bookmark, pressed: true })
    await userEvent.click(screen.getByText(kept.list))
    await userEvent.click(screen.getByRole('button', { name: `내 강의.md ${kept.remove}` }))
    await screen.findByText(kept.removed('내 강의.md'))
    await openTab('/bookmarks/')
    await userEvent.click(await screen.findByText(bookmarks.lost(1)))
    expect(screen.getByText(text)).toBeTruthy()
    expect(shown()).toEqual([])
    await keep(`# 내 강의\n\n- ${text}\n  - 답이다.\n`)
    expect(await screen.findByRole('button', { name: words.bookmark, pressed: true })).toBeTruthy()
  })

  test('는 백업 파일에 함께 담겨 다른 브라우저로 가고, 더 새로운 판만 바꾼다', async () => {
    await keep()
    const { makeBackupFile, readOwnNotes } = await import('../../../src/ui/study/backup-file.ts')
    const { openStudy } = await import('../../../src/ui/study/use-study.ts')
    const { journal } = await openStudy()
    const made = await makeBackupFile(journal, await readOwnNotes())
    const text = made?.files[0].parts.join('') ?? ''
    vi.stubGlobal('indexedDB', new IDBFactory())
    localStorage.clear()
    const bring = async (): Promise<void> => {
      await openTab('/settings/#data')
      await userEvent.upload(await screen.findByLabelText(backup.choose), new File([text], 'mundap.json'))
      await screen.findByText(backup.notes(['내 강의.md']))
      // The text is there a moment before the dialog is open.
      await userEvent.click(await screen.findByRole('button', { name: backup.add }))
    }
    await bring()
    await screen.findByText(backup.notesAdded(1))
    await openTab('/my/')
    await waitFor(() => expect(shown()).toEqual(['스레드란 무엇인가요?', '뮤텍스란 무엇인가요?']))
    await bring()
    expect(await screen.findByText(backup.notesKept)).toBeTruthy()
  })
})

test('설치한 앱으로 연 파일은 골라 넣은 파일처럼 읽는다', async () => {
  type Launch = (launch: { readonly files: readonly { readonly getFile: () => Promise<File> }[] }) => void
  let open: Launch = () => {}
  vi.stubGlobal('launchQueue', { setConsumer: (consumer: Launch) => (open = consumer) })
  await openTab('/my/')
  await screen.findByRole('button', { name: my.pickFiles })
  open({ files: [{ getFile: async () => new File([first], '내 강의.md') }] })
  expect(await screen.findByText(my.counts(1, 2))).toBeTruthy()
})

describe('공유한 노트는', () => {
  /** What the service worker has laid down. */
  const layDown = (form: FormData): void => {
    const laid = new Set([form])
    const match = async () => ({ formData: async () => [...laid][0] })
    vi.stubGlobal('caches', { open: async () => ({ match, delete: async () => laid.clear() }) })
  }

  test('골라 넣은 파일처럼 한 번 읽고, 서비스 워커가 받지 못했으면 그렇다고 말한다', async () => {
    const form = new FormData()
    form.append('notes', new File([first], '내 강의.md'))
    layDown(form)
    await openTab('/my/?shared')
    expect(await screen.findByText(my.counts(1, 2))).toBeTruthy()
    await openTab('/my/?shared')
    expect(await screen.findByText(refusals.notShared)).toBeTruthy()
    expect(screen.getByRole('button', { name: my.pickFiles })).toBeTruthy()
  })

  test('글이어도 읽는다', async () => {
    const form = new FormData()
    form.append('text', first)
    layDown(form)
    await openTab('/my/?shared')
    expect(await screen.findByText(my.counts(1, 2))).toBeTruthy()
  })
})

describe('담지 못할 때', () => {
  test('공간이 모자라면 그렇다고 하고, 담겨 있던 노트는 그대로이며, 백업으로 가는 길이 있다', async () => {
    await keep()
    const put = IDBObjectStore.prototype.put
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
      key,
    ) {
      if (this.name === 'made') throw new DOMException('full', 'QuotaExceededError')
      return put.call(this, value, key)
    })
    await drop('# 다른 강의\n\n- 세마포어란?\n  - 수를 세는 잠금이다.\n', '다른 강의.md')
    await userEvent.click(await screen.findByRole('button', { name: kept.keep }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(keptFailures.quota)
    expect(within(alert).getByRole('link', { name: kept.backup })).toBeTruthy()
    full.mockRestore()
    await openTab('/my/')
    await waitFor(() => expect(shown()).toEqual(['스레드란 무엇인가요?', '뮤텍스란 무엇인가요?']))
  })

  test('브라우저가 막은 창에서는 카드만 보여 주고 왜 못 담는지 말한다', async () => {
    localStorage.setItem('mundap:/:shelf', '1')
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    await openTab('/my/')
    expect((await screen.findByRole('alert')).textContent).toContain(keptFailures.private)
    await drop(first)
    expect(await screen.findByText(my.counts(1, 2))).toBeTruthy()
    expect(screen.queryByRole('button', { name: kept.keep })).toBeNull()
    open.mockRestore()
  })

  test('브라우저가 노트를 지웠으면 그렇다고 하고, 다시 넣은 노트는 기록과 이어진다', async () => {
    localStorage.setItem('mundap:/:shelf', '3')
    await openTab('/my/')
    expect(await screen.findByText(kept.gone)).toBeTruthy()
    await drop(first)
    await userEvent.click(await screen.findByRole('button', { name: kept.keep }))
    expect(await screen.findByText(/^노트 1개 · 질문/)).toBeTruthy()
  })

  test('다른 탭에서 담은 노트를 지우지 않고 더한다', async () => {
    await keep()
    await drop('# 다른 강의\n\n- 세마포어란?\n  - 수를 세는 잠금이다.\n', '다른 강의.md')
    await screen.findByRole('button', { name: kept.keep })
    // What another tab does meanwhile.
    const { openKeptNotes } = await import('../../../src/storage/kept-notes.ts')
    const other = await openKeptNotes('/', () => {})
    if (!other.ok) throw Error(other.reason)
    const { revision } = await other.value.readShelf()
    const note = {
      file: '셋째.md',
      bytes: new TextEncoder().encode('- 셋째?\n  - 답\n'),
      pictures: new Map(),
      keptAt: 1,
    }
    await other.value.change(revision, {
      put: [{ ...note, bytes: new Uint8Array(note.bytes) }],
      remove: [],
      made: { maker: '', site: null, files: new Map() },
      taken: [],
    })
    other.value.close()
    await userEvent.click(screen.getByRole('button', { name: kept.keep }))
    expect(await screen.findByText(/^노트 3개 · 질문 4개/)).toBeTruthy()
  })
})
