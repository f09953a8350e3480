/** The part of the build that runs anywhere: it makes pages of notes, and knows no disk. The browser makes its previews with it. */
export const madeAnywhere: readonly string[] = [
  'build/picture/picture-size.ts',
  'build/read/{decode-text,note-paths,picture-path,pictures-by-name,file-problems,parse-glossary}.ts',
  'build/site/',
]

/**
 * The order of the rooms below `src`: a module may import from its own entry and from the entries before it, never from those
 * after it. The entry that says most of a file's path counts. docs/architecture.md shows the same order.
 */
export const appOrder: readonly string[] = [
  'notes/{model,problem,messages.ko,awaiting,note-name}.ts',
  'notes/transcript/',
  'notes/parse/{lines,markers,link-policy,definitions,front-matter,line-roles,asks}.ts',
  'notes/parse/dialect/start.ts',
  'notes/parse/{bullet-owner,answer-key,segments}.ts',
  'notes/parse/dialect/',
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
  ...madeAnywhere,
  'study/askable.ts',
  'study/journal/',
  'study/schedule/',
  'study/quiz/',
  'study/carry/',
  'storage/',
  'ui/strings/',
  'ui/base/',
  'ui/my/worker/',
  'ui/content/',
  'ui/study/',
  'ui/search/',
  'ui/offline/',
  'ui/reading/',
  'ui/carry/',
  'ui/settings/',
  'ui/quiz/faces/',
  'ui/quiz/',
  'ui/record/',
  'ui/my/',
  'ui/shell/',
  'ui/',
]

/** The build stands beside the app: it reads notes and knows the contract and the search index, but nothing of the browser. */
export const buildOrder: readonly string[] = [
  ...appOrder.slice(0, appOrder.indexOf('build/site/') + 1),
  'build/floor.ts',
  'build/picture/',
  'build/read/',
  'build/history/',
  'build/write/',
  'build/live/',
  'build/command/',
  'build/',
]
