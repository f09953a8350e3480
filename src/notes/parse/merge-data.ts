/**
 * Keeps the Markdown parser linear in the lines of a paragraph. The parser splits text wherever something might begin. At the end
 * it joins the parts again: it cuts each out of one long list, which takes quadratic time. Here they are joined line by line.
 */
import type { Data } from 'unified'

type Extension = Extract<NonNullable<Data['micromarkExtensions']>[number], { text?: unknown }>
type Construct = Exclude<NonNullable<Extension['text']>[number], readonly unknown[] | undefined>
type Tokenizer = Construct['tokenize']
type Resolver = NonNullable<Construct['resolveTo']>

/** Line endings as micromark numbers them: CR, LF, CRLF. */
const LINE_ENDINGS = [-5, -4, -3]
/** A tab, what a tab stands for, and a space. */
const SPACES: readonly (number | null)[] = [-2, -1, 32]

/** As micromark reads a line ending: the spaces that begin the next line are no text. */
const tokenizeLineEnding: Tokenizer = (effects, ok) => {
  const inPrefix = (code: number | null): ReturnType<typeof ok> => {
    if (SPACES.includes(code)) {
      effects.consume(code)
      return inPrefix
    }
    effects.exit('linePrefix')
    return ok(code)
  }
  return (code) => {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return (next) => {
      if (!SPACES.includes(next)) return ok(next)
      effects.enter('linePrefix')
      return inPrefix(next)
    }
  }
}

/** Joins the parts of text right before the line ending that was just read: the first is extended to the end of the last. */
const mergeLine: Resolver = (events) => {
  const end = events.findLastIndex(([kind, { type }]) => kind === 'enter' && type === 'lineEnding')
  let start = end
  while (events[start - 1]?.[1].type === 'data') start -= 1
  const [first, last] = [events[start], events[end - 1]]
  if (end - start <= 2 || first === undefined || last === undefined) return events
  first[1].end = last[1].end
  // Near the end of the list, where cutting is cheap.
  events.splice(start + 2, end - start - 2)
  return events
}

/** The extension for micromark. It changes no result. */
export const linearText: Extension = {
  text: Object.fromEntries(
    LINE_ENDINGS.map((code) => [
      code,
      { name: 'lineEnding', tokenize: tokenizeLineEnding, resolveTo: mergeLine },
    ]),
  ),
}
