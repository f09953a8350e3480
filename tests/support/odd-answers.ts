/** The ways in which an answer with status 200 is not the file that was asked for. */

/** Makes the odd answer from the right one: another body, another type. What is left out stays as it is. */
export interface OddAnswerMaker {
  readonly type?: string
  readonly body?: (whole: Uint8Array) => Uint8Array | string
}

/** What the sign-in page of a network shows for whatever is asked. */
const signIn = '<!doctype html><html><head><title>Wi-Fi</title></head><body>Sign in</body></html>\n'

export const oddAnswers = {
  'a cut body': { body: (whole) => whole.subarray(0, Math.floor(whole.length * 0.6)) },
  'an empty body': { body: () => '' },
  'the page of a network that wants a password': { type: 'text/html; charset=utf-8', body: () => signIn },
  'another type': { type: 'application/x-unknown' },
} as const satisfies Readonly<Record<string, OddAnswerMaker>>

export type OddKind = keyof typeof oddAnswers

export const oddKinds: readonly [OddKind, ...OddKind[]] = [
  'a cut body',
  'an empty body',
  'the page of a network that wants a password',
  'another type',
]

/**
 * One of the kinds for each path, always the same one: files in a row get the kinds in turn, so that one visit meets all of
 * them in files of every folder.
 */
export function makeOddChooser<Kind>(kinds: readonly [Kind, ...Kind[]]): (path: string) => Kind {
  const turns = new Map<string, Kind>()
  return (path) => {
    const chosen = turns.get(path) ?? kinds[turns.size % kinds.length] ?? kinds[0]
    turns.set(path, chosen)
    return chosen
  }
}
