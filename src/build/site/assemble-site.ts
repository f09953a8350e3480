/** Assembles everything that the browser is served from the notes: data files, pictures, page views. Runs without Node. */
import type { NoteProblem } from '../../notes/model.ts'
import type { PageData, Site } from '../../site/site-data.ts'
import { makeBodies, makeIntros } from './bodies.ts'
import { makeCards } from './cards.ts'
import { makeDataFiles } from './data-files.ts'
import { sectionLinks } from './heading-links.ts'
import { pagePaths, pageViewer, type SiteParts } from './page-views.ts'
import { collectPictures } from './pictures.ts'
import { type Previews, planPreviews } from './previews.ts'
import { buildSections } from './sections.ts'
import type { SiteSettings, SiteSource } from './site-source.ts'

export interface SiteBuild {
  readonly site: Site
  /** What the author says of the whole site: also where it is published. */
  readonly settings: SiteSettings
  /** Path below the base, without a leading slash -> content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** Makes a file of the search index that is made when it is asked for; null for any other path (site-source.ts). */
  readonly lateFile: (path: string) => string | null
  /** Paths of every page, in the order of the questions. */
  readonly paths: readonly string[]
  readonly problems: readonly NoteProblem[]
  /** What previews of links show. Until it is drawn (src/build/write/draw-site.ts), it is not among the files. */
  readonly previews: Previews
  /** Hosts that the pages may load pictures from. */
  readonly pictureHosts: ReadonlySet<string>
  /** What the author should know besides the problems (no git history, skipped files), in Korean. */
  readonly remarks: readonly string[]
  /** Makes one page's data; null when there is no such page. */
  readonly page: (path: string) => PageData | null
}

/** Makes a site from notes that hold at least one question. */
export async function assembleSite(source: SiteSource): Promise<SiteBuild> {
  const { notes, past } = source
  const questions = notes.flatMap((note) => note.questions)
  const { sections, sectionOf, leftOut } = buildSections(notes, source.sha256)
  const found = [...source.problems, ...notes.flatMap((note) => note.problems)]
  const pictures = collectPictures(source.loadPicture, found)
  const toPage = sectionLinks(questions, sections, sectionOf)
  const parts: SiteParts = {
    questions,
    sections,
    cards: makeCards(questions, sectionOf, toPage, past.changed),
    bodies: await makeBodies(questions, pictures, source, toPage),
    descriptions: new Map(
      notes.flatMap(({ file, description }) => (description === null ? [] : [[file, description]])),
    ),
    intros: await makeIntros(notes, sections, pictures, source.highlight, toPage),
  }
  const { site, files, lateFile } = makeDataFiles(source, parts)
  const viewOf = pageViewer(parts, past)
  return {
    site,
    settings: source.settings,
    files: new Map<string, string | Uint8Array>([...pictures.files, ...files]),
    lateFile,
    problems: [...found, ...pictures.problems, ...past.problems],
    previews: planPreviews(site, source.settings.questionPreviews ? questions : [], source.sha256),
    pictureHosts: source.pictureHosts,
    remarks: remarksOf(source, leftOut),
    paths: pagePaths(parts, past),
    page: (path) => {
      const view = viewOf(path)
      return view === null ? null : { site, path, view }
    },
  }
}

function remarksOf({ skipped, past }: SiteSource, leftOut: number): readonly string[] {
  return [
    ...(skipped.length === 0 ? [] : [`노트가 아니라서 건너뛰었어요: ${skipped.join(', ')}`]),
    ...(leftOut === 0
      ? []
      : [`제목이 너무 많아서, 아래 단계 제목 ${leftOut}개는 목록에서 나누지 않았어요. 질문은 모두 있어요.`]),
    ...(past.note === null ? [] : [past.note]),
  ]
}
