/** What a learner keeps: bookmarks, memos, a quiz, and the file that carries them to another browser. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { questionId } from '../../src/notes/identity/question-id.ts'
import { effect, kept, my, problems, refusals } from '../../src/ui/strings/my.ko.ts'
import { question, study } from '../../src/ui/strings/reading.ko.ts'
import { backup } from '../../src/ui/strings/settings.ko.ts'
import { bookmarks, quiz } from '../../src/ui/strings/study.ko.ts'
import { readExpected } from '../e2e/support/expected-questions.ts'
import { card, type Journey, openPage } from './journey.ts'
import { CannotAsk, type Stage } from './stage.ts'

const note = readExpected()
const asked = () => document.querySelector('.run-card h1')?.textContent ?? ''

const bookmark: Journey = async ({ open, reload, click, shows, gives }) => {
  await open('')
  await click(...card('Hypervisor'), { css: 'button', text: question.bookmark })
  await shows(...card('Hypervisor'), { css: 'button[aria-pressed=true]', text: question.bookmark })
  await reload()
  await shows(...card('Hypervisor'), { css: 'button[aria-pressed=true]', text: question.bookmark })
  await open('bookmarks/')
  await shows(...card('Hypervisor'))
  await gives(1, () => document.querySelectorAll('article').length)
}

/** Starts a set of the first five questions, in the order of the note. */
async function startFive({ open, click, shows }: Stage): Promise<void> {
  await open('quiz/')
  await click({ css: 'button', text: quiz.how })
  await click({ css: 'fieldset', text: quiz.limit }, { css: 'label', text: '5' })
  await click({ css: 'fieldset', text: quiz.order }, { css: 'label', text: quiz.orders.note })
  await click({ css: 'button', text: quiz.howDone })
  await click({ css: 'fieldset', text: quiz.scope }, { css: 'button', text: quiz.scopes.all })
  await shows({ css: 'main *', text: quiz.at(1, 5) })
}

const answerQuiz: Journey = async (stage) => {
  const { driver, reload, click, until, shows, gives } = stage
  await startFive(stage)
  await gives(note[0]?.question ?? '', asked)
  // A press within a moment of a new card is taken for a slip, so it is pressed until the page has taken it.
  const reveal = () => until(() => driver.press('Space'), { css: 'h2', text: quiz.answer })
  const grade = async (key: '1' | '2', at: number) => {
    await reveal()
    await until(() => driver.press(key), { css: 'main *', text: quiz.at(at + 1, 5) })
  }
  await grade('1', 1)
  await until(() => driver.press('z'), { css: 'main *', text: quiz.at(1, 5) })
  await gives(note[0]?.question ?? '', asked)
  await grade('2', 1)
  await grade('2', 2)
  await reload()
  await shows({ css: 'main *', text: quiz.at(3, 5) })
  await gives(note[2]?.question ?? '', asked)
  // The rest by the pointer.
  for (const at of [3, 4, 5]) {
    await shows({ css: 'main *', text: quiz.at(at, 5) })
    await until(() => driver.click([{ css: 'button', text: quiz.reveal }]).catch(() => {}), {
      css: 'h2',
      text: quiz.answer,
    })
    const next = at < 5 ? { css: 'main *', text: quiz.at(at + 1, 5) } : { css: 'h1', text: quiz.score(5, 5) }
    await until(() => driver.click([{ css: 'button', text: quiz.grades.good }]).catch(() => {}), next)
  }
  await click({ css: 'a', text: quiz.done })
  await gives(18, () => document.querySelectorAll('article').length)
}

const memo: Journey = async (stage) => {
  const { driver, open, reload, click, shows, gives } = stage
  await open('')
  await openPage(stage, 'Hypervisor')
  await click({ css: '.memo textarea:enabled' })
  await driver.type('kernel memo')
  await shows({ css: '.memo > span', text: study.memoSaved })
  await reload()
  await gives('kernel memo', () => document.querySelector<HTMLTextAreaElement>('.memo textarea')?.value ?? '')
  await open('bookmarks/')
  await shows({ css: 'h1', text: bookmarks.title })
  await gives('kernel memo', () => document.querySelector<HTMLTextAreaElement>('.memo textarea')?.value ?? '')
}

const carry: Journey = async ({ driver, open, click, shows, gives, elsewhere, folder }) => {
  await open('')
  await click(...card('Hypervisor'), { css: 'button', text: question.bookmark })
  await shows(...card('Hypervisor'), { css: 'button[aria-pressed=true]', text: question.bookmark })
  await open('settings/')
  await shows({ css: 'button', text: backup.download })
  // The download itself belongs to the browser; the file is caught where the page hands it over.
  await driver.evaluate(() => {
    const { createObjectURL } = URL
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => sessionStorage.setItem('caught', text))
      return createObjectURL.call(URL, file)
    }
    addEventListener(
      'click',
      (event) => {
        if (!(event.target instanceof HTMLAnchorElement) || event.target.download === '') return
        sessionStorage.setItem('caught-name', event.target.download)
        event.preventDefault()
      },
      true,
    )
  })
  await click({ css: 'button', text: backup.download })
  await gives(true, () => sessionStorage.getItem('caught') !== null)
  const [name, text] = await driver.evaluate(() =>
    ['caught-name', 'caught'].map((one) => sessionStorage.getItem(one) ?? ''),
  )
  if (!/^mundap-\d{4}-\d{2}-\d{2}\.json$/.test(name ?? '')) throw Error(`the file is called ${name}`)
  const path = join(folder, name ?? '')
  await writeFile(path, text ?? '')

  const other = await elsewhere()
  await other.open('settings/')
  await other.shows({ css: 'button', text: backup.choose })
  await driver.chooseFile('input[type=file]', path)
  await other.shows({ css: 'dialog', text: backup.previewTitle })
  await other.click({ css: 'dialog' }, { css: 'button', text: backup.add })
  await other.lacks({ css: 'dialog' })
  await other.open('bookmarks/')
  await other.shows(...card('Hypervisor'))
}

const ownNotes: Journey = async (stage) => {
  const { driver, open, reload, click, until, shows, lacks, gives, folder } = stage
  const path = join(folder, 'lecture.md')
  const choose = async (first: string, more = '') => {
    await writeFile(
      path,
      `# 내 강의\n\n- ${first}\n  - 실행의 흐름이다.${more}\n- 뮤텍스란?\n  - 잠금이다.\n`,
    )
    await driver.chooseFile('input[type=file]', path)
  }
  await open('my/')
  await shows({ css: 'button', text: my.pickFiles })
  await choose('스레드란 무엇인가요?', ' ![](없다.png)')
  await gives(
    true,
    (...ends) => ends.some((end) => document.querySelector('main')?.textContent?.includes(end)),
    kept.keep,
    refusals.notStarted,
  )
  // Safari reads notes from 16.4 on (docs/browsers.md).
  if (await driver.has([{ css: 'main', text: refusals.notStarted }]))
    throw new CannotAsk('its worker does not run; the page says so')
  await shows({ css: 'li', text: '없다.png' }, { css: 'button', text: problems.toCard })
  await shows(...card('스레드란'))
  await choose('스레드란 무엇인가요?')
  await shows({ css: 'main', text: problems.none })
  await click({ css: 'button', text: kept.keep })
  await click(...card('스레드란'), { css: 'button', text: question.bookmark })
  await shows(...card('스레드란'), { css: 'button[aria-pressed=true]', text: question.bookmark })

  await click({ css: 'a', text: kept.quiz })
  await click({ css: 'button', text: '2문제 시작' })
  for (const at of [1, 2]) {
    await shows({ css: 'main *', text: quiz.at(at, 2) })
    await until(() => driver.press('Space'), { css: 'h2', text: quiz.answer })
    const next = at < 2 ? { css: 'main *', text: quiz.at(2, 2) } : { css: 'h1', text: quiz.score(2, 2) }
    await until(() => driver.press('2'), next)
  }

  await open('my/')
  await reload()
  // By a name that only the built-in glossary has.
  await click({ css: 'input[type=search]' })
  await driver.type('mutex')
  await lacks(...card('스레드란'))
  await shows(...card('뮤텍스란'))
  await open('my/')
  await shows(...card('스레드란'), { css: 'button[aria-pressed=true]', text: question.bookmark })
  await open(`my/?q=${questionId('스레드란 무엇인가요?')}`)
  await shows({ css: 'main', text: '실행의 흐름이다.' })

  await open('my/')
  await click({ css: 'summary', text: kept.add })
  await choose('스레드란 도대체 무엇인가요?')
  await shows({ css: 'main', text: effect.follow(1, 1) })
  await click({ css: 'button', text: kept.replace })
  await lacks({ css: 'main', text: effect.follow(1, 1) })
  await open('bookmarks/')
  await shows(...card('스레드란 도대체'))
  await gives(1, () => document.querySelectorAll('article').length)
}

export const studyJourneys = {
  bookmark,
  'quiz, undo, reload': answerQuiz,
  memo,
  'export and import': carry,
  'own notes': ownNotes,
}
