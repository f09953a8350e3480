/** The content of the learner's own notes, from what was made of them and is kept in this browser. */
import type { QuestionId } from '../../notes/model.ts'
import { mapBlockLinks, mapLinks, type ReplaceLink } from '../../notes/parse/map-links.ts'
import type { PackedBody } from '../../site/pack-body.ts'
import type { PackedCards } from '../../site/pack-cards.ts'
import type { Body, BodyPicture, Intro, Site } from '../../site/site-data.ts'
import type { ChunkFile } from '../../site/site-files.ts'
import type { KeptNotes } from '../../storage/kept-notes.ts'
import { withQuery } from '../base/paths.ts'
import { type Content, type LoadFile, openContent } from '../content/content.ts'
import { type FileOf, validators } from '../content/validators.ts'

/** Where the pages of the learner's own notes are: all under the one that is prerendered, so that any host has them. */
const HOME = '/my/'
/** Ids of their sections begin with it. No published section's does (src/build/site/sections.ts). */
const MARK = '~'

/** Whether a section is one of the learner's own notes. */
export function isOwnSection(id: string | null): id is string {
  return id?.startsWith(MARK) === true
}

/** Returns the route of the page of an own question. */
function ownQuestionPath(id: QuestionId): string {
  return `${HOME}?q=${id}`
}

/** Returns the route of the list of an own section (null: all own notes), with page numbers from 1. */
function ownListPath(sectionId: string | null, page = 1): string {
  const query = new URLSearchParams()
  if (sectionId !== null) query.set('s', sectionId)
  if (page > 1) query.set('page', String(page))
  return withQuery(HOME, query)
}

type Files = Pick<KeptNotes, 'readMade' | 'readMadeIn' | 'readPicture'>

/** Opens the content of a made site. `title` is the shelf's; `join` puts it together with the published notes. */
export function openOwnContent(
  made: Site,
  files: Files,
  title: string,
  join: (own: Content) => Promise<Content>,
): Content {
  const site: Site = {
    ...made,
    title,
    sections: made.sections.map((section) => ({ ...section, id: MARK + section.id })),
  }
  const address = makeAddresses(files.readPicture)
  const load: LoadFile = async (kind, path) => {
    const text = await files.readMade(path)
    if (text === null) throw new Error(`own-content: there is no ${path}`)
    // TypeScript does not see that the validator of a kind returns the file of that kind.
    const validate = validators[kind] as (value: unknown) => FileOf<typeof kind>
    const file: unknown = validate(JSON.parse(text))
    if (kind === 'catalogue') return ownCards(file as PackedCards) as FileOf<typeof kind>
    return (kind === 'chunk' ? await ownChunk(file as ChunkFile, address) : file) as FileOf<typeof kind>
  }
  return openContent(
    { site, path: HOME, view: { kind: 'app' } },
    {
      load,
      join,
      questionPath: ownQuestionPath,
      listPath: ownListPath,
      searchFiles: () => files.readMadeIn('search/'),
    },
  )
}

/** Returns a function that gives a kept picture an address in this page, once; null when it is not there any more. */
function makeAddresses(readPicture: Files['readPicture']): (key: string) => Promise<string | null> {
  const known = new Map<string, Promise<string | null>>()
  const make = async (key: string): Promise<string | null> => {
    const bytes = await readPicture(key)
    return bytes === null ? null : URL.createObjectURL(new Blob([bytes]))
  }
  return (key) => {
    const address = known.get(key) ?? make(key)
    known.set(key, address)
    return address
  }
}

async function ownChunk(
  chunk: ChunkFile,
  address: (key: string) => Promise<string | null>,
): Promise<ChunkFile> {
  const own = async <Holder extends Pick<Body, 'images' | 'blocks'>>(holder: Holder): Promise<Holder> => ({
    ...holder,
    blocks: mapBlockLinks(holder.blocks, toOwnPage),
    images: await Promise.all(holder.images.map((image) => placed(image, address))),
  })
  return {
    cards: ownCards(chunk.cards),
    bodies: await Promise.all(chunk.bodies.map((body) => own<PackedBody>(body))),
    intros: await Promise.all(chunk.intros.map((intro) => own<Intro>(intro))),
  }
}

async function placed(
  image: BodyPicture,
  address: (key: string) => Promise<string | null>,
): Promise<BodyPicture> {
  if (image.file === null) return image
  const src = await address(image.file.src)
  return { ...image, file: src === null ? null : { ...image.file, src } }
}

/** Links between notes lead to pages that a build would make. */
const toOwnPage: ReplaceLink = (link) => {
  const [, kind, id = ''] = /^\/([qs])\/([^/]+)\/$/.exec(link.url) ?? []
  if (kind === undefined) return [link]
  // The parser made it from a question's id.
  const url = kind === 'q' ? ownQuestionPath(id as QuestionId) : ownListPath(MARK + decodeURIComponent(id))
  return [{ ...link, url }]
}

function ownCards({ rows, ...rest }: PackedCards): PackedCards {
  return {
    ...rest,
    rows: rows.map(([id, section, flags, question, ...text]) => [
      id,
      section,
      flags,
      typeof question === 'string' ? question : mapLinks(question, toOwnPage),
      ...text,
    ]),
  }
}
