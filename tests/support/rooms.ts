/**
 * The order of the rooms below `src`: a module may import from its own entry and from the entries before it, never from those
 * after it. The entry that says most of a file's path counts. docs/architecture.md shows the same order.
 */
export const appOrder: readonly string[] = [
  'notes/{model,problem,messages.ko,awaiting}.ts',
  'notes/transcript/',
  'notes/parse/',
  'notes/identity/',
  'notes/check/',
  'notes/',
  'site/',
  'search/{weights,hit}.ts',
  'search/text/',
  'search/index/',
  'search/query/',
  'search/result/',
  'search/rank/',
  'search/',
  'study/askable.ts',
  'study/journal/',
  'study/schedule/',
  'study/quiz/',
  'storage/',
  'ui/strings/',
  'ui/base/',
  'ui/content/',
  'ui/study/',
  'ui/search/',
  'ui/offline/',
  'ui/reading/',
  'ui/settings/',
  'ui/quiz/faces/',
  'ui/quiz/',
  'ui/record/',
  'ui/shell/',
  'ui/',
]

/** The build stands beside the app: it reads notes and knows the contract and the search index, but nothing of the browser. */
export const buildOrder: readonly string[] = [
  ...appOrder.slice(0, appOrder.indexOf('search/') + 1),
  'build/floor.ts',
  'build/picture/',
  'build/read/',
  'build/history/',
  'build/site/',
  'build/write/',
  'build/command/',
  'build/',
]
