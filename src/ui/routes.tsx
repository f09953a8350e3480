/** The table of pages: which page stands at which route and what leads there. A new page is one file and one row here. */
import { ChartColumn, Library, MessageCircleQuestionMark } from 'lucide-react'
import { lazyPage } from './base/lazy-part.ts'
import { ListPage } from './reading/list-page.tsx'
import { QuestionPage } from './reading/question-page.tsx'
import type { AppRoute } from './shell/route-table.ts'
import { topics } from './strings/lists.ko.ts'
import { app } from './strings/reading.ko.ts'
import { bookmarkIcon } from './study/bookmark-icon.tsx'
import { openStudy } from './study/use-study.ts'

const carry = lazyPage(() =>
  import('./carry/carry-pages.tsx').then((module) => ({ default: module.CarryPages })),
)

let quiz: typeof import('./quiz/quiz-pages.ts') | undefined

/** A quiz's pages need the journal, which is fetched and opened beside them. */
async function quizPages(): Promise<typeof import('./quiz/quiz-pages.ts')> {
  openStudy().catch(() => {})
  quiz = await import('./quiz/quiz-pages.ts')
  return quiz
}

/** Every page, in the order of the rail, the tabs and the palette. */
export const routes: readonly AppRoute[] = [
  {
    path: '/',
    page: ListPage,
    prerender: 'whole',
    name: app.questions,
    inRail: true,
    inPalette: true,
    tab: '/',
    tabIcon: <Library aria-hidden size={22} />,
  },
  {
    path: '/page/:page/',
    page: ListPage,
    prerender: 'whole',
    tab: '/',
  },
  {
    path: '/s/:section/',
    page: ListPage,
    prerender: 'whole',
    tab: '/',
  },
  {
    path: '/s/:section/page/:page/',
    page: ListPage,
    prerender: 'whole',
    tab: '/',
  },
  {
    path: '/q/:id/',
    page: QuestionPage,
    prerender: 'whole',
    tab: '/',
  },
  {
    path: '/topics/',
    page: lazyPage(() =>
      import('./shell/topics-page.tsx').then((module) => ({ default: module.TopicsPage })),
    ),
    prerender: 'frame',
    name: topics.title,
    inPalette: true,
    tab: '/',
  },
  {
    path: '/quiz/',
    page: lazyPage(
      () => quizPages().then((module) => ({ default: module.QuizPage })),
      () => quiz?.QuizPage,
    ),
    prerender: 'frame',
    name: app.quiz,
    inRail: true,
    inPalette: true,
    tab: '/quiz/',
    tabIcon: <MessageCircleQuestionMark aria-hidden size={22} />,
  },
  {
    path: '/quiz/run/',
    page: lazyPage(
      () => quizPages().then((module) => ({ default: module.QuizRunPage })),
      () => quiz?.QuizRunPage,
    ),
    prerender: 'frame',
    tab: '/quiz/',
  },
  {
    path: '/quiz/result/',
    page: lazyPage(() =>
      import('./quiz/result-page.tsx').then((module) => ({ default: module.QuizResultPage })),
    ),
    prerender: 'frame',
    tab: '/quiz/',
  },
  {
    path: '/bookmarks/',
    page: lazyPage(() =>
      import('./record/bookmarks-page.tsx').then((module) => ({ default: module.BookmarksPage })),
    ),
    prerender: 'frame',
    name: app.bookmarks,
    inRail: true,
    inPalette: true,
    tab: '/bookmarks/',
    tabIcon: bookmarkIcon,
  },
  {
    path: '/wrong/',
    page: lazyPage(() => import('./record/wrong-page.tsx').then((module) => ({ default: module.WrongPage }))),
    prerender: 'frame',
    name: app.wrong,
    inRail: true,
    inPalette: true,
    tab: '/stats/',
  },
  {
    path: '/stats/',
    page: lazyPage(() => import('./record/stats-page.tsx').then((module) => ({ default: module.StatsPage }))),
    prerender: 'frame',
    name: app.stats,
    inRail: true,
    inPalette: true,
    tab: '/stats/',
    tabIcon: <ChartColumn aria-hidden size={22} />,
  },
  {
    path: '/my/',
    page: lazyPage(() => import('./my/my-page.tsx').then((module) => ({ default: module.MyPage }))),
    prerender: 'frame',
    isApart: true,
    name: app.my,
    inRail: true,
    inPalette: true,
  },
  {
    path: '/settings/',
    page: lazyPage(() =>
      import('./settings/settings-page.tsx').then((module) => ({ default: module.SettingsPage })),
    ),
    prerender: 'frame',
    name: app.settings,
    inPalette: true,
  },
  {
    path: '/about/',
    page: lazyPage(() => import('./shell/about-page.tsx').then((module) => ({ default: module.AboutPage }))),
    prerender: 'frame',
    name: app.about,
    inRail: true,
    inPalette: true,
  },
  {
    path: '/print/',
    page: lazyPage(() =>
      import('./reading/print-page.tsx').then((module) => ({ default: module.PrintPage })),
    ),
    prerender: 'frame',
  },
  // These share one row's code: what each shows is chosen when one of them is opened.
  ...['/carry/', '/shared/', '/class/', '/cards/', '/listen/'].map(
    (path): AppRoute => ({ path, page: carry, prerender: 'frame' }),
  ),
]

/** Routes of the pages that the build makes without the notes. */
export const framePaths: readonly string[] = routes
  .filter(({ prerender }) => prerender === 'frame')
  .map(({ path }) => path)
