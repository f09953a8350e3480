/** Draws what a site shows outside of its pages: icons, and pictures for previews of links. */
import { readFile } from 'node:fs/promises'
import { makeIcons } from '../picture/make-icons.ts'
import { keepBytes } from '../picture/picture-cache.ts'
import type { SiteBuild } from '../site/assemble-site.ts'
import { contentHash } from '../site/sha256.ts'
import { drawPreview } from './draw-preview.ts'
import { nodeSha256 } from './node-sha256.ts'

/**
 * Returns the site with these files. Previews are cached, since each costs some tenths of a second. Where pictures cannot be drawn
 * at all, the product's own serve, and a remark says so.
 */
export async function drawSite(site: SiteBuild): Promise<SiteBuild> {
  const { logo } = site.settings
  const files = new Map(site.files)
  const remarks = [...site.remarks]
  try {
    const picture = logo === null ? null : await readFile(logo)
    const icons = picture === null ? null : await makeIcons(picture)
    for (const [name, bytes] of icons ?? []) files.set(name, bytes)
    if (picture !== null && icons === null)
      remarks.push('mundap.yaml: logo를 그림으로 읽지 못해서 아이콘을 바꾸지 않았어요. PNG로 바꿔 주세요.')
    const mark = Buffer.from(icons?.get('icon-512.png') ?? [])
    const own = mark.length === 0 ? null : mark
    const suffix = own === null ? '' : `-${contentHash(nodeSha256, own.toString('base64'))}`
    for (const [path, words] of site.previews.wanted) {
      const name = `${path.replace(/^.*\//, '').replace('.png', suffix)}-preview.png`
      const bytes = await keepBytes(name, () => drawPreview(words, own))
      if (bytes !== null) files.set(path, bytes)
    }
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    remarks.push(`링크 미리보기 그림과 아이콘을 그리지 못해서, 준비된 그림을 써요(${why}).`)
  }
  return { ...site, files, remarks }
}
