/** SHA-256 as Node computes it. */
import { createHash } from 'node:crypto'
import type { Sha256 } from '../site/sha256.ts'

/** Returns the hash of a text (as UTF-8) or of bytes. */
export const nodeSha256: Sha256 = (content) => createHash('sha256').update(content).digest()
