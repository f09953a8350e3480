/** Reads a folder of notes with all that lies around it (pictures, lists, git), and makes a site of it. */

import { readAliases } from '../history/aliases.ts'
import { readRepository } from '../history/edit-address.ts'
import { readGlossary } from '../read/glossary-file.ts'
import { policyHosts } from '../read/picture-hosts.ts'
import { type Folder, readFolder } from '../read/read-folder.ts'
import { assembleSite, type SiteBuild } from '../site/assemble-site.ts'
import { inNaturalOrder } from '../site/natural-order.ts'
import type { SitePast } from '../site/site-source.ts'
import { pictureLoader } from './load-picture.ts'
import { nodeSha256 } from './node-sha256.ts'

/**
 * Reads a folder of notes (or one file) and returns all that the site is made of.
 * Throws an Error with a Korean message when the folder cannot be read or holds no question.
 */
export async function buildSite(contentDir: string): Promise<SiteBuild> {
  const folder = readFolder(contentDir)
  const { root, notes, skipped, pictureHosts } = folder
  if (notes.every((note) => note.questions.length === 0)) {
    const unread = folder.problems.map((problem) => ` ${problem.message}`).join('')
    throw new Error(
      `${contentDir}: 질문이 하나도 없어요. "- 질문" 아래에 "  - 답"을 적은 Markdown 파일을 넣어 주세요.${unread}`,
    )
  }
  const repository = readRepository(root)
  return assembleSite({
    notes: inNaturalOrder(notes),
    skipped,
    problems: [...folder.problems, ...pictureHosts.problems],
    glossary: readGlossary(root),
    pictureHosts: policyHosts(pictureHosts.hosts),
    past: readSitePast(folder),
    sha256: nodeSha256,
    loadPicture: pictureLoader(root, pictureHosts.hosts),
    editUrl: (file, line) => repository?.editUrl(file, line) ?? null,
  })
}

function readSitePast({ root, notes, only, past }: Folder): SitePast {
  const questions = notes.flatMap((note) => note.questions)
  return { ...readAliases(root, questions, { only, past }), showsText: past.showsText }
}
