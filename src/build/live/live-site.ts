/** Holds the site of a folder as its notes are now, for the development server. */
import { toLinkable } from '../../notes/identity/linkable.ts'
import { relink } from '../../notes/identity/relink.ts'
import type { NoteProblem, Question, QuestionId } from '../../notes/model.ts'
import { type ParsedNote, readNote } from '../../notes/parse/read-note.ts'
import type { ParseNote } from '../../notes/read-notes.ts'
import { errorText } from '../read/error-text.ts'
import { readFolder } from '../read/read-folder.ts'
import type { SettingFlags } from '../read/settings.ts'
import type { SiteBuild } from '../site/assemble-site.ts'
import type { SitePast } from '../site/site-source.ts'
import { makeSite } from '../write/build-site.ts'
import { pairByPlace } from './pair-by-place.ts'

/** What is shown at one time. */
export interface LiveState {
  /** Another for every site that differs from the one before. */
  readonly edition: string
  /** The site; null until there is a first one. While the notes cannot be read, the site before stays. */
  readonly site: SiteBuild | null
  /** Why there is no site of the notes as they are; null when there is one. In Korean. */
  readonly failure: string | null
  readonly problems: readonly NoteProblem[]
  /** Ids that questions had since the server started, and those that they have now. */
  readonly moved: Readonly<Record<string, QuestionId>>
}

export interface LiveSite {
  readonly state: () => LiveState
  /** Reads the folder anew. Resolves to whether the pages differ. Never rejects. */
  readonly renew: () => Promise<boolean>
}

/** Starts with nothing: call `renew` first. `given` is a folder of notes or one note. */
export function openLiveSite(given: string, flags: SettingFlags): LiveSite {
  const parse = rememberNotes()
  let state: LiveState = { edition: '', site: null, failure: null, problems: [], moved: {} }
  let questions: readonly Question[] = []
  return {
    state: () => state,
    renew: async () => {
      const before = state
      try {
        const folder = readFolder(given, flags, parse.read)
        parse.forgetOthers()
        const next = folder.notes.flatMap((note) => note.questions)
        const moved = follow(state.moved, questions, next)
        const site = await makeSite(given, folder, pastOf(moved), true)
        questions = next
        state = { edition: site.site.version, site, failure: null, problems: byWeight(site.problems), moved }
      } catch (error) {
        state = { ...state, failure: errorText(error), problems: [] }
      }
      return state.edition !== before.edition
    },
  }
}

/** Parses a note only when its text is new. `forgetOthers` drops what was not asked for since it was called last. */
function rememberNotes(): { readonly read: ParseNote; readonly forgetOthers: () => void } {
  let [last, next] = [new Map<string, ParsedNote>(), new Map<string, ParsedNote>()]
  return {
    read: (text, file) => {
      const key = `${file}\u0000${text}`
      const note = next.get(key) ?? last.get(key) ?? readNote(text, file)
      next.set(key, note)
      return note
    },
    forgetOthers: () => {
      ;[last, next] = [next, new Map()]
    },
  }
}

/** Adds where questions went with the last edit, by wording and else by place. A question that has its old wording again is followed back. */
function follow(
  moved: LiveState['moved'],
  before: readonly Question[],
  now: readonly Question[],
): LiveState['moved'] {
  const { kept, reworded } = relink(before.map(toLinkable), now.map(toLinkable))
  const known = new Map([...kept, ...reworded].map((pair) => [pair.old.id, pair.new.id]))
  const [older, newer] = [before, now].map((questions) => questions.map(({ id }) => id))
  const step = pairByPlace(older ?? [], newer ?? [], known)
  const here = new Set(now.map(({ id }) => id))
  const earlier = Object.entries(moved).map(([old, id]) => [old, step.get(id) ?? id] as const)
  return Object.fromEntries([...earlier, ...step].filter(([old, id]) => here.has(id) && !here.has(asId(old))))
}

function asId(text: string): QuestionId {
  // A key of `moved`, which was an id.
  return text as QuestionId
}

/** Only what happened since the server started: reading the whole history would take longer than an edit may. */
function pastOf(moved: LiveState['moved']): SitePast {
  return { aliases: moved, removed: [], showsText: false, note: null, problems: [], changed: new Map() }
}

function byWeight(problems: readonly NoteProblem[]): readonly NoteProblem[] {
  const [errors, warnings] = ['error', 'warning'].map((kind) =>
    problems.filter(({ severity }) => severity === kind),
  )
  return [...(errors ?? []), ...(warnings ?? [])]
}
