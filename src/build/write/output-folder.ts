/** Guards the folder that a site is written into, because it is emptied first. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderHolds } from '../read/folder-paths.ts'

/** Files of every built site. */
const OWN = ['index.html', '404.html', 'sw.js']

/**
 * Returns why a site must not be written into `folder`, in Korean; null when it may. `kept` are folders that must survive: the one the
 * command runs in, and the notes. A folder with anything else than an earlier site in it is refused. All paths are absolute.
 */
export function whyNotOutput(folder: string, kept: readonly string[]): string | null {
  if (kept.some((one) => folderHolds(folder, one)))
    return '노트가 든 폴더예요. 사이트를 만들 때 비워지니, 그 안의 다른 폴더를 --out에 적어 주세요.'
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name !== '.git') : []
  const isOwn = names.length === 0 || OWN.every((name) => existsSync(join(folder, name)))
  return isOwn
    ? null
    : '다른 파일이 들어 있는 폴더예요. 사이트를 만들 때 비워지니, 없거나 빈 폴더를 --out에 적어 주세요.'
}
