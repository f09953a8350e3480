import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

export const viteProgram = join(root, 'node_modules/vite/bin/vite.js')
