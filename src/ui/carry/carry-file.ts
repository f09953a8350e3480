/** Makes the files that take questions elsewhere. Loaded when one is asked for. */
import type { QuestionId } from '../../notes/model.ts'
import type { BodyPicture, Card } from '../../site/site-data.ts'
import { writeZipFile } from '../../storage/zip-file.ts'
import { writeAnkiCollection } from '../../study/carry/anki-collection.ts'
import { type CarriedQuestion, type Origin, pictureAddress } from '../../study/carry/carried.ts'
import { writeNote } from '../../study/carry/note-markdown.ts'
import { writeSpreadsheet } from '../../study/carry/spreadsheet.ts'
import { base, fileUrl } from '../base/paths.ts'
import type { Content } from '../content/content.ts'
import { carry as words } from '../strings/carry.ko.ts'
import { rangeHolds } from '../study/filters.ts'
import { type Chosen, sectionTitles } from './use-carried.ts'

export type FileKind = keyof typeof words.kinds

export interface CarryFile {
  readonly blob: Blob
  readonly name: string
  /** How many pictures are in it by their address only, because they could not be fetched. */
  readonly missing: number
}

/** Makes a file. Rejects when answers cannot be fetched. `now` is in ms since 1970. */
export async function makeCarryFile(
  kind: FileKind,
  { cards, title }: Chosen,
  content: Content,
  memoOf: (id: QuestionId) => string,
  now: number,
): Promise<CarryFile> {
  const origin: Origin = { title: content.site.title, root: new URL(base, location.href).href }
  const questions = await Promise.all(
    cards.map(
      async (card): Promise<CarriedQuestion> => ({
        card,
        body: await content.body(card),
        sections: sectionTitles(content.site, card),
        tags: tagsOf(content, card),
        memo: memoOf(card.id),
      }),
    ),
  )
  const fileName = `${title
    .replace(/[\\/:*?"<>|\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 60)}`
  switch (kind) {
    case 'csv': {
      const text = writeSpreadsheet(questions, origin, words)
      return {
        blob: new Blob([text], { type: 'text/csv;charset=utf-8' }),
        name: `${fileName}.csv`,
        missing: 0,
      }
    }
    case 'markdown': {
      const text = writeNote(title, questions, origin, words.memo)
      return {
        blob: new Blob([text], { type: 'text/markdown;charset=utf-8' }),
        name: `${fileName}.md`,
        missing: 0,
      }
    }
    case 'anki': {
      const { media, failed } = await fetchPictures(questions)
      const picture = (one: BodyPicture): string | null =>
        one.file !== null && media.has(one.file.src) ? mediaName(one.file.src) : pictureAddress(origin, one)
      const ankiWords = { ...words, model: words.ankiModel }
      const collection = writeAnkiCollection(questions, origin, { now, picture, words: ankiWords })
      const names = Object.fromEntries([...media.keys()].map((src, at) => [at, mediaName(src)]))
      const parts = writeZipFile([
        ['collection.anki2', collection],
        ['media', new TextEncoder().encode(JSON.stringify(names))],
        ...[...media.values()].map((bytes, at) => [String(at), bytes] as const),
      ])
      return {
        blob: new Blob([...parts], { type: 'application/octet-stream' }),
        name: `${fileName}.apkg`,
        missing: failed,
      }
    }
    default:
      return kind satisfies never
  }
}

function tagsOf({ site }: Content, card: Card): readonly string[] {
  return [...new Set((site.tags ?? []).filter((tag) => rangeHolds(tag, card)).map(({ title }) => title))]
}

/** The names of pictures change with what they show, and Anki keeps all media in one folder. */
function mediaName(src: string): string {
  return `mundap-${src.split('/').at(-1) ?? ''}`
}

async function fetchPictures(
  questions: readonly CarriedQuestion[],
): Promise<{ readonly media: ReadonlyMap<string, Uint8Array>; readonly failed: number }> {
  const images = questions.flatMap(({ body }) => body.images)
  const sources = [...new Set(images.flatMap(({ file }) => file?.src ?? []))]
  const media = new Map<string, Uint8Array>()
  await Promise.all(
    sources.map(async (src) => {
      try {
        const answer = await fetch(fileUrl(src))
        const isPicture = !/^text\/html/.test(answer.headers.get('content-type') ?? '')
        if (answer.ok && isPicture) media.set(src, new Uint8Array(await answer.arrayBuffer()))
      } catch {
        // Without it the package has the picture's address.
      }
    }),
  )
  // In the order of the notes, whichever came first.
  return {
    media: new Map(
      sources.flatMap((src) => (media.has(src) ? [[src, media.get(src) ?? new Uint8Array()]] : [])),
    ),
    failed: sources.length - media.size,
  }
}
