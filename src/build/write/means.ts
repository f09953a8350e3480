/** What a site is made with beside its notes: a disk, hashes, pictures, git. Given as values, so that a site can be made of anything. */
import { readAliases } from '../history/aliases.ts'
import { type Repository, readRepository } from '../history/edit-address.ts'
import { type Disk, nodeDisk } from '../read/disk.ts'
import type { Folder } from '../read/read-folder.ts'
import type { Sha256 } from '../site/sha256.ts'
import type { SitePast, SiteSource } from '../site/site-source.ts'
import { pictureLoader } from './load-picture.ts'
import { nodeSha256 } from './node-sha256.ts'

export interface Means {
  readonly disk: Disk
  readonly sha256: Sha256
  /** Returns what loads the pictures below a folder; `hosts` are the sites whose pictures may be shown. */
  readonly loadPictures: (root: string, hosts: ReadonlySet<string>) => SiteSource['loadPicture']
  /** Returns where notes are edited; null for nowhere. `edit` is what the author says. */
  readonly readRepository: (root: string, edit: string | null) => Repository | null
  /** Returns what is known of the questions of earlier editions. */
  readonly readPast: (folder: Folder) => SitePast
}

/** This computer: its disk, its git, and pictures made by sharp where that is installed. */
export const nodeMeans: Means = {
  disk: nodeDisk,
  sha256: nodeSha256,
  loadPictures: pictureLoader,
  readRepository,
  readPast: ({ root, notes, only, past, choice }) => {
    const questions = notes.flatMap((note) => note.questions)
    return { ...readAliases(root, questions, { only, past, choice }), showsText: past.showsText }
  },
}
