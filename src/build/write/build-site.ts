/** Reads a folder of notes with all that lies around it (pictures, lists, git), and makes a site of it. */
import type { NoteProblem } from '../../notes/model.ts'
import { lacksSharp } from '../picture/load-sharp.ts'
import { readGlossary } from '../read/glossary-file.ts'
import { isReadme } from '../read/note-paths.ts'
import { policyHosts } from '../read/picture-hosts.ts'
import { type Folder, readFolder } from '../read/read-folder.ts'
import type { SettingFlags } from '../read/settings.ts'
import { assembleSite, type SiteBuild } from '../site/assemble-site.ts'
import { highlight } from '../site/highlight-code.ts'
import { inNaturalOrder } from '../site/natural-order.ts'
import type { SitePast } from '../site/site-source.ts'
import { type Means, nodeMeans } from './means.ts'

const NO_SHARP =
  'sharp가 설치되지 않아서 그림을 줄이지 않고 그대로 실어요. npm install sharp로 설치하면 사이트가 가벼워져요.'

/**
 * Reads a folder of notes (or one file) and returns all that the site is made of. `flags` go before mundap.yaml; `means` is
 * what the site is made with. Throws an Error
 * with a Korean message when the folder cannot be read, holds no question, or its mundap.yaml is wrong or has a wrong name: what an
 * author means to keep out would be published.
 */
export async function buildSite(
  contentDir: string,
  flags: SettingFlags = {},
  means: Means = nodeMeans,
): Promise<SiteBuild> {
  const folder = readFolder(contentDir, flags, undefined, means.disk)
  return makeSite(contentDir, folder, means.readPast(folder), false, means)
}

/**
 * Makes a site of a folder that is read, with what is known of its past. `contentDir` is the folder as it was given. Throws as
 * `buildSite` does. `isIndexLate`: see site-source.ts.
 */
export async function makeSite(
  contentDir: string,
  folder: Folder,
  past: SitePast,
  isIndexLate = false,
  means: Means = nodeMeans,
): Promise<SiteBuild> {
  const { root, notes, skipped, pictureHosts, settings } = folder
  const wrong = [
    ...settings.problems.filter(({ severity }) => severity === 'error'),
    ...folder.problems.filter(({ code }) => code === 'misnamed-file'),
  ]
  if (wrong.length > 0) throw new Error(wrong.map(problemText).join('\n'))
  if (notes.every((note) => note.questions.length === 0)) {
    const unread = [
      ...folder.problems.map((problem) => ` ${problem.message}`),
      ...(skipped.length === 0 ? [] : [` 노트로 읽지 않은 것: ${skipped.join(', ')}.`]),
      ...(skipped.some(isReadme) ? [' README를 읽으려면 mundap.yaml의 files에 그 이름을 적어 주세요.'] : []),
    ].join('')
    throw new Error(
      `${contentDir === '.' ? '지금 폴더' : contentDir}: 질문이 하나도 없어요. "- 질문" 아래에 "  - 답"을 적은 Markdown 파일을 넣어 주세요.${unread}`,
    )
  }
  const repository = means.readRepository(root, settings.edit)
  const site = await assembleSite({
    notes: inNaturalOrder(notes),
    settings,
    skipped,
    problems: [...folder.problems, ...pictureHosts.problems],
    glossary: readGlossary(root, means.disk),
    pictureHosts: policyHosts(pictureHosts.hosts),
    past,
    sha256: means.sha256,
    isIndexLate,
    loadPicture: means.loadPictures(root, pictureHosts.hosts),
    editUrl: (file, line) => repository?.editUrl(file, line) ?? null,
    highlight,
  })
  return lacksSharp() ? { ...site, remarks: [...site.remarks, NO_SHARP] } : site
}

function problemText({ file, line, column, message, hint, code }: NoteProblem): string {
  return `${file}:${line}:${column} ${message} ${hint} (${code})`
}
