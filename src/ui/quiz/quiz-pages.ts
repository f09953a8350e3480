/** The pages before and in a quiz. They are one file: the first question follows the choice of a set without waiting in between. */
export { QuizRunPage } from './run-page.tsx'
export { QuizPage } from './setup-page.tsx'
