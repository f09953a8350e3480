/** The shelf of the learner's own notes: opened once for the page, and changed with the same care as a deploy changes the published ones. */
import type { QuestionId } from '../../notes/model.ts'
import { unpackCards } from '../../site/pack-cards.ts'
import type { Site } from '../../site/site-data.ts'
import { validateCatalogue } from '../../site/validate-content.ts'
import { validateSite } from '../../site/validate-site.ts'
import type { KeptEntry, KeptNote, ShelfRecord } from '../../storage/kept-note-rows.ts'
import { type KeptNotes, type KeptOutcome, type MadeFiles, openKeptNotes } from '../../storage/kept-notes.ts'
import type { SaveFailure } from '../../storage/save-failure.ts'
import { base } from '../base/paths.ts'
import type { Content } from '../content/content.ts'
import { markOf, shelfMark } from '../content/shelf-mark.ts'
import { my } from '../strings/my.ko.ts'
import { joinShelves } from './join-shelves.ts'
import { openOwnContent } from './own-content.ts'
import type { MadeShelf } from './worker/notes-messages.ts'

/** The shelf as it is now. */
export interface Shelf {
  /** Counts its changes; 0 when there has been none. */
  readonly revision: number
  readonly entries: readonly KeptEntry[]
  /** Null when nothing is asked in the kept notes. */
  readonly content: Content | null
  /** The same as it was made, for comparing editions. */
  readonly site: Site | null
}

/** Makes the site of kept notes, in a worker. Rejects when that fails or is stopped. */
export type MakeShelf = (notes: readonly KeptNote[], published: Content) => Promise<MadeShelf>

/** How the shelf makes its site, and a name for the program that does. */
export interface ShelfMaker {
  readonly name: string
  readonly make: MakeShelf
}

/** Why the shelf could not be opened or changed. */
export class ShelfError extends Error {
  readonly reason: SaveFailure
  constructor(reason: SaveFailure) {
    super(`shelf: ${reason}`)
    this.reason = reason
  }
}

export interface ShelfEdit {
  readonly put: readonly KeptNote[]
  /** Files of notes. */
  readonly remove: readonly string[]
}

let opening: Promise<KeptOutcome<KeptNotes>> | null = null
let known: OpenShelf | null = null
/** One at a time: several parts of a page may ask for the shelf at once. */
let reading: Promise<OpenShelf> | null = null

interface OpenShelf {
  readonly revision: number
  readonly published: Content
  readonly shelf: Shelf
  readonly both: () => Promise<Content>
}

async function openDatabase(): Promise<KeptNotes> {
  opening ??= openKeptNotes(base, () => {
    // Another tab upgrades or the browser deletes it. The next use opens it again, and says if that is not possible.
    opening = null
    known = null
  })
  const opened = await opening
  if (opened.ok) return opened.value
  opening = null
  throw new ShelfError(opened.reason)
}

/**
 * Opens the shelf beside the published notes. Files that another version of the program made are made again from the notes. Rejects
 * with a ShelfError when the browser denies access to the kept notes, and with other errors when the files cannot be made.
 */
export async function openShelf(published: Content, maker: ShelfMaker): Promise<Shelf> {
  return (await open(published, maker)).shelf
}

/** Resolves to both shelves together. Rejects as `openShelf` does. */
export async function openBoth(published: Content, maker: ShelfMaker): Promise<Content> {
  return (await open(published, maker)).both()
}

function open(published: Content, maker: ShelfMaker): Promise<OpenShelf> {
  reading ??= read(published, maker).finally(() => {
    reading = null
  })
  return reading
}

async function read(published: Content, maker: ShelfMaker): Promise<OpenShelf> {
  const notes = await openDatabase()
  const record = await notes.readShelf()
  if (known?.revision === record.revision && known.published === published) return known
  if (record.maker === maker.name || record.entries.length === 0) return remember(record, notes, published)
  try {
    return await makeAnew(notes, record, published, maker)
  } catch (error) {
    // Offline, the new program may not be here yet. What the older one made can still be read, or its files say that it cannot.
    if (record.site === null) throw error
    return remember(record, notes, published)
  }
}

async function makeAnew(
  notes: KeptNotes,
  record: ShelfRecord,
  published: Content,
  maker: ShelfMaker,
): Promise<OpenShelf> {
  const made = await makeFiles(await notes.readNotes(), published, maker)
  // Offline, a part of the new program is not here yet. What there is, is not written again and again.
  if (made.maker !== maker.name && record.site !== null) throw new Error('shelf: not the whole program')
  const change = { put: [], remove: [], made, taken: record.taken }
  const changed = await notes.change(record.revision, change)
  if (changed.ok && changed.value === null) return read(published, maker)
  const revision = changed.ok && changed.value !== null ? changed.value : record.revision
  if (changed.ok) shelfMark.change(() => markOf(revision, record.entries.length))
  // Where it could not be written, this page goes on with what it has made.
  const source: Pick<KeptNotes, 'readMade' | 'readMadeIn' | 'readPicture'> = changed.ok
    ? notes
    : { ...notes, ...inMemory(made.files) }
  return remember({ ...record, revision, site: made.site }, source, published)
}

function inMemory(files: ReadonlyMap<string, string>): Pick<KeptNotes, 'readMade' | 'readMadeIn'> {
  return {
    readMade: async (path) => files.get(path) ?? null,
    readMadeIn: async (folder) =>
      Object.fromEntries(
        [...files].flatMap(([path, text]) =>
          path.startsWith(folder) ? [[path.slice(folder.length), text]] : [],
        ),
      ),
  }
}

function remember(
  { revision, entries, site, taken }: Pick<ShelfRecord, 'revision' | 'entries' | 'site' | 'taken'>,
  files: Pick<KeptNotes, 'readMade' | 'readMadeIn' | 'readPicture'>,
  published: Content,
): OpenShelf {
  const made = site === null || entries.length === 0 ? null : validateSite(site)
  let both: Promise<Content> | null = null
  const join = (own: Content | null): Promise<Content> => {
    // These are ids that this program has saved.
    both ??= joinShelves(published, own, taken as readonly QuestionId[])
    both.catch(() => {
      both = null
    })
    return both
  }
  const content = made === null ? null : openOwnContent(made, files, my.title, join)
  known = {
    revision,
    published,
    shelf: { revision, entries, content, site: made },
    both: () => join(content),
  }
  return known
}

async function makeFiles(
  notes: readonly KeptNote[],
  published: Content,
  maker: ShelfMaker,
): Promise<MadeFiles> {
  const { site, files, isWhole } = await maker.make(notes, published)
  // What is not whole is made anew when it can be.
  return { maker: isWhole ? maker.name : '', site, files }
}

/**
 * Changes the shelf: all of it or nothing. When another tab has changed it meanwhile, the change is made to what that tab left. Resolves
 * when it is on the disk. Rejects with a ShelfError when the browser does not take it, and as `make` does.
 */
export async function changeShelf(edit: ShelfEdit, published: Content, maker: ShelfMaker): Promise<void> {
  const notes = await openDatabase()
  for (;;) {
    const record = await notes.readShelf()
    const replaced = new Set([...edit.remove, ...edit.put.map(({ file }) => file)])
    const before = await notes.readNotes()
    const after = [...before.filter(({ file }) => !replaced.has(file)), ...edit.put]
    const made = await makeFiles(after, published, maker)
    const now = idsIn(made)
    const gone =
      edit.remove.length === 0 || record.site === null
        ? []
        : idsIn({ site: record.site, files: await readCatalogue(notes, record.site) })
    const taken = [...new Set([...record.taken, ...gone])].filter((id) => !now.includes(id))
    const changed = await notes.change(record.revision, { ...edit, made, taken })
    if (!changed.ok) throw new ShelfError(changed.reason)
    const { value } = changed
    if (value === null) continue
    shelfMark.change(() => markOf(value, after.length))
    return
  }
}

async function readCatalogue(notes: KeptNotes, site: unknown): Promise<ReadonlyMap<string, string>> {
  const { catalogueUrl } = validateSite(site)
  const text = await notes.readMade(catalogueUrl)
  return new Map(text === null ? [] : [[catalogueUrl, text]])
}

/** The ids of the questions of a made site. */
function idsIn({ site, files }: Pick<MadeFiles, 'site' | 'files'>): readonly string[] {
  if (site === null) return []
  const text = files.get(validateSite(site).catalogueUrl)
  return text === undefined ? [] : unpackCards(validateCatalogue(JSON.parse(text))).map(({ id }) => id)
}

/** Reads the notes themselves, with their pictures. Rejects with a ShelfError when the browser does not give them. */
export async function readKeptNotes(): Promise<readonly KeptNote[]> {
  return (await openDatabase()).readNotes()
}
